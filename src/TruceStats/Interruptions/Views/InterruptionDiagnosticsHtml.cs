using TruceStats.Html;

namespace TruceStats.Interruptions;

internal sealed class InterruptionDiagnosticsHtml : IHtmlView<InterruptionDiagnostics>
{
    public static void Write(HtmlText html, InterruptionDiagnostics result)
    {
        html.Sentence(result + ".");
        EstimateTable.Write(html, "effects of the level alone, without trend", result.LevelOnly);
        EstimateTable.Write(html, "how far the bins let two effects be told apart", result.Collinearity);
        CautionHtml.Write(html, [], result.LevelOnly.Concat(result.Collinearity));
    }
}
