namespace TruceStats.Numerics;

/// <summary>
/// The error of Stirling's formula, log Γ(a + 1) − [(a + ½) log a − a + ½ log 2π]: what turns deviances into exact densities
/// without ever subtracting two large log-gammas (Loader 2000, "Fast and accurate computation of binomial probabilities").
/// </summary>
internal static class Stirling
{
    private const double SeriesFrom = 10;

    /// <summary>The error at a; positive and falling like 1/(12a).</summary>
    /// <param name="a">Above 0.</param>
    public static double Error(double a)
    {
        double shift = 0;
        while (a < SeriesFrom)
        {
            // Error(a) − Error(a + 1) = (a + ½) log(1 + 1/a) − 1.
            shift += Step(a);
            a++;
        }
        double u = 1 / (a * a);
        double series = 1.0 / 12 + u * (-1.0 / 360 + u * (1.0 / 1260 + u * (-1.0 / 1680 + u * (1.0 / 1188
            + u * (-691.0 / 360360 + u * (1.0 / 156 + u * (-3617.0 / 122400)))))));
        return shift + series / a;
    }

    private static double Step(double a)
    {
        double r = 1 / (2 * a + 1);
        if (r > 0.2)
            return (a + 0.5) * Elementary.Log1p(1 / a) - 1;
        // (a + ½) log(1 + 1/a) = atanh(r)/r.
        double s = r * r;
        return s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s * (1.0 / 11 + s * (1.0 / 13 + s * (1.0 / 15
            + s * (1.0 / 17 + s * (1.0 / 19 + s * (1.0 / 21 + s * (1.0 / 23)))))))))));
    }
}
