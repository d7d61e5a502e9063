using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Evaluations;

/// <summary>What any curve shows, whatever its specifications were asked of.</summary>
internal sealed class CurveBodyHtml(CurveBody curve, string asked, double level)
{
    // Of a long curve so many are shown, in equal steps from the lowest to the highest; of reasons the most frequent ones.
    private const int MostAnswers = 20;
    private const int MostReasons = 10;

    // What lies beyond is rounding: a choice that moves nothing, or alone moves everything, is shown so.
    private const int DecimalsOfVariance = 4;

    public void Write(HtmlText html)
    {
        html.Sentence(curve.Text(asked, level) + ".");
        html.Sentence("A share of specifications is no probability: they share their data and were not drawn by lot.");
        WriteShares(html);
        WriteInfluences(html);
        int shown = Math.Min(MostAnswers, curve.Answered.Count);
        string caption = shown < curve.Answered.Count
            ? FormattableString.Invariant($"{shown} of {curve.Answered.Count} specifications, in equal steps from the lowest effect to the highest")
            : "every specification with an answer, from the lowest effect to the highest";
        EstimateTable.Write(html, caption, Enumerable.Range(0, shown).Select(i => Named(curve.Answered[Step(i, shown, curve.Answered.Count)])));
        WriteReasons(html);
        WriteCautions(html);
    }

    private void WriteShares(HtmlText html)
    {
        string none = Figures.Short(curve.None);
        html.Table(
            FormattableString.Invariant($"shares of the {curve.Answered.Count} specifications with an answer"), ["", "below " + none, "above " + none],
            [
                ["effect", Percent(curve.ShareBelow), Percent(curve.ShareAbove)],
                ["whole " + Figures.Level(level) + " interval", Percent(curve.Statistics.Below), Percent(curve.Statistics.Above)],
            ]);
    }

    private void WriteInfluences(HtmlText html) => html.Table(
        "how much each choice moves the effect", ["choice", "share of the variance", "median effect of each option"],
        CurveInfluence.Of(curve).Select(influence => (IReadOnlyList<HtmlCell>)
        [
            influence.Respect, Percent(Math.Round(influence.ShareOfVariance, DecimalsOfVariance)),
            string.Join(", ", influence.Options.Zip(influence.Medians, Median)),
        ]));

    private static string Median(string option, double? median) => option + " " + (median is { } known ? Figures.Three(known) : "no answer");

    private void WriteReasons(HtmlText html)
    {
        var reasons = curve.Specifications.Where(specification => specification.Effect?.Value is null)
            .CountBy(specification => specification.Reason ?? "The effect is undefined.").OrderByDescending(reason => reason.Value).ToList();
        html.List(
            FormattableString.Invariant($"Without an answer, {curve.WithoutAnswer} of {curve.Specifications.Count}")
            + (reasons.Count > MostReasons ? FormattableString.Invariant($"; the {MostReasons} most frequent of {reasons.Count} reasons:") : ":"),
            reasons.Take(MostReasons).Select(reason => FormattableString.Invariant($"{reason.Value}: {reason.Key}")));
    }

    // Each specification warns with figures of its own: the first stands for all of its code.
    private void WriteCautions(HtmlText html)
    {
        var codes = curve.Answered
            .SelectMany(specification => specification.Effect!.Cautions.Concat(specification.Test?.Cautions ?? []).DistinctBy(caution => caution.Code))
            .GroupBy(caution => caution.Code, StringComparer.Ordinal);
        html.List(
            FormattableString.Invariant($"To be careful about, in how many of the {curve.Answered.Count} specifications, and as the first of them says it:"),
            codes.Select(code => code.Count().ToString(CultureInfo.InvariantCulture) + ": " + CautionHtml.Line(code.First())));
    }

    private NamedEstimate Named(Specification specification) => new(
        specification.Choices.Count == 0 ? asked : string.Join("; ", specification.Choices), specification.Effect!, specification.Test);

    private static int Step(int i, int shown, int all) => shown == 1 ? 0 : (int)Math.Round(i * (all - 1.0) / (shown - 1));

    private static HtmlCell Percent(double share) => HtmlCell.Number(ShareText.Percent(share));
}
