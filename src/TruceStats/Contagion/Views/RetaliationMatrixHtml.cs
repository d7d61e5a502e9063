using TruceStats.Html;

namespace TruceStats.Contagion;

internal sealed class RetaliationMatrixHtml : IHtmlView<RetaliationMatrix>
{
    public static void Write(HtmlText html, RetaliationMatrix result)
    {
        html.Sentence("Model: " + result.Model + "; level " + Figures.Level(result.Level) + ". Events: " + result.Events + ".");
        html.Table(
            "events of the actor of a row that one of the actor of a column brings",
            ["", .. result.Actors.Select(actor => actor.Value)],
            result.Actors.Select(actor => (IReadOnlyList<HtmlCell>)
            [
                actor.Value,
                .. result.Actors.Select(after => HtmlCell.Number(result[actor, after].ValueText() + " " + (result[actor, after].Interval?.Limits() ?? ""))),
            ]));
        EstimateTable.Write(
            html, "backgrounds, decay and spectral radius",
            [
                .. result.Backgrounds.Select(one => new NamedEstimate("background " + one.Name, one.Estimate)),
                new("half-life", result.HalfLife), new("spectral radius", result.SpectralRadius),
            ]);
        CautionHtml.Write(html, result.Cautions);
    }
}
