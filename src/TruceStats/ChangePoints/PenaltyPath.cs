using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>
/// Every segmentation that is the best at some penalty of a range, with its range: how much the answer rests on the penalty (Haynes, Eckley and Fearnhead 2017, Journal
/// of Computational and Graphical Statistics 26:134–143).
/// </summary>
/// <remarks>
/// A segmentation that stays over a long range is one that the data insist on. Equal when search, series and range are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<PenaltyPath, PenaltyPathHtml>))]
public sealed class PenaltyPath : IEquatable<PenaltyPath>
{
    private readonly SearchedSeries _series;

    private PenaltyPath(ChangePointSearch search, SearchedSeries series, double lowest, double highest, PenaltyPathStep[] steps)
    {
        Search = search;
        _series = series;
        Lowest = lowest;
        Highest = highest;
        Steps = Array.AsReadOnly(steps);
    }

    /// <summary>The search; its penalty is not used.</summary>
    public ChangePointSearch Search { get; }

    /// <summary>The counts; null where a measure was searched.</summary>
    public CountSeries? Counts => _series.Counts;

    /// <summary>The measure; null where counts were searched.</summary>
    public MeasureSeries? Measures => _series.Measures;

    /// <summary>The lowest penalty, before the dispersion.</summary>
    public double Lowest { get; }

    /// <summary>The highest penalty, before the dispersion.</summary>
    public double Highest { get; }

    /// <summary>The segmentations from the lowest penalty to the highest: fewer and fewer changes.</summary>
    public IReadOnlyList<PenaltyPathStep> Steps { get; }

    /// <summary>The path of a count series.</summary>
    /// <param name="search">The search; neither its penalty nor a number of segments is used.</param>
    /// <param name="series">The counts.</param>
    /// <param name="lowest">The lowest penalty for a change, before the dispersion; 0 or more.</param>
    /// <param name="highest">The highest, at least <paramref name="lowest"/>, and finite.</param>
    /// <exception cref="ArgumentNullException"><paramref name="search"/> or <paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins, or none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A penalty is below 0, not finite, or the highest is below the lowest.</exception>
    public static PenaltyPath Of(ChangePointSearch search, CountSeries series, double lowest, double highest) =>
        Of(search, series, lowest, highest, CancellationToken.None);

    /// <summary>The path of a count series.</summary>
    /// <param name="search">The search; neither its penalty nor a number of segments is used.</param>
    /// <param name="series">The counts.</param>
    /// <param name="lowest">The lowest penalty for a change, before the dispersion; 0 or more.</param>
    /// <param name="highest">The highest, at least <paramref name="lowest"/>, and finite.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="search"/> or <paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins, or none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A penalty is below 0, not finite, or the highest is below the lowest.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PenaltyPath Of(ChangePointSearch search, CountSeries series, double lowest, double highest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(series);
        return Find(search, SearchedSeries.Of(search with { Segments = null }, series), lowest, highest, cancellationToken);
    }

    /// <summary>The path of a measure.</summary>
    /// <param name="search">The search; neither its penalty nor a number of segments is used.</param>
    /// <param name="series">The measure.</param>
    /// <param name="lowest">The lowest penalty for a change, before the dispersion; 0 or more.</param>
    /// <param name="highest">The highest, at least <paramref name="lowest"/>, and finite.</param>
    /// <exception cref="ArgumentNullException"><paramref name="search"/> or <paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values, or none, or the cost is one for counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A penalty is below 0, not finite, or the highest is below the lowest.</exception>
    public static PenaltyPath Of(ChangePointSearch search, MeasureSeries series, double lowest, double highest) =>
        Of(search, series, lowest, highest, CancellationToken.None);

    /// <summary>The path of a measure.</summary>
    /// <param name="search">The search; neither its penalty nor a number of segments is used.</param>
    /// <param name="series">The measure.</param>
    /// <param name="lowest">The lowest penalty for a change, before the dispersion; 0 or more.</param>
    /// <param name="highest">The highest, at least <paramref name="lowest"/>, and finite.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="search"/> or <paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values, or none, or the cost is one for counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A penalty is below 0, not finite, or the highest is below the lowest.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static PenaltyPath Of(ChangePointSearch search, MeasureSeries series, double lowest, double highest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(series);
        return Find(search, SearchedSeries.Of(search with { Segments = null }, series), lowest, highest, cancellationToken);
    }

    private static PenaltyPath Find(ChangePointSearch search, SearchedSeries series, double lowest, double highest, CancellationToken cancellation)
    {
        if (!(lowest >= 0 && double.IsFinite(lowest)))
            throw new ArgumentOutOfRangeException(nameof(lowest), lowest, "The lowest penalty must be 0 or more, and finite.");
        if (!(highest >= lowest && double.IsFinite(highest)))
            throw new ArgumentOutOfRangeException(nameof(highest), highest, FormattableString.Invariant($"The highest penalty must be finite and at least the lowest, {lowest}."));
        double dispersion = series.Dispersion.Used;
        var path = PartitionPath.Search(
            penalty => SegmentSearch.Find(series.Cost, series.Bins, penalty, series.Minimum, chargeLength: false, cancellation), lowest * dispersion, highest * dispersion);
        var steps = new PenaltyPathStep[path.Count];
        for (int s = 0; s < steps.Length; s++)
        {
            double from = path[s].From / dispersion, to = s + 1 < steps.Length ? path[s + 1].From / dispersion : highest, middle = from + ((to - from) / 2);
            var at = search with { Penalty = Penalty.Manual(middle), Segments = null };
            steps[s] = new PenaltyPathStep(from, to, Segmentation.Of(at, series, path[s].Partition, middle * dispersion));
        }
        return new PenaltyPath(search, series, lowest, highest, steps);
    }

    /// <summary>Whether search, series and range are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PenaltyPath? other) =>
        other is not null && Search == other.Search && Counts == other.Counts && Measures == other.Measures && Lowest.Equals(other.Lowest) && Highest.Equals(other.Highest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PenaltyPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Search, Counts, Measures, Lowest, Highest);

    /// <summary>The ranges with their numbers of changes, and the level of the intervals in them.</summary>
    public override string ToString() => "penalty " + string.Join("; ", Steps) + " (" + Figures.Level(Search.Level) + ")";

    /// <summary>Whether search, series and range are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PenaltyPath? left, PenaltyPath? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PenaltyPath? left, PenaltyPath? right) => !(left == right);
}
