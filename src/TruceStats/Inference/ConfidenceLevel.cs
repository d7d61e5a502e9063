namespace TruceStats;

/// <summary>The one check of a level, and how it is shared out over tails.</summary>
internal static class ConfidenceLevel
{
    public const double Default = 0.95;

    public static void Check(double level, string parameter = "level")
    {
        // Written so that NaN fails too.
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(parameter, level, "The level must lie strictly between 0 and 1, for example 0.95.");
    }

    /// <summary>What one tail holds: half of 1 − level for a two-sided interval, all of it for a one-sided one.</summary>
    public static double Tail(double level, Sidedness sidedness) => sidedness == Sidedness.TwoSided ? (1 - level) / 2 : 1 - level;
}
