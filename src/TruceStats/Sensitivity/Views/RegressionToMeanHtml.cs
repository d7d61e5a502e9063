using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class RegressionToMeanHtml : IHtmlView<RegressionToMean>
{
    public static void Write(HtmlText html, RegressionToMean result)
    {
        NamedEstimate[] rows =
        [
            new("rate expected after", result.ExpectedRate),
            new("ratio expected", result.ExpectedRatio),
            new("ratio found", result.Change.Ratio()),
            new("what remains", result.RemainingRatio),
        ];
        html.Sentence(result + ".");
        EstimateTable.Write(html, "", rows);
        EstimateTable.Write(html, "past windows as high, and what followed", result.AsHigh);
        CautionHtml.Write(html, result.Cautions, rows);
    }
}
