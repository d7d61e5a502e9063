namespace TruceStats.Tests;

/// <summary>One seed for every random property, so that a run says the same on every machine. Take it out of a class to look further there.</summary>
internal static class Seeds
{
    /// <summary>Seed and gamma of the generator; gamma must be odd.</summary>
    public const string Replay = "20160326,20120309";
}
