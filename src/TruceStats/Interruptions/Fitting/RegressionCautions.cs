using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What a regression's answers must be read with.</summary>
internal static class RegressionCautions
{
    private const int NeweyWestFrom = 100;
    private const double Significant = 0.05;
    private const double OverdispersedFrom = 1.5;

    public static IReadOnlyList<Caution> Of(RegressionProblem problem, RegressionCore core, CoefficientLaw law)
    {
        var cautions = SeriesCautions.Of(problem.Outcome, problem.Design).ToList();
        var errors = RegressionErrors.Chosen(problem.Model);
        int bins = problem.Y.Length;
        if (double.IsInfinity(core.Parameter))
            cautions.Add(Caution.Of(CautionCodes.NoOverdispersion));
        if (problem.Model.Family is PoissonCounts && errors.Kind == StandardErrorKind.ModelBased && IsOverdispersed(problem, core))
            cautions.Add(Caution.Of(CautionCodes.Overdispersed, "dispersion", RegressionErrors.Dispersion(problem, core)));
        if (errors.Kind == StandardErrorKind.NeweyWest && bins < NeweyWestFrom)
            cautions.Add(Caution.Of(CautionCodes.FewBinsForNeweyWest, "bins", bins));
        if (errors.Kind is StandardErrorKind.Integrated or StandardErrorKind.AutocorrelationInflated or StandardErrorKind.Bootstrap)
            cautions.AddRange(SeriesCautions.Correlation(bins, CorrelationOf(problem, core, law)));
        else if (errors.Kind != StandardErrorKind.NeweyWest && IsCorrelated(problem, core))
            cautions.Add(Caution.Of(CautionCodes.ResidualsCorrelated, "correlation", RegressionErrors.LagOne(problem, core)));
        cautions.AddRange(EstimatedParameters(problem));
        return cautions.AsReadOnly();
    }

    private static double CorrelationOf(RegressionProblem problem, RegressionCore core, CoefficientLaw law) =>
        law is IntegratedLaw integrated ? integrated.MeanCorrelation * Math.Min(1, integrated.MeanDeviation / 0.1)
        : RegressionErrors.LagOne(problem, core) + (core.Beta.Length / (double)problem.Y.Length);

    private static IEnumerable<Caution> EstimatedParameters(RegressionProblem problem) =>
        from interruption in problem.Design.Frame.Interruptions
        where interruption.Shape.Parameter is not null
        select Caution.Of(CautionCodes.ParameterEstimated, CautionArgument.Of("parameter", interruption.Name + " " + interruption.Shape.Parameter!.Name));

    private static bool IsOverdispersed(RegressionProblem problem, RegressionCore core)
    {
        double degrees = problem.Y.Length - core.Beta.Length;
        return RegressionErrors.Dispersion(problem, core) >= OverdispersedFrom || ChiSquaredDistribution.UpperTail(core.PearsonSum, degrees) < Significant;
    }

    // One correlation of n bins has a standard error of about 1/√n where there is none (Bartlett 1946).
    private static bool IsCorrelated(RegressionProblem problem, RegressionCore core)
    {
        double shifted = RegressionErrors.LagOne(problem, core) + (core.Beta.Length / (double)problem.Y.Length);
        return 2 * NormalDistribution.UpperTail(Math.Abs(shifted) * Math.Sqrt(problem.Y.Length)) < Significant && shifted > 0;
    }
}
