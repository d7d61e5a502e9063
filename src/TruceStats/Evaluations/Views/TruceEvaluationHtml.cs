using TruceStats.Html;

namespace TruceStats.Evaluations;

/// <summary>The report without its charts; a page of its own has them, as an evaluation's <c>ToHtml</c> makes it.</summary>
internal sealed class TruceEvaluationHtml : IHtmlView<TruceEvaluation>
{
    public static void Write(HtmlText html, TruceEvaluation result)
    {
        var report = ReportBuilding.Of(result, ReportLanguage.English);
        html.Sentence(report.Title);
        foreach (var section in report.Sections)
        {
            html.Sentence(section.Heading);
            // With its code each, as every view has them.
            if (section.Id == "cautions")
                CautionHtml.Write(html, result.Cautions);
            else
                Write(html, section.Blocks);
        }
    }

    private static void Write(HtmlText html, IEnumerable<ReportBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case ReportParagraph paragraph:
                    html.Sentence(paragraph.Text);
                    break;
                case ReportList list:
                    html.List("", list.Items);
                    break;
                case ReportTable table:
                    html.Table(table.Caption, table.Headers, table.Rows.Select(row => Cells(row, table)));
                    break;
                case ReportCard card:
                    html.List(card.Heading, card.Items.Select(item => item.Name + ": " + item.Text));
                    break;
            }
        }
    }

    private static IReadOnlyList<HtmlCell> Cells(IReadOnlyList<string> row, ReportTable table) =>
        [.. row.Select((text, column) => new HtmlCell(text, table.Numeric.Contains(column)))];
}
