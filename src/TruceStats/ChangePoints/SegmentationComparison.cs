using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>
/// How far two segmentations of the same days agree: one of two sources, two costs, or what was found and what is known (van den Burg and Williams 2020, An Evaluation of
/// Change Point Detection Algorithms, arXiv 2003.06222).
/// </summary>
/// <remarks>
/// Days are compared and not bins, so that a series by month can be held against one by day. Equal when coverage, dates and margin are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SegmentationComparison, SegmentationComparisonHtml>))]
public sealed class SegmentationComparison : IEquatable<SegmentationComparison>
{
    private readonly LocalDate[] _reference, _found;

    private SegmentationComparison(StudyPeriod coverage, LocalDate[] reference, LocalDate[] found, int marginDays)
    {
        Coverage = coverage;
        _reference = reference;
        _found = found;
        Reference = Array.AsReadOnly(reference);
        Found = Array.AsReadOnly(found);
        MarginDays = marginDays;
        int[] first = Days(coverage, reference), second = Days(coverage, found);
        HausdorffDays = PartitionAgreement.Hausdorff(first, second);
        (Rand, AdjustedRand) = PartitionAgreement.Rand(first, second, coverage.Days);
        Covering = PartitionAgreement.Covering(first, second, coverage.Days);
        double matches = 1 + PartitionAgreement.Matches(first, second, marginDays);
        Precision = matches / (1 + second.Length);
        Recall = matches / (1 + first.Length);
    }

    /// <summary>The days that both cut.</summary>
    public StudyPeriod Coverage { get; }

    /// <summary>The dates of the changes that count as true.</summary>
    public IReadOnlyList<LocalDate> Reference { get; }

    /// <summary>The dates that are held against them.</summary>
    public IReadOnlyList<LocalDate> Found { get; }

    /// <summary>Within how many days two dates count as one change.</summary>
    public int MarginDays { get; }

    /// <summary>The most days that a change of either is away from the nearest of the other (Hausdorff 1914); 0 where neither has any, null where one alone has none.</summary>
    public int? HausdorffDays { get; }

    /// <summary>The share of pairs of days that both put into one segment or both keep apart (Rand 1971, JASA 66:846–850).</summary>
    public double Rand { get; }

    /// <summary>The same less what chance gives: 1 where the two are the same, about 0 where they have nothing to do with one another (Hubert and Arabie 1985, Journal of Classification 2:193–218).</summary>
    public double AdjustedRand { get; }

    /// <summary>
    /// The share of the found changes that are true within the margin, each true one counted once. The first day counts as a change in both, so that it is defined
    /// where nothing was found (van den Burg and Williams 2020).
    /// </summary>
    public double Precision { get; }

    /// <summary>The share of the true changes that were found within the margin; the first day counts as one in both.</summary>
    public double Recall { get; }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>How far each true segment is covered by one found segment, shared over joint days, on average over days (Arbeláez et al. 2011, IEEE PAMI 33:898–916).</summary>
    public double Covering { get; }

    /// <summary>Compares two segmentations.</summary>
    /// <param name="reference">The one that counts as true.</param>
    /// <param name="found">The one that is held against it; over the same days.</param>
    /// <param name="marginDays">Within how many days two dates count as one change, 0 or more.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">They do not cover the same days.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="marginDays"/> is negative.</exception>
    public static SegmentationComparison Of(Segmentation reference, Segmentation found, int marginDays)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(found);
        var coverage = reference.Bins.Frame.Coverage;
        return coverage == found.Bins.Frame.Coverage
            ? Of(coverage, reference.Changes.Select(change => change.Date), found.Changes.Select(change => change.Date), marginDays)
            : throw new ArgumentException($"Both must cover the same days, but one covers {coverage} and the other {found.Bins.Frame.Coverage}.", nameof(found));
    }

    /// <summary>Compares the dates of changes.</summary>
    /// <param name="coverage">The days that both cut, with an end.</param>
    /// <param name="reference">The dates that count as true: inside the coverage, after its first day.</param>
    /// <param name="found">The dates that are held against them.</param>
    /// <param name="marginDays">Within how many days two dates count as one change, 0 or more.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The coverage is open, or a date is not inside it or stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="marginDays"/> is negative.</exception>
    public static SegmentationComparison Of(StudyPeriod coverage, IEnumerable<LocalDate> reference, IEnumerable<LocalDate> found, int marginDays)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentOutOfRangeException.ThrowIfNegative(marginDays);
        if (coverage.IsOpen)
            throw new ArgumentException($"The coverage {coverage} must have an end.", nameof(coverage));
        return new SegmentationComparison(coverage, Checked(coverage, reference, nameof(reference)), Checked(coverage, found, nameof(found)), marginDays);
    }

    private static LocalDate[] Checked(StudyPeriod coverage, IEnumerable<LocalDate> dates, string parameter)
    {
        LocalDate[] sorted = [.. dates.Order()];
        foreach (var date in sorted)
        {
            if (!coverage.Contains(date) || date == coverage.Start)
                throw new ArgumentException($"Every date must lie in {coverage} and after its first day.", parameter);
        }
        return sorted.Distinct().Count() == sorted.Length ? sorted : throw new ArgumentException("No date may stand twice.", parameter);
    }

    private static int[] Days(StudyPeriod coverage, LocalDate[] dates) => [.. dates.Select(date => DayNumber.Of(date) - coverage.FirstDay)];

    /// <summary>Whether coverage, dates and margin are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SegmentationComparison? other) =>
        other is not null && Coverage == other.Coverage && MarginDays == other.MarginDays
        && _reference.AsSpan().SequenceEqual(other._reference) && _found.AsSpan().SequenceEqual(other._found);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SegmentationComparison);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Coverage, MarginDays, _reference.Length, _found.Length);

    /// <summary>The measures: <c>Hausdorff 12 days, Rand 0.981, adjusted 0.962, covering 0.975, precision 1.00 and recall 1.00 within 14 days</c>.</summary>
    public override string ToString() =>
        "Hausdorff " + (HausdorffDays is { } days ? FormattableString.Invariant($"{days} days") : "undefined") + ", Rand " + Figures.Three(Rand)
        + ", adjusted " + Figures.Three(AdjustedRand) + ", covering " + Figures.Three(Covering) + ", precision " + Figures.Three(Precision)
        + " and recall " + Figures.Three(Recall) + FormattableString.Invariant($" within {MarginDays} days");

    /// <summary>Whether coverage, dates and margin are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SegmentationComparison? left, SegmentationComparison? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SegmentationComparison? left, SegmentationComparison? right) => !(left == right);
}
