namespace TruceStats.Evaluations;

/// <summary>What stands behind a number of a report: what it estimates in words, its formula, what it assumes, what would make it wrong, and where it is from.</summary>
/// <remarks>Equal when all texts are equal. There is no order.</remarks>
public sealed record MethodCard
{
    internal MethodCard(string title, string estimand, string formula, string assumptions, string wrongIf, string source)
    {
        Title = title;
        Estimand = estimand;
        Formula = formula;
        Assumptions = assumptions;
        WrongIf = wrongIf;
        Source = source;
    }

    /// <summary>The number's name.</summary>
    public string Title { get; }

    /// <summary>What is estimated, in words.</summary>
    public string Estimand { get; }

    /// <summary>How it is computed.</summary>
    public string Formula { get; }

    /// <summary>What must hold for it to be right.</summary>
    public string Assumptions { get; }

    /// <summary>What would make it wrong.</summary>
    public string WrongIf { get; }

    /// <summary>Where the method is published.</summary>
    public string Source { get; }

    /// <summary>Title and estimand.</summary>
    public override string ToString() => Title + ": " + Estimand;
}
