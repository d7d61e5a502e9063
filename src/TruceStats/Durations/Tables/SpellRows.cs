namespace TruceStats.Durations;

/// <summary>What a table does with its rows.</summary>
internal static class SpellRows
{
    public static int FirstIntervalCensored(SpellColumns columns)
    {
        for (int i = 0; i < columns.Length; i++)
        {
            if (IsIntervalCensored(columns, i))
                return i;
        }
        return -1;
    }

    public static (int Ended, int Between, int On) CountEnds(SpellColumns columns)
    {
        int between = 0, on = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            on += double.IsInfinity(columns.Latest[i]) ? 1 : 0;
            between += IsIntervalCensored(columns, i) ? 1 : 0;
        }
        return (columns.Length - between - on, between, on);
    }

    public static SpellColumns From(SpellColumns columns, ReadOnlySpan<double> entry)
    {
        double[] earliest = [.. columns.Earliest];
        bool late = false;
        for (int i = 0; i < entry.Length; i++)
        {
            double end = IsIntervalCensored(columns, i) ? columns.Latest[i] : earliest[i];
            if (!(entry[i] >= 0 && entry[i] < end))
                throw SpellChecks.Row(i, entry[i], FormattableString.Invariant($"the entry must be 0 days or more and before the end of the spell, {end}"), nameof(entry));
            // As for one spell: without an earliest day, and where it lay before the entry, the end came some time after the entry.
            earliest[i] = earliest[i] <= (columns.Entry?[i] ?? 0) ? entry[i] : Math.Max(earliest[i], entry[i]);
            late |= entry[i] > 0;
        }
        return columns with { Earliest = earliest, Entry = late ? entry.ToArray() : null };
    }

    public static SpellColumns ToEarliest(SpellColumns columns)
    {
        double[] earliest = [.. columns.Earliest], latest = [.. columns.Latest];
        for (int i = 0; i < earliest.Length; i++)
        {
            if (!IsIntervalCensored(columns, i))
                continue;
            double entry = columns.Entry?[i] ?? 0;
            if (earliest[i] <= entry)
                earliest[i] = Math.Min(entry + 1, latest[i]);
            latest[i] = earliest[i];
        }
        return columns with { Earliest = earliest, Latest = latest };
    }

    public static SpellColumns ToLatest(SpellColumns columns)
    {
        double[] earliest = [.. columns.Earliest];
        for (int i = 0; i < earliest.Length; i++)
        {
            if (IsIntervalCensored(columns, i))
                earliest[i] = columns.Latest[i];
        }
        return columns with { Earliest = earliest };
    }

    /// <summary>The cut rows, and the row of the table that each is a part of.</summary>
    public static (SpellColumns Columns, int[] Rows) Split(SpellTable table, ReadOnlySpan<double> days)
    {
        CheckCuts(table, days);
        var columns = table.Columns;
        var rows = new List<int>();
        var entries = new List<double>();
        var ends = new List<double>();
        var latest = new List<double>();
        for (int i = 0; i < table.Count; i++)
        {
            double entry = columns.Entry?[i] ?? 0, end = columns.Earliest[i];
            foreach (double cut in days)
            {
                if (cut <= entry || cut >= end)
                    continue;
                (rows, entries, ends, latest).Add(i, entry, cut, double.PositiveInfinity);
                entry = cut;
            }
            (rows, entries, ends, latest).Add(i, entry, end, columns.Latest[i]);
        }
        int[] of = [.. rows];
        var picked = columns.Pick(of);
        var causes = picked.Causes?.Texts();
        for (int i = 0; causes is not null && i < causes.Length; i++)
            causes[i] = double.IsInfinity(latest[i]) ? null : causes[i];
        return (picked with
        {
            Entry = [.. entries],
            Earliest = [.. ends],
            Latest = [.. latest],
            Causes = causes is null ? null : LabelColumn.OrNone(causes),
            Subjects = LabelColumn.Of(Array.ConvertAll(of, row => columns.Subjects?.At(row) ?? FormattableString.Invariant($"row {row}"))),
        }, of);
    }

    public static int[] Where(int[] codes, int code)
    {
        var rows = new List<int>();
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i] == code)
                rows.Add(i);
        }
        return [.. rows];
    }

    /// <summary>The columns with one more; one of that name is replaced where it stands.</summary>
    public static KeyValuePair<string, T>[] Put<T>(KeyValuePair<string, T>[] columns, string name, T column)
    {
        int at = Array.FindIndex(columns, other => other.Key == name);
        if (at < 0)
            return [.. columns, KeyValuePair.Create(name, column)];
        KeyValuePair<string, T>[] replaced = [.. columns];
        replaced[at] = KeyValuePair.Create(name, column);
        return replaced;
    }

    public static T Find<T>(KeyValuePair<string, T>[] columns, string name, string kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        int at = Array.FindIndex(columns, column => column.Key == name);
        return at >= 0
            ? columns[at].Value
            : throw new ArgumentException($"There is no column of {kind} '{name}'; there are: {(columns.Length == 0 ? "none" : string.Join(", ", columns.Select(column => column.Key)))}.", nameof(name));
    }

    public static bool Same(KeyValuePair<string, double[]>[] one, KeyValuePair<string, double[]>[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.AsSpan().SequenceEqual(pair.Second.Value));

    public static bool Same(KeyValuePair<string, LabelColumn>[] one, KeyValuePair<string, LabelColumn>[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Key == pair.Second.Key && LabelColumn.Same(pair.First.Value, pair.Second.Value));

    private static bool IsIntervalCensored(SpellColumns columns, int row) =>
        columns.Earliest[row] < columns.Latest[row] && columns.Latest[row] < double.PositiveInfinity;

    private static void Add(this (List<int> Rows, List<double> Entries, List<double> Ends, List<double> Latest) parts, int row, double entry, double end, double latest)
    {
        parts.Rows.Add(row);
        parts.Entries.Add(entry);
        parts.Ends.Add(end);
        parts.Latest.Add(latest);
    }

    private static void CheckCuts(SpellTable table, ReadOnlySpan<double> days)
    {
        if (days.IsEmpty)
            throw new ArgumentException("There must be at least one day to cut at.", nameof(days));
        for (int i = 0; i < days.Length; i++)
        {
            if (!(days[i] > (i == 0 ? 0 : days[i - 1])) || double.IsInfinity(days[i]))
                throw new ArgumentException(FormattableString.Invariant($"The days must be finite, above 0 and rise, but number {i}, counted from 0, is {days[i]}."), nameof(days));
        }
        if (FirstIntervalCensored(table.Columns) is >= 0 and int row)
            throw new ArgumentException(FormattableString.Invariant($"Row {row}, counted from 0, ended between two days, so that it cannot be told on which side of a cut; use Earliest() or Latest() first."), nameof(table));
    }
}
