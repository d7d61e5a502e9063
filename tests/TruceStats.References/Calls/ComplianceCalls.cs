namespace TruceStats.References.Calls;

internal static class ComplianceCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
