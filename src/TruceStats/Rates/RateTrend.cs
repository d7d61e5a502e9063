using TruceStats.Numerics;

namespace TruceStats;

/// <summary>Whether a rate rises or falls through a series: the question behind "ever-increasing".</summary>
/// <remarks>
/// The log of the rate is taken as a straight line in time (Cox and Lewis 1966, The Statistical Analysis of Series of Events, ch. 3), time being the middle day of each counted bin, so that bins left out close no
/// gap. Equal when the series are equal. There is no order and none is empty: two counted bins are needed.
/// The series' own dispersion about the line widens every answer unless Poisson variation is asked for.
/// </remarks>
public sealed class RateTrend : IEquatable<RateTrend>
{
    private static readonly MethodId ScoreTest = new(
        "trend-score", "log-linear score test", "Cox and Lewis 1966, The Statistical Analysis of Series of Events, ch. 3");

    private static readonly MethodId QuasiScoreTest = new(
        "trend-quasi-score", "quasi-Poisson log-linear score test", "Cox and Lewis 1966, The Statistical Analysis of Series of Events, ch. 3; Wedderburn 1974, Biometrika 61:439–447");

    private static readonly MethodId Line = new(
        "trend-log-linear", "log-linear Poisson regression", "Cox and Lewis 1966, The Statistical Analysis of Series of Events, ch. 3; Wedderburn 1974, Biometrika 61:439–447");

    private static readonly MethodId Laplace = new(
        "trend-laplace", "Laplace test", "Cox and Lewis 1966, The Statistical Analysis of Series of Events, § 3.3; Bartholomew 1955, Journal of the Royal Statistical Society B 17:200–203");

    private readonly LogLinearTrend? _line;
    private readonly Caution[] _leftOut;

    private RateTrend(CountSeries series, BinCounts bins)
    {
        Series = series;
        _leftOut = [.. series.Tally().Cautions];
        _line = bins.Events == 0 ? null : new LogLinearTrend(bins.Counts, bins.Exposures, bins.Middles);
        int degrees = bins.Length - 2;
        Dispersion = _line is null || degrees < 1 ? null : new RateDispersion(_line.PearsonSum / degrees, degrees, bins.Length, null);
    }

    /// <summary>The series.</summary>
    public CountSeries Series { get; }

    /// <summary>The dispersion of the counts about the line; null where there are fewer than three counted bins or no events.</summary>
    public RateDispersion? Dispersion { get; }

    /// <summary>The trend of a series.</summary>
    /// <param name="series">Counts with exposures; at least two counted bins.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">Fewer than two bins are counted.</exception>
    public static RateTrend Of(CountSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var bins = BinCounts.Of(series);
        if (bins.Length < 2)
            throw new ArgumentException(FormattableString.Invariant($"A trend needs at least 2 counted bins, but there are {bins.Length}."), nameof(series));
        return new RateTrend(series, bins);
    }

    /// <summary>Score test of a rate that does not change against one that rises or falls through time.</summary>
    /// <remarks>
    /// The score Σ(s − s̄)y over the root of its variance, s the middles of the bins (Cox and Lewis 1966, The Statistical Analysis of Series
    /// of Events, ch. 3), over the root of the dispersion about the line, and compared with Student's t on the bins less 2, where there are
    /// at least three bins; the null value is the ratio a year, 1. With no events p is 1.
    /// </remarks>
    /// <param name="alternative"><see cref="Alternative.Greater"/> asks whether the rate rises, <see cref="Alternative.Less"/> whether it falls.</param>
    /// <param name="assumePoisson">Leave the dispersion out; the answer then says so where the counts are overdispersed.</param>
    public HypothesisTest Test(Alternative alternative = Alternative.TwoSided, bool assumePoisson = false)
    {
        bool quasi = !assumePoisson && Dispersion is not null;
        var method = quasi ? QuasiScoreTest : ScoreTest;
        if (_line is null)
            return new HypothesisTest(1, null, null, 1, alternative, method, [.. _leftOut, Caution.Of(CautionCodes.NoEvents)]);
        double statistic = _line.Score / Math.Sqrt(_line.Information * (quasi ? Dispersion!.Used : 1));
        double? degrees = quasi ? Dispersion!.DegreesOfFreedom : null;
        double below = degrees is { } df ? StudentTDistribution.LowerTail(statistic, df) : NormalDistribution.LowerTail(statistic);
        double above = degrees is { } df2 ? StudentTDistribution.UpperTail(statistic, df2) : NormalDistribution.UpperTail(statistic);
        return new HypothesisTest(Tails.PValue(below, above, alternative), statistic, degrees, 1, alternative, method, Cautions(quasi));
    }

