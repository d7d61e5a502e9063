namespace TruceStats.Durations;

/// <summary>Errors that name the table that the caller gave, raised further in.</summary>
internal static class RegressionFaults
{
    public static ArgumentException Table(string message) => Of(message, "table");

    private static ArgumentException Of(string message, string parameter) => new(message, parameter);
}
