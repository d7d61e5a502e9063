using System.Runtime.InteropServices;

namespace TruceStats.Numerics;

/// <summary>Sorts numbers that are 0 or more. Their bits rise as they do, so that many are sorted by their digits, in time that grows with their number alone.</summary>
internal static class RisingSort
{
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;
    private const int Passes = 6;

    // Below that, comparing is quicker than counting.
    private const int Few = 4096;

    /// <summary>Sorts in place; negative zero is taken as zero.</summary>
    public static void Sort(double[] values)
    {
        if (values.Length < Few)
        {
            Array.Sort(values);
            return;
        }
        var keys = MemoryMarshal.Cast<double, ulong>(values.AsSpan());
        var counts = Count(keys);
        var spare = GC.AllocateUninitializedArray<ulong>(values.Length);
        Span<ulong> from = keys, to = spare;
        for (int pass = 0; pass < Passes; pass++)
        {
            var starts = counts.AsSpan(pass * Digits, Digits);
            int shift = pass * DigitBits;
            // All share this digit: whole numbers of days share most of theirs.
            if (starts[(int)((from[0] >> shift) & (Digits - 1))] == from.Length)
                continue;
            int sum = 0;
            foreach (ref int start in starts)
                (start, sum) = (sum, sum + start);
            foreach (ulong key in from)
                to[starts[(int)((key >> shift) & (Digits - 1))]++] = key;
            var sorted = to;
            to = from;
            from = sorted;
        }
        if (from != keys)
            from.CopyTo(keys);
    }

    private static int[] Count(Span<ulong> keys)
    {
        int[] counts = new int[Passes * Digits];
        foreach (ref ulong key in keys)
        {
            key &= long.MaxValue;
            for (int pass = 0; pass < Passes; pass++)
                counts[(pass * Digits) + (int)((key >> (pass * DigitBits)) & (Digits - 1))]++;
        }
        return counts;
    }
}
