using TruceStats.Html;

namespace TruceStats;

internal sealed class TruceHtml : IHtmlView<Truce>
{
    public static void Write(HtmlText html, Truce result)
    {
        html.Sentence(
            result.Name + ": sidedness " + Words(result.Sidedness) + "; class " + Words(result.Class) + "; purposes " + Words(result.Purposes)
            + Named("; scope ", result.Scope) + Named("; mediated by ", result.Mediators) + ".");
        html.Table(
            "declarations",
            ["id", "by", "toward", "declared", "in effect", "planned end", "ended", "extends"],
            result.Declarations.Select(declaration => (IReadOnlyList<HtmlCell>)
            [
                declaration.Id, declaration.By.ToString(), declaration.Toward.Count == 0 ? "not stated" : string.Join(", ", declaration.Toward),
                declaration.Declared.ToString(), declaration.Effective.ToString(), declaration.PlannedEnd?.ToString() ?? "none",
                declaration.Ending?.ToString() ?? "no end known", declaration.Extends ?? "",
            ]));
    }

    private static string Named<T>(string title, IReadOnlyList<T> items) => items.Count == 0 ? "" : title + string.Join(", ", items);

    // Names of enums are made of English words: CessationOfHostilities. Values that combine have commas between them.
    private static string Words<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        bool Begins(int i) => i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
        return string.Concat(name.Select((letter, i) => Begins(i) ? " " + letter : letter.ToString())).ToLowerInvariant();
    }
}
