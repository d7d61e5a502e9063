namespace TruceStats.Evaluations;

/// <summary>The words of all cards in one language, and how a card is put together from them.</summary>
internal sealed class CardWords
{
    private CardWords(
        string where, string and, IReadOnlyDictionary<string, CardText> cards, IReadOnlyDictionary<string, MethodText> methods, IReadOnlyDictionary<string, string> names)
    {
        Where = where;
        And = and;
        Cards = cards;
        Methods = methods;
        Names = names;
    }

    public static CardWords English { get; } = new("where", " and ", EnglishCards.Cards, EnglishCards.Methods, EnglishCards.Names);

    public static CardWords Spanish { get; } = new("donde", " y ", SpanishCards.Cards, SpanishCards.Methods, SpanishCards.Names);

    public IReadOnlyDictionary<string, CardText> Cards { get; }

    public IReadOnlyDictionary<string, MethodText> Methods { get; }

    public IReadOnlyDictionary<string, string> Names { get; }

    private string Where { get; }

    private string And { get; }

    public static CardWords Of(ReportLanguage language) => language.Code switch
    {
        "en" => English,
        "es" => Spanish,
        _ => throw new ArgumentException($"There are cards in en and es, but not in '{language.Code}'.", nameof(language)),
    };

    public MethodCard Card(CardDraft draft)
    {
        var text = Cards[draft.Key];
        MethodText[] details = [.. draft.Details.Select(key => Methods[key])];
        string symbols = string.Join("; ", details.Select(detail => detail.Symbols).Prepend(text.Symbols).Where(part => part.Length > 0));
        return new MethodCard(
            Filled(text.Title),
            text.Estimand,
            CardFormulas.Of(draft.Formula) + ", " + Where + " " + symbols,
            Filled(string.Join(' ', details.Select(detail => detail.Assumptions).Prepend(text.Assumptions))),
            Filled(string.Join(' ', details.Select(detail => detail.WrongIf).Prepend(text.WrongIf))),
            string.Join("; ", draft.Sources.Distinct(StringComparer.Ordinal)));

        string Filled(string words) => words
            .Replace("{method}", string.Join(And, draft.Methods.Select(Name).Distinct(StringComparer.Ordinal)), StringComparison.Ordinal)
            .Replace("{errors}", Name(draft.Errors), StringComparison.Ordinal)
            .Replace("{family}", Name(draft.Family), StringComparison.Ordinal);
    }

    private string Name(NamedMethod? named) => named is null ? "" : Names.GetValueOrDefault(named.Key, named.Method.Name);
}
