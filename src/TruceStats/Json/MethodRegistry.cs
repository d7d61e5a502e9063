namespace TruceStats.Json;

/// <summary>The extension interfaces, and the built-in methods by their kind.</summary>
internal static class MethodRegistry
{
    public static bool IsExtension(Type type) => type is not null;

    public static bool IsBuiltIn(string kind) => kind.Length == 0;
}
