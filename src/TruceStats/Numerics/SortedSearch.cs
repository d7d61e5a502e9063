namespace TruceStats.Numerics;

/// <summary>Places in rising numbers.</summary>
internal static class SortedSearch
{
    /// <summary>The first place whose number is not below a value; the length where all are. Equal numbers share their first place.</summary>
    public static int FirstNotBelow(double[] sorted, double value)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
