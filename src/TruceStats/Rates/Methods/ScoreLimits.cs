namespace TruceStats;

/// <summary>Roots m of (x − m)² = z²·m: score limits of a Poisson mean, and quasi-Poisson ones with z the root of the dispersion times t.</summary>
internal static class ScoreLimits
{
    /// <summary>The lower root where z is negative, the upper where it is positive.</summary>
    public static double Limit(double events, double z)
    {
        double upper = events + (z * z / 2) + (Math.Abs(z) * Math.Sqrt(events + (z * z / 4)));
        // The roots' product is x²: the lower one as a quotient doesn't cancel.
        return z >= 0 || upper == 0 ? upper : events * events / upper;
    }
}
