namespace TruceStats.References.Calls;

internal static class MonitoringCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
