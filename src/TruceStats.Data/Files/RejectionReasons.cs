namespace TruceStats.Data;

/// <summary>The stable codes by which readers say why a row was rejected: <see cref="RejectedRow.Reason"/>.</summary>
public static class RejectionReasons
{
    /// <summary>The row has more or fewer fields than the header.</summary>
    public const string FieldCount = "field-count";

    /// <summary>
    /// A quote is opened and not closed, text follows a closing quote, or a field that is read as a code, a date or a number runs over lines.
    /// Every line that the broken row takes is rejected on its own, because no one can say how many rows are in them.
    /// </summary>
    public const string QuotesUnbalanced = "quotes-unbalanced";

    /// <summary>The row has a NUL, or bytes that are not of the file's encoding.</summary>
    public const string CharacterInvalid = "character-invalid";

    /// <summary>A field that must be filled is blank.</summary>
    public const string ValueMissing = "value-missing";

    /// <summary>A date is not written in the form that the reader reads.</summary>
    public const string DateUnreadable = "date-unreadable";

    /// <summary>A date is of the right form and no day of the calendar, as 2015-02-30.</summary>
    public const string DateNotInCalendar = "date-not-in-calendar";

    /// <summary>The last day is before the first.</summary>
    public const string EndBeforeStart = "end-before-start";

    /// <summary>The precision says that the day is not known, and the dates leave one day only.</summary>
    public const string DatePrecisionContradicted = "date-precision-contradicted";

    /// <summary>A number is not written in digits: NaN, a word, an exponent.</summary>
    public const string NumberUnreadable = "number-unreadable";

    /// <summary>A number that counts is below 0.</summary>
    public const string NumberNegative = "number-negative";

    /// <summary>A number that must be above 0 is not.</summary>
    public const string NumberNotPositive = "number-not-positive";

    /// <summary>A number that counts has a fraction other than zero.</summary>
    public const string NumberNotWhole = "number-not-whole";

    /// <summary>A number is larger than 9,223,372,036,854,775,807.</summary>
    public const string NumberTooLarge = "number-too-large";

    /// <summary>A field holds a code that the format does not know.</summary>
    public const string CodeUnknown = "code-unknown";

    /// <summary>A date that is needed is coded as not known.</summary>
    public const string DateUnknown = "date-unknown";

    /// <summary>A ceasefire was declared and, by its code, never took effect.</summary>
    public const string NeverInEffect = "never-in-effect";

    /// <summary>The source took the row back later. It is no fault of the file: strict reading does not stop at it.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The days are not those of a bin of the resolution that the rows are read with.</summary>
    public const string PeriodOfOtherLength = "period-of-other-length";

    /// <summary>Low, best and high figures of the dead are not in this order.</summary>
    public const string DeathsOutOfOrder = "deaths-out-of-order";

    /// <summary>A high figure of the dead stands without a low or best one.</summary>
    public const string DeathsIncomplete = "deaths-incomplete";
}
