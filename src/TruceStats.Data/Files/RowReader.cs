using System.Text;
using CsvHelper;

namespace TruceStats.Data;

/// <summary>
/// Reads one file once, row after row, and keeps account: each row is accepted or rejected by who reads it, and <see cref="Report"/> says what became of all.
/// Rows that are broken as such never come out: they are rejected here.
/// </summary>
internal sealed class RowReader : IDisposable
{
    private const int RowsBetweenLooks = 4096;

    private readonly string _name;
    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly MeteredStream _bytes;
    private readonly CsvReader _csv;
    private readonly FingerprintSet? _seen;
    private readonly List<RejectedRow> _rejected = [];
    private char[] _text = new char[1024];
    private int _textLength;
    private long _accepted, _partial, _duplicates, _records;
    private bool _isFirstRowPending;

    private RowReader(SourceFile file, ReadOptions options, string[]? standardNames, CancellationToken cancellationToken)
    {
        _name = file.Name;
        _options = options;
        _cancellationToken = cancellationToken;
        _seen = options.CountDuplicates ? new FingerprintSet() : null;
        (_csv, _bytes) = TextOpening.Open(file, options, cancellationToken);
        try
        {
            Header = ReadHeader(standardNames);
        }
        catch
        {
            _csv.Dispose();
            throw;
        }
    }

    /// <summary>The columns.</summary>
    public Header Header { get; }

    /// <summary>The line on which the row begins, 1 for the first of the file.</summary>
    public long Line => _csv.LineNumber;

    /// <summary>What stands in a column of the row, without space at its ends; blank where there is no such column. Good until the next row.</summary>
    public ReadOnlySpan<char> this[Column column] => column.Exists ? Field(column.Index) : default;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read.</param>
    /// <param name="standardNames">The columns of the format in order, for files without a header; null where a header is needed.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static RowReader Open(SourceFile file, ReadOptions options, string[]? standardNames, CancellationToken cancellationToken) =>
        new(file, options, standardNames, cancellationToken);

    /// <summary>Goes to the next row that is whole.</summary>
    public bool Read()
    {
        while (_isFirstRowPending || Advance())
        {
            _isFirstRowPending = false;
            var record = _csv.RawRecord;
            if (RecordText.IsBlank(record))
                continue;
            if (!RecordText.IsText(record))
                Reject(default, RejectionReasons.CharacterInvalid);
            else if (!RecordText.QuotesBalance(record, (byte)_options.Delimiter))
                RejectLines(RejectionReasons.QuotesUnbalanced);
            else if (_csv.FieldCount != Header.Count)
                RejectLines(RecordText.HasLineEnd(record) ? RejectionReasons.QuotesUnbalanced : RejectionReasons.FieldCount);
            else if (RecordText.HasLineEnd(record) && HasLineEndInUse())
                RejectLines(RejectionReasons.QuotesUnbalanced);
            else
                return true;
        }
        Tell();
        return false;
    }

    /// <summary>The row became what it was read for.</summary>
    /// <param name="hasPartialDate">Whether one of its dates is not known to the day.</param>
    public void Accept(bool hasPartialDate)
    {
        _accepted++;
        if (hasPartialDate)
            _partial++;
        if (_seen?.Add(_csv.RawRecord) == false)
            _duplicates++;
    }

    /// <summary>The row could not become what it was read for.</summary>
    /// <returns>Always false, so that a reader of fields can return it.</returns>
    public bool Reject(Column column, string reason)
    {
        Reject(Line, column.Exists ? column.Name : null, reason);
        return false;
    }

    /// <summary>The row is listed as rejected though it is whole and no fault of the file: strict reading goes on.</summary>
    public void SetAside(Column column, string reason) => List(Faulty(Line, column.Exists ? column.Name : null, reason));

    /// <summary>What became of the rows so far.</summary>
    public SourceReport Report() =>
        SourceReport.Of(_name, _accepted + _rejected.Count, _rejected, _seen is null ? null : _duplicates, _partial);

    public void Dispose() => _csv.Dispose();

