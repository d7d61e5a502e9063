namespace TruceStats;

/// <summary>Wilson's limits as odds: the roots of (x₁ − x₀·o)² = z²·n·o.</summary>
internal static class WilsonOdds
{
    /// <summary>The odds at which the score is z: below x₁/x₀ for a positive z, above for a negative one.</summary>
    public static double At(double after, double before, double z) => At(after, before, z * z, lower: z >= 0);

    /// <summary>The same with z² given, as quasi-Poisson has φ·t² in its place.</summary>
    public static double At(double after, double before, double square, bool lower)
    {
        // Each root is written as the quotient that doesn't cancel.
        double total = after + before;
        double middle = 2 * after * before + square * total;
        double spread = Math.Sqrt(square * total) * Math.Sqrt(4 * after * before + square * total);
        return lower
            ? after == 0 ? 0 : after / (middle + spread) * (2 * after)
            : before == 0 ? double.PositiveInfinity : (middle + spread) / before / (2 * before);
    }
}
