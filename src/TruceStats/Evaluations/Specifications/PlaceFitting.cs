using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>Fits every combination of a grid over places; one after the other in order, many at once.</summary>
internal static class PlaceFitting
{
    public static Specification[] Fit(PlaceGrid grid, Execution execution, CancellationToken cancellation)
    {
        var panels = Panels(grid);
        var labels = new PlaceLabels(grid);
        var answers = new GridAnswer[grid.Count];
        InParallel.Run(answers.Length, execution, () => InParallel.Inner(execution), (i, running) =>
        {
            var place = PlacePosition.Of(grid, i);
            answers[i] = Answer(grid, panels[place.Source, place.Start], place, running, cancellation);
        }, cancellation);
        return CurveBody.Labelled(answers, i => labels.Of(PlacePosition.Of(grid, i)));
    }

    /// <summary>Every source from every first day.</summary>
    public static CountPanel[,] Panels(PlaceGrid grid)
    {
        var made = new CountPanel[grid.Sources.Count, Math.Max(1, grid.Starts.Count)];
        for (int source = 0; source < made.GetLength(0); source++)
        {
            var panel = grid.Sources[source].Panel;
            for (int start = 0; start < made.GetLength(1); start++)
                made[source, start] = grid.Starts.Count == 0 ? panel : From(panel, grid.Starts[start]);
        }
        return made;
    }

    private static GridAnswer Answer(PlaceGrid grid, CountPanel panel, PlacePosition place, Execution running, CancellationToken cancellation)
    {
        try
        {
            var overall = grid.Models[place.Model].Fit(panel, grid.Windows[place.Window].Starts, running, cancellation).At(grid.Level).Overall;
            return overall.Estimate.Value is null
                ? new GridAnswer(null, null, "The effect is not defined: there are no events to compare.")
                : new GridAnswer(overall.Estimate, overall.Test, null);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return new GridAnswer(null, null, PlaceboFits.Reason(fault));
        }
    }

    private static CountPanel From(CountPanel panel, LocalDate start) =>
        new([.. panel.Keys.Select((key, i) => KeyValuePair.Create(key, GridFitting.From(panel.Series[i], start)))], panel.Counting);
}
