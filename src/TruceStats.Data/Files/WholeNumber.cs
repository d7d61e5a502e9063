namespace TruceStats.Data;

/// <summary>Reads whole numbers: 12, -1, +3, and 12.0 as programs write that make every number of a column with gaps a fraction.</summary>
internal static class WholeNumber
{
    /// <summary>The reason why it is no number; null where it is one.</summary>
    public static string? Read(ReadOnlySpan<char> text, out long number)
    {
        number = 0;
        int at = text is ['-' or '+', ..] ? 1 : 0;
        int point = text.IndexOf('.');
        var whole = point < 0 ? text[at..] : text[at..Math.Max(at, point)];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || !AreDigits(whole) || !AreDigits(fraction))
            return RejectionReasons.NumberUnreadable;
        if (fraction.ContainsAnyExcept('0'))
            return RejectionReasons.NumberNotWhole;
        long sign = text[0] == '-' ? -1 : 1;
        foreach (char digit in whole)
        {
            int next = digit - '0';
            if (number > (long.MaxValue - next) / 10)
                return RejectionReasons.NumberTooLarge;
            number = number * 10 + next;
        }
        number *= sign;
        return null;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
