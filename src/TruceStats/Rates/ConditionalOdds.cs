namespace TruceStats;

/// <summary>
/// Given how many events there were in all, those after are binomial with odds (exposure after / exposure before) · ratio
/// (Przyborowski and Wilenski 1940). Every method for two totals works on these odds; here they become ratios and back.
/// </summary>
internal static class ConditionalOdds
{
    // Beyond these, ratios of extreme exposures would overflow; no probability of such odds differs from 0 or 1.
    private const double Least = 1e-100;
    private const double Most = 1e100;

    /// <summary>Exposure before over exposure after: what odds are multiplied by to become a ratio.</summary>
    public static double Scale(RateChange change) => change.Before.Exposure.Amount / change.After.Exposure.Amount;

    /// <summary>The odds at a ratio.</summary>
    public static double At(double ratio, double scale) => Math.Clamp(ratio / scale, Least, Most);

    /// <summary>The ratio at odds that may be 0 or infinite.</summary>
    public static double ToRatio(double odds, double scale) => odds == 0 || double.IsInfinity(odds) ? odds : odds * scale;
}
