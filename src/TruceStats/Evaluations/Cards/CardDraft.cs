namespace TruceStats.Evaluations;

/// <summary>One card before it is put into words: whose words, which formula, which methods are named, and where they are from.</summary>
/// <param name="Key">The key of the card's own words.</param>
/// <param name="Sources">Citations; each is printed once.</param>
internal sealed record CardDraft(string Key, params IReadOnlyList<string> Sources)
{
    /// <summary>The key of the formula.</summary>
    public string Formula { get; init; } = Key;

    /// <summary>The keys of what the methods add to the card.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>The methods that are named.</summary>
    public IReadOnlyList<MethodId> Methods { get; init; } = [];

    /// <summary>How standard errors were made; null where the method itself says.</summary>
    public MethodId? Errors { get; init; }

    /// <summary>How outcomes are taken to vary; null where the method itself says.</summary>
    public MethodId? Family { get; init; }

    /// <summary>Where a method is from; its name where nothing is cited.</summary>
    public static string Source(MethodId method) => method.Citation.Length > 0 ? method.Citation : method.Name;
}
