namespace TruceStats.Interruptions;

/// <summary>Errors that name the parameter that the caller gave, raised further in.</summary>
internal static class Refused
{
    public static ArgumentException Interruptions(string message) => Of(message, "interruptions");

    public static ArgumentException Covariates(string message) => Of(message, "covariates");

    public static ArgumentException At(string message) => Of(message, "at");

    private static ArgumentException Of(string message, string parameter) => new(message, parameter);
}
