using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class AnyChangeTestHtml : IHtmlView<AnyChangeTest>
{
    public static void Write(HtmlText html, AnyChangeTest result)
    {
        html.Sentence("Is there any change? " + result + ".");
        html.Sentence("The date is where the statistic is greatest; it was chosen by the data.");
        CautionHtml.Write(html, result.Test.Cautions);
    }
}
