namespace TruceStats.Interruptions;

/// <summary>
/// Segmented regression: level and trend, seasons and covariates, and a term for each interruption, with a family for how outcomes vary and a stated choice of
/// standard errors (Wagner, Soumerai, Zhang and Ross-Degnan 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309; Lopez Bernal, Cummins and
/// Gasparrini 2017, International Journal of Epidemiology 46:348–355).
/// </summary>
/// <remarks>
/// Equal when all options are equal. Bins without a value are left out of the fit, never taken as zero. With the log link the exposure multiplies the mean;
/// with the identity link effects are differences of the rate per unit of exposure.
/// </remarks>
public sealed record SegmentedRegression : IInterruptionModel
{
    internal const string KindName = "segmented-regression";

    private readonly ValueList<Covariate> _covariates = ValueList<Covariate>.Empty;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "segmented regression",
        "Wagner and others 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309; Lopez Bernal and others 2017, International Journal of Epidemiology 46:348–355");

    /// <summary>How outcomes vary about their mean; Poisson unless given, with errors that do not believe it.</summary>
    public ICountFamily Family
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = CountFamily.Poisson;

    /// <summary>On which scale effects add up; the log unless given. Gaussian outcomes usually take the identity.</summary>
    public LinkFunction Link { get; init; }

    /// <summary>How the level moves with time beside the interruptions; a straight line unless given.</summary>
    public TrendForm Trend { get; init; }

    /// <summary>What repeats; nothing unless given.</summary>
    public ISeasonality Seasonality
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }
    = TruceStats.Interruptions.Seasonality.None;

    /// <summary>Known series beside the outcome; none unless given.</summary>
    public IReadOnlyList<Covariate> Covariates
    {
        get => _covariates.Items;
        init => _covariates = new ValueList<Covariate>(value, nameof(value));
    }

    /// <summary>
    /// How standard errors are made. Null, the default, is <see cref="StandardErrors.Integrated"/> for Poisson counts with a log link, and
    /// <see cref="StandardErrors.ModelBased"/> for every other family. What was used stands in every estimate.
    /// </summary>
    public StandardErrors? Errors { get; init; }

    /// <summary>Whether a quasi-Poisson dispersion below 1 counts as 1; true unless given. The raw dispersion is reported either way.</summary>
    public bool FloorDispersion { get; init; } = true;

    /// <inheritdoc/>
    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(interruptions);
        var running = execution ?? new Execution();
        var fitted = RegressionFitting.Fit(this, outcome, [.. interruptions], running, cancellationToken);
        return InterruptionFit.Of(this, outcome, interruptions, fitted, running);
    }

    /// <summary>Family, link, trend, seasons and errors, as <c>segmented regression (Poisson, log link, linear trend, integrated restricted likelihood)</c>.</summary>
    public override string ToString()
    {
        string text = Method.Name + " (" + Family.Method.Name + ", " + ModelText.Link(Link) + " link, " + ModelText.Trend(Trend);
        if (Seasonality.Columns.Count > 0)
            text += ", " + Seasonality;
        return text + ModelText.Rest(Covariates) + ", " + RegressionErrors.Chosen(this) + ")";
    }
}
