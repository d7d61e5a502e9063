using System.Globalization;
using System.Security;
using System.Text;
using TruceStats.Evaluations;

namespace TruceStats.Extensions;

/// <summary>Charts without any library of pictures: the counts as bars, and no other chart.</summary>
internal sealed record OwnFigures : IFigures
{
    private const int Height = 100;

    public int BarWidth { get; init; } = 10;

    public string? Draw(ReportFigure figure, TruceEvaluation evaluation, ReportLanguage language) =>
        figure == ReportFigure.Series ? Bars(evaluation, language) : null;

    private string Bars(TruceEvaluation evaluation, ReportLanguage language)
    {
        var bins = evaluation.Series.Bins;
        double highest = Math.Max(1, bins.Max(bin => bin.Count ?? 0));
        string title = (language == ReportLanguage.Spanish ? "Conteos: " : "Counts: ") + evaluation.Truce.Name;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {bins.Count * BarWidth} {Height}\" role=\"img\">");
        svg.Append("<title>").Append(SecurityElement.Escape(title)).Append("</title>");
        for (int i = 0; i < bins.Count; i++)
        {
            // A bin without a count has no bar.
            if (bins[i].Count is not { } count)
                continue;
            double high = Math.Round(Height * count / highest, 2);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * BarWidth}\" y=\"{Height - high}\" width=\"{BarWidth - 1}\" height=\"{high}\" fill=\"#222\"/>");
        }
        return svg.Append("</svg>").ToString();
    }
}
