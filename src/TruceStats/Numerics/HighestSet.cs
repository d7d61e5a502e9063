namespace TruceStats.Numerics;

/// <summary>The places that a profile of costs leaves possible.</summary>
internal static class HighestSet
{
    /// <summary>
    /// The first and the last place of the smallest set that holds <paramref name="level"/> of the likelihood, each place weighing exp(−cost/(2·dispersion)): the
    /// likelihood of a change at each place, the rest at its best, over the sum of all (Smith 1975, Biometrika 62:407–416; Hinkley 1970, Biometrika 57:1–17).
    /// </summary>
    public static (int First, int Last) Of(ReadOnlySpan<double> costs, double dispersion, double level)
    {
        double least = double.PositiveInfinity;
        foreach (double cost in costs)
            least = Math.Min(least, cost);
        // Places that weigh less than 1e-22 of the best are no part of any set, and sorting them all would take longer than the search.
        var places = new List<int>();
        var sorted = new List<double>();
        for (int i = 0; i < costs.Length; i++)
        {
            if (costs[i] - least > 100 * dispersion)
                continue;
            places.Add(i);
            sorted.Add(costs[i]);
        }
        return Smallest([.. places], [.. sorted], dispersion, level);
    }

    private static (int First, int Last) Smallest(int[] places, double[] sorted, double dispersion, double level)
    {
        Array.Sort(sorted, places);
        double total = 0;
        foreach (double cost in sorted)
            total += Math.Exp((sorted[0] - cost) / (2 * dispersion));
        double held = 0;
        int first = places[0], last = places[0];
        for (int i = 0; i < sorted.Length; i++)
        {
            // Places of one weight stand or fall together, so that the order of equal ones does not matter.
            if (held >= level * total && sorted[i] > sorted[i - 1])
                break;
            held += Math.Exp((sorted[0] - sorted[i]) / (2 * dispersion));
            (first, last) = (Math.Min(first, places[i]), Math.Max(last, places[i]));
        }
        return (first, last);
    }
}
