using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

internal sealed class LogLinearCaptureFitHtml : IHtmlView<LogLinearCaptureFit>
{
    public static void Write(HtmlText html, LogLinearCaptureFit result)
    {
        html.Sentence(result + ".");
        NamedEstimate best = new(result.Best.Terms, result.Population, result.Best.GoodnessOfFit);
        EstimateTable.Write(html, "the best model", [best]);
        html.Table(
            "models by " + result.Model.Criterion.ToString().ToUpperInvariant() + (result.Models.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $" (the first {MostRows} of {result.Models.Count})") : ""),
            ["model", "parameters", "AIC", "BIC", "deviance", "degrees of freedom", "cases in all"],
            result.Models.Take(MostRows).Select(Row));
        CautionHtml.Write(html, result.Cautions, best);
    }

    private const int MostRows = 20;

    private static IReadOnlyList<HtmlCell> Row(CaptureModel model) =>
    [
        model.Terms,
        HtmlCell.Number(model.Parameters.ToString(CultureInfo.InvariantCulture)),
        Figure(model.Aic),
        Figure(model.Bic),
        Figure(model.Deviance),
        HtmlCell.Number(model.DegreesOfFreedom.ToString(CultureInfo.InvariantCulture)),
        model.Reason ?? model.Population!.ValueText(),
    ];

    private static HtmlCell Figure(double? value) => HtmlCell.Number(value is { } known ? Figures.Short(known) : "none");
}
