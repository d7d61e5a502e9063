using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What least squares with correlated errors knows once it is fitted.</summary>
internal sealed class FittedLeastSquares : FittedTerms
{
    private readonly GeneralizedLeastSquares _model;
    private readonly OutcomeSeries _outcome;
    private readonly GlsAr1Fit _fit;
    private readonly Lazy<double?[]> _residuals;
    private readonly Lazy<IReadOnlyList<Caution>> _cautions;

    public FittedLeastSquares(GeneralizedLeastSquares model, OutcomeSeries outcome, InterruptionDesign design, GlsAr1Fit fit)
        : base(outcome, design, new PlugInLaw(fit.Coefficients, fit.Covariance, design.UsedBins.Length - fit.Coefficients.Length), model.Link, model.Method)
    {
        _model = model;
        _outcome = outcome;
        _fit = fit;
        Influence = new double?[design.Length];
        Statistics = new FitStatistics(
            design.UsedBins.Length, fit.Coefficients.Length + 2,
            // A restricted likelihood does not compare designs: it stands under its own name.
            model.Estimation == AutoregressiveEstimation.MaximumLikelihood ? fit.LogLikelihood : null, null, null, Noise(model, fit));
        _residuals = new(Innovations);
        _cautions = new(() => [.. CautionsOf(design)]);
    }

    public override FitStatistics Statistics { get; }

    public override IReadOnlyList<Caution> Cautions => _cautions.Value;

    public override IReadOnlyList<double?> Residuals => _residuals.Value;

    public override IReadOnlyList<double?> Influence { get; }

    // The mean of a log-normal rate lies above the exponential of the mean log (Aitchison and Brown 1957).
    protected override double MeanFactor => _model.Link == LinkFunction.Log ? Math.Exp(_fit.Sigma * _fit.Sigma / 2) : 1;

    protected override void DrawNoise(RandomStream stream, double deviation, double correlation, Span<double> means)
    {
        var path = new LatentPath(stream, _fit.Sigma, _fit.Rho);
        for (int i = 0; i < means.Length; i++)
        {
            path.MoveTo(i);
            double exposure = _outcome.ExposureAmounts[i];
            means[i] = _model.Link == LinkFunction.Log
                ? Math.Max(0, (means[i] / MeanFactor * Math.Exp(path.Value)) - _model.AddToCounts)
                : means[i] + (exposure * path.Value);
        }
    }

    private IEnumerable<Caution> CautionsOf(InterruptionDesign design)
    {
        foreach (var caution in SeriesCautions.Of(_outcome, design).Concat(SeriesCautions.Correlation(design.UsedBins.Length, _fit.Rho)))
            yield return caution;
        if (_fit.RhoAtBound)
            yield return Caution.Of(CautionCodes.AtBoundary, CautionArgument.Of("parameter", "rho"));
        if (!_fit.Converged)
            yield return Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "rho"));
    }

    /// <summary>What is new in each bin beside its neighbour, in standard deviations.</summary>
    private double?[] Innovations()
    {
        var all = new double?[Design.Length];
        for (int r = 0; r < _fit.Residuals.Length; r++)
        {
            double kept = r == 0 ? 0 : Math.Pow(_fit.Rho, Design.UsedBins[r] - Design.UsedBins[r - 1]);
            double before = r == 0 ? 0 : _fit.Residuals[r - 1];
            all[Design.UsedBins[r]] = (_fit.Residuals[r] - (kept * before)) / (_fit.Sigma * Math.Sqrt(1 - (kept * kept)));
        }
        return all;
    }

    private static KeyValuePair<string, double>[] Noise(GeneralizedLeastSquares model, GlsAr1Fit fit)
    {
        KeyValuePair<string, double> rho = new("rho", fit.Rho), sigma = new("sigma", fit.Sigma);
        return model.Estimation == AutoregressiveEstimation.Restricted
            ? [rho, sigma, new("restricted log-likelihood", fit.RestrictedLogLikelihood)]
            : [rho, sigma];
    }
}
