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
        Coverage = StudyPeriod.OfDayNumbers(edges[0], edges[^1]);
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
        return new BinFrame(resolution, resolution.Edges(coverage));
    }

    /// <summary>So many bins from a start; the first is partial where the start is not an edge of the resolution, the last is whole.</summary>
    public static BinFrame Starting(Resolution resolution, LocalDate start, int bins, string parameter)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (bins == 0)
            throw new ArgumentException("A series must have at least one bin.", parameter);
        // One bin more than asked for, so that the last edge taken is the resolution's own and not the end of the guess.
        int longest = resolution.FixedDays > 0 ? resolution.FixedDays : (int)(366 / resolution.BinsPerYear) + 1;
        var edges = resolution.Edges(StudyPeriod.OfDays(start, checked((bins + 1) * longest)));
        return new BinFrame(resolution, edges[..(bins + 1)]);
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
            edges[i] = bin.FirstDay;
            edges[i + 1] = bin.EndDay;
            if (i > 0 && bins[i - 1].EndDay != bin.FirstDay)
                throw new ArgumentException($"Bins must follow each other without gap or overlap, but {bin} follows {bins[i - 1]}: put a missing bin into a gap.", nameof(bins));
        }
        return new BinFrame(null, edges);
    }

    public StudyPeriod Period(int bin) => StudyPeriod.OfDayNumbers(_edges[bin], _edges[bin + 1]);

    public int Days(int bin) => _edges[bin + 1] - _edges[bin];

    public bool IsPartial(int bin) => (bin == 0 && _firstIsPartial) || (bin == Length - 1 && _lastIsPartial);

    /// <summary>The same bins, whatever resolution they are called by.</summary>
    public bool HasBinsOf([NotNullWhen(true)] BinFrame? other) =>
        ReferenceEquals(this, other) || (other is not null && _edges.AsSpan().SequenceEqual(other._edges));

    public bool Equals(BinFrame? other) => HasBinsOf(other) && Resolution == other.Resolution;

    public override bool Equals(object? obj) => Equals(obj as BinFrame);

    public override int GetHashCode() => HashCode.Combine(_edges.Length, _edges[0], _edges[^1]);
}
