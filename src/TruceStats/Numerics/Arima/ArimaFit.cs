namespace TruceStats.Numerics;

/// <summary>
/// What <see cref="ArimaRegression"/> found. Parameters stand in the order φ, θ, Φ, Θ, δ (decays), then regression coefficients; for a
/// regressor with a decay the coefficient is ω. Where the status says that nothing was fitted, all spans are empty and all numbers 0.
/// </summary>
internal sealed class ArimaFit
{
    private readonly double[] _parameters;
    private readonly double[] _covariance;
    private readonly bool[] _known;
    private readonly double[] _partials;

    internal ArimaFit(ArimaOrder order, IReadOnlyList<ArimaDecay> decays, ArimaStatus status, int collinearColumn)
        : this(order, decays, status, [], [], [], [])
    {
        CollinearColumn = collinearColumn;
    }

    internal ArimaFit(
        ArimaOrder order, IReadOnlyList<ArimaDecay> decays, ArimaStatus status, double[] parameters, double[] covariance, bool[] known,
        double[] partials)
    {
        Order = order;
        Decays = decays;
        Status = status;
        _parameters = parameters;
        _covariance = covariance;
        _known = known;
        _partials = partials;
    }

    public ArimaOrder Order { get; }

    public IReadOnlyList<ArimaDecay> Decays { get; }

    public ArimaStatus Status { get; }

    /// <summary>Whether the numbers are those of a maximum of the likelihood.</summary>
    public bool IsUsable => Status is ArimaStatus.Converged or ArimaStatus.OnBoundary or ArimaStatus.Flat;

    /// <summary>
    /// The first regressor that those before it explain, where the status is <see cref="ArimaStatus.CollinearRegressors"/>; −1 otherwise.
    /// </summary>
    public int CollinearColumn { get; } = -1;

    /// <summary>All parameters.</summary>
    public ReadOnlySpan<double> Parameters => _parameters;

    public ReadOnlySpan<double> Ar => Part(0, Order.Ar);

    public ReadOnlySpan<double> Ma => Part(Order.Ar, Order.Ma);

    public ReadOnlySpan<double> SeasonalAr => Part(Order.Ar + Order.Ma, Order.SeasonalAr);

    public ReadOnlySpan<double> SeasonalMa => Part(Order.Ar + Order.Ma + Order.SeasonalAr, Order.SeasonalMa);

    /// <summary>δ of each decay.</summary>
    public ReadOnlySpan<double> Deltas => Part(Order.Coefficients, Decays.Count);

    /// <summary>Regression coefficients, in the order of the design.</summary>
    public ReadOnlySpan<double> Regression => Part(FirstRegression, _parameters.Length - FirstRegression);

    /// <summary>Where regression coefficients start among the parameters.</summary>
    public int FirstRegression => Math.Min(_parameters.Length, Order.Coefficients + Decays.Count);

    /// <summary>The maximum-likelihood variance of ε: the sum of squares over the number of terms in the likelihood.</summary>
    public double Variance { get; internal init; }

    public double LogLikelihood { get; internal init; }

    /// <summary>Terms of the likelihood: observed values less those that differencing takes.</summary>
    public int Used { get; internal init; }

    /// <summary>Steps of the search that found the maximum.</summary>
    public int Steps { get; internal init; }

    /// <summary>
    /// Akaike's criterion corrected for few observations (Hurvich and Tsai 1989, Biometrika 76:297–307), over all parameters and the variance;
    /// null where nothing was fitted or no observation is left over.
    /// </summary>
    public double? Aicc
    {
        get
        {
            double parameters = _parameters.Length + 1, left = Used - parameters - 1;
            return IsUsable && left > 0 ? -2 * LogLikelihood + 2 * parameters * Used / left : null;
        }
    }

    /// <summary>
    /// The standard error of a parameter by the observed information; null where none can be given: on the boundary, or not identified.
    /// </summary>
    public double? StandardError(int parameter) => _known[parameter] ? Math.Sqrt(_covariance[parameter * _parameters.Length + parameter]) : null;

    /// <summary>The covariance of two parameters; null where none can be given.</summary>
    public double? Covariance(int parameter, int other) =>
        _known[parameter] && _known[other] ? _covariance[parameter * _parameters.Length + other] : null;

    /// <summary>
    /// The long-run gain ω/(1 − δ) of a decay and its standard error by the delta method, which is null where that of δ or ω is.
    /// </summary>
    public (double Gain, double? StandardError) LongRunGain(int decay)
    {
        int delta = Order.Coefficients + decay, omega = FirstRegression + Decays[decay].Column;
        double left = 1 - _parameters[delta], gain = _parameters[omega] / left;
        if (Covariance(delta, omega) is not { } crossed)
            return (gain, null);
        double variance = Covariance(omega, omega)!.Value + 2 * gain * crossed + gain * gain * Covariance(delta, delta)!.Value;
        return (gain, Math.Sqrt(variance) / left);
    }

    /// <summary>Partial autocorrelations and decays, as <see cref="ArimaLikelihood.AtPartials(ReadOnlySpan{double})"/> takes them.</summary>
    internal ReadOnlySpan<double> Partials => _partials;

    private ReadOnlySpan<double> Part(int start, int count) => _parameters.Length == 0 ? default : _parameters.AsSpan(start, count);
}
