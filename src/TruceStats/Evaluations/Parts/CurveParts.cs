using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>The specification curve: the caller's grid, or what the series allows of the usual choices.</summary>
internal static class CurveParts
{
    public static SpecificationCurve Of(EvaluationCase asked) =>
        ((asked.Options.Curve ?? Usual(asked)) with { Level = asked.Options.Level }).Fit(asked.Execution, asked.Cancellation);

    /// <summary>By simulation for one source, by shifts for several, since nothing tells how two sources err together.</summary>
    public static SpecificationCurveTest Test(EvaluationCase asked, SpecificationCurve curve) => curve.Grid.Sources.Count == 1
        ? curve.TestBySimulation(Alternative.TwoSided, asked.Options.CurveReplicates, asked.Options.Curve is null ? asked.Options.Model : null, asked.Execution, asked.Cancellation)
        : curve.TestByShifts(Alternative.TwoSided, asked.Execution, asked.Cancellation);

    private static SpecificationGrid Usual(EvaluationCase asked)
    {
        var series = asked.InWindows;
        List<SpecificationSource> sources = [SpecificationSource.Of("series", series)];
        if (asked.Options.SecondSource is { } second && second.Coverage == asked.Series.Coverage)
            sources.Add(SpecificationSource.Of("second source", second));
        return new SpecificationGrid
        {
            Effect = EvaluationCase.InForce,
            Sources = sources,
            Windows = Windows(asked),
            Models = SpecificationGrid.Regressions(
                [CountFamily.Poisson, CountFamily.NegativeBinomial], [null, StandardErrors.AutocorrelationInflated], Seasons(series), [TrendForm.None, TrendForm.Linear]),
            Starts = Starts(asked),
        };
    }

    /// <summary>What becomes of cut bins, where there are any.</summary>
    private static IReadOnlyList<SpecificationWindow> Windows(EvaluationCase asked)
    {
        bool cut = asked.All.SelectMany(window => new[] { window.Days.FirstDay, window.Days.EndDay })
            .Any(day => day > asked.Series.Coverage.FirstDay && day < asked.Series.Coverage.EndDay && asked.Series.Frame.Edges.BinarySearch(day) < 0);
        Straddle[] rules = cut ? [Straddle.Drop, Straddle.Before, Straddle.After] : [asked.Options.Straddle];
        return
        [
            .. rules.Select(rule => SpecificationWindow.Of(
                rule switch { Straddle.Drop => "cut bins dropped", Straddle.Before => "cut bins before", Straddle.After => "cut bins in force", _ => "as declared" },
                [.. Interruption.Around(asked.Windows).Where(term => term.Name != "anticipation").Select(term => term.With(rule))])),
        ];
    }

    /// <summary>A season needs two years before the truce and after to be told from it; below that none is tried.</summary>
    private static IReadOnlyList<ISeasonality> Seasons(CountSeries series) =>
        series.Resolution is not null && series.Coverage.Days >= 2 * 365 ? [Seasonality.None, Seasonality.Harmonic(1)] : [Seasonality.None];

    private static IReadOnlyList<LocalDate> Starts(EvaluationCase asked)
    {
        var baseline = asked.Windows.Baseline;
        int half = baseline.FirstDay + (baseline.Days / 2);
        return baseline.Days < 2 ? [] : [DayNumber.ToDate(baseline.FirstDay), DayNumber.ToDate(half)];
    }
}
