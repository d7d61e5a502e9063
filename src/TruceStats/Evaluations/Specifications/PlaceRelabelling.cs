using TruceStats.Interruptions;
using TruceStats.Numerics;

namespace TruceStats.Evaluations;

/// <summary>One specification under starts that were given to other places.</summary>
internal sealed class PlaceRelabelling
{
    private readonly IArrangementStatistic _statistic;
    private readonly int[] _placeOf, _binOf, _starts;

    private PlaceRelabelling(IArrangementStatistic statistic, int[] placeOf, int[] binOf)
    {
        _statistic = statistic;
        _placeOf = placeOf;
        _binOf = binOf;
        _starts = new int[placeOf.Length];
    }

    /// <summary>The specifications that stand on a curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="labels">What each place of the first panel has in all windows: places with the same are told apart by nothing.</param>
    public static PlaceRelabelling[] Of(PlaceCurve curve, out int[] labels)
    {
        var grid = curve.Grid;
        int[] answered = [.. Enumerable.Range(0, grid.Count).Where(i => curve.Specifications[i].Effect?.Value is not null)];
        int[] given = LabelsOf(grid, [.. answered.Select(i => PlacePosition.Of(grid, i).Window).Distinct()]);
        int[][] placeOf = [.. grid.Sources.Select(source => PlacesOf(source, grid.Sources[0]))];
        var panels = PlaceFitting.Panels(grid);
        labels = given;
        return [.. answered.Select(i =>
        {
            var at = PlacePosition.Of(grid, i);
            var fitted = PanelFitting.Fit(grid.Models[at.Model], panels[at.Source, at.Start], grid.Windows[at.Window].Starts);
            var binOf = new int[given.Max() + 1];
            for (int place = 0; place < fitted.StartBins.Length; place++)
                binOf[given[placeOf[at.Source][place]]] = fitted.StartBins[place];
            return new PlaceRelabelling(fitted.Statistic(), placeOf[at.Source], binOf);
        })];
    }

    /// <summary>The effect, or its logarithm; NaN where it is not defined.</summary>
    /// <param name="given">What each place of the first panel is given.</param>
    public double Effect(ReadOnlySpan<int> given)
    {
        for (int place = 0; place < _starts.Length; place++)
            _starts[place] = _binOf[given[_placeOf[place]]];
        return _statistic.Evaluate(_starts);
    }

    /// <summary>The same with workspaces of its own, for another thread.</summary>
    public PlaceRelabelling Fork() => new(_statistic.Fork(), _placeOf, _binOf);

    /// <summary>Numbers from 0 on, the same for places of the first panel that start alike in all these windows.</summary>
    private static int[] LabelsOf(PlaceGrid grid, int[] windows)
    {
        var keys = grid.Sources[0].Panel.Keys;
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = new int[keys.Count];
        for (int place = 0; place < labels.Length; place++)
        {
            var starts = windows.Select(window => grid.Windows[window].Starts.TryGetValue(keys[place], out var start) ? DayText.Of(start) : "never");
            string kind = string.Join(' ', starts);
            kinds.TryAdd(kind, kinds.Count);
            labels[place] = kinds[kind];
        }
        return labels;
    }

    /// <summary>Where each place of a source stands in the first one.</summary>
    private static int[] PlacesOf(PlaceSource source, PlaceSource first)
    {
        var at = first.Panel.Keys.Index().ToDictionary(key => key.Item, key => key.Index, StringComparer.Ordinal);
        if (source.Panel.Keys.Count != at.Count || !source.Panel.Keys.All(at.ContainsKey))
        {
            throw new InvalidOperationException(
                $"Starts are given to other places in all sources alike, so these need the same places, but those of {source.Name} differ from those of {first.Name}.");
        }
        return [.. source.Panel.Keys.Select(key => at[key])];
    }
}
