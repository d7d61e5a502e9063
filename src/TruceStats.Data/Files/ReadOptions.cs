using System.Text;

namespace TruceStats.Data;

/// <summary>How a file is read. Nothing here changes what a row says.</summary>
public sealed record ReadOptions
{
    private readonly char _delimiter = ',';
    private readonly int _longestRow = 1 << 20;
    private readonly int _mostRejected = 100_000;

    /// <summary>Goes on after a fault, with commas between fields, in UTF-8.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Whether the first fault stops reading with an <see cref="InvalidDataException"/> that names file, line and column; unless told, faulty rows are rejected and reported.</summary>
    public bool Strict { get; init; }

    /// <summary>What stands between fields: a comma unless told; often a semicolon or a tab.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is a quote, a letter, a digit, a line end, a NUL or not ASCII.</exception>
    public char Delimiter
    {
        get => _delimiter;
        init
        {
            if (value is '"' or '\r' or '\n' or '\0' || !char.IsAscii(value) || char.IsLetterOrDigit(value))
                throw new ArgumentOutOfRangeException(nameof(value), (int)value, "A delimiter is a character such as a comma, a semicolon or a tab.");
            _delimiter = value;
        }
    }

    /// <summary>
    /// How the file is written where it does not begin with a byte order mark; null for UTF-8.
    /// A row with bytes that are not of this encoding is rejected; nothing is replaced.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// Whether rows that repeat an earlier one letter by letter are counted, which takes 11 to 21 bytes of memory a row (half as much again while it grows).
    /// Without, memory is the same however long the file is, and the report says that nobody looked.
    /// </summary>
    public bool CountDuplicates { get; init; } = true;

    /// <summary>The longest row in bytes of UTF-8, 1,024 or more; 1,048,576 unless told. A longer one stops reading: most often a quote is not closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1,024 or above 268,435,456.</exception>
    public int LongestRow
    {
        get => _longestRow;
        init
        {
            if (value is < 1024 or > 1 << 28)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The longest row must have from 1,024 to 268,435,456 bytes.");
            _longestRow = value;
        }
    }

    /// <summary>How many rows may be rejected and listed, 0 or more; 100,000 unless told. One more stops reading: the file is not what it was taken for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MostRejected
    {
        get => _mostRejected;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _mostRejected = value;
        }
    }

    /// <summary>
    /// Who is told of each rejected row what it says, to look into a file of one's own; null for nobody. Reports and errors never hold it: rows may name people.
    /// The text is the row as it stands in the file, without the line end; of a broken row that runs over lines all of it, for each of its lines.
    /// Bytes that are no text come as U+FFFD. Called on the thread that reads, also before strict reading stops.
    /// </summary>
    public Action<RejectedRow, string>? RejectedText { get; init; }

    /// <summary>Who is told how far reading has come, every few thousand rows and at the end; null for nobody. Called on the thread that reads.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }
}
