namespace TruceStats.Durations;

/// <summary>The causes of ends as codes; ends without a named cause are one of their own.</summary>
internal sealed class EndCauses
{
    public const string Unnamed = "unnamed";

    private EndCauses(int[] codes, string[] names, int unnamed)
    {
        Codes = codes;
        Names = names;
        WithoutName = unnamed;
    }

    /// <summary>A code for each row; 0 where it is still on and has none, which nobody asks.</summary>
    public int[] Codes { get; }

    public string[] Names { get; }

    public int WithoutName { get; }

    public static EndCauses Of(SpellTable table)
    {
        var columns = table.Columns;
        string[] named = columns.Causes?.Levels ?? [];
        if (named.Length == 0)
            throw new ArgumentException("Competing ends need causes, but no spell of the table has one; give them with Because.", nameof(table));
        int at = Array.IndexOf(named, Unnamed), unnamed = 0;
        int[] codes = new int[columns.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            if (double.IsInfinity(columns.Latest[i]))
                continue;
            int code = columns.Causes!.Codes[i];
            unnamed += code < 0 ? 1 : 0;
            codes[i] = code >= 0 ? code : at >= 0 ? at : named.Length;
        }
        return new EndCauses(codes, unnamed > 0 && at < 0 ? [.. named, Unnamed] : named, unnamed);
    }

    public int CodeOf(string cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        int code = Array.IndexOf(Names, cause);
        return code >= 0 ? code : throw new ArgumentException($"No spell ended because of '{cause}'; there are: {string.Join(", ", Names)}.", nameof(cause));
    }
}
