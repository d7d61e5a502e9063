using TruceStats.Html;

namespace TruceStats.Monitoring;

internal sealed class MonitoringStateHtml : IHtmlView<MonitoringState>
{
    public static void Write(HtmlText html, MonitoringState result)
    {
        html.Sentence(result + ".");
        html.Sentence("Expected: " + result.Baseline + ".");
        CautionHtml.Write(html, result.Alarm?.Cautions ?? result.Cautions);
    }
}
