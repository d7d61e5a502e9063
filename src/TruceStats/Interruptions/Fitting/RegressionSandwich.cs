using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Robust covariances of a regression's coefficients, and how far each bin pulls them.</summary>
internal static class RegressionSandwich
{
    /// <summary>The covariance, and the lag that was used where there is one.</summary>
    public static (double[] Covariance, double? Lag) Covariance(RegressionProblem problem, RegressionCore core, StandardErrors errors)
    {
        int n = problem.Y.Length, p = core.Beta.Length;
        double[] scores = Scores(problem, core), covariance = new double[p * p];
        if (errors.Kind == StandardErrorKind.NeweyWest)
        {
            var options = new HacOptions(HacKernel.Bartlett, errors.Lag, errors.Prewhiten, errors.Adjust);
            double lag = HacCovariance.Write(options, core.Rows, n, p, scores, problem.Times, core.UnscaledCovariance, covariance);
            if (double.IsNaN(lag))
                throw new InvalidOperationException("The scores cannot be whitened: there are too few neighbouring bins, or they have a unit root. Take prewhiten: false.");
            return (covariance, lag);
        }
        double[] leverages = errors.Kind is StandardErrorKind.HC2 or StandardErrorKind.HC3 ? Leverages(problem, core) : [];
        var kind = errors.Kind switch
        {
            StandardErrorKind.HC1 => HeteroskedasticityKind.Hc1,
            StandardErrorKind.HC2 => HeteroskedasticityKind.Hc2,
            StandardErrorKind.HC3 => HeteroskedasticityKind.Hc3,
            _ => HeteroskedasticityKind.Hc0,
        };
        SandwichCovariance.Heteroskedastic(kind, core.Rows, n, p, scores, leverages, core.UnscaledCovariance, covariance);
        if (!covariance.All(double.IsFinite))
            throw new InvalidOperationException($"{errors} does not exist here: a bin is fitted exactly, as by a pulse of its own. Take HC0, HC1 or the default errors.");
        return (covariance, null);
    }

    /// <summary>Cook's distance of each used bin: r² h / (p φ (1 − h)²), r Pearson's residual; infinite where a bin is fitted exactly.</summary>
    public static double[] CookDistances(RegressionProblem problem, RegressionCore core)
    {
        double[] residuals = RegressionErrors.Residuals(problem, core), leverages = Leverages(problem, core);
        var distances = new double[residuals.Length];
        ResidualTests.CookDistances(residuals, leverages, RegressionErrors.ModelScale(problem, core), core.Beta.Length, distances);
        return distances;
    }

    /// <summary>The slope of each bin's quasi-log-likelihood in its linear predictor.</summary>
    private static double[] Scores(RegressionProblem problem, RegressionCore core)
    {
        var scores = new double[problem.Y.Length];
        for (int r = 0; r < scores.Length; r++)
            scores[r] = (problem.Y[r] - core.Means[r]) * Slope(problem, core, r) / Variance(problem, core, r);
        return scores;
    }

    private static double[] Leverages(RegressionProblem problem, RegressionCore core)
    {
        int n = problem.Y.Length, p = core.Beta.Length;
        var leverages = new double[n];
        var row = new double[p];
        for (int r = 0; r < n; r++)
        {
            for (int j = 0; j < p; j++)
                row[j] = core.Rows[(j * n) + r];
            double slope = Slope(problem, core, r);
            double error = CoefficientLaw.StandardError(row, core.UnscaledCovariance);
            leverages[r] = Math.Min(1, error * error * slope * slope / Variance(problem, core, r));
        }
        return leverages;
    }

    private static double Slope(RegressionProblem problem, RegressionCore core, int row) => problem.Model.Link == LinkFunction.Log ? core.Means[row] : 1;

    private static double Variance(RegressionProblem problem, RegressionCore core, int row) =>
        RegressionErrors.Varying(problem, core).Variance(core.Means[row], core.Parameter);
}
