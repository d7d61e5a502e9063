using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>
/// A weekly count held against what the same season of earlier years and their trend let expect, with past outbreaks counting for less (Farrington and others 1996, Journal of
/// the Royal Statistical Society A 159:547–563; in the flexible form of Noufaily and others 2013, Statistics in Medicine 32:1206–1222). Upward only.
/// </summary>
/// <remarks>
/// <para>
/// Equal when all options are equal. For week k a quasi-Poisson regression of the weeks from k − 52·years − 3 to k − 27 has a trend and ten seasons: the seven weeks around week
/// k, and nine of five weeks. It is fitted twice, weeks with a standardised Anscombe residual above 2.58 counting for less the second time. The trend is left out where the
/// expectation would exceed every count so far. The threshold is a quantile of the negative binomial with that expectation and dispersion. There is no alarm with fewer
/// than <see cref="MinimumEvents"/> events in the newest four weeks.
/// </para>
/// <para>
/// The baseline must be bins of 7 days, three years or more; the weeks that are observed become history in their turn. A season without events in all its weeks expects
/// none. Missing weeks are left out. Whoever looks every week is wrong once in 1/alpha weeks on average.
/// </para>
/// </remarks>
public sealed record FarringtonFlexible : IMonitoringMethod
{
    internal const string KindName = "farrington-flexible";

    private static readonly MethodId Nominal = new("run-length-nominal", "nominal, one over alpha", "Noufaily and others 2013, Statistics in Medicine 32:1206–1222");

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "Farrington flexible", "Farrington and others 1996, Journal of the Royal Statistical Society A 159:547–563; Noufaily and others 2013, Statistics in Medicine 32:1206–1222");

    /// <summary>Upward: it looks for more only.</summary>
    public MonitoringDirection Direction => MonitoringDirection.Upward;

    /// <summary>How many years of history are used, 3 to 20; 5 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Years
    {
        get;
        init
        {
            if (value is < 3 or > 20)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The years of history must be from 3 to 20: with fewer, a season cannot be told from a trend.");
            field = value;
        }
    }
    = 5;

    /// <summary>The chance of a false alarm in one week, in (0, 0.5); 0.005 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Alpha { get; init => field = TailProbability.Checked(value); } = 0.005;

    /// <summary>How many events the newest four weeks, this one included, must have for an alarm, 0 or more; 5 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MinimumEvents
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
    = 5;

    private int Needed => SeasonalWeeks.Before(Years);

    /// <inheritdoc/>
    /// <remarks>Nominal: one over alpha, as each week is a test at that level.</remarks>
    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default) =>
        ratio is null or 1 ? new Estimate(1 / Alpha, null, null, Nominal, Unit.Of("bins")) : null;

    IReadOnlyList<double> IMonitoringMethod.Begin(MonitoringBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        if (baseline.Bins is not { } bins)
            throw new ArgumentException($"{Method.Name} needs the weeks of a baseline, but only its total is given.", nameof(baseline));
        double[] weeks = WeeklyHistory.Of(bins, baseline.Bin.Amount);
        if (weeks.Length < Needed)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Method.Name} with {Years} years needs a baseline of at least {Needed} weeks up to its last counted one, but it has {weeks.Length}."), nameof(baseline));
        }
        return [0, .. weeks[^Needed..]];
    }

    // The memory is how many weeks the newest one lies after the baseline's last counted week, and then the newest weeks, −1 where missing.
    MonitoringStep IMonitoringMethod.Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        WeeklyHistory.Check(bin, baseline.Bin.Amount);
        int week = WeeklyHistory.WeeksAfter(baseline, bin), passed = week - (int)memory[0];
        double[] weeks = [.. memory.Skip(1), .. Enumerable.Repeat(-1.0, passed - 1), bin.Count!.Value];
        var history = weeks.AsSpan(weeks.Length - 1 - Needed, Needed);
        var expected = SeasonalWeeks.Expect(history, Years);
        double threshold = expected.Mean == 0 ? 0
            : expected.Dispersion > 1 ? NegativeBinomialDistribution.Quantile(1 - Alpha, expected.Mean, expected.Mean / (expected.Dispersion - 1))
            : PoissonQuantile.Of(1 - Alpha, expected.Mean);
        double latest = 0;
        foreach (double count in weeks.AsSpan()[^4..])
            latest += Math.Max(0, count);
        bool enough = latest >= MinimumEvents;
        IEnumerable<Caution> cautions = enough
            ? []
            : [Caution.Of(CautionCodes.TooFewEventsToAlarm, CautionArgument.Of("events", latest), CautionArgument.Of("required", MinimumEvents))];
        return new MonitoringStep(weeks[^1], threshold, enough && weeks[^1] > threshold, [week, .. weeks[^Needed..]], expected.Mean, null, cautions);
    }

    /// <summary>Years and chance, as <c>Farrington flexible (5 years, alpha 0.005)</c>.</summary>
    public override string ToString() =>
        Method.Name + FormattableString.Invariant($" ({Years} years, alpha ") + Figures.Short(Alpha) + (MinimumEvents == 5 ? "" : FormattableString.Invariant($", at least {MinimumEvents} events")) + ")";
}
