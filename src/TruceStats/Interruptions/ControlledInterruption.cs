namespace TruceStats.Interruptions;

/// <summary>
/// A treated and a control series in one segmented regression: what changed in the treated series beyond what changed in the control at the same date
/// (Linden 2015, Stata Journal 15:480–500; Lopez Bernal, Cummins and Gasparrini 2018, International Journal of Epidemiology 47:2082–2093).
/// </summary>
/// <remarks>
/// <para>
/// Equal when control and regression are equal. Both series have a level and a trend of their own; seasons, covariates and whatever happened in both at the date
/// of an interruption are common. The effect is the difference of the two changes, on the scale of the link: with the log, a ratio of ratios. Its counterfactual
/// is the treated series had it changed as the control did.
/// </para>
/// <para>Each series may be correlated in time; between the two, whatever the common terms leave is taken as independent.</para>
/// </remarks>
public sealed record ControlledInterruption : IInterruptionModel
{
    internal const string KindName = "controlled-interruption";

    /// <summary>A controlled interruption.</summary>
    /// <param name="control">The series that the truce did not touch, on the bins of the treated one and of its kind.</param>
    /// <exception cref="ArgumentNullException"><paramref name="control"/> is null.</exception>
    public ControlledInterruption(OutcomeSeries control)
    {
        ArgumentNullException.ThrowIfNull(control);
        Control = control;
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "controlled interrupted time series", "Linden 2015, Stata Journal 15:480–500; Lopez Bernal and others 2018, International Journal of Epidemiology 47:2082–2093");

    /// <summary>The series that the truce did not touch.</summary>
    public OutcomeSeries Control { get; }

    /// <summary>Family, link, trend, seasons, covariates and errors of both series together; those of a plain <see cref="SegmentedRegression"/> unless given.</summary>
    public SegmentedRegression Regression
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = new();

    /// <inheritdoc/>
    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(interruptions);
        var running = execution ?? new Execution();
        var fitted = ControlledFitting.Fit(this, outcome, [.. interruptions], running, cancellationToken);
        return InterruptionFit.Of(this, outcome, interruptions, fitted, running);
    }

    /// <summary>The regression and the control.</summary>
    public override string ToString() => Method.Name + " by " + Regression + " against " + Control;
}
