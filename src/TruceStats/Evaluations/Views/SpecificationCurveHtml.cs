using TruceStats.Html;

namespace TruceStats.Evaluations;

internal sealed class SpecificationCurveHtml : IHtmlView<SpecificationCurve>
{
    public static void Write(HtmlText html, SpecificationCurve result) => new CurveBodyHtml(result.Body, result.Grid.Effect, result.Grid.Level).Write(html);
}
