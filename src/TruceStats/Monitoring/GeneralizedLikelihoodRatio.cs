using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>
/// The generalised likelihood ratio of Poisson counts: of all stretches that end at the newest bin, the one whose own rate explains it best against the expected one, whatever
/// the size of the change (Höhle and Paul 2008, Computational Statistics and Data Analysis 52:4357–4368).
/// </summary>
/// <remarks>
/// Equal when all options are equal. The statistic is the greatest of Y log(Y/M) − (Y − M) over stretches with Y events where M are expected, Y above M upward and below it
/// downward; an alarm is raised where it reaches the threshold. Stretches reach back <see cref="WindowBins"/> counted bins at most, so that a step costs the same each day: what
/// rises more slowly than that is not seen. Its run length is found by simulation, which allows for the baseline's dispersion; it does not allow for the baseline's rate being
/// an estimate.
/// </remarks>
public sealed record GeneralizedLikelihoodRatio : IMonitoringMethod
{
    internal const string KindName = "generalized-likelihood-ratio";

    // As many runs give the mean to about 7 %, within a second.
    private const int Runs = 200;
    private const int MostBins = 10_000;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "Poisson generalized likelihood ratio", "Höhle and Paul 2008, Computational Statistics and Data Analysis 52:4357–4368");

    /// <summary>Upward or downward; must be said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither.</exception>
    public required MonitoringDirection Direction { get; init => field = DirectionText.Checked(value, nameof(value)); }

    /// <summary>The threshold, as a log-likelihood ratio; must be said: 5 gives run lengths in the hundreds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public required double Threshold { get; init => field = CusumReference.CheckedOptional(value, "threshold")!.Value; }

    /// <summary>The rate over the baseline's at which an alarm is false; 1 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and finite.</exception>
    public double InControlRatio { get; init => field = CusumReference.CheckedRatio(value); } = 1;

    /// <summary>How many counted bins a stretch may reach back, the newest included; 1 to 10,000, 100 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int WindowBins
    {
        get;
        init
        {
            if (value is < 1 or > 10_000)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The window must have from 1 to 10,000 bins.");
            field = value;
        }
    }
    = 100;

    /// <inheritdoc/>
    /// <remarks>By simulation of 200 runs, the same ones each time; <see cref="MonitoringMethodExtensions.SimulateRunLength"/> takes more.</remarks>
    public Estimate? RunLength(MonitoringBaseline baseline, double? ratio = null, CancellationToken cancellationToken = default)
    {
        double at = RunRatio.Checked(ratio ?? InControlRatio);
        return RunSimulation.Mean(this.Start(baseline), at, Runs, MostBins, 1, cancellationToken);
    }

    IReadOnlyList<double> IMonitoringMethod.Begin(MonitoringBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        baseline.CheckEvents(Method.Name, nameof(baseline));
        return [];
    }

    // The memory is the counts of the window and then what was expected of each.
    MonitoringStep IMonitoringMethod.Advance(MonitoringBaseline baseline, IReadOnlyList<double> memory, CountBin bin)
    {
        int before = memory.Count / 2, kept = Math.Min(before, WindowBins - 1), length = kept + 1;
        var next = new double[2 * length];
        for (int i = 0; i < kept; i++)
        {
            next[i] = memory[before - kept + i];
            next[length + i] = memory[(2 * before) - kept + i];
        }
        next[kept] = bin.Count!.Value;
        next[length + kept] = InControlRatio * baseline.ExpectedIn(bin.Exposure);
        double greatest = LikelihoodScan.Greatest(next.AsSpan(0, length), next.AsSpan(length), Direction == MonitoringDirection.Upward);
        var cautions = CusumReference.StepCautions(baseline, bin, poisson: true);
        return new MonitoringStep(greatest, Threshold, greatest >= Threshold, next, cautions: cautions);
    }

    /// <summary>Direction, threshold and window, as <c>Poisson generalized likelihood ratio upward (threshold 5, window of 100 bins)</c>.</summary>
    public override string ToString() =>
        Method.Name + " " + DirectionText.Of(Direction) + " (threshold " + Figures.Short(Threshold) + ", window of " + FormattableString.Invariant($"{WindowBins} bins")
        + (InControlRatio.Equals(1) ? "" : ", in control at " + Figures.Short(InControlRatio)) + ")";
}
