using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Structural time-series models, at variances that are given or at those that are likeliest.</summary>
internal static class StructuralCalls
{
    public static IReadOnlyList<GoldenCall> All => [At, Fit];

    private static GoldenCall At { get; } = new("structural/at", arguments =>
        Answer(arguments, StructuralModel.FitAt(DataOf(arguments), arguments.Numbers("variances"))));

    private static GoldenCall Fit { get; } = new("structural/fit", arguments =>
    {
        var fit = StructuralModel.Fit(DataOf(arguments));
        var answer = Answer(arguments, fit);
        answer["variances"] = fit.Variances;
        return answer;
    });

    private static StructuralData DataOf(GoldenArguments arguments)
    {
        double[] values = arguments.Numbers("values"), regressors = arguments.Numbers("regressors");
        long[] missing = arguments.Counts("missing");
        var form = new StructuralForm(arguments.Count("slope") == 1, (int)arguments.Count("season"), arguments.Count("trigonometric") == 1);
        return new StructuralData(form, values, [.. values.Select((_, t) => !missing.Contains(t))], regressors, regressors.Length / values.Length);
    }

    private static GoldenAnswer Answer(GoldenArguments arguments, StructuralFit fit)
    {
        int horizon = (int)arguments.Count("horizon"), regressors = fit.Coefficients.Length;
        var forecast = StructuralForecast.Of(fit, arguments.Numbers("regressorsAhead"), horizon);
        var smoothed = StructuralSmoother.Of(fit);
        return new GoldenAnswer
        {
            ["logLikelihood"] = fit.LogLikelihood,
            ["mean"] = forecast.Mean,
            ["variance"] = Enumerable.Range(0, horizon).Select(forecast.OutcomeVariance).ToArray(),
            ["level"] = smoothed.Level.Means,
            ["levelVariance"] = smoothed.Level.Variances,
            ["coefficients"] = fit.Coefficients,
            ["coefficientVariances"] = Enumerable.Range(0, regressors).Select(k => fit.Covariance[k * regressors + k]).ToArray(),
            ["innovations"] = fit.StandardizedInnovations[^10..],
        };
    }
}
