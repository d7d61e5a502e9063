using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record PlaceSourceWire(string Name, CountPanel Panel);

/// <summary>Places and first days in two columns, in the order of keys, so that equal windows are written alike.</summary>
internal sealed record PlaceWindowWire(string Name, IReadOnlyList<string> Places, IReadOnlyList<LocalDate> Starts)
{
    public static PlaceWindowWire Of(PlaceWindow window) => new(window.Name, [.. window.Starts.Keys], [.. window.Starts.Values]);

    public PlaceWindow ToDomain() => PlaceWindow.Of(Name, StartColumns.Together(Places, Starts));
}

internal sealed record PlaceGridWire(
    IReadOnlyList<PlaceSource> Sources, IReadOnlyList<PlaceWindow> Windows, IReadOnlyList<DifferenceInDifferences> Models,
    IReadOnlyList<LocalDate> Starts, double Level)
{
    public static PlaceGridWire Of(PlaceGrid grid) => new(grid.Sources, grid.Windows, grid.Models, grid.Starts, grid.Level);

    public PlaceGrid ToDomain() => new() { Sources = Sources, Windows = Windows, Models = Models, Starts = Starts, Level = Level };
}

/// <summary>A curve over places: its grid and how its draws are seeded, and what it says as a whole, which is found again on reading.</summary>
internal sealed record PlaceCurveWire(string Version, PlaceGrid Grid, Execution Execution, SpecificationCurveHeadline Headline)
{
    public static PlaceCurveWire Of(PlaceCurve curve) =>
        new(TruceStats.Json.Headline.Version, curve.Grid, curve.Execution, SpecificationCurveHeadline.Of(curve.Body));

    public PlaceCurve ToDomain()
    {
        var curve = Grid.Fit(Execution, CancellationToken.None);
        Headline.Check(curve.Body, Version);
        return curve;
    }
}