    private Header ReadHeader(string[]? standardNames)
    {
        do
        {
            if (!Advance())
                throw new InvalidDataException($"{_name} is empty: a row that names the columns is needed.");
        }
        while (RecordText.IsBlank(_csv.RawRecord));
        if (!RecordText.IsText(_csv.RawRecord))
        {
            throw new InvalidDataException(
                $"{_name} line {Line}: the first row has bytes that are no text in this encoding. Name the encoding in {nameof(ReadOptions)}.{nameof(ReadOptions.Encoding)}.");
        }
        if (RecordText.HasLineEnd(_csv.RawRecord))
            throw new InvalidDataException($"{_name} line {Line}: the first row, which names the columns, runs over lines. Most often a quote is not closed.");
        string[] first = Fields();
        if (standardNames?.Length == first.Length && !standardNames.Any(name => first.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            _isFirstRowPending = true;
            return new Header(_name, _options.Delimiter, standardNames);
        }
        // A second row of HXL tags, as #date+start, says again what the columns are: it is no row of data.
        _isFirstRowPending = Advance() && !IsTags();
        return new Header(_name, _options.Delimiter, first);
    }

    private string[] Fields()
    {
        string[] fields = new string[_csv.FieldCount];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = Field(i).ToString();
        return fields;
    }

    private bool IsTags()
    {
        string[] fields = Fields();
        return !RecordText.HasLineEnd(_csv.RawRecord)
            && Array.Exists(fields, field => field.StartsWith('#')) && Array.TrueForAll(fields, field => field.Length == 0 || field[0] == '#');
    }

    private ReadOnlySpan<char> Field(int index)
    {
        var bytes = _csv.GetSpan(index);
        // No text has more characters than bytes. What was given before stays as it is: it lies before this, or in an array that is left to it.
        if (bytes.Length > _text.Length - _textLength)
        {
            _text = new char[Math.Max(_text.Length, bytes.Length) * 2];
            _textLength = 0;
        }
        var text = _text.AsSpan(_textLength, Encoding.UTF8.GetChars(bytes, _text.AsSpan(_textLength)));
        _textLength += text.Length;
        return text.Trim();
    }

    // No code, date or number runs over lines: a quote was opened and closed in a later row, and what lies between looks like one field.
    private bool HasLineEndInUse()
    {
        foreach (var column in Header.Used)
        {
            if (RecordText.HasLineEnd(_csv.GetSpan(column.Index)))
                return true;
        }
        return false;
    }

    private bool Advance()
    {
        _textLength = 0;
        if (++_records % RowsBetweenLooks == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Tell();
        }
        try
        {
            if (!_csv.Read())
                return false;
        }
        catch (CsvFormatException fault)
        {
            // Nothing else is refused while reading: quotes and numbers of fields are looked at here.
            throw TooLong(fault.LineNumber);
        }
        return _csv.RawRecord.Length <= _options.LongestRow ? true : throw TooLong(Line);
    }

    private InvalidDataException TooLong(long line) => new(FormattableString.Invariant(
        $"{_name} line {line}: the row that begins here has more than {_options.LongestRow} bytes. Most often a quote is not closed; if not, raise {nameof(ReadOptions)}.{nameof(ReadOptions.LongestRow)}."));

    private void RejectLines(string reason)
    {
        long end = Line + RecordText.Lines(_csv.RawRecord);
        for (long line = Line; line < end; line++)
            Reject(line, null, reason);
    }

    private void Reject(long line, string? column, string reason)
    {
        var row = Faulty(line, column, reason);
        if (_options.Strict)
            throw new InvalidDataException($"{row}. Strict reading stops at the first fault.");
        List(row);
    }

    // What the row says goes to nobody but the caller who asked for it.
    private RejectedRow Faulty(long line, string? column, string reason)
    {
        var row = new RejectedRow(_name, line, column, reason);
        _options.RejectedText?.Invoke(row, Encoding.UTF8.GetString(_csv.RawRecord).TrimEnd('\r', '\n'));
        return row;
    }

    private void List(RejectedRow row)
    {
        if (_rejected.Count == _options.MostRejected)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{row}. {_options.MostRejected} rows were rejected before it, as many as {nameof(ReadOptions)}.{nameof(ReadOptions.MostRejected)} allows: is the file what it was taken for?"));
        }
        _rejected.Add(row);
    }

    private void Tell() => _options.Progress?.Report(new ReadProgress(_bytes.Taken, _bytes.Total, _accepted + _rejected.Count));
}
