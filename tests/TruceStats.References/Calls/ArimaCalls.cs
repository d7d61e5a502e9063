using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.References.Calls;

/// <summary>Regression with ARIMA errors by exact maximum likelihood.</summary>
internal static class ArimaCalls
{
    public static IReadOnlyList<GoldenCall> All => [Step, Fitted, Forecast];

    private static GoldenCall Step { get; } = new("its/arima", arguments =>
    {
        var start = new LocalDate(2000, 1, 1);
        var order = OrderOf(arguments);
        var series = MeasureSeries.Of(Resolution.Month, start, arguments.Numbers("values").Select(value => (double?)value), Unit.Of("points"));
        var model = new ArimaIntervention { Link = LinkFunction.Identity, Autoregressive = order.Ar, Differences = order.Differences, MovingAverage = order.Ma };
        var fit = model.Fit(series, Interruption.Step(start.PlusMonths((int)arguments.Count("firstAfter"))).Named("after"));
        var level = fit.Coefficients.Single(term => term.Name == "after step").Estimate;
        return new GoldenAnswer
        {
            ["level"] = level.Value,
            ["levelSe"] = level.StandardError,
            ["logLikelihood"] = fit.Statistics.LogLikelihood,
            ["sigma2"] = fit.Statistics.NoiseOf("sigma squared"),
        };
    });

    /// <summary>
    /// All parameters and their errors: φ, θ, Φ, Θ, δ, then regression coefficients. Regressors stand one after another in "design"; "decayColumn"
    /// says which acts through a first-order transfer function.
    /// </summary>
    private static GoldenCall Fitted { get; } = new("arima/fit", arguments =>
    {
        var (values, observed, design) = SeriesOf(arguments);
        ArimaDecay[] decays = arguments.NumberOrNull("decayColumn") is { } column ? [new ArimaDecay((int)column)] : [];
        var fit = ArimaRegression.Fit(values, observed, design, design.Length / values.Length, OrderOf(arguments), decays);
        return new GoldenAnswer
        {
            ["parameters"] = fit.Parameters.ToArray(),
            ["standardErrors"] = Enumerable.Range(0, fit.Parameters.Length).Select(fit.StandardError),
            ["logLikelihood"] = fit.LogLikelihood,
            ["sigma2"] = fit.Variance,
            ["gain"] = decays.Length > 0 ? fit.LongRunGain(0).Gain : null,
            ["gainSe"] = decays.Length > 0 ? fit.LongRunGain(0).StandardError : null,
        };
    });

    /// <summary>Forecasts from an origin by the fit to the whole series; the last regressor is 0 from there on, the intercept stays.</summary>
    private static GoldenCall Forecast { get; } = new("arima/forecast", arguments =>
    {
        var (values, observed, design) = SeriesOf(arguments);
        int regressors = design.Length / values.Length, ahead = (int)arguments.Count("ahead");
        var fit = ArimaRegression.Fit(values, observed, design, regressors, OrderOf(arguments), []);
        double[] future = new double[regressors * ahead];
        Array.Fill(future, 1, 0, (regressors - 1) * ahead);
        var forecast = ArimaForecast.From(fit, values, observed, design, (int)arguments.Count("origin"), future, ahead)
            ?? throw new InvalidOperationException("The level is not settled.");
        return new GoldenAnswer
        {
            ["mean"] = forecast.Mean.ToArray(),
            ["sd"] = Enumerable.Range(0, ahead).Select(i => Math.Sqrt(forecast.Covariance[i * ahead + i])),
        };
    });

    private static (double[] Values, bool[] Observed, double[] Design) SeriesOf(GoldenArguments arguments)
    {
        double?[] given = arguments.NumbersAndGaps("values");
        return ([.. given.Select(value => value ?? 0)], [.. given.Select(value => value is not null)], arguments.NumbersOrNull("design") ?? []);
    }

    private static ArimaOrder OrderOf(GoldenArguments arguments) => new(
        (int)arguments.Count("p"),
        (int)arguments.Count("d"),
        (int)arguments.Count("q"),
        (int)arguments.CountOrZero("seasonalP"),
        (int)arguments.CountOrZero("seasonalD"),
        (int)arguments.CountOrZero("seasonalQ"),
        (int)arguments.CountOrZero("season"));
}
