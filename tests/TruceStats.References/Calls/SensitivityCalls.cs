namespace TruceStats.References.Calls;

internal static class SensitivityCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
