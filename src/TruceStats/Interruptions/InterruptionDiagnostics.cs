using TruceStats.Html;

namespace TruceStats.Interruptions;

/// <summary>Checks of a fit: does it describe the series, are neighbouring bins still alike, does one bin decide, which effects cannot be told apart.</summary>
/// <remarks>Made by <see cref="InterruptionFit.Diagnostics"/>; equal when the fit is equal. There is no order.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<InterruptionDiagnostics, InterruptionDiagnosticsHtml>))]
public sealed class InterruptionDiagnostics : IEquatable<InterruptionDiagnostics>
{
    private readonly InterruptionFit _fit;
    private readonly ResidualSeries _residuals;
    private readonly Lazy<IReadOnlyList<NamedEstimate>> _levelOnly;

    private InterruptionDiagnostics(InterruptionFit fit)
    {
        _fit = fit;
        _residuals = ResidualSeries.Of(fit);
        Collinearity = EffectCollinearity.Of(fit);
        _levelOnly = new(() => LevelOnlyFit.Effects(fit));
    }

    /// <summary>Pearson's dispersion as it was found, not floored at 1; null where the model has none.</summary>
    public double? Dispersion => _fit.Statistics.Dispersion;

    /// <summary>
    /// The Durbin–Watson statistic of the residuals: about 2(1 − r), r the correlation of neighbouring bins; null with fewer than two neighbours
    /// (Durbin and Watson 1950, Biometrika 37:409–428).
    /// </summary>
    public double? DurbinWatson => _residuals.DurbinWatson();

    /// <summary>
    /// What is left of each used bin, divided by its standard deviation under the model, so that residuals of bins compare; null for bins that were not used.
    /// </summary>
    public IReadOnlyList<double?> Residuals => _fit.Fitted.Residuals;

    /// <summary>How far each used bin pulls the coefficients (Cook 1977, Technometrics 19:15–18); null for bins that were not used, or where the model has none.</summary>
    public IReadOnlyList<double?> Influence => _fit.Fitted.Influence;

    /// <summary>
    /// The correlation of the estimated effects of each pair of interruptions, as the bins alone make it. Near −1 or 1 their effects cannot be told apart, and
    /// the caution <see cref="CautionCodes.EffectsNotToldApart"/> stands beside it.
    /// </summary>
    public IReadOnlyList<NamedEstimate> Collinearity { get; }

    /// <summary>
    /// The effects by the same model without trend and without changes of slope, to be read beside those of the fit; empty where the model is no segmented
    /// regression, has neither, or has no answer without them.
    /// </summary>
    public IReadOnlyList<NamedEstimate> LevelOnly => _levelOnly.Value;

    /// <summary>Tests whether residuals up to a lag are free of autocorrelation (Ljung and Box 1978, Biometrika 65:297–303); degrees of freedom are the lag.</summary>
    /// <param name="lag">The greatest lag, 1 or more and below the number of used bins.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is outside that range.</exception>
    public HypothesisTest LjungBox(int lag) => _residuals.LjungBox(lag);

    /// <summary>Tests the same by a regression of the residuals on the design and their own past (Breusch 1978; Godfrey 1978, Econometrica 46:1293–1301), n·R², what lies before the series taken as 0.</summary>
    /// <param name="lag">The greatest lag, 1 or more, with enough bins left.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is outside that range.</exception>
    public HypothesisTest BreuschGodfrey(int lag) => _residuals.BreuschGodfrey(lag);

    internal static InterruptionDiagnostics Of(InterruptionFit fit) => new(fit);

    /// <summary>Whether they are of equal fits.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(InterruptionDiagnostics? other) => other is not null && _fit == other._fit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InterruptionDiagnostics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_fit, nameof(InterruptionDiagnostics));

    /// <summary>Dispersion, Durbin–Watson and pairs that cannot be told apart.</summary>
    public override string ToString()
    {
        string text = "dispersion " + (Dispersion is { } dispersion ? Figures.Short(dispersion) : "undefined")
            + ", Durbin–Watson " + (DurbinWatson is { } watson ? Figures.Short(watson) : "undefined");
        foreach (var pair in Collinearity.Where(pair => pair.Estimate.Cautions.Count > 0))
            text += "; not told apart: " + pair.Name;
        return text;
    }

    /// <summary>Whether they are of equal fits.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(InterruptionDiagnostics? left, InterruptionDiagnostics? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the fits differ.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(InterruptionDiagnostics? left, InterruptionDiagnostics? right) => !(left == right);
}
