using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>
/// The early aberration reporting system's three charts: a count held against mean and standard deviation of a few bins before it (Hutwagner and others 2003, Journal of Urban
/// Health 80:i89–i96; Fricker and others 2008, Statistics in Medicine 27:3407–3429). For series too young for anything else; upward only.
/// </summary>
/// <remarks>
/// <para>Equal when chart and options are equal. The baseline of monitoring gives the first bins only: the window moves on with the bins that are observed, so that a slow rise moves
/// the window too and is not seen.</para>
/// <para>
/// Where the bins before do not vary, their standard deviation is 0 and so the threshold of C1 and C2 is their mean: any count above it alarms, with the caution
/// <see cref="CautionCodes.BaselineWithoutVariation"/>. <see cref="MinimumDeviation"/> avoids that. C3 then adds nothing where the count is the mean, and alarms where it is above.
/// </para>
/// </remarks>
public sealed record Ears : IMonitoringMethod
{
    internal const string KindName = "ears";

    private const string Citation = "Hutwagner and others 2003, Journal of Urban Health 80:i89–i96; Fricker and others 2008, Statistics in Medicine 27:3407–3429";

    private Ears(int chart, double alpha)
    {
        Chart = chart;
        Alpha = alpha;
        Method = new MethodId("ears-c" + (char)('0' + chart), "EARS C" + (char)('0' + chart), Citation);
    }

    /// <summary>C1: the seven bins just before, one-sided 0.001 (Fricker and others 2008, Statistics in Medicine 27:3407–3429).</summary>
    public static Ears C1 { get; } = new(1, 0.001);

    /// <summary>C2: the seven bins that end two bins before, so that a rise of some days does not hide itself, one-sided 0.001 (Fricker and others 2008, Statistics in Medicine 27:3407–3429).</summary>
    public static Ears C2 { get; } = new(2, 0.001);

    /// <summary>C3: what C2 exceeds 1 by, added up over three bins, one-sided 0.025 (Fricker and others 2008, Statistics in Medicine 27:3407–3429).</summary>
    public static Ears C3 { get; } = new(3, 0.025);

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; }

    /// <summary>Upward: these charts look for more only.</summary>
    public MonitoringDirection Direction => MonitoringDirection.Upward;

    /// <summary>How many bins mean and standard deviation are from, 3 to 1,000; 7 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int WindowBins
    {
        get;
        init
        {
            if (value is < 3 or > 1000)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The window must have from 3 to 1,000 bins.");
            field = value;
        }
    }
    = 7;

    /// <summary>The chance of an alarm in one bin if deviations were standard normal, in (0, 0.5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Alpha { get; init => field = TailProbability.Checked(value); }

    /// <summary>The least standard deviation that is divided by, 0 or more; 0 unless given. For sparse counts 0.5 or 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double MinimumDeviation
    {
        get;
        init
        {
            if (!(value >= 0 && double.IsFinite(value)))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The least standard deviation must be 0 or more and finite.");
            field = value;
        }
    }

    /// <summary>1, 2 or 3.</summary>
    internal int Chart { get; }

    // Bins between the window and the newest one, and how many bins C3 adds up.
    private int Lag => Chart == 1 ? 0 : 2;

    private int Summed => Chart == 3 ? 3 : 1;

    private int Needed => WindowBins + Lag + Summed - 1;

    internal static Ears Of(int chart) => chart switch
    {
        1 => C1,
        2 => C2,
        3 => C3,
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "The chart must be 1, 2 or 3."),
    };

    /// <inheritdoc/>
    /// <remarks>By simulation of 1,000 runs, the same ones each time, with the baseline's rate and dispersion.</remarks>
    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default)
    {
        double at = RunRatio.Checked(ratio ?? 1);
        return RunSimulation.Mean(this.Start(baseline), at, 1000, 10_000, 1, cancellationToken);
    }

    IReadOnlyList<double> IMonitoringMethod.Begin(MonitoringBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var bins = baseline.Bins is null ? null : BinCounts.Of(baseline.Bins);
        if (bins is null || bins.Length < Needed)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Method.Name} needs a baseline of at least {Needed} counted bins, but ") + (bins is null ? "only its total is given." : FormattableString.Invariant($"there are {bins.Length}.")),
                nameof(baseline));
        }
        foreach (double exposure in bins.Exposures[^Needed..])
            CheckExposure(baseline, exposure, nameof(baseline));
        var memory = new double[Needed];
        for (int i = 0; i < Needed; i++)
            memory[i] = bins.Counts[^(Needed - i)];
        return memory;
    }

    MonitoringStep IMonitoringMethod.Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        CheckExposure(baseline, bin.Exposure.Amount, nameof(bin));
        double[] counts = [.. memory, bin.Count!.Value];
        double limit = -NormalDistribution.Quantile(Alpha), earlier = 0;
        for (int back = Summed - 1; back > 0; back--)
            earlier += Math.Max(0, Moving(counts, back).Score(counts[^(back + 1)]) - 1);
        var moving = Moving(counts, 0);
        double count = counts[^1], score = moving.Score(count);
        IEnumerable<Caution> cautions = moving.Deviation > 0 ? [] : [Caution.Of(CautionCodes.BaselineWithoutVariation)];
        if (Chart == 3)
        {
            double sum = earlier + Math.Max(0, score - 1);
            return new MonitoringStep(sum, limit, sum > limit, counts[1..], moving.Mean, cautions: cautions);
        }
        double threshold = moving.Mean + (limit * moving.Deviation);
        return new MonitoringStep(count, threshold, count > threshold, counts[1..], moving.Mean, cautions: cautions);
    }

    private MovingScore Moving(ReadOnlySpan<double> counts, int back) =>
        MovingScore.Of(counts.Slice(counts.Length - 1 - back - Lag - WindowBins, WindowBins), MinimumDeviation);

    private void CheckExposure(MonitoringBaseline baseline, double exposure, string parameter)
    {
        if (!exposure.Equals(baseline.Bin.Amount))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{Method.Name} compares counts of bins of one length, {baseline.Bin.Amount} {baseline.Bin.Unit}, but one is of {exposure}: count in days or weeks."), parameter);
        }
    }

    /// <summary>Chart, window and chance, as <c>EARS C1 (7 bins, alpha 0.001)</c>.</summary>
    public override string ToString() =>
        Method.Name + FormattableString.Invariant($" ({WindowBins} bins, alpha ") + Figures.Short(Alpha)
        + (MinimumDeviation > 0 ? ", standard deviation at least " + Figures.Short(MinimumDeviation) : "") + ")";
}
