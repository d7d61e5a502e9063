using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Robust covariances of a regression's coefficients, and how far each bin pulls them.</summary>
internal static class RegressionSandwich
{
    public static double[] Covariance(RegressionProblem problem, RegressionCore core, StandardErrors errors)
    {
        int n = problem.Y.Length, p = core.Beta.Length;
        double[] scores = Scores(problem, core), meat = new double[p * p];
        if (errors.Kind == StandardErrorKind.NeweyWest)
        {
            NeweyWest(problem, core, scores, errors, meat);
            return Factored(SandwichCovariance.Sandwich(core.UnscaledCovariance, meat, p), errors.Adjust ? n / (double)(n - p) : 1);
        }
        double[] leverages = errors.Kind is StandardErrorKind.HC2 or StandardErrorKind.HC3 ? Leverages(problem, core) : [];
        for (int r = 0; r < leverages.Length; r++)
            scores[r] *= errors.Kind == StandardErrorKind.HC2 ? 1 / Math.Sqrt(1 - leverages[r]) : 1 / (1 - leverages[r]);
        SandwichCovariance.Heteroscedastic(core.Rows, n, p, scores, meat);
        if (!meat.All(double.IsFinite))
            throw new InvalidOperationException($"{errors} does not exist here: a bin is fitted exactly, as by a pulse of its own. Take HC0, HC1 or the default errors.");
        return Factored(SandwichCovariance.Sandwich(core.UnscaledCovariance, meat, p), errors.Kind == StandardErrorKind.HC1 ? n / (double)(n - p) : 1);
    }

    /// <summary>Cook's distance of each used bin: r² h / (p φ (1 − h)²), r Pearson's residual; infinite where a bin is fitted exactly.</summary>
    public static double[] CookDistances(RegressionProblem problem, RegressionCore core)
    {
        double[] residuals = RegressionErrors.Residuals(problem, core), leverages = Leverages(problem, core);
        double scale = RegressionErrors.ModelScale(problem, core) * core.Beta.Length;
        var distances = new double[residuals.Length];
        for (int r = 0; r < distances.Length; r++)
        {
            double left = 1 - leverages[r];
            // A bin that its own term fits exactly has no residual to measure a pull by.
            distances[r] = left > 1e-12 ? residuals[r] * residuals[r] * leverages[r] / (scale * left * left) : double.PositiveInfinity;
        }
        return distances;
    }

    private static void NeweyWest(RegressionProblem problem, RegressionCore core, double[] scores, StandardErrors errors, double[] meat)
    {
        int p = core.Beta.Length;
        var functions = TimedRows.Of(core.Rows, p, scores, problem.Design.UsedBins);
        var white = errors.Prewhiten
            ? Prewhitening.Of(functions) ?? throw new InvalidOperationException("There are too few neighbouring bins to whiten the scores: take prewhiten: false.")
            : null;
        var added = white?.Whitened ?? functions;
        SandwichCovariance.Bartlett(added, errors.Lag ?? SandwichCovariance.AutomaticLag(added, Weights(problem.Design), errors.Prewhiten), meat);
        if (white is not null && !white.Undo(meat))
            throw new InvalidOperationException("The scores have a unit root, so that they cannot be whitened: take prewhiten: false.");
    }

    /// <summary>The level has no part in the choice of the lag, as Newey and West have it.</summary>
    private static double[] Weights(InterruptionDesign design)
    {
        var weights = new double[design.Terms.Count];
        Array.Fill(weights, 1);
        if (weights.Length > 1)
            weights[0] = 0;
        return weights;
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

    private static double[] Factored(double[] matrix, double factor) => factor == 1 ? matrix : RegressionErrors.Times(matrix, factor);
}
