using System.Runtime.CompilerServices;

namespace TruceStats.Numerics;

/// <summary>Polynomials of fixed degree by Horner's rule, each step one fused multiplication and addition: half the latency, and one rounding.</summary>
internal static class Horner
{
    /// <summary>c₀ + c₁x + … + c₇x⁷.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x, double c0, double c1, double c2, double c3, double c4, double c5, double c6, double c7)
    {
        double high = Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(c7, x, c6), x, c5), x, c4);
        return Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(high, x, c3), x, c2), x, c1), x, c0);
    }

    /// <summary>1/3 + x/5 + x²/7 + … + x¹⁰/23 + x¹¹/25: what atanh(√x)/√x leaves after 1, over x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtanhTail(double x)
    {
        // Two halves in x², so that they are worked out side by side.
        double square = x * x;
        double even = 1.0 / 23, odd = 1.0 / 25;
        even = Math.FusedMultiplyAdd(even, square, 1.0 / 19);
        odd = Math.FusedMultiplyAdd(odd, square, 1.0 / 21);
        even = Math.FusedMultiplyAdd(even, square, 1.0 / 15);
        odd = Math.FusedMultiplyAdd(odd, square, 1.0 / 17);
        even = Math.FusedMultiplyAdd(even, square, 1.0 / 11);
        odd = Math.FusedMultiplyAdd(odd, square, 1.0 / 13);
        even = Math.FusedMultiplyAdd(even, square, 1.0 / 7);
        odd = Math.FusedMultiplyAdd(odd, square, 1.0 / 9);
        even = Math.FusedMultiplyAdd(even, square, 1.0 / 3);
        odd = Math.FusedMultiplyAdd(odd, square, 1.0 / 5);
        return Math.FusedMultiplyAdd(odd, x, even);
    }
}