    /// <summary>What the rate is multiplied by from one year of 365.25 days to the next, with its Wald interval on the log.</summary>
    /// <remarks>
    /// Maximum likelihood of a log-linear Poisson rate (Cox and Lewis 1966, ch. 3), standard error widened by the root of the dispersion,
    /// Student's t on the bins less 2. Near, but not exactly, dual to <see cref="Test"/>, which takes its variance where nothing changes.
    /// With all events in the first or last bin the value is 0 or infinite and the interval says nothing, (0, ∞); with no events it is null.
    /// </remarks>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public Estimate RatioPerYear(double level = ConfidenceLevel.Default, Sidedness sidedness = Sidedness.TwoSided)
    {
        ConfidenceLevel.Check(level);
        if (_line is null || double.IsInfinity(_line.Slope) || !(_line.SlopeInformation > 0))
        {
            double? value = _line is null ? null : Math.Exp(_line.Slope);
            var caution = Caution.Of(_line is null ? CautionCodes.NoEvents : CautionCodes.EventsAtOneEnd);
            return new Estimate(value, null, new ConfidenceInterval(0, double.PositiveInfinity, level, Line, sidedness), Line, Unit.Ratio, [.. _leftOut, caution]);
        }
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double slope = _line.Slope * Exposure.DaysPerYear;
        double error = Math.Sqrt((Dispersion?.Used ?? 1) / _line.SlopeInformation) * Exposure.DaysPerYear;
        double reach = error * (Dispersion is { } found ? -StudentTDistribution.Quantile(tail, found.DegreesOfFreedom) : -NormalDistribution.Quantile(tail));
        double lower = sidedness == Sidedness.UpperBound ? 0 : Math.Exp(slope - reach);
        double upper = sidedness == Sidedness.LowerBound ? double.PositiveInfinity : Math.Exp(slope + reach);
        return new Estimate(Math.Exp(slope), Math.Exp(slope) * error, new ConfidenceInterval(lower, upper, level, Line, sidedness), Line, Unit.Ratio, Cautions(Dispersion is not null));
    }

    /// <summary>Laplace's test on the dates of single events: do they crowd towards the end of the period or its beginning?</summary>
    /// <remarks>
    /// The mean date less the middle of the period, over its standard deviation if each event fell on any day alike
    /// (Cox and Lewis 1966, The Statistical Analysis of Series of Events, § 3.3). A date is known to the day, so its variance is
    /// (D² − 1)/12 for a period of D days, not D²/12: the test equals <see cref="Test"/> on daily counts under Poisson variation.
    /// Positive statistics mean later dates. Events must be independent: many deaths of one incident are one event.
    /// </remarks>
    /// <param name="dates">The dates, in any order, each in the period.</param>
    /// <param name="period">The period of observation, fixed beforehand, of at least 2 days; not open.</param>
    /// <param name="alternative"><see cref="Alternative.Greater"/> asks whether the rate rises.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is out of the period, or the period is open or of one day.</exception>
    public static HypothesisTest LaplaceTest(IEnumerable<LocalDate> dates, StudyPeriod period, Alternative alternative = Alternative.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(period);
        if (period.IsOpen || period.Days < 2)
            throw new ArgumentException($"The period must have an end and at least 2 days, but it is {period}.", nameof(period));
        int start = DayNumber.Of(period.Start);
        long events = 0, outside = 0;
        double sum = 0;
        foreach (var date in dates)
        {
            events++;
            outside += period.Contains(date) ? 0 : 1;
            sum += DayNumber.Of(date) - start - ((period.Days - 1) / 2.0);
        }
        if (outside > 0)
            throw new ArgumentException(FormattableString.Invariant($"Every date must lie in {period}, but {outside} of {events} do not."), nameof(dates));
        if (events == 0)
            return new HypothesisTest(1, null, null, 1, alternative, Laplace, [Caution.Of(CautionCodes.NoEvents)]);
        double variance = ((double)period.Days * period.Days - 1) / 12;
        double statistic = sum / Math.Sqrt(events * variance);
        double p = Tails.PValue(NormalDistribution.LowerTail(statistic), NormalDistribution.UpperTail(statistic), alternative);
        return new HypothesisTest(p, statistic, null, 1, alternative, Laplace);
    }

    /// <summary>Whether the series are the same.</summary>
    /// <param name="other">The other trend, or null.</param>
    public bool Equals(RateTrend? other) => other is not null && Series == other.Series;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RateTrend);

    /// <inheritdoc/>
    public override int GetHashCode() => Series.GetHashCode();

    /// <summary>The ratio a year with its interval, and the test: <c>rate × 1.62 a year, 95% CI […] (…); p = 0.021 …</c>.</summary>
    public override string ToString() => "rate × " + RatioPerYear() + " a year; " + Test();

    /// <summary>Whether the series are the same.</summary>
    /// <param name="left">One trend, or null.</param>
    /// <param name="right">The other trend, or null.</param>
    public static bool operator ==(RateTrend? left, RateTrend? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the series differ.</summary>
    /// <param name="left">One trend, or null.</param>
    /// <param name="right">The other trend, or null.</param>
    public static bool operator !=(RateTrend? left, RateTrend? right) => !(left == right);

    private IEnumerable<Caution> Cautions(bool quasi)
    {
        foreach (var caution in _leftOut)
            yield return caution;
        if (Dispersion is null)
            yield return Caution.Of(CautionCodes.DispersionUnchecked);
        else if (!quasi && Dispersion.IsOver)
            yield return Caution.Of(CautionCodes.Overdispersed, "dispersion", Dispersion.Raw);
    }
}
