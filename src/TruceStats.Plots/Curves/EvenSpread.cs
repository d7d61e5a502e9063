namespace TruceStats.Plots;

/// <summary>Which of many are drawn where there is no room for all: evenly spread, the first and the last among them.</summary>
internal static class EvenSpread
{
    public static int[] Of(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / (most - 1)))];
}
