using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>
/// Difference in differences over many places that start at different dates or never: one effect for each group of places that start together and each bin, against
/// places that have not started, and means of these (Callaway and Sant'Anna 2021, Journal of Econometrics 225:200–230; for ratios Wooldridge 2023, Econometrics
/// Journal 26:C31–C66). No place that has started is ever a control, as it would be in a regression on place and bin effects (Goodman-Bacon 2021, Journal of
/// Econometrics 225:254–277).
/// </summary>
/// <remarks>
/// Equal when all options are equal. Places are independent of each other here, and bins within a place need not be. A bin of a place that is missing, incomplete
/// or excluded is left out, never taken as zero: every place is compared with its own baseline, so that a gap moves no comparison.
/// </remarks>
public sealed record DifferenceInDifferences
{
    internal const string KindName = "difference-in-differences";

    /// <summary>What the model is and where it is from.</summary>
    public MethodId Method { get; } = new(
        KindName, "difference in differences by group and time",
        "Callaway and Sant'Anna 2021, Journal of Econometrics 225:200–230; Wooldridge 2023, Econometrics Journal 26:C31–C66");

    /// <summary>
    /// What would have stayed parallel: with the log, the default, rates would have been multiplied by the same numbers and an effect is a ratio of ratios; with the
    /// identity the same numbers would have been added, and an effect is a difference of rates.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unknown.</exception>
    public LinkFunction Link
    {
        get;
        init => field = Known(value);
    }

    /// <summary>Which places are controls; those that have not started yet unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unknown.</exception>
    public ControlPlaces Controls
    {
        get;
        init => field = Known(value);
    }

    /// <summary>With which bins before the start a bin is compared; all of them unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unknown.</exception>
    public BaselineBins Baseline
    {
        get;
        init => field = Known(value);
    }

    /// <summary>How many bins before its start a place may already have changed: they are no baseline, no test of what came before, and no control; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int Anticipation
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Fits the panel.</summary>
    /// <param name="panel">Counts by place, on the same bins.</param>
    /// <param name="starts">The first day of each place that starts within the panel, which must be the first day of a bin; places without one never start.</param>
    /// <param name="execution">Seed and draws of the permutation, threads and progress; the defaults where null.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="panel"/> or <paramref name="starts"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no start, the panel lacks a place, a start is not the first day of a bin or leaves no bin before it, a place has no count before or none after its
    /// start, or fewer than two bins can be compared with places that have not started.
    /// </exception>
    /// <exception cref="InvalidOperationException">The controls have no events before any start, so that their growth is not defined.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public DifferenceInDifferencesFit Fit(
        CountPanel panel, IReadOnlyDictionary<string, LocalDate> starts, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(starts);
        var running = execution ?? new Execution();
        var fitted = PanelFitting.Fit(this, panel, starts);
        var permutation = fitted.IsPermuted ? fitted.Permute(Alternative.TwoSided, running, cancellationToken) : null;
        return new DifferenceInDifferencesFit(fitted, running, ConfidenceLevel.Default, permutation);
    }

    internal StaggeredOptions Options => new(
        Link == LinkFunction.Log ? ParallelTrend.Multiplicative : ParallelTrend.Additive,
        Controls == ControlPlaces.NeverStarted ? ControlUnits.Never : ControlUnits.NotYet,
        Baseline == BaselineBins.Last ? BaseBins.Last : BaseBins.All,
        Anticipation);

    /// <summary>The options, as <c>difference in differences by group and time (log link, controls not yet started, all bins before)</c>.</summary>
    public override string ToString() => Method.Name
        + (Link == LinkFunction.Log ? " (log link" : " (identity link")
        + (Controls == ControlPlaces.NeverStarted ? ", controls never started" : ", controls not yet started")
        + (Baseline == BaselineBins.Last ? ", last bin before" : ", all bins before")
        + (Anticipation == 0 ? "" : FormattableString.Invariant($", {Anticipation} {(Anticipation == 1 ? "bin" : "bins")} of anticipation")) + ")";

    private static T Known<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The option must be one of the named values.");
}
