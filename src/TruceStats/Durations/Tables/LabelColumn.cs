namespace TruceStats.Durations;

/// <summary>Texts as codes into the distinct ones, in the order in which they first occur; −1 where there is none.</summary>
internal sealed class LabelColumn
{
    private LabelColumn(int[] codes, string[] levels)
    {
        Codes = codes;
        Levels = levels;
    }

    public int[] Codes { get; }

    public string[] Levels { get; }

    public static LabelColumn Of(ReadOnlySpan<string?> texts)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] codes = new int[texts.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            if (texts[i] is not { } text)
            {
                codes[i] = -1;
                continue;
            }
            if (!seen.TryGetValue(text, out int code))
                seen.Add(text, code = seen.Count);
            codes[i] = code;
        }
        return new LabelColumn(codes, [.. seen.Keys]);
    }

    /// <summary>A column, or none where no row has a text.</summary>
    public static LabelColumn? OrNone(string?[] texts) => Array.TrueForAll(texts, text => text is null) ? null : Of(texts);

    public string? At(int row) => Codes[row] < 0 ? null : Levels[Codes[row]];

    public string?[] Texts()
    {
        var texts = new string?[Codes.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = At(i);
        return texts;
    }

    /// <summary>Some of the rows, in the order asked for. Levels that no longer occur are gone.</summary>
    public LabelColumn Pick(ReadOnlySpan<int> rows)
    {
        var texts = new string?[rows.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = At(rows[i]);
        return Of(texts);
    }

    public static bool Same(LabelColumn? one, LabelColumn? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Codes.AsSpan().SequenceEqual(other.Codes) && one.Levels.AsSpan().SequenceEqual(other.Levels));
}
