namespace TruceStats.Evaluations;

/// <summary>What one card says in one language. {method} stands for the names of the methods that were used; {family} for how outcomes are taken to vary.</summary>
/// <param name="Title">The number's name.</param>
/// <param name="Estimand">What is estimated.</param>
/// <param name="Symbols">What the letters of the formula stand for.</param>
/// <param name="Assumptions">What must hold.</param>
/// <param name="WrongIf">What would make it wrong.</param>
internal sealed record CardText(string Title, string Estimand, string Symbols, string Assumptions, string WrongIf);
