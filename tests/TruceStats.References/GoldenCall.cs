namespace TruceStats.References;

/// <summary>One call of the golden format: its name, and how the library answers it.</summary>
public sealed record GoldenCall(string Name, Func<GoldenArguments, GoldenAnswer> Run);
