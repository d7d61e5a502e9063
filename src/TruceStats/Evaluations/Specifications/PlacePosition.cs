namespace TruceStats.Evaluations;

/// <summary>Where a combination stands in a grid over places: one index a list, 0 where the list is empty.</summary>
internal readonly record struct PlacePosition(int Source, int Start, int Window, int Model)
{
    /// <summary>The position of a number; models change fastest, sources slowest.</summary>
    public static PlacePosition Of(PlaceGrid grid, int number)
    {
        (number, int model) = Math.DivRem(number, grid.Models.Count);
        (number, int window) = Math.DivRem(number, grid.Windows.Count);
        (number, int start) = Math.DivRem(number, Math.Max(1, grid.Starts.Count));
        return new PlacePosition(number, start, window, model);
    }
}
