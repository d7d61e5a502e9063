using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>Fits every combination of a grid. Each is a reader of what the others read and writes its own place, so that threads change nothing.</summary>
internal static class GridFitting
{
    public static Specification[] Fit(SpecificationGrid grid, Execution execution, CancellationToken cancellation)
    {
        var labels = new GridLabels(grid);
        return CurveBody.Labelled(Answers(grid, execution, cancellation), i => labels.Of(GridPlace.Of(grid, i)));
    }

    /// <summary>The answer of every combination, in the order of their numbers.</summary>
    public static GridAnswer[] Answers(SpecificationGrid grid, Execution execution, CancellationToken cancellation)
    {
        var outcomes = Outcomes(grid);
        var answers = new GridAnswer[grid.Count];
        var inner = InParallel.Inner(execution);
        InParallel.Run(answers.Length, execution, () => inner, (i, running) =>
        {
            var place = GridPlace.Of(grid, i);
            answers[i] = Answer(grid, outcomes[place.Source, place.Resolution, place.Start], place, running, cancellation);
        }, cancellation);
        return answers;
    }

    private static GridAnswer Answer(
        SpecificationGrid grid, (OutcomeSeries? Series, string? Reason) outcome, GridPlace place, Execution running, CancellationToken cancellation)
    {
        if (outcome.Series is null)
            return new GridAnswer(null, null, outcome.Reason);
        try
        {
            var fit = grid.Models[place.Model].Fit(outcome.Series, grid.Windows[place.Window].Interruptions, running, cancellation).At(grid.Level);
            var effect = EffectAnswers.AtFirst(fit, grid.Effect, grid.Effect);
            return new GridAnswer(effect.Estimate, effect.Test, null);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return new GridAnswer(null, null, PlaceboFits.Reason(fault));
        }
    }

    /// <summary>Every source at every resolution from every first day, made once.</summary>
    private static (OutcomeSeries? Series, string? Reason)[,,] Outcomes(SpecificationGrid grid)
    {
        var made = new (OutcomeSeries?, string?)[grid.Sources.Count, Math.Max(1, grid.Resolutions.Count), Math.Max(1, grid.Starts.Count)];
        for (int source = 0; source < made.GetLength(0); source++)
        {
            for (int resolution = 0; resolution < made.GetLength(1); resolution++)
            {
                for (int start = 0; start < made.GetLength(2); start++)
                    made[source, resolution, start] = Outcome(grid, source, resolution, start);
            }
        }
        return made;
    }

    private static (OutcomeSeries? Series, string? Reason) Outcome(SpecificationGrid grid, int source, int resolution, int start)
    {
        var series = grid.Sources[source].Series;
        try
        {
            if (grid.Resolutions.Count > 0 && series.Resolution != grid.Resolutions[resolution])
                series = series.Rebin(grid.Resolutions[resolution]);
            return (grid.Starts.Count == 0 ? series : From(series, grid.Starts[start]), null);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return (null, PlaceboFits.Reason(fault));
        }
    }

    /// <summary>The same bins; those that begin before a day are left out of the fit.</summary>
    public static CountSeries From(CountSeries series, LocalDate start)
    {
        int first = DayNumber.Of(start);
        var statuses = series.Statuses.ToArray();
        for (int bin = 0; bin < statuses.Length && series.Frame.Edges[bin] < first; bin++)
            statuses[bin] = BinStatus.Excluded;
        return series.With(statuses, series.Facts);
    }
}
