using System.Text.Json;

namespace TruceStats.References;

/// <summary>One line of a golden file.</summary>
public sealed record GoldenCase(string Id, string Call, GoldenArguments Arguments, JsonElement Expected, double RelativeTolerance, double AbsoluteTolerance)
{
    /// <summary>Reads a line of a golden file.</summary>
    /// <exception cref="FormatException">A member is missing or of the wrong kind, or nothing is expected.</exception>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static GoldenCase Parse(string line)
    {
        var root = JsonElement.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
        var expected = Member(root, "expect", JsonValueKind.Object);
        if (!expected.EnumerateObject().Any())
            throw new FormatException("The case expects nothing, so it could not fail.");
        return new GoldenCase(
            Member(root, "id", JsonValueKind.String).GetString()!,
            Member(root, "call", JsonValueKind.String).GetString()!,
            new GoldenArguments(Member(root, "args", JsonValueKind.Object)),
            expected,
            Tolerance(root, "rtol"),
            Tolerance(root, "atol"));
    }

    /// <summary>Why the answer differs from what is expected, with both numbers; null where it does not.</summary>
    public string? Difference(GoldenAnswer answer)
    {
        foreach (var field in Expected.EnumerateObject())
        {
            string? difference = answer.TryGet(field.Name, out object? value)
                ? Difference(field.Name, field.Value, value)
                : $"{field.Name}: expected {field.Value.GetRawText()}, no answer";
            if (difference is not null)
                return difference;
        }
        return null;
    }

    private string? Difference(string name, JsonElement expected, object? value)
    {
        if (expected.ValueKind != JsonValueKind.Array)
            return value is Array ? $"{name}: expected one number, got a list" : Difference(name, GoldenNumber.Read(expected), (double?)value);
        if (value is not double?[] list)
            return $"{name}: expected a list, got one number";
        if (list.Length != expected.GetArrayLength())
            return $"{name}: expected {expected.GetArrayLength()} numbers, got {list.Length}";
        for (int i = 0; i < list.Length; i++)
        {
            if (Difference($"{name}[{i}]", GoldenNumber.Read(expected[i]), list[i]) is { } difference)
                return difference;
        }
        return null;
    }

    private string? Difference(string name, double? expected, double? value) =>
        Passes(expected, value) ? null : $"{name}: expected {GoldenNumber.Print(expected)}, got {GoldenNumber.Print(value)}";

    // Written so that a NaN, whose comparisons are all false, fails.
    private bool Passes(double? expected, double? value)
    {
        if (expected is not { } e || value is not { } v)
            return expected is null && value is null;
        return double.IsInfinity(e) ? v == e : Math.Abs(v - e) <= AbsoluteTolerance + (RelativeTolerance * Math.Abs(e));
    }

    private static JsonElement Member(JsonElement root, string name, JsonValueKind kind) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var found) && found.ValueKind == kind
            ? found
            : throw new FormatException($"The member {name} must be there, of kind {kind}.");

    private static double Tolerance(JsonElement root, string name)
    {
        double tolerance = Member(root, name, JsonValueKind.Number).GetDouble();
        return tolerance >= 0 && double.IsFinite(tolerance) ? tolerance : throw new FormatException($"The member {name} must be 0 or more and finite.");
    }
}
