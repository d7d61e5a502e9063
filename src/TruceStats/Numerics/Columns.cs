using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// The two loops of small linear algebra, four elements at a time. The order of summation is the same on every machine,
/// whether it has vectors of that width or not, so that results do not differ between machines.
/// </summary>
internal static class Columns
{
    private const int Width = 4;

    /// <summary>The sum of products of two spans of equal length.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        CheckLengths(left.Length, right.Length);
        ref double l = ref MemoryMarshal.GetReference(left), r = ref MemoryMarshal.GetReference(right);
        var sums = Vector256<double>.Zero;
        int i = 0;
        for (; i <= left.Length - Width; i += Width)
            sums += Vector256.LoadUnsafe(ref l, (nuint)i) * Vector256.LoadUnsafe(ref r, (nuint)i);
        double sum = sums[0] + sums[2] + (sums[1] + sums[3]);
        for (; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Takes a multiple of one span from another of equal length.</summary>
    public static void SubtractMultiple(Span<double> from, ReadOnlySpan<double> column, double factor)
    {
        CheckLengths(from.Length, column.Length);
        ref double f = ref MemoryMarshal.GetReference(from), c = ref MemoryMarshal.GetReference(column);
        var factors = Vector256.Create(factor);
        int i = 0;
        for (; i <= from.Length - Width; i += Width)
            (Vector256.LoadUnsafe(ref f, (nuint)i) - factors * Vector256.LoadUnsafe(ref c, (nuint)i)).StoreUnsafe(ref f, (nuint)i);
        for (; i < from.Length; i++)
            from[i] -= factor * column[i];
    }

    private static void CheckLengths(int one, int other)
    {
        if (one != other)
            throw new ArgumentException($"The spans have {one} and {other} elements and must have equally many.");
    }
}
