using System.Globalization;
using NodaTime.Text;
using TruceStats.Interruptions;

namespace TruceStats.References.Calls;

/// <summary>
/// Segmented regressions of every kind. Interruptions are a text, one each between semicolons: shape, first day or days (<c>first/end</c>, several between
/// commas), what else the shape takes, and <c>@</c> with a straddle: <c>step 2016-03-26 @share; decay 2016-04-01 3</c>.
/// </summary>
internal static class InterruptedRegressionCalls
{
    public static IReadOnlyList<GoldenCall> All => [Regression];

    private static GoldenCall Regression { get; } = new("its/regression", arguments =>
    {
        var model = new SegmentedRegression
        {
            Family = Given.Family(arguments),
            Link = arguments.TextOrNull("link") == "identity" ? LinkFunction.Identity : LinkFunction.Log,
            Trend = Enum.Parse<TrendForm>(arguments.TextOrNull("trend") ?? "linear", ignoreCase: true),
            Seasonality = Season(arguments.TextOrNull("seasonality") ?? "none"),
            Errors = Errors(arguments.TextOrNull("errors") ?? "model-based"),
        };
        var outcome = Outcome(arguments);
        if (arguments.NumbersOrNull("covariate") is { } covariate)
        {
            var values = MeasureSeries.Of(outcome.Resolution!, outcome.Coverage.Start, covariate.Select(value => (double?)value), Unit.Of("points"));
            model = model with { Covariates = [Covariate.Of("covariate", values)] };
        }
        Interruption[] interruptions = [.. arguments.Text("interruptions").Split("; ").Select(Interrupted)];
        return Answer(model.Fit(outcome, interruptions, new Execution { Draws = 100 }, CancellationToken.None));
    });

    private static GoldenAnswer Answer(InterruptionFit fit)
    {
        var expected = fit.Averted.Expected;
        return new GoldenAnswer
        {
            ["coefficients"] = fit.Coefficients.Select(found => found.Estimate.Value),
            ["se"] = fit.Coefficients.Select(found => found.Estimate.StandardError),
            ["p"] = fit.Coefficients.Select(found => found.Test!.PValue),
            ["lower"] = fit.Coefficients.Select(found => found.Estimate.Interval!.Lower),
            ["upper"] = fit.Coefficients.Select(found => found.Estimate.Interval!.Upper),
            ["deviance"] = fit.Statistics.Deviance,
            ["logLikelihood"] = fit.Statistics.LogLikelihood,
            ["dispersion"] = fit.Statistics.Dispersion,
            ["theta"] = fit.Statistics.NoiseOf("theta"),
            ["shapeParameter"] = fit.Statistics.Noise.Where(noise => noise.Key.EndsWith("half-life", StringComparison.Ordinal)).Select(noise => noise.Value),
            ["effects"] = fit.Effects.Select(effect => effect.Estimate.Value),
            ["effectLower"] = fit.Effects.Select(effect => effect.Estimate.Interval!.Lower),
            ["effectUpper"] = fit.Effects.Select(effect => effect.Estimate.Interval!.Upper),
            ["observed"] = fit.Averted.Observed,
            ["expected"] = expected.Value,
            ["expectedSe"] = expected.StandardError,
            ["expectedLower"] = expected.Interval!.Lower,
            ["expectedUpper"] = expected.Interval.Upper,
            ["averted"] = fit.Averted.CounterfactualMean.Value,
        };
    }

    private static OutcomeSeries Outcome(GoldenArguments arguments)
    {
        var start = Day(arguments.Text("start"));
        var resolution = arguments.Text("resolution") switch
        {
            "day" => Resolution.Day,
            "month" => Resolution.Month,
            string other => throw new FormatException($"The resolution {other} is not known."),
        };
        var values = arguments.NumbersAndGaps("outcome");
        if (arguments.Text("kind") == "values")
            return MeasureSeries.Of(resolution, start, values, Unit.Of("points"));
        var series = CountSeries.Of(resolution, start, values.Select(value => (long?)value));
        return arguments.NumbersOrNull("exposure") is { } exposure ? series.WithExposure(exposure, Unit.Days) : series;
    }

    private static Interruption Interrupted(string text)
    {
        string[] parts = text.Split(" @");
        string[] words = parts[0].Split(' ');
        var made = words[0] switch
        {
            "step" => Interruption.Of(words[1], Days(words[1]), InterruptionShape.Step),
            "slope" => Interruption.Of(words[1], Days(words[1]), InterruptionShape.Slope),
            "pulse" => Interruption.Pulse(Day(words[1])),
            "ramp" => Interruption.Ramp(Day(words[1]), Day(words[2])),
            "decay" => Interruption.Decay(Day(words[1]), words.Length > 2 ? double.Parse(words[2], CultureInfo.InvariantCulture) : null),
            "left-out" => Interruption.LeaveOut(Days(words[1])),
            string other => throw new FormatException($"The shape {other} is not known."),
        };
        return parts.Length == 1 ? made : made.With(parts[1] switch
        {
            "share" => Straddle.ShareOfDays,
            "drop" => Straddle.Drop,
            "before" => Straddle.Before,
            "after" => Straddle.After,
            string other => throw new FormatException($"The straddle {other} is not known."),
        });
    }

    private static PeriodSet Days(string text) => PeriodSet.Of(text.Split(',').Select(period =>
    {
        string[] edges = period.Split('/');
        return edges.Length == 1 ? StudyPeriod.From(Day(edges[0])) : StudyPeriod.Of(Day(edges[0]), Day(edges[1]));
    }));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static ISeasonality Season(string text) => text switch
    {
        "none" => Seasonality.None,
        "month" => Seasonality.CalendarMonth,
        "weekday" => Seasonality.DayOfWeek,
        _ => Seasonality.Harmonic(int.Parse(text, CultureInfo.InvariantCulture)),
    };

    /// <summary><c>newey-west 3 prewhitened adjusted</c>, with <c>auto</c> for a lag that is chosen from the data.</summary>
    private static StandardErrors Errors(string text)
    {
        string[] words = text.Split(' ');
        return words[0] switch
        {
            "model-based" => StandardErrors.ModelBased,
            "HC0" => StandardErrors.HC0,
            "HC1" => StandardErrors.HC1,
            "HC2" => StandardErrors.HC2,
            "HC3" => StandardErrors.HC3,
            "newey-west" => StandardErrors.NeweyWest(
                words[1] == "auto" ? null : int.Parse(words[1], CultureInfo.InvariantCulture), words.Contains("prewhitened"), words.Contains("adjusted")),
            string other => throw new FormatException($"The errors {other} are not known."),
        };
    }
}
