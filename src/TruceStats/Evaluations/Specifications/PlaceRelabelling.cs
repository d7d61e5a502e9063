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
        var keys = grid.Sources[0].Panel.Keys;
        int[][] placeOf = [.. grid.Sources.Select(source => PlacesOf(source, grid.Sources[0]))];
        int[] answered = [.. Enumerable.Range(0, grid.Count).Where(i => curve.Specifications[i].Effect?.Value is not null)];
        int[] windows = [.. answered.Select(i => PlacePosition.Of(grid, i).Window).Distinct()];
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var of = new int[keys.Count];
        for (int place = 0; place < of.Length; place++)
        {
            string kind = string.Join('|', windows.Select(window => grid.Windows[window].Starts.TryGetValue(keys[place], out var start) ? DayText.Of(start) : ""));
            kinds.TryAdd(kind, kinds.Count);
            of[place] = kinds[kind];
        }
        labels = of;
        var panels = PlaceFitting.Panels(grid);
        return [.. answered.Select(i =>
        {
            var place = PlacePosition.Of(grid, i);
            var fitted = PanelFitting.Fit(grid.Models[place.Model], panels[place.Source, place.Start], grid.Windows[place.Window].Starts);
            var binOf = new int[kinds.Count];
            for (int k = 0; k < fitted.StartBins.Length; k++)
                binOf[of[placeOf[place.Source][k]]] = fitted.StartBins[k];
            return new PlaceRelabelling(fitted.Statistic(), placeOf[place.Source], binOf);
        })];
    }

    /// <summary>The effect, or its logarithm; NaN where it is not defined.</summary>
    /// <param name="given">What each place of the first panel is given.</param>
    public double Effect(ReadOnlySpan<int> given)
    {
        for (int k = 0; k < _starts.Length; k++)
            _starts[k] = _binOf[given[_placeOf[k]]];
        return _statistic.Evaluate(_starts);
    }

    /// <summary>The same with workspaces of its own, for another thread.</summary>
    public PlaceRelabelling Fork() => new(_statistic.Fork(), _placeOf, _binOf);

    private static int[] PlacesOf(PlaceSource source, PlaceSource first)
    {
        int[] places = [.. source.Panel.Keys.Select(key => first.Panel.Keys.ToList().IndexOf(key))];
        if (places.Length != first.Panel.Keys.Count || places.Contains(-1))
            throw new InvalidOperationException($"Starts are given to other places in all sources alike, so the sources need the same places, but those of {source.Name} differ from those of {first.Name}.");
        return places;
    }
}
