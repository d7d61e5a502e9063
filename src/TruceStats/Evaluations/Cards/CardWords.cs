namespace TruceStats.Evaluations;

/// <summary>The words of all cards in one language, and how a card is put together from them.</summary>
internal sealed class CardWords
{
    private readonly ReportLanguage _language;
    private readonly string _where, _and;

    private CardWords(
        ReportLanguage language, string where, string and, IReadOnlyDictionary<string, CardText> cards, IReadOnlyDictionary<string, MethodText> methods)
    {
        _language = language;
        _where = where;
        _and = and;
        Cards = cards;
        Methods = methods;
    }

    /// <summary>The words of the cards themselves.</summary>
    public IReadOnlyDictionary<string, CardText> Cards { get; }

    /// <summary>What the methods add to them.</summary>
    public IReadOnlyDictionary<string, MethodText> Methods { get; }

    public static CardWords Of(ReportLanguage language) => language.Code switch
    {
        "en" => new(language, "where", "and", EnglishCards.Cards, EnglishCards.Methods),
        "es" => new(language, "donde", "y", SpanishCards.Cards, SpanishCards.Methods),
        _ => throw new ArgumentException($"There are cards in en and es, but not in '{language.Code}'.", nameof(language)),
    };

    public MethodCard Card(CardDraft draft)
    {
        var text = Cards[draft.Key];
        MethodText[] details = [.. draft.Details.Select(key => Methods[key])];
        string symbols = string.Join("; ", details.Select(detail => detail.Symbols).Prepend(text.Symbols).Where(part => part.Length > 0));
        return new MethodCard(
            Filled(text.Title, draft),
            text.Estimand,
            CardFormulas.Of(draft.Formula) + ", " + _where + " " + symbols,
            Filled(string.Join(' ', details.Select(detail => detail.Assumptions).Prepend(text.Assumptions)), draft),
            Filled(string.Join(' ', details.Select(detail => detail.WrongIf).Prepend(text.WrongIf)), draft),
            string.Join("; ", draft.Sources.Distinct(StringComparer.Ordinal)));
    }

    private string Filled(string words, CardDraft draft) => words
        .Replace("{method}", string.Join($" {_and} ", draft.Methods.Select(Name)), StringComparison.Ordinal)
        .Replace("{errors}", Name(draft.Errors), StringComparison.Ordinal)
        .Replace("{family}", Name(draft.Family), StringComparison.Ordinal);

    private string Name(MethodId? method) => method is null ? "" : _language.Texts.Words(method.Name);
}
