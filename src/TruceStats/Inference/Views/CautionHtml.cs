using TruceStats.Html;

namespace TruceStats;

internal sealed class CautionHtml : IHtmlView<Caution>
{
    public static void Write(HtmlText html, Caution result) => html.Sentence(Line(result));

    /// <summary>What to be careful about, each a sentence with its code; nothing where there is nothing.</summary>
    public static void Write(HtmlText html, IEnumerable<Caution> cautions) => html.List("To be careful about:", cautions.Distinct().Select(Line));

    /// <summary>Those of a result, and those of its estimates and their tests that it does not repeat.</summary>
    public static void Write(HtmlText html, IEnumerable<Caution> cautions, params IEnumerable<NamedEstimate> estimates) =>
        Write(html, cautions.Concat(estimates.SelectMany(one => one.Estimate.Cautions.Concat(one.Test?.Cautions ?? []))));

    /// <summary>A caution as one sentence with its code.</summary>
    public static string Line(Caution caution) =>
        CautionSentences.Codes.Contains(caution.Code) ? CautionSentences.Of(caution) + " [" + caution.Code + "]" : CautionSentences.Of(caution);
}
