namespace TruceStats.Evaluations;

/// <summary>The answer of one combination: an effect with its test, or the reason why there is none.</summary>
internal readonly record struct GridAnswer(Estimate? Effect, HypothesisTest? Test, string? Reason);
