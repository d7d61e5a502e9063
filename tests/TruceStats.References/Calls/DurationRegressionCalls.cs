namespace TruceStats.References.Calls;

internal static class DurationRegressionCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
