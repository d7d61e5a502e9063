namespace TruceStats.References.Calls;

internal static class ContagionCalls
{
    public static IReadOnlyList<GoldenCall> All => [];
}
