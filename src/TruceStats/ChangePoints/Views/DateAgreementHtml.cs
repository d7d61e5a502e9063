using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class DateAgreementHtml : IHtmlView<DateAgreement>
{
    public static void Write(HtmlText html, DateAgreement result)
    {
        html.Sentence(result.Truce.Name + ": " + result + ".");
        html.Sentence("Days are compared here and nothing is tested: the date was chosen by the data.");
        CautionHtml.Write(html, result.Cautions);
    }
}
