using TruceStats.Compliance;

namespace TruceStats.Plots;

/// <summary>The rate ratio of each place, the lowest first, and what all have in common.</summary>
internal static class PlacesPicture
{
    public const int MostDrawn = 60;

    public static int RowCount(PooledRateChangeFit fit) => Math.Min(MostDrawn, fit.Changes.Count) + 1;

    public static Plot Of(PooledRateChangeFit fit, PlotOptions? options)
    {
        // A ratio that is not defined stands last.
        UnitChange[] changes = [.. fit.Changes.OrderBy(change => change.Ratio.Value ?? double.PositiveInfinity)];
        int[] drawn = EvenSpread.Of(changes.Length, MostDrawn);
        ForestPicture.Row[] rows =
        [
            .. drawn.Select(i => new ForestPicture.Row(changes[i].Key, changes[i].Ratio, IntervalShape.Square, PlotPalette.Observed)),
            new(Phrases.AllPlaces.In(options), fit.Pooled, IntervalShape.Diamond, PlotPalette.Fitted),
        ];
        string axis = ForestPicture.Axis(Phrases.RateRatio.In(options), rows.Select(row => row.Estimate!), options);
        return ForestPicture.Of(rows, axis, options, drawn.Length == changes.Length
            ? ""
            : Phrases.DrawnPlaces.In(options, Wording.Number(drawn.Length), Wording.Number(changes.Length)));
    }
}
