namespace TruceStats.Interruptions;

/// <summary>
/// Linear regression of the rate, of its log or of measured values, with errors that are correlated from bin to bin as an AR(1): generalized least squares
/// (Pinheiro and Bates 2000, Mixed-Effects Models in S and S-PLUS, chapter 5; Prais and Winsten 1954).
/// </summary>
/// <remarks>
/// Equal when all options are equal. With the log link the outcome is the log of the rate, so that effects are ratios of typical rates; a bin without events
/// has no log, and is refused unless <see cref="AddToCounts"/> says what to add. Counting noise is a part of the errors, taken as equal in all bins.
/// </remarks>
public sealed record GeneralizedLeastSquares : IInterruptionModel
{
    internal const string KindName = "generalized-least-squares";

    private readonly ValueList<Covariate> _covariates = ValueList<Covariate>.Empty;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "generalized least squares, AR(1)", "Pinheiro and Bates 2000, Mixed-Effects Models in S and S-PLUS, chapter 5; Prais and Winsten 1954, Cowles Commission Discussion Paper 383");

    /// <summary>The log, unless given: the outcome is the log of the rate. With the identity it is the rate, or the measured value.</summary>
    public LinkFunction Link { get; init; }

    /// <summary>How the correlation is estimated; restricted maximum likelihood unless given.</summary>
    public AutoregressiveEstimation Estimation { get; init; }

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

    /// <summary>What is added to every count before its log is taken, 0 or more and finite; 0, the default, refuses bins without events. Only with the log link.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double AddToCounts { get; init => field = ModelText.CheckedAddition(value); }

    /// <inheritdoc/>
    public InterruptionFit Fit(OutcomeSeries outcome, IReadOnlyList<Interruption> interruptions, Execution? execution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(interruptions);
        cancellationToken.ThrowIfCancellationRequested();
        var fitted = LeastSquaresFitting.Fit(this, outcome, [.. interruptions]);
        return InterruptionFit.Of(this, outcome, interruptions, fitted, execution);
    }

    /// <summary>Scale, estimation, trend and seasons, as <c>generalized least squares, AR(1) (log, restricted maximum likelihood, linear trend)</c>.</summary>
    public override string ToString()
    {
        string text = Method.Name + " (" + ModelText.Link(Link) + Estimation switch
        {
            AutoregressiveEstimation.MaximumLikelihood => ", maximum likelihood",
            AutoregressiveEstimation.PraisWinsten => ", Prais–Winsten",
            _ => ", restricted maximum likelihood",
        };
        text += ", " + ModelText.Trend(Trend);
        if (Seasonality.Columns.Count > 0)
            text += ", " + Seasonality;
        return text + ModelText.Rest(Covariates, AddToCounts) + ")";
    }
}
