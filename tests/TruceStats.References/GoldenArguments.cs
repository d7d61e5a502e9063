using System.Text.Json;

namespace TruceStats.References;

/// <summary>The arguments of one case, by name; a missing or mistyped one is an error that names it.</summary>
public sealed class GoldenArguments(JsonElement arguments)
{
    public double Number(string name) => Number(Get(name), name);

    /// <summary>The number, or null where the case does not give one.</summary>
    public double? NumberOrNull(string name) =>
        arguments.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? Number(found, name) : null;

    /// <summary>The whole number, or 0 where the case does not give one.</summary>
    public long CountOrZero(string name) => arguments.TryGetProperty(name, out _) ? Count(name) : 0;

    public long Count(string name) => Get(name).TryGetInt64(out long count) ? count : throw Unusable(name, "a whole number");

    public string Text(string name) => Get(name).GetString() ?? throw Unusable(name, "a text");

    public double[] Numbers(string name) => [.. Get(name).EnumerateArray().Select(item => Number(item, name))];

    /// <summary>The text, or null where the case does not give one.</summary>
    public string? TextOrNull(string name) => arguments.TryGetProperty(name, out _) ? Text(name) : null;

    /// <summary>Numbers among which some may be missing, written as null.</summary>
    public double?[] NumbersAndGaps(string name) =>
        [.. Get(name).EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : (double?)Number(item, name))];

    /// <summary>The numbers, or null where the case does not give them.</summary>
    public double[]? NumbersOrNull(string name) => arguments.TryGetProperty(name, out _) ? Numbers(name) : null;

    /// <summary>Lists of numbers, each by its own name.</summary>
    public IReadOnlyDictionary<string, double[]> NumbersByName(string name) =>
        Get(name).EnumerateObject().ToDictionary(item => item.Name, item => item.Value.EnumerateArray().Select(one => Number(one, name)).ToArray(), StringComparer.Ordinal);

    public string[] Texts(string name) => [.. Get(name).EnumerateArray().Select(item => item.GetString() ?? throw Unusable(name, "texts"))];

    public long[] Counts(string name) =>
        [.. Get(name).EnumerateArray().Select(item => item.TryGetInt64(out long count) ? count : throw Unusable(name, "whole numbers"))];

    private JsonElement Get(string name) =>
        arguments.TryGetProperty(name, out var found) ? found : throw new FormatException($"The argument {name} is missing.");

    private static double Number(JsonElement element, string name) => GoldenNumber.Read(element) ?? throw Unusable(name, "a number");

    private static FormatException Unusable(string name, string required) => new($"The argument {name} must be {required}.");
}
