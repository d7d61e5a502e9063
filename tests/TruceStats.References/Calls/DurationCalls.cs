namespace TruceStats.References.Calls;

internal static class DurationCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
