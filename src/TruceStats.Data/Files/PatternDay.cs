using NodaTime.Text;

namespace TruceStats.Data;

/// <summary>Reads days in a form that the caller named.</summary>
internal sealed class PatternDay
{
    private static readonly LocalDate Any = new(2001, 2, 3);

    private readonly LocalDatePattern _pattern;

    private PatternDay(LocalDatePattern pattern) => _pattern = pattern;

    public static PatternDay Of(string text)
    {
        try
        {
            var pattern = LocalDatePattern.CreateWithInvariantCulture(text);
            string written = pattern.Format(Any);
            // What a pattern leaves out would be filled in without a word: the 1st, January, this century.
            foreach (var other in new[] { Any.PlusDays(1), Any.PlusMonths(1), Any.PlusYears(1), Any.PlusYears(100) })
            {
                if (pattern.Format(other) == written)
                {
                    throw new ArgumentException(
                        $"The pattern '{text}' does not tell {LocalDatePattern.Iso.Format(Any)} from {LocalDatePattern.Iso.Format(other)}: it must name day, month and a year of four digits.",
                        nameof(text));
                }
            }
            return new PatternDay(pattern);
        }
        catch (InvalidPatternException fault)
        {
            throw new ArgumentException($"'{text}' is no pattern of a date such as dd/MM/yyyy: {fault.Message}", nameof(text), fault);
        }
    }

    /// <summary>The reason why it is no day; null where it is one.</summary>
    public string? Read(ReadOnlySpan<char> text, out LocalDate date)
    {
        bool read = _pattern.Parse(text.ToString()).TryGetValue(default, out date);
        return read ? null : RejectionReasons.DateUnreadable;
    }
}
