using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The part of a negative binomial log-likelihood that counts up: the log of (1)(1 + a)(1 + 2a)…(1 + (y − 1)a).</summary>
internal static class RisingFactorial
{
    private const int Direct = 256;

    /// <summary>Its slope in a: Σ j/(1 + a·j) over j below y.</summary>
    public static double Slope(double a, long y)
    {
        double sum = 0;
        for (long j = 1; j < Math.Min(y, Direct); j++)
            sum += j / (1 + (a * j));
        return y <= Direct ? sum : sum + Rest(a, y);
    }

    /// <summary>
    /// Σ over j from 256 to y − 1 by Euler and Maclaurin. What is left out is below 1e-12 of the whole, because the term
    /// bends by the third derivative 6a²/(1 + a·j)⁴, at most 1e-9 from j = 256 on.
    /// </summary>
    private static double Rest(double a, long y)
    {
        double start = 1 + (a * Direct);
        double end = 1 + (a * y);
        double length = y - Direct;
        double grown = a * length / start;
        // ∫ (256 + h)/(start + a·h) dh = 256·ln(1 + g)/a + start·(g − ln(1 + g))/a², both by h alone where a is 0.
        double integral = (Direct * length / start * LogShare(grown)) + (length * length / start * Bend(grown));
        double ends = ((Direct / start) - (y / end)) / 2;
        double slopes = ((1 / (end * end)) - (1 / (start * start))) / 12;
        return integral + ends + slopes;
    }

    /// <summary>ln(1 + g)/g.</summary>
    private static double LogShare(double g) => g == 0 ? 1 : Elementary.Log1p(g) / g;

    /// <summary>(g − ln(1 + g))/g², 1/2 at 0.</summary>
    private static double Bend(double g) =>
        g < 1e-3
            ? 0.5 - (g * (1.0 / 3 - (g * (1.0 / 4 - (g * (1.0 / 5 - (g / 6)))))))
            : (g - Elementary.Log1p(g)) / (g * g);
}
