using System.Diagnostics.CodeAnalysis;

namespace TruceStats;

/// <summary>Consecutive bins as day numbers: bin i holds the days from edge i up to, not including, edge i + 1.</summary>
internal sealed class BinFrame : IEquatable<BinFrame>
{
    private readonly int[] _edges;
    private readonly bool _firstIsPartial;
    private readonly bool _lastIsPartial;

    private BinFrame(Resolution? resolution, int[] edges)
    {
        Resolution = resolution;
        _edges = edges;
        Coverage = StudyPeriod.Of(DayNumber.ToDate(edges[0]), DayNumber.ToDate(edges[^1]));
        // Only the ends can be clipped: what lies between follows the resolution.
        _firstIsPartial = resolution is not null && !resolution.IsWhole(Period(0));
        _lastIsPartial = resolution is not null && !resolution.IsWhole(Period(Length - 1));
    }

    /// <summary>Null where the bins were given one by one.</summary>
    public Resolution? Resolution { get; }

    public StudyPeriod Coverage { get; }

    public int Length => _edges.Length - 1;

    public ReadOnlySpan<int> Edges => _edges;

    public static BinFrame Over(Resolution resolution, StudyPeriod coverage)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(coverage);
        if (coverage.IsOpen)
            throw new ArgumentException($"Bins need a closed coverage, but {coverage} has no end.", nameof(coverage));
        var bins = resolution.Bins(coverage);
        var edges = new int[bins.Count + 1];
        for (int i = 0; i < bins.Count; i++)
            edges[i] = DayNumber.Of(bins[i].Start);
        edges[^1] = DayNumber.Of(coverage.End!.Value);
        return new BinFrame(resolution, edges);
    }

    /// <summary>So many bins from a start; the first is partial where the start is not an edge of the resolution, the last is whole.</summary>
    public static BinFrame Starting(Resolution resolution, LocalDate start, int bins)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (bins == 0)
            throw new ArgumentException("A series must have at least one bin.", nameof(bins));
        int first = DayNumber.Of(start);
        for (long days = bins; ; days *= 2)
        {
            var periods = resolution.Bins(StudyPeriod.OfDays(start, checked((int)days)));
            if (periods.Count <= bins)
                continue;
            var edges = new int[bins + 1];
            edges[0] = first;
            for (int i = 1; i <= bins; i++)
                edges[i] = DayNumber.Of(periods[i].Start);
            return new BinFrame(resolution, edges);
        }
    }

    public static BinFrame OfBins(IReadOnlyList<StudyPeriod> bins)
    {
        if (bins.Count == 0)
            throw new ArgumentException("A series must have at least one bin.", nameof(bins));
        var edges = new int[bins.Count + 1];
        for (int i = 0; i < bins.Count; i++)
        {
            var bin = bins[i] ?? throw new ArgumentException(FormattableString.Invariant($"Bin {i} is null."), nameof(bins));
            if (bin.IsOpen)
                throw new ArgumentException($"Every bin must have an end, but {bin} has none.", nameof(bins));
            edges[i] = DayNumber.Of(bin.Start);
            edges[i + 1] = DayNumber.Of(bin.End!.Value);
            if (i > 0 && bins[i - 1].End != bin.Start)
                throw new ArgumentException($"Bins must follow each other without gap or overlap, but {bin} follows {bins[i - 1]}: put a missing bin into a gap.", nameof(bins));
        }
        return new BinFrame(null, edges);
    }

    public StudyPeriod Period(int bin) => StudyPeriod.Of(DayNumber.ToDate(_edges[bin]), DayNumber.ToDate(_edges[bin + 1]));

    public int Days(int bin) => _edges[bin + 1] - _edges[bin];

    public bool IsPartial(int bin) => (bin == 0 && _firstIsPartial) || (bin == Length - 1 && _lastIsPartial);

    /// <summary>The same bins, whatever resolution they are called by.</summary>
    public bool HasBinsOf([NotNullWhen(true)] BinFrame? other) =>
        ReferenceEquals(this, other) || (other is not null && _edges.AsSpan().SequenceEqual(other._edges));

    public bool Equals(BinFrame? other) => HasBinsOf(other) && Resolution == other.Resolution;

    public override bool Equals(object? obj) => Equals(obj as BinFrame);

    public override int GetHashCode() => HashCode.Combine(_edges.Length, _edges[0], _edges[^1]);
}
