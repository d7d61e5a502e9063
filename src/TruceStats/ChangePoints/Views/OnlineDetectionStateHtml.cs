using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class OnlineDetectionStateHtml : IHtmlView<OnlineDetectionState>
{
    public static void Write(HtmlText html, OnlineDetectionState result)
    {
        html.Sentence(result + ".");
        if (result.AsOf is null)
            return;
        var rate = new NamedEstimate("present rate", result.Rate());
        EstimateTable.Write(html, "averaged over when it may have begun", [rate]);
        CautionHtml.Write(html, [], rate);
    }
}
