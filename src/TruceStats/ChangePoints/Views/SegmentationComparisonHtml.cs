using TruceStats.Html;

namespace TruceStats.ChangePoints;

internal sealed class SegmentationComparisonHtml : IHtmlView<SegmentationComparison>
{
    public static void Write(HtmlText html, SegmentationComparison result) =>
        html.Sentence(FormattableString.Invariant($"{result.Found.Count} found against {result.Reference.Count} in {result.Coverage}: ") + result + ".");
}
