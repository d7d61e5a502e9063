using SkiaSharp;

namespace TruceStats.Plots;

/// <summary>The one typeface of all pictures, which comes with the assembly, and how text is cut to the room that there is.</summary>
internal static class Typography
{
    public const float SmallSize = 10.5f, BodySize = 12, TitleSize = 16;

    private const string Ellipsis = "…";

    private static readonly Lazy<SKTypeface> Shipped = new(Load);

    public static SKTypeface Face => Shipped.Value;

    public static Color Ink { get; } = new(0x26, 0x26, 0x26);

    public static Color FaintInk { get; } = new(0x59, 0x59, 0x59);

    public static LabelStyle Style(float size, Color color, Alignment alignment) => Apply(new LabelStyle { Alignment = alignment }, size, color);

    public static LabelStyle Apply(LabelStyle style, float size, Color color)
    {
        style.Font = Face;
        style.Bold = false;
        style.FontSize = size;
        style.ForeColor = color;
        return style;
    }

    /// <summary>Takes a font of the machine for text that the shipped one lacks letters for, and leaves alone what a caller has chosen.</summary>
    public static void Choose(LabelStyle style, string text)
    {
        if (style.Font is not null && style.Font != Face)
            return;
        bool covered = Face.ContainsGlyphs(text.Replace("\n", "", StringComparison.Ordinal));
        style.Font = covered ? Face : null;
        if (!covered)
            style.FontName = ScottPlot.Fonts.Detect(text);
    }

    /// <summary>Breaks a text between words into lines of some width; what does not fit into the lines ends with an ellipsis.</summary>
    public static string Wrap(string text, float width, int lines, LabelStyle style, Paint paint)
    {
        var made = new List<string>();
        foreach (string paragraph in text.Split('\n'))
        {
            string line = "";
            foreach (string word in paragraph.Split(' '))
            {
                string longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && Width(longer, style, paint) > width)
                {
                    made.Add(line);
                    longer = word;
                }
                line = longer;
            }
            made.Add(line);
        }
        if (made.Count > lines)
            made[lines - 1] = string.Join(" ", made.Skip(lines - 1));
        return string.Join("\n", made.Take(lines).Select(line => Cut(line, width, style, paint)));
    }

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Cut(string text, float width, LabelStyle style, Paint paint)
    {
        if (Width(text, style, paint) <= width)
            return text;
        // The longest beginning that fits, by bisection: a label may have any length.
        int fits = 0, tooLong = text.Length;
        while (tooLong - fits > 1)
        {
            int middle = (fits + tooLong) / 2;
            if (Width(text[..middle] + Ellipsis, style, paint) <= width)
                fits = middle;
            else
                tooLong = middle;
        }
        // Not between the halves of one letter.
        if (fits > 0 && char.IsHighSurrogate(text[fits - 1]))
            fits--;
        return text[..fits].TrimEnd() + Ellipsis;
    }

    public static float Width(string text, LabelStyle style, Paint paint) => style.Measure(text, paint).Width;

    private static SKTypeface Load()
    {
        using var font = typeof(Typography).Assembly.GetManifestResourceStream("TruceStatsSans.ttf")!;
        using var data = SKData.Create(font);
        return SKTypeface.FromData(data);
    }
}
