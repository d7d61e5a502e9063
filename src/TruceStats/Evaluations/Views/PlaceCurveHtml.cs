using TruceStats.Html;

namespace TruceStats.Evaluations;

internal sealed class PlaceCurveHtml : IHtmlView<PlaceCurve>
{
    public static void Write(HtmlText html, PlaceCurve result) => new CurveBodyHtml(result.Body, PlaceCurve.Asked, result.Grid.Level).Write(html);
}
