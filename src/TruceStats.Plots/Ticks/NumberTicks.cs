using System.Globalization;

namespace TruceStats.Plots;

/// <summary>Round numbers at equal distances: 1, 2 or 5 times a power of ten; none below the least.</summary>
internal sealed class NumberTicks(bool wholeOnly = false, double least = double.NegativeInfinity) : FittedTicks
{
    private static readonly double[] Factors = [1, 2, 5];

    public static string Label(double value) =>
        Math.Abs(value) is >= 1e9 or (> 0 and < 1e-4)
            ? value.ToString("0.##e+0", CultureInfo.InvariantCulture)
            : value.ToString("#,0.#####", CultureInfo.InvariantCulture).Replace('-', '−');

    protected override IEnumerable<Tick[]> Candidates(CoordinateRange range)
    {
        int power = (int)Math.Floor(Math.Log10(range.Length)) - 2;
        for (int i = 0; i < 12; i++)
        {
            double step = Factors[i % 3] * Math.Pow(10, power + (i / 3));
            if (wholeOnly && step < 1)
                continue;
            double first = Math.Ceiling((range.Min / step) - 1e-9);
            int count = (int)Math.Floor((range.Max / step) - first + 1e-9) + 1;
            // Rounded, so that 3 × 0.1 is 0.3 and its label too.
            var values = Enumerable.Range(0, Math.Max(0, count)).Select(k => Math.Round((first + k) * step, 12));
            yield return [.. values.Where(value => value >= least).Select(value => Tick.Major(value, Label(value)))];
        }
    }
}
