namespace TruceStats.Interruptions;

/// <summary>
/// A structural time series of the period before, forecast over the period after: what would have come if the series had gone on as it moved, with its level,
/// season and control series (Harvey 1989; Durbin and Koopman 2012, Time Series Analysis by State Space Methods; Brodersen and others 2015, Annals of Applied
/// Statistics 9:247–274, whose quantities these are).
/// </summary>
/// <remarks>
/// Equal when all options are equal. Fitted by exactly diffuse maximum likelihood to the bins before the first interruption only; what the data leave open about
/// variances and coefficients is drawn and carried into the forecast. One effect is answered, of all that begins with the first interruption: interruptions of
/// several names cannot be told apart by a forecast and are refused. All bins from the first interruption on are forecast, even where it pauses.
/// </remarks>
public sealed record StructuralCounterfactual : IInterruptionModel
{
    internal const string KindName = "structural-counterfactual";

    private readonly ValueList<Covariate> _controls = ValueList<Covariate>.Empty;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "structural counterfactual",
        "Durbin and Koopman 2012, Time Series Analysis by State Space Methods; Brodersen and others 2015, Annals of Applied Statistics 9:247–274");

    /// <summary>The log, unless given: the outcome is the log of the rate, and effects are ratios. With the identity it is the rate, or the measured value.</summary>
    public LinkFunction Link { get; init; }

    /// <summary>How the level moves; it wanders unless given.</summary>
    public StructuralLevel Level { get; init; }

    /// <summary>How many bins a season has, 2 or more, as 12 for months or 7 for days; 0, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or 1.</exception>
    public int SeasonBins
    {
        get;
        init
        {
            if (value is < 0 or 1)
                throw new ArgumentOutOfRangeException(nameof(value), value, "A season must have 2 bins or more, or 0 for none.");
            field = value;
        }
    }

    /// <summary>Control series that the truce did not touch, known in the period after too; none unless given.</summary>
    public IReadOnlyList<Covariate> Controls
    {
        get => _controls.Items;
        init => _controls = new ValueList<Covariate>(value, nameof(value));
    }

    /// <summary>What is added to every count before its log is taken, 0 or more and finite; 0, the default, refuses bins without events. Only with the log link.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double AddToCounts { get; init => field = ModelText.CheckedAddition(value); }

    /// <inheritdoc/>
    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(interruptions);
        var running = execution ?? new Execution();
        var fitted = StructuralFitting.Fit(this, outcome, [.. interruptions], running, cancellationToken);
        return InterruptionFit.Of(this, outcome, interruptions, fitted, running);
    }

    /// <summary>Level, season and controls, as <c>structural counterfactual (log, local level, season of 12 bins)</c>.</summary>
    public override string ToString()
    {
        string text = Method.Name + " (" + ModelText.Link(Link) + (Level == StructuralLevel.Local ? ", local level" : ", local linear trend");
        if (SeasonBins > 0)
            text += FormattableString.Invariant($", season of {SeasonBins} bins");
        return text + ModelText.Rest(Controls, AddToCounts) + ")";
    }
}
