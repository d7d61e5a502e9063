using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>From a fit and a choice of standard errors to what is known of the coefficients.</summary>
internal static class RegressionErrors
{
    private const double MostCorrelated = 0.9;

    /// <summary>What is used where nothing is chosen.</summary>
    public static StandardErrors Chosen(SegmentedRegression model) =>
        model.Errors ?? (model is { Family: PoissonCounts, Link: LinkFunction.Log } ? StandardErrors.Integrated : StandardErrors.ModelBased);

    public static CoefficientLaw Law(RegressionProblem problem, RegressionCore core, Execution execution, CancellationToken cancellation)
    {
        var errors = Chosen(problem.Model);
        double degrees = problem.Y.Length - core.Beta.Length;
        switch (errors.Kind)
        {
            case StandardErrorKind.ModelBased:
                return new PlugInLaw(core.Beta, Times(core.UnscaledCovariance, ModelScale(problem, core)), problem.Model.Family.EstimatesDispersion ? degrees : null);
            case StandardErrorKind.AutocorrelationInflated:
                double r = Math.Clamp(LagOne(problem, core) + (core.Beta.Length / (double)problem.Y.Length), 0, MostCorrelated);
                return new PlugInLaw(core.Beta, Times(core.UnscaledCovariance, HonestScale(problem, core) * (1 + r) / (1 - r)), degrees);
            case StandardErrorKind.Integrated:
                return new IntegratedLaw(Integrated(problem, core));
            case StandardErrorKind.Bootstrap:
                return RegressionBootstrap.Law(problem, core, errors.Replicates, execution, cancellation);
            default:
                var (covariance, lag) = RegressionSandwich.Covariance(problem, core, errors);
                return new PlugInLaw(core.Beta, covariance, degrees) { Lag = lag };
        }
    }

    /// <summary>Pearson's dispersion, as it is.</summary>
    public static double Dispersion(RegressionProblem problem, RegressionCore core) => core.PearsonSum / (problem.Y.Length - core.Beta.Length);

    /// <summary>What the family itself multiplies its covariance by.</summary>
    public static double ModelScale(RegressionProblem problem, RegressionCore core)
    {
        if (!problem.Model.Family.EstimatesDispersion)
            return 1;
        double dispersion = Dispersion(problem, core);
        return problem.Model is { Family: GaussianValues } or { FloorDispersion: false } ? dispersion : Math.Max(1, dispersion);
    }

    /// <summary>The dispersion that errors which do not believe the family use: never below 1 for counts.</summary>
    public static double HonestScale(RegressionProblem problem, RegressionCore core) =>
        problem.Model.Family is GaussianValues ? Dispersion(problem, core) : Math.Max(1, Dispersion(problem, core));

    /// <summary>The family that variances are from: a negative binomial that fell back to Poisson varies like it.</summary>
    public static ICountFamily Varying(RegressionProblem problem, RegressionCore core) =>
        double.IsInfinity(core.Parameter) ? CountFamily.Poisson : problem.Model.Family;

    /// <summary>Pearson's residuals.</summary>
    public static double[] Residuals(RegressionProblem problem, RegressionCore core)
    {
        var residuals = new double[problem.Y.Length];
        var family = Varying(problem, core);
        for (int r = 0; r < residuals.Length; r++)
            residuals[r] = (problem.Y[r] - core.Means[r]) / Math.Sqrt(family.Variance(core.Means[r], core.Parameter));
        return residuals;
    }

    /// <summary>The correlation of Pearson's residuals of neighbouring bins; 0 where no two used bins are neighbours.</summary>
    public static double LagOne(RegressionProblem problem, RegressionCore core)
    {
        double[] residuals = Residuals(problem, core);
        double squares = 0, products = 0;
        for (int r = 0; r < residuals.Length; r++)
        {
            squares += residuals[r] * residuals[r];
            if (r > 0 && problem.Times[r] == problem.Times[r - 1] + 1)
                products += residuals[r] * residuals[r - 1];
        }
        return squares > 0 ? products / squares : 0;
    }

    public static double[] Times(double[] matrix, double factor)
    {
        var scaled = new double[matrix.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = factor * matrix[i];
        return scaled;
    }

    private static IntegratedFit Integrated(RegressionProblem problem, RegressionCore core)
    {
        if (problem.Model is not { Family: PoissonCounts, Link: LinkFunction.Log })
            throw new InvalidOperationException($"The integrated restricted likelihood is for Poisson counts with a log link, but the model is {problem.Model.Family.Method.Name} with the {problem.Model.Link} link: take AutocorrelationInflated.");
        var status = IntegratedLikelihood.Fit(
            core.Rows, core.Beta.Length, problem.Y, core.Offset, problem.Times, core.Beta, new IntegratedWorkspace(), out var fit);
        return status switch
        {
            IntegratedStatus.Fitted => fit!,
            IntegratedStatus.Separated => throw new InvalidOperationException(RegressionFaults.Separated(problem.Design, problem.Y)),
            IntegratedStatus.RankDeficient => throw Refused.Interruptions(RegressionFaults.Dependent(problem.Design, [])),
            _ => throw new InvalidOperationException($"The integrated restricted likelihood found no fit ({status}) on {problem.Outcome}: take AutocorrelationInflated, and see why in the series."),
        };
    }
}
