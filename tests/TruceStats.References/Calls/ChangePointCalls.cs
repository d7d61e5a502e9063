namespace TruceStats.References.Calls;

internal static class ChangePointCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
