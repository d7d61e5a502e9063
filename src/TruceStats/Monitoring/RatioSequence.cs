using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>
/// A confidence sequence for the ratio of the rate since the start to the baseline's: an interval after every bin, all of which hold the true ratio together with the level's
/// probability, so that looking every day does not inflate the error (Robbins 1970, Annals of Mathematical Statistics 41:1397–1409; Howard and others 2021, Annals of
/// Statistics 49:1055–1080). It alarms where the interval leaves the null ratio behind.
/// </summary>
/// <remarks>
/// <para>
/// Equal when all options are equal. With x₀ events in t₀ before, the baseline's rate is taken as Gamma(x₀, t₀); given that, and a ratio r, the counts since then have
/// a likelihood with the rate averaged over. A mixture of all rates, Gamma(a, a t₀/x₀), over that likelihood is a martingale with mean 1 if r is true: it ever reaches
/// 1/(1 − level) with a probability of at most 1 − level. The interval holds the ratios at which it has not. Events and exposures, before and after, are divided by the
/// dispersion, at least 1.
/// </para>
/// <para>
/// The bound is exact if the baseline's rate is a draw from that gamma law, and approximate for a fixed rate of which the baseline is one sample; a dispersion that was
/// estimated from few bins, or counts that are correlated from bin to bin, cost level: the page on monitoring has the measured table. The ratio is that of the whole stretch
/// since the start: what changes late in it shows late, and a ratio that moves has no one value.
/// </para>
/// </remarks>
public sealed record RatioSequence : IMonitoringMethod
{
    internal const string KindName = "ratio-sequence";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "anytime-valid gamma mixture",
        "Robbins 1970, Annals of Mathematical Statistics 41:1397–1409; Howard and others 2021, Annals of Statistics 49:1055–1080");

    /// <summary>Whether an alarm is an interval above the null ratio, or one below it; must be said. The interval itself has two sides.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither.</exception>
    public required MonitoringDirection Direction { get; init => field = DirectionText.Checked(value, nameof(value)); }

    /// <summary>The ratio that an alarm rules out; 1 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double NullRatio { get; init => field = CusumReference.CheckedRatio(value); } = 1;

    /// <summary>The level of all intervals together, in (0, 1); 0.95 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public double Level
    {
        get;
        init
        {
            ConfidenceLevel.Check(value, nameof(value));
            field = value;
        }
    }
    = ConfidenceLevel.Default;

    /// <summary>The dispersion that events and exposures are divided by, 1 or more; null, the default, for that of the baseline's bins, and 1 for a baseline of which only the total is known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or not finite.</exception>
    public double? Dispersion
    {
        get;
        init
        {
            if (value is { } given && !(given >= 1 && double.IsFinite(given)))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The dispersion must be 1 or more and finite.");
            field = value;
        }
    }

    /// <summary>The shape a of the mixture, above 0: the smaller, the sooner large changes are told and the later small ones; ½ unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double MixtureShape { get; init => field = CusumReference.CheckedOptional(value, "shape")!.Value; } = 0.5;

    /// <summary>None: while the ratio is as assumed it may never alarm, and does so with the level's probability.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="ratio">The true rate over the baseline's.</param>
    /// <param name="cancellationToken">Not used.</param>
    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default) => null;

    IReadOnlyList<double> IMonitoringMethod.Begin(MonitoringBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        baseline.CheckEvents(Method.Name, nameof(baseline));
        return [0, 0];
    }

    MonitoringStep IMonitoringMethod.Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        double events = memory[0] + bin.Count!.Value, exposure = memory[1] + bin.Exposure.Amount;
        double dispersion = Dispersion ?? baseline.Dispersion?.Used ?? 1;
        var mixture = new MixtureRatio(
            events / dispersion, exposure / dispersion, baseline.Tally.Events / dispersion, baseline.Tally.Exposure.Amount / dispersion, MixtureShape);
        double bound = -Math.Log(1 - Level);
        var (lower, upper) = mixture.Below(bound);
        bool asked = Direction == MonitoringDirection.Upward ? mixture.Crude > NullRatio : mixture.Crude < NullRatio;
        double statistic = asked ? mixture.Log(NullRatio) : Math.Min(0, mixture.Log(NullRatio));
        var ratio = new Estimate(mixture.Crude, null, new ConfidenceInterval(lower, upper, Level, Method), Method, Unit.Ratio);
        return new MonitoringStep(
            statistic, bound, asked && statistic >= bound, [events, exposure], null, ratio, [Caution.Of(CautionCodes.AnytimeValid, "alpha", Math.Round(1 - Level, 12))]);
    }

    /// <summary>Direction, null ratio and level, as <c>anytime-valid gamma mixture upward (null ratio 1, level 0.95)</c>.</summary>
    public override string ToString() =>
        Method.Name + " " + DirectionText.Of(Direction) + " (null ratio " + Figures.Short(NullRatio) + ", level " + Figures.Short(Level)
        + (Dispersion is { } dispersion ? ", dispersion " + Figures.Short(dispersion) : "") + (MixtureShape.Equals(0.5) ? "" : ", shape " + Figures.Short(MixtureShape)) + ")";
}
