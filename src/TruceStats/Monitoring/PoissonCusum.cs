using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>
/// The cumulative sum of what counts exceed a reference value, S = max(0, S + y − k), for Poisson counts; alarm where S reaches the threshold (Lucas 1985, Technometrics
/// 27:129–144; Hawkins and Olwell 1998, Cumulative Sum Charts and Charting for Quality Improvement).
/// </summary>
/// <remarks>
/// Equal when all options are equal. Downward the sum is of what counts fall short, S = max(0, S + k − y). The reference value is scaled by each bin's exposure; the
/// threshold is not, so that it and the run length hold for bins as long as the baseline's. That the baseline's rate is itself an estimate is not allowed for: from a short
/// baseline true run lengths differ much from the stated one, and <see cref="RatioSequence"/> is the answer that allows for it.
/// </remarks>
public sealed record PoissonCusum : IMonitoringMethod
{
    internal const string KindName = "poisson-cusum";

    internal static readonly MethodId RunLengthMethod = new(
        "run-length-chain", "Markov chain", "Brook and Evans 1972, Biometrika 59:539–549; Lucas 1985, Technometrics 27:129–144");

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "Poisson CUSUM", "Lucas 1985, Technometrics 27:129–144; Hawkins and Olwell 1998, Cumulative Sum Charts and Charting for Quality Improvement");

    /// <summary>Upward or downward; must be said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither.</exception>
    public required MonitoringDirection Direction { get; init => field = DirectionText.Checked(value, nameof(value)); }

    /// <summary>The rate over the baseline's at which an alarm is false; 1 unless given. For a truce measured against the time before it, the ratio while it holds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double InControlRatio { get; init => field = CusumReference.CheckedRatio(value); } = 1;

    /// <summary>The rate over the baseline's that is to be found soon; null where <see cref="Reference"/> is given. It makes k = μ(r₁ − r₀)/log(r₁/r₀).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double? OutOfControlRatio { get; init => field = CusumReference.CheckedOptional(value, "ratio"); }

    /// <summary>The reference value k, in events per unit of exposure, as a day; null where it follows from <see cref="OutOfControlRatio"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double? Reference { get; init => field = CusumReference.CheckedOptional(value, "reference value"); }

    /// <summary>The threshold h, in events; null where it follows from <see cref="WantedRunLength"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double? Threshold { get; init => field = CusumReference.CheckedOptional(value, "threshold"); }

    /// <summary>The mean number of bins to a false alarm that the threshold is to give, at least; null where <see cref="Threshold"/> is given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double? WantedRunLength { get; init => field = CusumReference.CheckedOptional(value, "run length"); }

    /// <summary>The threshold that is used with a baseline: the one given, or the smallest with the wanted run length.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <exception cref="ArgumentNullException"><paramref name="baseline"/> is null.</exception>
    /// <exception cref="ArgumentException">The baseline has no events.</exception>
    /// <exception cref="InvalidOperationException">An option is missing or given twice, or no threshold gives the wanted run length.</exception>
    public double ThresholdFor(MonitoringBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        CusumReference.Check(Direction, InControlRatio, OutOfControlRatio, Reference, Threshold, WantedRunLength);
        baseline.CheckEvents(Method.Name, nameof(baseline));
        return Threshold ?? CusumReference.Threshold(
            new PoissonLaw(InControlRatio * baseline.ExpectedPerBin), ReferencePerUnit(baseline) * baseline.Bin.Amount, WantedRunLength!.Value, Direction);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// By the Markov chain of the sum's values: exact where the reference value of a bin is a fraction with a denominator of at most 1,000, otherwise interpolated, with a
    /// caution. Counts are taken as Poisson.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ratio"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The threshold is so large that the chain would have too many states.</exception>
    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default)
    {
        double threshold = ThresholdFor(baseline);
        double mean = RunRatio.Checked(ratio ?? InControlRatio) * baseline.ExpectedPerBin;
        return CusumReference.MeanSteps(
            new PoissonLaw(mean), ReferencePerUnit(baseline) * baseline.Bin.Amount, threshold, Direction, RunLengthMethod,
            CusumReference.StepCautions(baseline, RunRatio.BaselineBin(baseline), poisson: true), cancellationToken);
    }

    IReadOnlyList<double> IMonitoringMethod.Begin(MonitoringBaseline baseline)
    {
        double threshold = ThresholdFor(baseline);
        return [0, ReferencePerUnit(baseline), threshold];
    }

    MonitoringStep IMonitoringMethod.Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        double sum = CusumReference.Next(memory[0], bin.Count!.Value, memory[1] * bin.Exposure.Amount, Direction);
        return new MonitoringStep(
            sum, memory[2], CusumReference.Reaches(sum, memory[2]), [sum, memory[1], memory[2]], cautions: CusumReference.StepCautions(baseline, bin, poisson: true));
    }

    // Between the two rates the likelihood ratio of a count changes sign at this one.
    private double ReferencePerUnit(MonitoringBaseline baseline) =>
        Reference ?? (baseline.Tally.Rate * (OutOfControlRatio!.Value - InControlRatio) / Math.Log(OutOfControlRatio.Value / InControlRatio));

    /// <summary>Direction, reference and threshold, as <c>Poisson CUSUM upward (from ratio 1 to 1.5, run length 500)</c>.</summary>
    public override string ToString() => CusumReference.Text(Method, Direction, OutOfControlRatio, Reference, InControlRatio, Threshold, WantedRunLength);
}
