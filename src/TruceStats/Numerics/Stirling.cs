namespace TruceStats.Numerics;

/// <summary>
/// The error of Stirling's formula, log Γ(a + 1) − [(a + ½) log a − a + ½ log 2π]: what turns deviances into exact densities
/// without ever subtracting two large log-gammas (Loader 2000, "Fast and accurate computation of binomial probabilities").
/// </summary>
internal static class Stirling
{
    private const int SeriesFrom = 10;

    // The error at ½, 1, 1½, …, 9½: counts and half counts are what intervals are asked for.
    private static readonly double[] AtHalves =
    [
        0.15342640972002734529, 0.081061466795327258220, 0.054814121051917653896, 0.041340695955409294094,
        0.033162873519936287485, 0.027677925684998339149, 0.023746163656297495971, 0.020790672103765093112,
        0.018488450532673185231, 0.016644691189821192163, 0.015134973221917378874, 0.013876128823070747999,
        0.012810465242920226924, 0.011896709945891770095, 0.011104559758206917327, 0.010411265261972096497,
        0.0097994161261588032984, 0.0092554621827127329177, 0.0087687001341393854630,
    ];

    /// <summary>The error at a; positive and falling like 1/(12a).</summary>
    /// <param name="a">Above 0.</param>
    public static double Error(double a) => a >= SeriesFrom ? Series(a) : Small(a);

    private static double Series(double a)
    {
        double inverse = 1 / a;
        double u = inverse * inverse;
        double series = Horner.Of(
            u, 1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156, -3617.0 / 122400);
        return series * inverse;
    }

    private static double Small(double a)
    {
        double doubled = 2 * a;
        int index = (int)doubled - 1;
        if (index + 1 == doubled && (uint)index < (uint)AtHalves.Length)
            return AtHalves[index];
        double shift = 0;
        while (a < SeriesFrom)
        {
            // Error(a) − Error(a + 1) = (a + ½) log(1 + 1/a) − 1.
            shift += Step(a);
            a++;
        }
        return shift + Series(a);
    }

    private static double Step(double a)
    {
        double r = 1 / (2 * a + 1);
        if (r > 0.2)
            return (a + 0.5) * Elementary.Log1p(1 / a) - 1;
        // (a + ½) log(1 + 1/a) = atanh(r)/r.
        double s = r * r;
        return s * Horner.AtanhTail(s);
    }
}
