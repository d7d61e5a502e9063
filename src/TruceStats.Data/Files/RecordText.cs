using System.Buffers;

namespace TruceStats.Data;

/// <summary>What can be told of a row from its text as it stands in the file.</summary>
internal static class RecordText
{
    private static readonly SearchValues<char> NeverInText = SearchValues.Create('\0', InvalidBytes.Mark);

    public static bool HasInvalidCharacter(ReadOnlySpan<char> record) => record.ContainsAny(NeverInText);

    public static ReadOnlySpan<char> WithoutLineEnd(ReadOnlySpan<char> record) => record.TrimEnd("\r\n");

    /// <summary>How many lines it runs over; they end in LF, in CR LF or in CR alone.</summary>
    public static int Lines(ReadOnlySpan<char> record)
    {
        int returns = record.Count('\r');
        int ends = record.Count('\n') + (returns == 0 ? 0 : returns - record.Count("\r\n"));
        return record is [.., '\r' or '\n'] ? ends : ends + 1;
    }

    /// <summary>
    /// Whether every quote that opens a field is closed at its end (RFC 4180, section 2). A quote inside a field that does not begin with one is a character like others.
    /// </summary>
    public static bool QuotesBalance(ReadOnlySpan<char> record, char delimiter)
    {
        int at = record.IndexOf('"');
        while (at >= 0)
        {
            if (at == 0 || record[at - 1] == delimiter)
            {
                at = Closing(record, at + 1);
                if (at < 0 || (at + 1 < record.Length && record[at + 1] != delimiter))
                    return false;
            }
            at = Next(record, at + 1);
        }
        return true;
    }

    private static int Closing(ReadOnlySpan<char> record, int from)
    {
        int at = Next(record, from);
        while (at >= 0 && at + 1 < record.Length && record[at + 1] == '"')
            at = Next(record, at + 2);
        return at;
    }

    private static int Next(ReadOnlySpan<char> record, int from)
    {
        int found = record[from..].IndexOf('"');
        return found < 0 ? -1 : from + found;
    }
}
