using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace TruceStats.Html;

/// <summary>
/// A piece of HTML made of sentences, tables and lists. All that goes in is text and is encoded here; there is no way to put markup in.
/// It names no colour and no font, so that it reads on a dark page and on a light one, and it marks its pieces by classes for a page with a style of its own.
/// </summary>
internal sealed class HtmlText
{
    // Letters of all languages stay as they are; what means something in HTML does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    private HtmlText()
    {
    }

    /// <summary>A result as its view shows it, in one <c>div</c>.</summary>
    public static string Of<T, TView>(T result)
        where TView : IHtmlView<T>
    {
        var html = new HtmlText();
        html._text.Append("<div class=\"trucestats\">\n");
        TView.Write(html, result);
        return html._text.Append("</div>\n").ToString();
    }

    public void Sentence(string text) => Element("p", text);

    /// <summary>A list below a title, if it is not empty; nothing where there is no item.</summary>
    public void List(string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
            return;
        if (title.Length > 0)
            Element("p", title);
        _text.Append("<ul>\n");
        foreach (string item in all)
            Element("li", item);
        _text.Append("</ul>\n");
    }

    /// <summary>A table with a caption, if it is not empty, and a row of column heads; nothing where there is no row.</summary>
    public void Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<HtmlCell>> rows)
    {
        IReadOnlyList<HtmlCell>[] all = [.. rows];
        if (all.Length == 0)
            return;
        _text.Append("<table>\n");
        if (caption.Length > 0)
            Element("caption", caption, " style=\"text-align:left\"");
        _text.Append("<thead><tr>");
        foreach (string head in heads)
            _text.Append("<th>").Append(Encoder.Encode(head)).Append("</th>");
        _text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in all)
            Row(row);
        _text.Append("</tbody>\n</table>\n");
    }

    private void Row(IReadOnlyList<HtmlCell> cells)
    {
        _text.Append("<tr>");
        foreach (var cell in cells)
        {
            _text.Append(cell.IsNumber ? "<td style=\"text-align:right\"" : "<td style=\"text-align:left\"");
            if (cell.Hint is not null)
                _text.Append(" title=\"").Append(Encoder.Encode(cell.Hint)).Append('"');
            _text.Append('>').Append(Encoder.Encode(cell.Text)).Append("</td>");
        }
        _text.Append("</tr>\n");
    }

    private void Element(string name, string text, string attributes = "") =>
        _text.Append('<').Append(name).Append(attributes).Append('>').Append(Encoder.Encode(text)).Append("</").Append(name).Append(">\n");
}
