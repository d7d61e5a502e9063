using System.Globalization;

namespace TruceStats.Plots;

/// <summary>Ratios on an axis of their logarithms to base ten: 0.5 stands at log₁₀ 0.5, and its label is 0.5.</summary>
internal sealed class RatioTicks : FittedTicks
{
    private static readonly double[] ShareSteps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
    private static readonly int[] DecadeSteps = [2, 3, 5, 10, 20, 50, 100];
    private static readonly double[][] PerDecade = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];

    public static string Label(double ratio) =>
        ratio is >= 1e-4 and < 1e6 ? ratio.ToString("#,0.######", CultureInfo.InvariantCulture) : ratio.ToString("0.##e+0", CultureInfo.InvariantCulture);

    protected override IEnumerable<Tick[]> Candidates(CoordinateRange range)
    {
        if (range.Length < 0.35)
        {
            foreach (double step in ShareSteps.Select(share => share * Rounded(Math.Pow(10, range.Min))))
                yield return Made(range, Multiples(range, step));
        }
        foreach (double[] multiples in PerDecade)
            yield return Made(range, Decades(range, 1).SelectMany(decade => multiples.Select(multiple => multiple * decade)));
        foreach (int step in DecadeSteps)
            yield return Made(range, Decades(range, step));
    }

    private static Tick[] Made(CoordinateRange range, IEnumerable<double> ratios) =>
        [.. ratios.Where(ratio => range.Contains(Math.Log10(ratio))).Select(ratio => Tick.Major(Math.Log10(ratio), Label(ratio)))];

    private static IEnumerable<double> Decades(CoordinateRange range, int step)
    {
        for (int power = (int)Math.Floor(range.Min / step) * step; power <= range.Max; power += step)
            yield return Math.Pow(10, power);
    }

    private static IEnumerable<double> Multiples(CoordinateRange range, double step)
    {
        double first = Math.Ceiling(Math.Pow(10, range.Min) / step);
        for (double k = first; k * step <= Math.Pow(10, range.Max); k++)
            yield return Math.Round(k * step, 15);
    }

    // The power of ten at or below a number.
    private static double Rounded(double value) => Math.Pow(10, Math.Floor(Math.Log10(value)));
}
