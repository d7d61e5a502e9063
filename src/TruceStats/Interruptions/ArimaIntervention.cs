namespace TruceStats.Interruptions;

/// <summary>
/// Intervention analysis: the rate, its log, or measured values as regression on the interruptions with ARIMA errors, by exact maximum likelihood
/// (Box and Tiao 1975, JASA 70:70–79; Harvey 1989; Durbin and Koopman 2012, Time Series Analysis by State Space Methods).
/// </summary>
/// <remarks>
/// <para>Equal when all options are equal. Bins without a value are missing observations of the state-space form, never zero. With differences both the series
/// and the columns of the interruptions are differenced, so that effects keep their meaning.</para>
/// <para>
/// The expected counterfactual is what came less the effect, the noise being what it was; the drawn counterfactual is the forecast from before the first
/// interruption, with the parameters of the whole fit.
/// </para>
/// </remarks>
public sealed record ArimaIntervention : IInterruptionModel
{
    internal const string KindName = "arima-intervention";

    // More would be a pattern of its own and no correlation of neighbours.
    private const int HighestOrder = 12;

    private readonly ValueList<Covariate> _covariates = ValueList<Covariate>.Empty;

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public MethodId Method { get; } = new(
        KindName, "ARIMA intervention analysis", "Box and Tiao 1975, JASA 70:70–79; Durbin and Koopman 2012, Time Series Analysis by State Space Methods");

    /// <summary>The log, unless given: the outcome is the log of the rate, and effects are ratios. With the identity it is the rate, or the measured value.</summary>
    public LinkFunction Link { get; init; }

    /// <summary>p: how many bins back the errors remember themselves, 0 to 12; 1 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Autoregressive { get; init => field = Order(value); } = 1;

    /// <summary>d: how often the series is differenced, 0 to 2; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int Differences { get; init => field = Few(value); }

    /// <summary>q: how many bins back a shock is felt, 0 to 12; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int MovingAverage { get; init => field = Order(value); }

    /// <summary>P: as p, in seasons; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int SeasonalAutoregressive { get; init => field = Few(value); }

    /// <summary>D: as d, in seasons; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int SeasonalDifferences { get; init => field = Few(value); }

    /// <summary>Q: as q, in seasons; 0 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside that range.</exception>
    public int SeasonalMovingAverage { get; init => field = Few(value); }

    /// <summary>How many bins a season has, 2 or more, as 12 for months; 0, the default, where nothing is seasonal.</summary>
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

    /// <summary>
    /// Whether p, q, P and Q are only the largest that are tried, all below them too, and the one with the least AICc is taken (Hurvich and Tsai 1989); false
    /// unless given. The differences are not chosen.
    /// </summary>
    public bool ChooseOrder { get; init; }

    /// <summary>Whether interruptions act through a first-order transfer function, ω/(1 − δB), δ estimated in [0, 1): an effect that builds up, or fades after a pulse. False unless given.</summary>
    public bool TransferFunction { get; init; }

    /// <summary>A trend beside the interruptions; none unless given, because the errors wander themselves.</summary>
    public TrendForm Trend { get; init; } = TrendForm.None;

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
        var running = execution ?? new Execution();
        var fitted = ArimaFitting.Fit(this, outcome, [.. interruptions], running, cancellationToken);
        return InterruptionFit.Of(this, outcome, interruptions, fitted, running);
    }

    /// <summary>Order, scale and what else was chosen, as <c>ARIMA intervention analysis (log, (1, 0, 1))</c>.</summary>
    public override string ToString()
    {
        string text = Method.Name + " (" + ModelText.Link(Link) + ", "
            + FormattableString.Invariant($"({Autoregressive}, {Differences}, {MovingAverage})");
        if (SeasonBins > 0)
            text += FormattableString.Invariant($"({SeasonalAutoregressive}, {SeasonalDifferences}, {SeasonalMovingAverage})[{SeasonBins}]");
        text += ChooseOrder ? " at most, by AICc" : "";
        text += TransferFunction ? ", transfer function" : "";
        text += Trend == TrendForm.None ? "" : ", " + ModelText.Trend(Trend);
        return text + ModelText.Rest(Covariates, AddToCounts) + ")";
    }

    private static int Order(int value)
    {
        if (value is < 0 or > HighestOrder)
            throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant($"An order must be from 0 to {HighestOrder}."));
        return value;
    }

    private static int Few(int value)
    {
        if (value is < 0 or > 2)
            throw new ArgumentOutOfRangeException(nameof(value), value, "Differences and seasonal orders must be from 0 to 2.");
        return value;
    }
}
