using System.Numerics;

namespace TruceStats.Numerics;

/// <summary>A statistic among its values under other arrangements.</summary>
/// <param name="Observed">Its value as it was.</param>
/// <param name="Values">Its values: under all arrangements, the observed one among them, or under those drawn, the observed one aside. NaN where not defined.</param>
/// <param name="IsExact">Whether these are all.</param>
/// <param name="Arrangements">How many there are.</param>
internal sealed record PermutationResult(double Observed, double[] Values, bool IsExact, BigInteger Arrangements)
{
    /// <summary>The share of arrangements, the observed one included, with a value at least as large.</summary>
    public double Upper => Share(value => UnitPermutation.AtLeast(value, Observed));

    /// <summary>The share with a value at most as large.</summary>
    public double Lower => Share(value => UnitPermutation.AtLeast(-value, -Observed));

    /// <summary>The share with a value at least as far from 0.</summary>
    public double TwoSided => Share(value => UnitPermutation.AtLeast(Math.Abs(value), Math.Abs(Observed)));

    /// <summary>How many values are not defined; they count as at least as extreme in every share.</summary>
    public int Undefined => Values.Count(double.IsNaN);

    /// <summary>k/n over all; (k + 1)/(n + 1) over draws, which holds its level exactly (Phipson and Smyth 2010, SAGMB 9).</summary>
    private double Share(Func<double, bool> isExtreme)
    {
        int extreme = Values.Count(isExtreme);
        return IsExact ? (double)extreme / Values.Length : (extreme + 1.0) / (Values.Length + 1.0);
    }
}
