using Sylvan.Data.Csv;

namespace TruceStats.Data;

/// <summary>
/// Reads one file once, row after row, and keeps account: each row is accepted or rejected by who reads it, and <see cref="Report"/> says what became of all.
/// Rows that are broken as such never come out: they are rejected here.
/// </summary>
internal sealed class RowReader : IDisposable
{
    private const int FirstBuffer = 1 << 16;
    private const int RowsBetweenLooks = 4096;

    private readonly string _name;
    private readonly ReadOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly MeteredStream _bytes;
    private readonly CsvDataReader _csv;
    private readonly FingerprintSet? _seen;
    private readonly List<RejectedRow> _rejected = [];
    private long _nextLine = 1, _accepted, _partial, _duplicates, _records;
    private bool _isFirstRowPending;

    private RowReader(SourceFile file, ReadOptions options, string[]? standardNames, CancellationToken cancellationToken)
    {
        _name = file.Name;
        _options = options;
        _cancellationToken = cancellationToken;
        _seen = options.CountDuplicates ? new FingerprintSet() : null;
        (var text, _bytes) = TextOpening.Open(file, options, cancellationToken);
        try
        {
            _csv = CsvDataReader.Create(text, Style(options));
            Header = ReadHeader(standardNames);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>The columns.</summary>
    public Header Header { get; }

    /// <summary>The line on which the row begins, 1 for the first of the file.</summary>
    public long Line { get; private set; }

    /// <summary>What stands in a column of the row, without space at its ends; blank where there is no such column. Good until another is asked for.</summary>
    public ReadOnlySpan<char> this[Column column] => column.Exists ? _csv.GetFieldSpan(column.Index).Trim() : default;

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
            var record = RecordText.WithoutLineEnd(_csv.GetRawRecordSpan());
            if (record.IsWhiteSpace())
                continue;
            if (RecordText.HasInvalidCharacter(record))
                Reject(default, RejectionReasons.CharacterInvalid);
            else if (!RecordText.QuotesBalance(record, _options.Delimiter))
                RejectLines(RejectionReasons.QuotesUnbalanced);
            else if (_csv.RowFieldCount != Header.Count)
                RejectLines(_nextLine - Line > 1 ? RejectionReasons.QuotesUnbalanced : RejectionReasons.FieldCount);
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
        if (_seen?.Add(RecordText.WithoutLineEnd(_csv.GetRawRecordSpan())) == false)
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
    public void SetAside(Column column, string reason) => List(new RejectedRow(_name, Line, column.Exists ? column.Name : null, reason));

    /// <summary>What became of the rows so far.</summary>
    public SourceReport Report() =>
        SourceReport.Of(_name, _accepted + _rejected.Count, _rejected, _seen is null ? null : _duplicates, _partial);

    public void Dispose() => _csv.Dispose();

    private static CsvDataReaderOptions Style(ReadOptions options) => new()
    {
        HasHeaders = false,
        Delimiter = options.Delimiter,
        // Broken quotes are found by RecordText: the standard style would stop at the first and could not go on.
        CsvStyle = CsvStyle.Lax,
        // No comments: '#' begins the tags of HXL. A row with this character is rejected in any case.
        Comment = InvalidBytes.Mark,
        BufferSize = Math.Min(FirstBuffer, options.LongestRow),
        MaxBufferSize = options.LongestRow,
    };

    private Header ReadHeader(string[]? standardNames)
    {
        do
        {
            if (!Advance())
                throw new InvalidDataException($"{_name} is empty: a row that names the columns is needed.");
        }
        while (_csv.GetRawRecordSpan().IsWhiteSpace());
        if (RecordText.HasInvalidCharacter(_csv.GetRawRecordSpan()))
        {
            throw new InvalidDataException(
                $"{_name} line {Line}: the first row has bytes that are no text in this encoding. Name the encoding in {nameof(ReadOptions)}.{nameof(ReadOptions.Encoding)}.");
        }
        string[] first = Fields();
        if (standardNames?.Length == first.Length && !standardNames.Any(name => first.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            _isFirstRowPending = true;
            return new Header(_name, _options.Delimiter, standardNames);
        }
        // A second row of HXL tags, as #date+start, says again what the columns are: it is no row of data.
        _isFirstRowPending = Advance() && !IsTags(Fields());
        return new Header(_name, _options.Delimiter, first);
    }

    private string[] Fields()
    {
        string[] fields = new string[_csv.RowFieldCount];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = _csv.GetFieldSpan(i).Trim().ToString();
        return fields;
    }

    private static bool IsTags(string[] fields) =>
        Array.Exists(fields, field => field.StartsWith('#')) && Array.TrueForAll(fields, field => field.Length == 0 || field[0] == '#');

    private bool Advance()
    {
        if (++_records % RowsBetweenLooks == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            Tell();
        }
        Line = _nextLine;
        try
        {
            if (!_csv.Read())
                return false;
        }
        catch (CsvRecordTooLargeException)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{_name} line {Line}: the row that begins here has more than {_options.LongestRow} characters. Most often a quote is not closed; if not, raise {nameof(ReadOptions)}.{nameof(ReadOptions.LongestRow)}."));
        }
        _nextLine += RecordText.Lines(_csv.GetRawRecordSpan());
        return true;
    }

    private void RejectLines(string reason)
    {
        for (long line = Line; line < _nextLine; line++)
            Reject(line, null, reason);
    }

    private void Reject(long line, string? column, string reason)
    {
        var row = new RejectedRow(_name, line, column, reason);
        if (_options.Strict)
            throw new InvalidDataException($"{row}. Strict reading stops at the first fault.");
        List(row);
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
