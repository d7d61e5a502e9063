using System.Text.Unicode;

namespace TruceStats.Data;

/// <summary>What can be told of a row from its bytes as they stand in the file, in UTF-8 and without the line end.</summary>
internal static class RecordText
{
    private static ReadOnlySpan<byte> InvalidMark => [0xEF, 0xBF, 0xBF];

    /// <summary>Whether it is text: valid UTF-8, without NUL, and without the mark that <see cref="InvalidBytes"/> puts.</summary>
    public static bool IsText(ReadOnlySpan<byte> record) => Utf8.IsValid(record) && !record.Contains((byte)0) && record.IndexOf(InvalidMark) < 0;

    /// <summary>Whether nothing but spaces and tabs stands in it.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> record) => !record.ContainsAnyExcept((byte)' ', (byte)'\t');

    public static bool HasLineEnd(ReadOnlySpan<byte> record) => record.ContainsAny((byte)'\n', (byte)'\r');

    /// <summary>How many lines it runs over; they end in LF, in CR LF or in CR alone.</summary>
    public static int Lines(ReadOnlySpan<byte> record)
    {
        // A quote that is never closed takes the last line end into the record.
        record = record.TrimEnd("\r\n"u8);
        return 1 + record.Count((byte)'\n') + record.Count((byte)'\r') - record.Count("\r\n"u8);
    }

    /// <summary>
    /// Whether every quote that opens a field is closed at its end (RFC 4180, section 2). A quote inside a field that does not begin with one is a character like others.
    /// </summary>
    public static bool QuotesBalance(ReadOnlySpan<byte> record, byte delimiter)
    {
        int at = record.IndexOf((byte)'"');
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

    private static int Closing(ReadOnlySpan<byte> record, int from)
    {
        int at = Next(record, from);
        while (at >= 0 && at + 1 < record.Length && record[at + 1] == '"')
            at = Next(record, at + 2);
        return at;
    }

    private static int Next(ReadOnlySpan<byte> record, int from)
    {
        int found = record[from..].IndexOf((byte)'"');
        return found < 0 ? -1 : from + found;
    }
}
