using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Regression with ARIMA errors by exact maximum likelihood.</summary>
internal static class ArimaCalls
{
    public static IReadOnlyList<GoldenCall> All => [Step, Fitted];

    private static GoldenCall Step { get; } = new("its/arima", arguments =>
    {
        double[] values = arguments.Numbers("values");
        int firstAfter = (int)arguments.Count("firstAfter");
        var order = OrderOf(arguments);
        var columns = new List<double>();
        if (order.Lost == 0)
            columns.AddRange(values.Select(_ => 1.0));
        columns.AddRange(values.Select((_, t) => t >= firstAfter ? 1.0 : 0));
        int regressors = columns.Count / values.Length;
        var fit = ArimaRegression.Fit(values, default, columns.ToArray(), regressors, order, []);
        int level = fit.FirstRegression + regressors - 1;
        return new GoldenAnswer
        {
            ["level"] = fit.Parameters[level],
            ["levelSe"] = fit.StandardError(level),
            ["logLikelihood"] = fit.LogLikelihood,
            ["sigma2"] = fit.Variance,
        };
    });

    /// <summary>All parameters and their errors; regressors stand one after another in "design".</summary>
    private static GoldenCall Fitted { get; } = new("arima/fit", arguments =>
    {
        double?[] given = arguments.NumbersWithGaps("values");
        double[] values = [.. given.Select(value => value ?? 0)];
        bool[] observed = [.. given.Select(value => value is not null)];
        double[] design = arguments.NumbersOrNull("design") ?? [];
        var fit = ArimaRegression.Fit(values, observed, design, design.Length / values.Length, OrderOf(arguments), []);
        return new GoldenAnswer
        {
            ["parameters"] = fit.Parameters.ToArray(),
            ["standardErrors"] = Enumerable.Range(0, fit.Parameters.Length).Select(fit.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
            ["sigma2"] = fit.Variance,
        };
    });

    private static ArimaOrder OrderOf(GoldenArguments arguments) => new(
        (int)arguments.Count("p"),
        (int)arguments.Count("d"),
        (int)arguments.Count("q"),
        (int)arguments.CountOrZero("seasonalP"),
        (int)arguments.CountOrZero("seasonalD"),
        (int)arguments.CountOrZero("seasonalQ"),
        (int)arguments.CountOrZero("season"));
}
