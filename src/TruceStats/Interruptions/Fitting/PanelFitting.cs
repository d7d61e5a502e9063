using System.Collections.ObjectModel;
using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Fits a difference in differences, and refuses what it cannot say anything about.</summary>
internal static class PanelFitting
{
    private const int LeastBins = 2;

    public static FittedPanel Fit(DifferenceInDifferences model, CountPanel panel, IReadOnlyDictionary<string, LocalDate> starts)
    {
        var places = PlaceCells.Of(panel, starts, model);
        var effects = new GroupTimeEffects(places.Cells, places.Starts, model.Options);
        CheckCells(effects, nameof(panel));
        var ordered = new OrderedDictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (string key in panel.Keys)
        {
            if (starts.TryGetValue(key, out var date))
                ordered.Add(key, date);
        }
        return new FittedPanel(model, panel, new ReadOnlyDictionary<string, LocalDate>(ordered), places, effects);
    }

    private static void CheckCells(GroupTimeEffects effects, string parameter)
    {
        GroupTimeCell[] after = [.. effects.Cells.Where(cell => cell.EventTime >= 0)];
        int bins = after.Where(cell => cell.Status == CellStatus.Compared).Select(cell => cell.Bin).Distinct().Count();
        if (bins >= LeastBins)
            return;
        if (after.Any(cell => cell.Status == CellStatus.NoControlEvents))
            throw new InvalidOperationException("The places that have not started have no events in the baseline, so that their growth is not defined; compare differences with the identity link.");
        throw new ArgumentException(
            FormattableString.Invariant($"At least {LeastBins} bins from a start on must be comparable with a place that has not started by then, but only {bins} can be."), parameter);
    }
}
