namespace TruceStats.Numerics;

/// <summary>
/// Whether the partial likelihood rises for ever along a direction: at every event no row at risk lies further along it than the row that has the event
/// (Bryson and Johnson 1981, Technometrics 23:381–383).
/// </summary>
internal static class CoxMonotone
{
    // Of the largest part of the direction: below it two positions along it are one.
    private const double Slack = 1e-3;

    public static bool Rises(CoxRows rows, ReadOnlySpan<double> direction)
    {
        double largest = 0;
        foreach (double part in direction)
            largest = Math.Max(largest, Math.Abs(part));
        for (int s = 0; s < rows.StratumCount; s++)
        {
            if (!Rises(rows, direction, s, Slack * largest))
                return false;
        }
        return largest > 0;
    }

    private static bool Rises(CoxRows rows, ReadOnlySpan<double> direction, int stratum, double slack)
    {
        // The furthest row comes first; rows that enter after a time are never at risk again, since time runs backward.
        var atRisk = new PriorityQueue<double, double>();
        int start = rows.StratumStarts[stratum], to = rows.StratumStarts[stratum + 1];
        while (to > start)
        {
            int from = to - 1;
            double time = rows.End[from];
            while (from > start && rows.End[from - 1] == time)
                from--;
            for (int i = from; i < to; i++)
                atRisk.Enqueue(rows.Entry.Length == 0 ? double.NegativeInfinity : rows.Entry[i], -Along(rows, direction, i));
            for (int i = from; i < to; i++)
            {
                if (!rows.IsEvent[i])
                    continue;
                while (atRisk.TryPeek(out double entry, out _) && entry >= time)
                    atRisk.Dequeue();
                if (atRisk.TryPeek(out _, out double furthest) && Along(rows, direction, i) < -furthest - slack)
                    return false;
            }
            to = from;
        }
        return true;
    }

    private static double Along(CoxRows rows, ReadOnlySpan<double> direction, int i) =>
        Columns.Dot(rows.X.AsSpan(i * rows.Columns, rows.Columns), direction);
}
