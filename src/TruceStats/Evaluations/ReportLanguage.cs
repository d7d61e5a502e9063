namespace TruceStats.Evaluations;

/// <summary>The language of sentences: English or Spanish. Numbers are printed alike in both, with a decimal point.</summary>
/// <remarks>Equal when the code is equal. There is no order.</remarks>
public sealed class ReportLanguage : IEquatable<ReportLanguage>
{
    private ReportLanguage(string code, ReportTexts texts)
    {
        Code = code;
        Texts = texts;
    }

    /// <summary>English.</summary>
    public static ReportLanguage English { get; } = new("en", new EnglishTexts());

    /// <summary>Spanish.</summary>
    public static ReportLanguage Spanish { get; } = new("es", new SpanishTexts());

    /// <summary>The code of BCP 47: <c>en</c> or <c>es</c>.</summary>
    public string Code { get; }

    internal ReportTexts Texts { get; }

    /// <summary>The language of a code.</summary>
    /// <param name="code"><c>en</c> or <c>es</c>.</param>
    /// <exception cref="ArgumentException">There are no texts in that language.</exception>
    public static ReportLanguage Of(string code) => code switch
    {
        "en" => English,
        "es" => Spanish,
        _ => throw new ArgumentException($"There are texts in en and es, but not in '{code}'.", nameof(code)),
    };

    /// <summary>Whether the code is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ReportLanguage? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportLanguage);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>Whether the code is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ReportLanguage? left, ReportLanguage? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ReportLanguage? left, ReportLanguage? right) => !(left == right);
}
