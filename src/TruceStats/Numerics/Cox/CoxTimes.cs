namespace TruceStats.Numerics;

/// <summary>Functions of time against which a coefficient may change, each a number for every position.</summary>
internal static class CoxTimes
{
    /// <summary>The share that has had the event before the time, by the product limit over all strata together (Kaplan and Meier 1958).</summary>
    public static double[] Share(CoxRows rows)
    {
        double[] ends = [.. rows.End], entries = [.. rows.Entry], events = EventTimes(rows);
        Array.Sort(ends);
        Array.Sort(entries);
        double[] times = [.. events.Distinct()], shares = new double[times.Length];
        double surviving = 1;
        int dead = 0;
        for (int k = 0; k < times.Length; k++)
        {
            shares[k] = 1 - surviving;
            int atRisk = rows.Rows - SortedSearch.FirstNotBelow(ends, times[k]) - (entries.Length - SortedSearch.FirstNotBelow(entries, times[k]));
            int deaths = 0;
            for (; dead < events.Length && events[dead] == times[k]; dead++)
                deaths++;
            surviving *= (double)(atRisk - deaths) / atRisk;
        }
        return At(rows, times, shares);
    }

    private static double[] EventTimes(CoxRows rows)
    {
        double[] events = [.. Enumerable.Range(0, rows.Rows).Where(i => rows.IsEvent[i]).Select(i => rows.End[i])];
        Array.Sort(events);
        return events;
    }

    private static double[] At(CoxRows rows, double[] times, double[] values)
    {
        var found = new double[rows.Rows];
        for (int i = 0; i < found.Length; i++)
        {
            // A row without an event can share its time with one that has it.
            int at = Array.BinarySearch(times, rows.End[i]);
            found[i] = at < 0 ? 0 : values[at];
        }
        return found;
    }
}
