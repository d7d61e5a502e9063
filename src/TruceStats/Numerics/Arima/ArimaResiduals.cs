namespace TruceStats.Numerics;

/// <summary>
/// Standardised one-step innovations of a fit, for diagnostics: each over its standard deviation, in units of the standard deviation of ε, so that
/// their squares sum to σ² times the number of terms in the likelihood. Null where nothing is observed, and at the first points of a
/// series that is differenced. Where values are missing inside a differenced series, the levels before the first are those of the whole series.
/// </summary>
internal static class ArimaResiduals
{
    /// <summary>The innovations, one a point; arguments as given to the fit.</summary>
    public static double?[] Of(ArimaFit fit, ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design)
    {
        if (!fit.IsUsable)
            throw new ArgumentException($"The fit has the status {fit.Status} and must have numbers.", nameof(fit));
        var problem = ArimaProblem.Prepare(values, observed, design, fit.Regression.Length, fit.Order, fit.Decays);
        var likelihood = new ArimaLikelihood(problem);
        likelihood.AtPartials(fit.Partials);
        double[] residuals = new double[problem.Rows];
        likelihood.Residuals(residuals);
        double?[] innovations = new double?[values.Length];
        int row = 0;
        for (int t = 0; t < problem.Points; t++)
        {
            if (problem.Observed.Length == 0 || problem.Observed[t])
                innovations[problem.FirstPoint + t] = residuals[row++];
        }
        return innovations;
    }
}
