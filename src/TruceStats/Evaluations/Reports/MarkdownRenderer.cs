using System.Text;

namespace TruceStats.Evaluations;

/// <summary>A report in Markdown with tables. Whatever could mean something in Markdown or HTML is escaped: a name is text, never markup.</summary>
internal static class MarkdownRenderer
{
    private const string Special = "\\`*_{}[]<>#|~$&";

    public static string Render(ReportDocument document)
    {
        var text = new StringBuilder("# ").Append(Escaped(document.Title)).Append('\n');
        foreach (var section in document.Sections)
        {
            text.Append("\n## ").Append(Escaped(section.Heading)).Append('\n');
            foreach (var block in section.Blocks)
                Block(text, block);
        }
        return text.ToString();
    }

    private static void Block(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                text.Append('\n').Append(Escaped(paragraph.Text)).Append('\n');
                break;
            case ReportList list:
                text.Append('\n');
                foreach (string item in list.Items)
                    text.Append("- ").Append(Escaped(item)).Append('\n');
                break;
            case ReportTable table:
                Table(text, table);
                break;
            case ReportCard card:
                text.Append("\n### ").Append(Escaped(card.Heading)).Append("\n\n");
                foreach (var (name, value) in card.Items)
                    text.Append("- **").Append(Escaped(name)).Append("**: ").Append(Escaped(value)).Append('\n');
                break;
        }
    }

    private static void Table(StringBuilder text, ReportTable table)
    {
        text.Append('\n').Append(Escaped(table.Caption)).Append("\n\n");
        Row(text, table.Headers.Select(Escaped));
        Row(text, Enumerable.Range(0, table.Headers.Count).Select(column => table.Numeric.Contains(column) ? "---:" : "---"));
        foreach (var row in table.Rows)
            Row(text, row.Select(Escaped));
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escaped(string plain)
    {
        var text = new StringBuilder(plain.Length);
        for (int i = 0; i < plain.Length; i++)
        {
            char letter = plain[i];
            if (letter is '\r' or '\n')
                text.Append(' ');
            else if (Special.Contains(letter, StringComparison.Ordinal) || (i == 0 && letter is '-' or '+'))
                text.Append('\\').Append(letter);
            else
                text.Append(letter);
        }
        return text.ToString();
    }
}
