using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class SourceAgreementHtml : IHtmlView<SourceAgreement>
{
    public static void Write(HtmlText html, SourceAgreement result)
    {
        html.Sentence(result + ".");
        NamedEstimate[] rows =
        [
            new("mean ratio, second over first", result.MeanRatio),
            new("lower limit of agreement", result.LowerLimit),
            new("upper limit of agreement", result.UpperLimit),
            new("correlation", result.Correlation),
            .. result.RatioChange is { } change ? [change] : Array.Empty<NamedEstimate>(),
            .. result.FirstChange is { } first ? [new NamedEstimate("rate ratio, first source", first.Ratio())] : Array.Empty<NamedEstimate>(),
            .. result.SecondChange is { } second ? [new NamedEstimate("rate ratio, second source", second.Ratio())] : Array.Empty<NamedEstimate>(),
        ];
        EstimateTable.Write(html, "", rows);
        EstimateTable.Write(html, "bin by bin", result.Bins);
        CautionHtml.Write(html, result.Cautions, rows);
    }
}
