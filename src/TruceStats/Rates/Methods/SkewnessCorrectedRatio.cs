namespace TruceStats;

/// <summary>The score corrected for the skewness of its distribution, without the factor that corrects its variance for bias.</summary>
internal sealed class SkewnessCorrectedRatio() : NormalRatioBase("score-skewness-corrected", new MethodId(
    "score-skewness-corrected", "skewness-corrected score", "Laud 2017, Pharmaceutical Statistics 16:334–348; Gart and Nam 1988, Biometrics 44:323–338"))
{
    protected override double Odds(double after, double before, double z) => At(after, before, z);

    protected override double Z(double after, double before, double odds)
    {
        // z + g(z² − 1) = score, g a sixth of the skewness; solved for the root that is near the score.
        double root = Math.Sqrt((after + before) * odds);
        double score = (after - before * odds) / root;
        double sixth = (1 - odds) / (6 * root);
        return 2 * (score + sixth) / (1 + Math.Sqrt(Math.Max(0, 1 + 4 * sixth * (score + sixth))));
    }

    /// <summary>
    /// The odds at which the corrected score is z: with k = (z² − 1)/6 and w = √odds, the root of (x₀ − k)·w² + z·√n·w − (x₁ − k).
    /// </summary>
    public static double At(double after, double before, double z)
    {
        double k = (z * z - 1) / 6;
        double above = after - k;
        double below = before - k;
        // The corrected score stays between −√(6x₀ + 1) and √(6x₁ + 1) whatever the odds: beyond, no odds are refused.
        if (z > 0 ? above <= 0 : below <= 0)
            return z > 0 ? 0 : double.PositiveInfinity;
        double linear = Math.Abs(z) * Math.Sqrt(after + before);
        double spread = linear + Math.Sqrt(linear * linear + 4 * above * below);
        double root = z > 0 ? 2 * above / spread : spread / (2 * below);
        return root * root;
    }
}
