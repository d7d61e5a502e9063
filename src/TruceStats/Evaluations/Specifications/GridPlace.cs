namespace TruceStats.Evaluations;

/// <summary>Where a combination stands in its grid: one index a list, 0 where the list is empty.</summary>
internal readonly record struct GridPlace(int Source, int Resolution, int Start, int Window, int Model)
{
    /// <summary>The place of a number; models change fastest, sources slowest.</summary>
    public static GridPlace Of(SpecificationGrid grid, int number)
    {
        int model = Next(ref number, grid.Models.Count), window = Next(ref number, grid.Windows.Count);
        int start = Next(ref number, Math.Max(1, grid.Starts.Count)), resolution = Next(ref number, Math.Max(1, grid.Resolutions.Count));
        return new GridPlace(number, resolution, start, window, model);
    }

    private static int Next(ref int number, int options)
    {
        (number, int option) = Math.DivRem(number, options);
        return option;
    }
}
