using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record DifferenceInDifferencesWire(LinkFunction Link, ControlPlaces Controls, BaselineBins Baseline, int Anticipation)
{
    public DifferenceInDifferences ToDomain() => new() { Link = Link, Controls = Controls, Baseline = Baseline, Anticipation = Anticipation };
}

/// <summary>A fitted panel: options, panel, the places that start and when, in two columns, and the effect over all, which is computed again on reading.</summary>
internal sealed record DifferenceInDifferencesFitWire(
    string Version, DifferenceInDifferences Model, CountPanel Panel, IReadOnlyList<string> Started, IReadOnlyList<LocalDate> Starts, Execution Execution, double Level,
    IReadOnlyList<NamedEstimate> Headline)
{
    public static DifferenceInDifferencesFitWire Of(DifferenceInDifferencesFit fit)
    {
        // In the panel's order, so that equal fits are written alike.
        string[] started = [.. fit.Panel.Keys.Where(fit.Starts.ContainsKey)];
        return new DifferenceInDifferencesFitWire(
            TruceStats.Json.Headline.Version, fit.Model, fit.Panel, started, [.. started.Select(place => fit.Starts[place])], fit.Execution, fit.Level, Answers(fit));
    }

    public DifferenceInDifferencesFit ToDomain()
    {
        var fit = Model.Fit(Panel, StartColumns.Together(Started, Starts), Execution).At(Level);
        TruceStats.Json.Headline.Check(Headline, Answers(fit), Version);
        return fit;
    }

    private static NamedEstimate[] Answers(DifferenceInDifferencesFit fit) => [fit.Overall, new("averted", fit.Averted)];
}
