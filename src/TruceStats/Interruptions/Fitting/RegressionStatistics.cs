namespace TruceStats.Interruptions;

/// <summary>The statistics of a fitted regression.</summary>
internal static class RegressionStatistics
{
    public static FitStatistics Of(RegressionProblem problem, RegressionCore core, CoefficientLaw law, double[] parameters)
    {
        int n = problem.Y.Length, shapes = 0;
        var noise = new List<KeyValuePair<string, double>>();
        for (int k = 0; k < parameters.Length; k++)
        {
            var interruption = problem.Design.Frame.Interruptions[k];
            if (interruption.Shape.Parameter is not { } free)
                continue;
            shapes++;
            noise.Add(new(interruption.Name + " " + free.Name, parameters[k]));
        }
        if (problem.Model.Family.Parameter is { } own && double.IsFinite(core.Parameter))
            noise.Add(new(own.Name, core.Parameter));
        if (law is IntegratedLaw integrated)
        {
            noise.Add(new("sigma", integrated.MeanDeviation));
            noise.Add(new("rho", integrated.MeanCorrelation));
        }
        if (law is PlugInLaw { Lag: { } lag })
            noise.Add(new("newey-west lag", lag));
        int family = problem.Model.Family.Parameter is null && problem.Model.Family is not GaussianValues ? 0 : 1;
        return new FitStatistics(
            n, core.Beta.Length + shapes + family, LogLikelihood(problem, core), core.Deviance, RegressionErrors.Dispersion(problem, core), noise);
    }

    private static double? LogLikelihood(RegressionProblem problem, RegressionCore core)
    {
        if (problem.Model.Family is QuasiPoissonCounts)
            return null;
        if (problem.Model.Family is not GaussianValues)
            return double.IsNaN(core.LogLikelihood) ? null : core.LogLikelihood;
        double n = problem.Y.Length;
        return -n / 2 * (Math.Log(2 * Math.PI * core.Deviance / n) + 1);
    }
}
