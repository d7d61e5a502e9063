using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TruceStats.Evaluations;

/// <summary>A report as one page of HTML: no script, nothing from outside, headings in order, tables with captions and heads, charts with a text for readers of screens.</summary>
internal sealed class HtmlRenderer
{
    // Letters of all languages stay as they are; what means something in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _page = new();
    private readonly Func<ReportFigure, string?> _draw;

    private HtmlRenderer(Func<ReportFigure, string?> draw) => _draw = draw;

    public static string Render(ReportDocument document, Func<ReportFigure, string?> draw)
    {
        var renderer = new HtmlRenderer(draw);
        renderer.Page(document);
        return renderer._page.ToString();
    }

    private void Page(ReportDocument document)
    {
        _page.Append("<!DOCTYPE html>\n<html lang=\"").Append(document.LanguageCode).Append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        _page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n");
        Element("title", document.Title);
        _page.Append("<style>\n").Append(ReportStyle.Sheet).Append("</style>\n</head>\n<body>\n<main>\n");
        Element("h1", document.Title);
        foreach (var section in document.Sections)
            Section(section);
        _page.Append("</main>\n</body>\n</html>\n");
    }

    private void Section(ReportSection section)
    {
        _page.Append("<section id=\"").Append(section.Id).Append("\" aria-labelledby=\"").Append(section.Id).Append("-heading\">\n");
        Element("h2", section.Heading, " id=\"" + section.Id + "-heading\"");
        foreach (var block in section.Blocks)
            Block(block);
        _page.Append("</section>\n");
    }

    private void Block(ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                Element("p", paragraph.Text);
                break;
            case ReportList list:
                _page.Append("<ul>\n");
                foreach (string item in list.Items)
                    Element("li", item);
                _page.Append("</ul>\n");
                break;
            case ReportTable table:
                Table(table);
                break;
            case ReportPicture picture when _draw(picture.Figure) is { } svg:
                _page.Append("<figure>\n").Append(SafePicture.Of(svg, picture)).Append('\n');
                Element("figcaption", picture.Caption);
                _page.Append("</figure>\n");
                break;
            case ReportCard card:
                Card(card);
                break;
        }
    }

    // A table that is wider than a phone scrolls by itself, by finger and by key.
    private void Table(ReportTable table)
    {
        _page.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(Encoder.Encode(table.Caption)).Append("\">\n<table>\n");
        Element("caption", table.Caption);
        _page.Append("<thead><tr>");
        for (int column = 0; column < table.Headers.Count; column++)
            _page.Append("<th scope=\"col\"").Append(Side(table, column)).Append('>').Append(Encoder.Encode(table.Headers[column])).Append("</th>");
        _page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            _page.Append("<tr><th scope=\"row\">").Append(Encoder.Encode(row[0])).Append("</th>");
            for (int column = 1; column < row.Count; column++)
                _page.Append("<td").Append(Side(table, column)).Append('>').Append(Encoder.Encode(row[column])).Append("</td>");
            _page.Append("</tr>\n");
        }
        _page.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Card(ReportCard card)
    {
        _page.Append("<div class=\"card\">\n");
        Element("h3", card.Heading);
        _page.Append("<dl>\n");
        foreach (var (name, text) in card.Items)
        {
            Element("dt", name);
            Element("dd", text);
        }
        _page.Append("</dl>\n</div>\n");
    }

    private static string Side(ReportTable table, int column) => table.Numeric.Contains(column) ? " class=\"number\"" : "";

    private void Element(string name, string text, string attributes = "") =>
        _page.Append('<').Append(name).Append(attributes).Append('>').Append(Encoder.Encode(text)).Append("</").Append(name).Append(">\n");
}
