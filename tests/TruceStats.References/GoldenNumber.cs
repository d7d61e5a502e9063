using System.Globalization;
using System.Text.Json;

namespace TruceStats.References;

/// <summary>Numbers as the golden format writes them: infinities as the texts Inf and -Inf, what is not defined as null.</summary>
internal static class GoldenNumber
{
    public static double? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String when element.ValueEquals("Inf") => double.PositiveInfinity,
        JsonValueKind.String when element.ValueEquals("-Inf") => double.NegativeInfinity,
        _ => throw new FormatException($"{element.GetRawText()} is not a number, \"Inf\", \"-Inf\" or null."),
    };

    public static string Print(double? value) => value switch
    {
        null => "null",
        double.PositiveInfinity => "Inf",
        double.NegativeInfinity => "-Inf",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
