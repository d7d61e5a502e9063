using TruceStats.Html;

namespace TruceStats.Compliance;

internal sealed class PooledRateChangeFitHtml : IHtmlView<PooledRateChangeFit>
{
    private const int MostRows = 60;

    public static void Write(HtmlText html, PooledRateChangeFit result)
    {
        html.Sentence(FormattableString.Invariant($"Model: {result.Model}; {result.Units.Count} units; intervals at {Figures.Level(result.Level)}."));
        EstimateTable.Write(html, "what units have in common, and how many kept to it",
        [
            new("common ratio", result.Pooled), new("ratio of a further unit", result.NewUnit), new("rate fell, share of units", result.ShareFell),
            new("kept to it, share of units", result.ShareKept),
        ]);
        Units(html, result);
        var differ = result.Heterogeneity;
        EstimateTable.Write(html, "how much units differ",
            [new("standard deviation of log ratios", differ.StandardDeviation, differ.Boundary), new("I²", differ.ISquared, differ.CochranQ)]);
        html.Sentence("One ratio for all: " + differ.LikelihoodRatio + ".");
        html.List("If a party did what nobody is known to have done:", result.Attribution.Select(bound => bound.ToString()));
        html.Sentence("A rank is no verdict: where intervals of ranks overlap, the order is not known. Naming a party can bring reprisals on people.");
        CautionHtml.Write(html, result.Cautions.Concat(differ.CochranQ.Cautions));
    }

    private static void Units(HtmlText html, PooledRateChangeFit result)
    {
        string more = result.Changes.Count > MostRows ? FormattableString.Invariant($" (the first {MostRows} of {result.Changes.Count})") : "";
        html.Table("unit by unit" + more, ["", "own ratio", "pooled ratio", "interval", "fell", "kept to it", "rank", "interval of rank"],
            result.Changes.Take(MostRows).Select(change => (IReadOnlyList<HtmlCell>)
            [
                change.Key, HtmlCell.Number(change.Crude.ValueText()), HtmlCell.Number(change.Ratio.ValueText()), change.Ratio.Interval!.Limits(),
                HtmlCell.Number(change.ProbabilityFell.ValueText()), HtmlCell.Number(change.ProbabilityKept.ValueText()),
                HtmlCell.Number(Figures.Three(change.Rank.Value!.Value)), change.Rank.Interval!.Limits(),
            ]));
    }
}
