namespace TruceStats.Evaluations;

/// <summary>
/// A sentence that the data can support or contradict: a quantity, and the values of it that make the sentence true. Built-ins come from <see cref="Claim"/>; a claim
/// of one's own is judged and printed like them.
/// </summary>
/// <remarks>
/// A claim says what it is about and what is known of it. It never says whether it is true: <see cref="ClaimJudgement"/> finds that from the evidence alone, so that
/// no claim can contradict its own numbers. It must be immutable, and equal to another where everything that determines its evidence is equal.
/// </remarks>
public interface IClaim
{
    /// <summary>A stable name of this kind of claim, in kebab case: it stands in JSON.</summary>
    string Kind { get; }

    /// <summary>The values of the quantity for which the claim is true.</summary>
    ClaimRange Range { get; }

    /// <summary>What the data say of the quantity.</summary>
    /// <param name="level">The level of the interval, in (0, 1).</param>
    ClaimEvidence Evidence(double level);

    /// <summary>The claim in words, as a sentence without its full stop: <c>The rate fell to less than 0.5 of what it was</c>.</summary>
    /// <param name="language">The language.</param>
    string Statement(ReportLanguage language);

    /// <summary>What the quantity is called, without an article: <c>rate ratio, after over before</c>.</summary>
    /// <param name="language">The language.</param>
    string Quantity(ReportLanguage language);
}
