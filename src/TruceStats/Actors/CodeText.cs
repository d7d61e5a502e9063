namespace TruceStats;

/// <summary>The one check of a text that stands for an actor, a place or a kind.</summary>
internal static class CodeText
{
    public static void Check(string code, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code, parameter);
        // A space at an end makes two codes out of one that look alike.
        if (char.IsWhiteSpace(code[0]) || char.IsWhiteSpace(code[^1]))
            throw new ArgumentException("A code must not begin or end with space.", parameter);
    }
}
