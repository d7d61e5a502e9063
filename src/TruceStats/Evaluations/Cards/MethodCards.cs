namespace TruceStats.Evaluations;

/// <summary>The cards of an evaluation.</summary>
internal static class MethodCards
{
    /// <summary>A card for each number of the parts that have an answer, in the order of the report.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<MethodCard> Of(TruceEvaluation evaluation, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(language);
        var words = CardWords.Of(language);
        return Array.AsReadOnly([.. CardDrafts.Of(evaluation).Select(words.Card)]);
    }
}
