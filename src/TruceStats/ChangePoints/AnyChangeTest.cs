using TruceStats.Html;

namespace TruceStats.ChangePoints;

/// <summary>
/// Tests whether there is any change at all, at whatever date: the strongest of all dates, against what the strongest of as many is when nothing changes (Andrews 1993,
/// Econometrica 61:821–856).
/// </summary>
/// <remarks>
/// <para>
/// This is the test to make where the date was not known beforehand. It says nothing of which date it was: <see cref="Date"/> is the one at which the statistic is
/// greatest, and must not then be tested as if it had been known.
/// </para>
/// <para>Equal when the series, the kind of test and its options are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<AnyChangeTest, AnyChangeTestHtml>))]
public sealed class AnyChangeTest : IEquatable<AnyChangeTest>
{
    /// <summary>The share of bins at either end at which no change is looked for, unless another is given: 0.15.</summary>
    public const double UsualTrim = 0.15;

    internal static readonly MethodId SupF = new("sup-f", "sup-F", "Andrews 1993, Econometrica 61:821–856; p-values of Hansen 1997, JBES 15:60–67");

    internal static readonly MethodId SupLikelihoodRatio = new(
        "sup-likelihood-ratio", "sup-likelihood ratio, bootstrap", "Andrews 1993, Econometrica 61:821–856; Davison and Hinkley 1997, Bootstrap Methods, chapter 4");

    internal AnyChangeTest(CountSeries? counts, MeasureSeries? measures, HypothesisTest test, LocalDate date, int bin, AnyChangeOptions options)
    {
        Counts = counts;
        Measures = measures;
        Test = test;
        Date = date;
        Bin = bin;
        Options = options;
    }

    /// <summary>The counts; null where a measure was tested.</summary>
    public CountSeries? Counts { get; }

    /// <summary>The measure; null where counts were tested.</summary>
    public MeasureSeries? Measures { get; }

    /// <summary>The test of one rate throughout. It has no direction.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The first day of the first bin after the cut at which the statistic is greatest.</summary>
    public LocalDate Date { get; }

    /// <summary>The index of that bin in the series, missing ones counted.</summary>
    public int Bin { get; }

    /// <summary>The share of bins at either end at which no change was looked for.</summary>
    public double Trim => Options.Trim;

    internal AnyChangeOptions Options { get; }

    /// <summary>The sup-F test of a measure, with a share of 0.15 left out at either end.</summary>
    /// <param name="series">The measure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values.</exception>
    public static AnyChangeTest SupremumF(MeasureSeries series) => SupremumF(series, UsualTrim);

    /// <summary>
    /// The sup-F test of a measure: the greatest of the F statistics of a change of the mean, with Hansen's approximate p-value (Hansen 1997, JBES 15:60–67). Values are
    /// taken as independent and of one variance; correlated ones are rejected too often, and a caution says so.
    /// </summary>
    /// <param name="series">The measure.</param>
    /// <param name="trim">The share of values at either end at which no change is looked for, above 0 and below 0.5; at least one value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few values.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trim"/> is not above 0 and below 0.5.</exception>
    public static AnyChangeTest SupremumF(MeasureSeries series, double trim)
    {
        ArgumentNullException.ThrowIfNull(series);
        return AnyChangeSearch.SupremumF(null, series, SegmentBins.Of(series, nameof(series)), new AnyChangeOptions(SupF.Id, trim, 0, 0));
    }

    /// <summary>The sup-F test of the rates of a count series, with a share of 0.15 left out at either end.</summary>
    /// <param name="series">The counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins.</exception>
    public static AnyChangeTest SupremumF(CountSeries series) => SupremumF(series, UsualTrim);

    /// <summary>
    /// The sup-F test of the rates of a count series, each weighted by its exposure. The variance of counts follows their mean, which the test does not know;
    /// <see cref="LikelihoodRatio"/> does.
    /// </summary>
    /// <param name="series">The counts.</param>
    /// <param name="trim">The share of counted bins at either end at which no change is looked for, above 0 and below 0.5; at least one bin.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trim"/> is not above 0 and below 0.5.</exception>
    public static AnyChangeTest SupremumF(CountSeries series, double trim)
    {
        ArgumentNullException.ThrowIfNull(series);
        return AnyChangeSearch.SupremumF(series, null, SegmentBins.Of(series, nameof(series)), new AnyChangeOptions(SupF.Id, trim, 0, 0));
    }

    /// <summary>
    /// The greatest likelihood ratio of a change of a Poisson rate, over the dispersion, against series drawn with one rate and that dispersion: Poisson counts, or
    /// negative binomial ones where they vary more. The p-value is (1 + number at least as great)/(replicates + 1).
    /// </summary>
    /// <remarks>
    /// The dispersion is found from neighbouring bins, in the series and in every drawn one, so that a change does not hide itself; where neighbours are correlated it is
    /// the long-run variance.
    /// </remarks>
    /// <param name="series">The counts.</param>
    /// <param name="trim">The share of counted bins at either end at which no change is looked for, above 0 and below 0.5; at least one bin.</param>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few counted bins.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trim"/> is not above 0 and below 0.5, or <paramref name="replicates"/> is below 99.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static AnyChangeTest LikelihoodRatio(
        CountSeries series, double trim = UsualTrim, int replicates = 999, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
        var running = execution ?? new Execution();
        return AnyChangeSearch.LikelihoodRatio(series, new AnyChangeOptions(SupLikelihoodRatio.Id, trim, replicates, running.Seed), running, cancellationToken);
    }

    /// <summary>Whether the series, the kind of test and its options are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(AnyChangeTest? other) =>
        other is not null && Counts == other.Counts && Measures == other.Measures && Options == other.Options;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnyChangeTest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Counts, Measures, Options);

    /// <summary>The test and the date of its greatest statistic: <c>p = 0.005 for other than 0 (sup-F), greatest from 2016-04-01</c>.</summary>
    public override string ToString() => Test + ", greatest from " + DayText.Of(Date);

    /// <summary>Whether the series, the kind of test and its options are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(AnyChangeTest? left, AnyChangeTest? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(AnyChangeTest? left, AnyChangeTest? right) => !(left == right);
}
