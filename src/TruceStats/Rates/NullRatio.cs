namespace TruceStats;

/// <summary>The one check of a ratio that is claimed or denied.</summary>
internal static class NullRatio
{
    public static double Check(double ratio, string parameter = "nullRatio")
    {
        // Written so that NaN fails too.
        if (!(ratio > 0 && double.IsFinite(ratio)))
            throw new ArgumentOutOfRangeException(parameter, ratio, "A ratio must be above 0 and finite.");
        return ratio;
    }
}
