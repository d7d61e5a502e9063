namespace TruceStats.Durations;

/// <summary>From a table of spells to what a Cox regression walks over, and what is said where it cannot.</summary>
internal static class CoxInputs
{
    public static void CheckEnds(SpellTable table)
    {
        if (table.Count == 0)
            throw RegressionFaults.Table("There are no spells: a regression needs some that have ended.");
        if (SpellRows.FirstIntervalCensored(table.Columns) is >= 0 and int row)
        {
            throw RegressionFaults.Table(FormattableString.Invariant(
                $"Row {row}, counted from 0, ended on a day that is not known, between {table.Columns.Earliest[row]} and {table.Columns.Latest[row]}, and a Cox regression needs the day: take AcceleratedFailureTime, or fit table.Earliest() and table.Latest() and show both."));
        }
    }

    /// <summary>Which rows ended by the cause, and how many.</summary>
    public static (bool[] Ended, int Events) Ended(SpellTable table, string? cause)
    {
        double[] latest = table.Columns.Latest;
        bool[] ended = Array.ConvertAll(latest, double.IsFinite);
        if (cause is not null)
        {
            int code = Array.IndexOf(table.Columns.Causes?.Levels ?? [], cause);
            if (code < 0)
                throw RegressionFaults.Table($"No spell ended by '{cause}'; causes are: {(table.Causes.Count == 0 ? "none" : string.Join(", ", table.Causes))}.");
            for (int i = 0; i < ended.Length; i++)
                ended[i] &= table.Columns.Causes!.Codes[i] == code;
        }
        int events = ended.Count(isEnd => isEnd);
        return events > 0 ? (ended, events) : throw RegressionFaults.Table(FormattableString.Invariant($"None of the {ended.Length} spells has ended: there is no hazard to compare."));
    }

    /// <summary>Which rows belong together, from 0 without gaps.</summary>
    public static int[] Clusters(SpellTable table, string? label)
    {
        var column = label is null ? table.Columns.Subjects : table.LabelCodes(label);
        if (column is null)
            return [.. Enumerable.Range(0, table.Count)];
        int alone = column.Levels.Length;
        // A row of no subject stands by itself.
        return Array.ConvertAll(column.Codes, code => code >= 0 ? code : alone++);
    }

    public static ArgumentException Dependent(IReadOnlyList<string> names, int column, string? strata)
    {
        string among = strata is null ? "among the spells at risk together" : $"among the spells at risk together in a stratum of '{strata}'";
        return RegressionFaults.Table(column == 0
            ? $"The covariate '{names[0]}' is the same {among} at every end, so that it cannot explain which of them ends: leave it out."
            : $"The covariate '{names[column]}' cannot be told from {string.Join(", ", names.Take(column).Select(name => $"'{name}'"))} {among}: leave one out.");
    }
}
