using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>The integrated restricted likelihood of a Poisson log-linear model with latent AR(1) noise.</summary>
internal static class IntegratedCalls
{
    public static IReadOnlyList<GoldenCall> All => [Fit];

    private static GoldenCall Fit { get; } = new("its/integrated-likelihood", arguments =>
    {
        double[] design = arguments.Numbers("design"), counts = arguments.Numbers("counts"), offset = arguments.Numbers("offset");
        int columns = (int)arguments.Count("columns");
        int[] times = [.. arguments.Counts("times").Select(time => (int)time)];
        var poisson = new GlmWorkspace(counts.Length, columns);
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, counts.Length, columns, counts, offset, [], poisson);
        IntegratedLikelihood.Fit(design, columns, counts, offset, times, poisson.Coefficients, new IntegratedWorkspace(), out var fit);

        double[] coefficients = new double[columns], covariance = new double[columns * columns], contrast = new double[columns];
        fit!.Coefficients(coefficients);
        fit.Covariance(covariance);
        contrast[(int)arguments.Count("tested")] = 1;
        var tested = fit.Contrast(contrast);
        double tail = (1 - arguments.Number("level")) / 2;
        return new GoldenAnswer
        {
            ["coefficients"] = coefficients,
            ["covariance"] = covariance,
            ["p"] = tested.TwoSided(0),
            ["lower"] = tested.Quantile(tail),
            ["upper"] = tested.Quantile(1 - tail),
            ["modeDeviation"] = fit.ModeDeviation,
            ["modeCorrelation"] = fit.ModeCorrelation,
            ["logLikelihood"] = fit.LogLikelihood,
            ["meanDeviation"] = fit.MeanDeviation,
        };
    });
}
