using TruceStats.Html;

namespace TruceStats.Compliance;

internal sealed class PartyChangesHtml : IHtmlView<PartyChanges>
{
    public static void Write(HtmlText html, PartyChanges result)
    {
        html.Sentence(result + ".");
        EstimateTable.Write(html, "what each is known to have done: rate ratio, in force over baseline",
            result.Changes.Select(change => new NamedEstimate(change.Party.Value, change.Known.Ratio())));
        html.List("With what nobody is known to have done:", result.Changes.Select(change => change.ToString()));
        html.Sentence("Naming a party can bring reprisals on people.");
        CautionHtml.Write(html, result.Cautions);
    }
}
