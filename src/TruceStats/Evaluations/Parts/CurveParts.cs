using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>The specification curve: the caller's grid, or what the series allows of the usual choices.</summary>
internal static class CurveParts
{
    private static readonly CountedQuantity[] Figures = [CountedQuantity.DeathsLow, CountedQuantity.DeathsBest, CountedQuantity.DeathsHigh];

    public static SpecificationCurve Of(EvaluationCase asked) =>
        ((asked.Options.Curve ?? Usual(asked)) with { Level = asked.Options.Level }).Fit(asked.Execution, asked.Cancellation);

    /// <summary>By simulation, of the first source alone where there are several: nothing tells how two sources err together.</summary>
    public static SpecificationCurveTest Test(EvaluationCase asked, SpecificationCurve curve)
    {
        var own = curve.Grid.Sources.Count == 1 ? curve : (curve.Grid with { Sources = [curve.Grid.Sources[0]] }).Fit(asked.Execution, asked.Cancellation);
        var drawnFrom = asked.Options.Curve is null ? asked.Options.Model : null;
        return own.TestBySimulation(Alternative.TwoSided, asked.Options.CurveReplicates, drawnFrom, asked.Execution, asked.Cancellation);
    }

    private static SpecificationGrid Usual(EvaluationCase asked)
    {
        var series = asked.InWindows;
        IReadOnlyList<Resolution> resolutions = Resolutions(series);
        return new SpecificationGrid
        {
            Effect = EvaluationCase.InForce,
            Sources = [SpecificationSource.Of("series", series), .. OtherSources(asked)],
            Resolutions = resolutions,
            Windows = Windows(asked, mayCut: resolutions.Count > 0),
            Models = SpecificationGrid.Regressions(
                [CountFamily.Poisson, CountFamily.NegativeBinomial], Errors(series), Seasons(series), [TrendForm.None, TrendForm.Linear]),
            Starts = Starts(asked),
        };
    }

    /// <summary>A second source on the same days, and the other figures of a log of deaths.</summary>
    private static IEnumerable<SpecificationSource> OtherSources(EvaluationCase asked)
    {
        if (asked.Options.SecondSource is { } second && second.Coverage == asked.Series.Coverage)
            yield return SpecificationSource.Of("second source", second);
        if (asked.Log is not { } log || asked.Options.Counting is not { } rule || Array.IndexOf(Figures, rule.What) < 0)
            yield break;
        foreach (var figure in Figures.Where(figure => figure != rule.What))
        {
            // A figure that is unknown somewhere needs a rule that the caller has not given: it is no choice then.
            if (PartMaking.Try(() => log.CountBy(rule with { What = figure })).Value is { } bound)
                yield return SpecificationSource.Of(figure switch { CountedQuantity.DeathsLow => "deaths, low", CountedQuantity.DeathsHigh => "deaths, high", _ => "deaths, best" }, bound);
        }
    }

    /// <summary>Days, and weeks where there are eight of them: days of few events tell little of how counts vary.</summary>
    private static IReadOnlyList<Resolution> Resolutions(CountSeries series) =>
        series.Resolution == Resolution.Day && series.Length >= 56 ? [Resolution.Day, Resolution.Week] : [];

    /// <summary>What becomes of cut bins, where there are any or a coarser resolution may make some.</summary>
    private static IReadOnlyList<SpecificationWindow> Windows(EvaluationCase asked, bool mayCut)
    {
        bool cut = mayCut || asked.All.SelectMany(window => new[] { window.Days.FirstDay, window.Days.EndDay })
            .Any(day => day > asked.Series.Coverage.FirstDay && day < asked.Series.Coverage.EndDay && asked.Series.Frame.Edges.BinarySearch(day) < 0);
        Straddle[] rules = cut ? [Straddle.Drop, Straddle.Before, Straddle.After] : [asked.Options.Straddle];
        return
        [
            .. rules.Select(rule => SpecificationWindow.Of(
                rule switch { Straddle.Drop => "cut bins dropped", Straddle.Before => "cut bins before", Straddle.After => "cut bins in force", _ => "as declared" },
                [.. Interruption.Around(asked.Windows).Where(term => term.Name != "anticipation").Select(term => term.With(rule))])),
        ];
    }

    /// <summary>
    /// The default of the family, and an inflation by the correlation from bin to bin. Over long series Newey and West's errors, which are too narrow on short ones, stand in
    /// for the default, whose cost grows with the series and is paid once for each simulated curve.
    /// </summary>
    private static IReadOnlyList<StandardErrors?> Errors(CountSeries series)
    {
        const int Long = 200;
        return [series.Length >= Long ? StandardErrors.NeweyWest() : null, StandardErrors.AutocorrelationInflated];
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
