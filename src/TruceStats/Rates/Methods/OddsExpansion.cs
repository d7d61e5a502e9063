namespace TruceStats;

/// <summary>
/// Limits of the log odds by expansions in one over the square root of the counts, as distances from the crude log odds.
/// </summary>
internal static class OddsExpansion
{
    /// <summary>
    /// The log odds of a beta variable, exceeded downwards with the tail of z, less the log of the crude odds: twice Fisher's z
    /// (Cornish and Fisher 1938, Review of the International Statistical Institute 5:307–320; Fisher and Cornish 1960, Technometrics 2:209–225).
    /// </summary>
    public static double Exact(double a, double b, double z, double crude) => Math.Log(a / b / crude) + Beta(a, b, -z);

    /// <summary>
    /// The mid-P limit, which lies a little below that of Jeffreys with half an event more on either side. The coefficients of the difference
    /// were found by fitting it where counts are large.
    /// </summary>
    public static double MidP(double after, double before, double z)
    {
        double total = after + before;
        double variance = total / after / before;
        double s = Math.Sqrt(variance), skewed = (before - after) / total * s, z2 = z * z;
        double below = z / 8 + skewed * (2 * z2 + 1) / 24 + z * (variance * z2 / 128 + skewed * skewed * (0.0217 * z2 + 0.0043));
        return Math.Log((1 + 0.5 / after) / (1 + 0.5 / before)) + Beta(after + 0.5, before + 0.5, -z) - variance * s * below;
    }

    /// <summary>Twice Fisher's z at the normal quantile x.</summary>
    private static double Beta(double a, double b, double x)
    {
        double p = 0.5 / a, q = 0.5 / b;
        double s = p + q, d = p - q, root = Math.Sqrt(2 * s), x2 = x * x, d2 = d * d, e = d2 / s;
        double odd = 1 + (s * (x2 + 3) + e * (x2 + 11) / 3) / 24
            + (s * s * ((x2 + 20) * x2 + 15) / 1920 + d2 * ((x2 + 44) * x2 + 183) / 2880 + e * e * ((9 * x2 - 284) * x2 - 1513) / 155_520);
        double even = (x2 + 2) / 3 + s * ((x2 + 9) * x2 + 8) / 60 - e * ((3 * x2 + 7) * x2 - 16) / 1620;
        return x * root * odd - d * even;
    }
}
