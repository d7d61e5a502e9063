using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>Loops over the elements of spans, four at a time; what becomes of an element does not depend on where it stands.</summary>
internal static class VectorLoops
{
    private const int Width = 4;

    /// <summary>exp of each element: an error of at most a unit in the last place, overflow to infinity.</summary>
    public static void Exp(ReadOnlySpan<double> from, Span<double> to)
    {
        CheckLengths(from.Length, to.Length);
        ref double f = ref MemoryMarshal.GetReference(from), t = ref MemoryMarshal.GetReference(to);
        int i = 0;
        for (; i <= from.Length - Width; i += Width)
            Vector256.Exp(Vector256.LoadUnsafe(ref f, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        if (i == from.Length)
            return;
        Span<double> last = stackalloc double[Width];
        last.Clear();
        from[i..].CopyTo(last);
        Vector256.Exp(Vector256.Create<double>(last)).CopyTo(last);
        last[..(from.Length - i)].CopyTo(to[i..]);
    }

    /// <summary>The products of the elements of two spans.</summary>
    public static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> to)
    {
        CheckLengths(left.Length, right.Length);
        CheckLengths(left.Length, to.Length);
        ref double l = ref MemoryMarshal.GetReference(left), r = ref MemoryMarshal.GetReference(right);
        ref double t = ref MemoryMarshal.GetReference(to);
        int i = 0;
        for (; i <= left.Length - Width; i += Width)
            (Vector256.LoadUnsafe(ref l, (nuint)i) * Vector256.LoadUnsafe(ref r, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        for (; i < left.Length; i++)
            to[i] = left[i] * right[i];
    }

    /// <summary>The elements of one span less a number, times those of another.</summary>
    public static void ShiftedMultiply(ReadOnlySpan<double> left, double shift, ReadOnlySpan<double> right, Span<double> to)
    {
        CheckLengths(left.Length, right.Length);
        CheckLengths(left.Length, to.Length);
        ref double l = ref MemoryMarshal.GetReference(left), r = ref MemoryMarshal.GetReference(right);
        ref double t = ref MemoryMarshal.GetReference(to);
        var shifts = Vector256.Create(shift);
        int i = 0;
        for (; i <= left.Length - Width; i += Width)
            ((Vector256.LoadUnsafe(ref l, (nuint)i) - shifts) * Vector256.LoadUnsafe(ref r, (nuint)i)).StoreUnsafe(ref t, (nuint)i);
        for (; i < left.Length; i++)
            to[i] = (left[i] - shift) * right[i];
    }

    /// <summary>Whether no element is infinite or not a number.</summary>
    public static bool AllFinite(ReadOnlySpan<double> values)
    {
        // 0 times a finite number is 0; times anything else it is not a number, and stays so in the sum.
        ref double v = ref MemoryMarshal.GetReference(values);
        var sums = Vector256<double>.Zero;
        int i = 0;
        for (; i <= values.Length - Width; i += Width)
            sums += Vector256.LoadUnsafe(ref v, (nuint)i) * Vector256<double>.Zero;
        double sum = Vector256.Sum(sums);
        for (; i < values.Length; i++)
            sum += values[i] * 0;
        return sum == 0;
    }

    private static void CheckLengths(int one, int other)
    {
        if (one != other)
            throw new ArgumentException($"The spans have {one} and {other} elements and must have equally many.");
    }
}
