using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>A series cut where it changed: the changes, each with the days on which it may have come, and the segments between them with their rates.</summary>
/// <remarks>
/// <para>
/// The interval of a change holds the given share of the likelihood of a change between its neighbours, the rates at their best and the neighbouring changes as they
/// were found, raised to one over the dispersion (Hinkley 1970, Biometrika 57:1–17; Smith 1975, Biometrika 62:407–416; Siegmund 1988, International Statistical
/// Review 56:31–48): where changes are small or near one another, it is too narrow.
/// </para>
/// <para>Equal when search and series are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Segmentation, SegmentationHtml>))]
public sealed class Segmentation : IEquatable<Segmentation>
{
    private readonly SearchedSeries _series;
    private readonly Partition _partition;

    private Segmentation(ChangePointSearch search, SearchedSeries series, Partition partition, double penalty)
    {
        Search = search;
        _series = series;
        _partition = partition;
        PenaltyPerChange = penalty;
        var changes = SegmentMaking.Changes(series, partition.Starts, search.Level);
        Changes = Array.AsReadOnly(changes);
        Segments = Array.AsReadOnly(SegmentMaking.Segments(series, partition.Starts, search.Level));
        var cautions = series.Cautions().Concat(SegmentMaking.Gaps(series, partition.Starts, changes)).ToList();
        cautions.Add(changes.Length > 0
            ? Caution.Of(CautionCodes.DatesChosenByData, "changes", changes.Length)
            : Caution.Of(CautionCodes.NoChangeDetected));
        Cautions = cautions.AsReadOnly();
    }

    /// <summary>The search that was asked for.</summary>
    public ChangePointSearch Search { get; }

    /// <summary>The counts; null where a measure was searched.</summary>
    public CountSeries? Counts => _series.Counts;

    /// <summary>The measure; null where counts were searched.</summary>
    public MeasureSeries? Measures => _series.Measures;

    /// <summary>The changes in order of time; none where no change was detected, which is not that nothing changed.</summary>
    public IReadOnlyList<ChangePoint> Changes { get; }

    /// <summary>The segments in order of time, one more than there are changes.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>What the segments cost together, without penalties: minus twice a log-likelihood, without terms that no segmentation changes.</summary>
    public double Cost => _partition.Cost;

    /// <summary>What each change had to gain, the dispersion included; for the modified criterion without what it charges for lengths; 0 where the number of segments was given.</summary>
    public double PenaltyPerChange { get; }

    /// <summary>By what the penalty was multiplied; 1 where bins vary as the cost says.</summary>
    public double Dispersion => _series.Dispersion.Used;

    /// <summary>The correlation of neighbouring bins that stands in the dispersion; 0 where none stood out.</summary>
    public double Correlation => _series.Dispersion.Correlation;

    /// <summary>The cost that was used.</summary>
    public MethodId Method => _series.Cost.Method;

    /// <summary>The level of the intervals.</summary>
    public double Level => Search.Level;

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal int[] Starts => _partition.Starts;

    internal SegmentBins Bins => _series.Bins;

    internal static Segmentation Of(ChangePointSearch search, SearchedSeries series, CancellationToken cancellation)
    {
        if (search.Segments is { } segments)
            return new Segmentation(search, series, SegmentSearch.Fixed(series.Cost, series.Bins, segments, series.Minimum, cancellation), 0);
        double penalty = search.Penalty.PerChange(series.Cost.Parameters, series.Bins.Count) * series.Dispersion.Used;
        bool chargeLength = search.Penalty.ChargesLength;
        return new Segmentation(search, series, SegmentSearch.Find(series.Cost, series.Bins, penalty, series.Minimum, chargeLength, cancellation), penalty);
    }

    /// <summary>One that a path over penalties found.</summary>
    internal static Segmentation Of(ChangePointSearch search, SearchedSeries series, Partition partition, double penalty) => new(search, series, partition, penalty);

    /// <summary>The same changes with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public Segmentation At(double level)
    {
        ConfidenceLevel.Check(level);
        return new Segmentation(Search with { Level = level }, _series, _partition, PenaltyPerChange);
    }

    /// <summary>
    /// Whether the change whose interval lies nearest to the day on which a truce took effect agrees with that day, or with the day on which the truce was declared, or
    /// lies wholly before both. Days are compared and nothing is tested.
    /// </summary>
    /// <param name="truce">The truce.</param>
    /// <exception cref="ArgumentNullException"><paramref name="truce"/> is null.</exception>
    public DateAgreement AgreesWith(Truce truce)
    {
        ArgumentNullException.ThrowIfNull(truce);
        var effective = DateAgreement.Of(PeriodSet.Empty, truce, Level).Effective;
        var days = StudyPeriod.OfDayNumbers(effective.EarliestDay, effective.LatestDay + 1);
        var nearest = Changes.MinBy(change => (change.Interval.GapTo(days)?.Days ?? 0, Math.Abs(DayNumber.Of(change.Date) - effective.EarliestDay)));
        return DateAgreement.Of(nearest is null ? PeriodSet.Empty : nearest.Interval, truce, Level);
    }

    /// <summary>Whether search and series are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(Segmentation? other) => other is not null && Search == other.Search && Counts == other.Counts && Measures == other.Measures;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Segmentation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Search, Counts, Measures);

    /// <summary>The changes with their intervals and the rates between: <c>1 change: from 2016-04-01, 95% in [2016-03-02, 2016-05-01); 18.9 → 11.9 per day (Poisson)</c>.</summary>
    public override string ToString()
    {
        string rates = string.Join(" → ", Segments.Select(segment => Figures.Three(segment.Rate.Value!.Value))) + " " + Segments[0].Rate.Unit.Symbol + " (" + Method.Name + ")";
        if (Changes.Count == 0)
            return "no change detected (" + Figures.Level(Level) + "); " + rates;
        return Changes.Count.ToString(CultureInfo.InvariantCulture) + (Changes.Count == 1 ? " change: " : " changes: ") + string.Join("; ", Changes) + "; " + rates;
    }

    /// <summary>Whether search and series are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Segmentation? left, Segmentation? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Segmentation? left, Segmentation? right) => !(left == right);
}
