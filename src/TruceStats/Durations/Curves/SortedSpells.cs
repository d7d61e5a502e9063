using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Spells of one group as sorted times: of ends (for each cause), of what was still on, and of late entries. All that counting at risk needs.</summary>
internal sealed class SortedSpells
{
    private SortedSpells(double[][] ends, double[] on, double[] entries)
    {
        Ends = ends;
        On = on;
        Entries = entries;
    }

    /// <summary>Sorted ends, one list for each cause; one list where causes are not told apart.</summary>
    public double[][] Ends { get; }

    public double[] On { get; }

    public double[] Entries { get; }

    public int Count => On.Length + Ends.Sum(list => list.Length);

    /// <summary>All spells of a table.</summary>
    public static SortedSpells Of(SpellTable table, string method)
    {
        var columns = Checked(table);
        int ended = 0;
        for (int i = 0; i < columns.Length; i++)
            ended += Kind(table, i, method);
        double[] ends = new double[ended], on = new double[columns.Length - ended];
        int e = 0, c = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            if (double.IsInfinity(columns.Latest[i]))
                on[c++] = columns.Earliest[i];
            else
                ends[e++] = columns.Earliest[i];
        }
        return Sorted([ends], on, columns.Entry is null ? [] : [.. columns.Entry]);
    }

    /// <summary>The spells of each of several groups, with their ends by cause: codes are indices, and 0 for every cause where they are not told apart.</summary>
    public static SortedSpells[] By(SpellTable table, int[] groups, int groupCount, int[]? causes, int causeCount, string method)
    {
        var columns = Checked(table);
        var ends = Lists(groupCount * causeCount);
        var on = Lists(groupCount);
        var entries = Lists(groupCount);
        for (int i = 0; i < columns.Length; i++)
        {
            if (Kind(table, i, method) == 0)
                on[groups[i]].Add(columns.Earliest[i]);
            else
                ends[(groups[i] * causeCount) + (causes?[i] ?? 0)].Add(columns.Earliest[i]);
            if (columns.Entry is { } entry)
                entries[groups[i]].Add(entry[i]);
        }
        var sorted = new SortedSpells[groupCount];
        for (int g = 0; g < groupCount; g++)
            sorted[g] = Sorted([.. Enumerable.Range(g * causeCount, causeCount).Select(list => ends[list].ToArray())], [.. on[g]], [.. entries[g]]);
        return sorted;
    }

    /// <summary>How many are at risk at each of rising times: who entered before and has not gone before.</summary>
    public void CountAtRisk(ReadOnlySpan<double> times, Span<double> atRisk)
    {
        atRisk.Clear();
        foreach (double[] list in Ends)
            RiskCounts.AddFrom(times, list, 1, atRisk);
        RiskCounts.AddFrom(times, On, 1, atRisk);
        RiskCounts.AddFrom(times, Entries, -1, atRisk);
    }

    // 1 for an end, 0 for none yet.
    private static int Kind(SpellTable table, int row, string method)
    {
        double latest = table.Columns.Latest[row];
        if (latest == table.Columns.Earliest[row])
            return 1;
        return double.IsInfinity(latest)
            ? 0
            : throw new ArgumentException(
                FormattableString.Invariant($"{method} needs ends that are known to the day, but that of row {row}, counted from 0, lies between two days. ")
                + "For such ends take Turnbull for the curve and an accelerated failure time model for regression, or table.Earliest() and table.Latest() side by side.",
                nameof(table));
    }

    private static SortedSpells Sorted(double[][] ends, double[] on, double[] entries)
    {
        foreach (double[] list in ends)
            RisingSort.Sort(list);
        RisingSort.Sort(on);
        RisingSort.Sort(entries);
        return new SortedSpells(ends, on, entries);
    }

    private static SpellColumns Checked(SpellTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Count > 0 ? table.Columns : throw new ArgumentException("There must be at least one spell, but the table is empty.", nameof(table));
    }

    private static List<double>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<double>())];
}
