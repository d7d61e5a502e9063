using TruceStats.Html;

namespace TruceStats;

internal sealed class EstimateHtml : IHtmlView<Estimate>
{
    public static void Write(HtmlText html, Estimate result)
    {
        html.Sentence(Sentence(result));
        EstimateTable.Write(html, result);
        CautionHtml.Write(html, result.Cautions);
    }

    /// <summary>Value, limits, level and method in words.</summary>
    public static string Sentence(Estimate estimate) =>
        (estimate.Value is null ? "The value is undefined" : "The estimate is " + estimate.ValueText()) + Limits(estimate.Interval)
        + " (" + (estimate.Interval?.Method ?? estimate.Method).Name + ").";

    private static string Limits(ConfidenceInterval? interval) => interval switch
    {
        null => "; there is no interval",
        { Sidedness: Sidedness.LowerBound } => "; the " + Figures.Level(interval.Level) + " lower bound is " + Figures.Three(interval.Lower),
        { Sidedness: Sidedness.UpperBound } => "; the " + Figures.Level(interval.Level) + " upper bound is " + Figures.Three(interval.Upper),
        _ => "; the " + Figures.Level(interval.Level) + " interval reaches from " + Figures.Three(interval.Lower) + " to " + Figures.Three(interval.Upper),
    };
}
