using System.Text;

namespace TruceStats.Evaluations;

/// <summary>A report for a terminal: lines of at most 100 columns, tables with aligned columns, no charts.</summary>
internal static class TextRenderer
{
    private const int Width = 100;

    public static string Render(ReportDocument document)
    {
        var text = new StringBuilder();
        Heading(text, document.Title, '=');
        foreach (var section in document.Sections)
        {
            text.Append('\n');
            Heading(text, section.Heading, '-');
            ReportBlock[] blocks = [.. section.Blocks.Where(block => block is not ReportPicture)];
            for (int i = 0; i < blocks.Length; i++)
            {
                // Sentences stand in one block, anything else has air around it.
                if (i > 0 && !(blocks[i] is ReportParagraph && blocks[i - 1] is ReportParagraph))
                    text.Append('\n');
                Block(text, blocks[i]);
            }
        }
        return text.ToString();
    }

    private static void Block(StringBuilder text, ReportBlock block)
    {
        switch (block)
        {
            case ReportParagraph paragraph:
                Wrapped(text, paragraph.Text, "", "");
                break;
            case ReportList list:
                foreach (string item in list.Items)
                    Wrapped(text, item, "- ", "  ");
                break;
            case ReportTable table:
                Table(text, table);
                break;
            case ReportCard card:
                Wrapped(text, card.Heading, "", "");
                foreach (var (name, value) in card.Items)
                    Wrapped(text, name + ": " + value, "  ", "    ");
                break;
        }
    }

    private static void Heading(StringBuilder text, string heading, char line) =>
        text.Append(heading).Append('\n').Append(line, Math.Min(heading.Length, Width)).Append('\n');

    private static void Table(StringBuilder text, ReportTable table)
    {
        Wrapped(text, table.Caption + ":", "", "");
        int[] widths = [.. Enumerable.Range(0, table.Headers.Count).Select(column => Math.Max(table.Headers[column].Length, table.Rows.Max(row => row[column].Length)))];
        // What is too wide for a terminal reads better a row at a time.
        if (widths.Sum() + (2 * widths.Length) > Width + 40)
        {
            foreach (var row in table.Rows)
            {
                Wrapped(text, row[0], "  ", "    ");
                for (int column = 1; column < row.Count; column++)
                    Wrapped(text, table.Headers[column] + ": " + row[column], "    ", "      ");
            }
            return;
        }
        Row(text, table.Headers, widths, table.Numeric);
        foreach (var row in table.Rows)
            Row(text, row, widths, table.Numeric);
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells, int[] widths, IReadOnlySet<int> numeric)
    {
        var line = new StringBuilder("  ");
        for (int column = 0; column < cells.Count; column++)
            line.Append(numeric.Contains(column) ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column])).Append("  ");
        text.Append(line.ToString().TrimEnd()).Append('\n');
    }

    private static void Wrapped(StringBuilder text, string sentence, string first, string next)
    {
        var line = new StringBuilder(first);
        bool empty = true;
        foreach (string word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(next);
                empty = true;
            }
            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }
        text.Append(line).Append('\n');
    }
}
