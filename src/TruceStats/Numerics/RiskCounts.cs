namespace TruceStats.Numerics;

/// <summary>How many are at risk and how many have an event at each of some rising times, from sorted times of events, of other exits, and of late entries.</summary>
internal static class RiskCounts
{
    /// <summary>The distinct ones of sorted numbers.</summary>
    public static double[] Distinct(ReadOnlySpan<double> sorted)
    {
        int count = 0;
        for (int i = 0; i < sorted.Length; i++)
            count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        double[] distinct = new double[count];
        int at = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                distinct[at++] = sorted[i];
        }
        return distinct;
    }

    /// <summary>The distinct ones of several sorted lists together.</summary>
    public static double[] Distinct(IReadOnlyList<double[]> sorted)
    {
        if (sorted.Count == 1)
            return Distinct(sorted[0]);
        double[] all = new double[sorted.Sum(list => list.Length)];
        int at = 0;
        foreach (double[] list in sorted)
        {
            list.CopyTo(all, at);
            at += list.Length;
        }
        RisingSort.Sort(all);
        return Distinct(all);
    }

    /// <summary>How many of the sorted numbers equal each time.</summary>
    public static void CountAt(ReadOnlySpan<double> times, ReadOnlySpan<double> sorted, Span<double> counts)
    {
        int i = 0;
        for (int j = 0; j < times.Length; j++)
        {
            while (i < sorted.Length && sorted[i] < times[j])
                i++;
            int first = i;
            while (i < sorted.Length && sorted[i] == times[j])
                i++;
            counts[j] = i - first;
        }
    }

    /// <summary>Adds to each time how many of the sorted numbers are that or more, times a factor: 1 for exits, −1 for entries.</summary>
    public static void AddFrom(ReadOnlySpan<double> times, ReadOnlySpan<double> sorted, double factor, Span<double> atRisk)
    {
        int i = 0;
        for (int j = 0; j < times.Length; j++)
        {
            while (i < sorted.Length && sorted[i] < times[j])
                i++;
            atRisk[j] += factor * (sorted.Length - i);
        }
    }
}
