namespace TruceStats.Evaluations;

/// <summary>What the method that was used adds to a card in one language. {method} and {errors} stand for its name, {family} for how outcomes are taken to vary.</summary>
/// <param name="Assumptions">What the method takes as given.</param>
/// <param name="WrongIf">What would make it wrong beyond what makes any such number wrong.</param>
/// <param name="Symbols">What the letters of its formula stand for; empty where the card's own letters do.</param>
internal sealed record MethodText(string Assumptions, string WrongIf, string Symbols = "");
