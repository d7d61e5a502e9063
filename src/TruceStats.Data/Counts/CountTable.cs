namespace TruceStats.Data;

/// <summary>Reads a table that was counted by others, a row a bin, into a series. The caller names the columns.</summary>
/// <remarks>
/// <para>The days of a row are in one column (<see cref="Period"/>: 2016, 2016-03, 2016-Q1, 2016-W12 or the day 2016-03-26), or begin in one (<see cref="Start"/>) and end as another
/// (<see cref="LastDay"/>, <see cref="End"/>) or the <see cref="Resolution"/> says.</para>
/// <para><b>Missing is not zero.</b> A blank count is a missing bin; so are days between the first and the last row that no row is of, and the bin of a row that was rejected.</para>
/// <para>Rows may stand in any order. Two rows of the same days, or of days that overlap, stop reading: which of them counts is not for a reader to say; <see cref="Only"/> picks.</para>
/// <para>Two tables are equal when all that they say is equal.</para>
/// </remarks>
public sealed record CountTable
{
    private readonly Dictionary<string, string> _only = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The column of the count, needed; blank where it is missing.</summary>
    public required string Count { get; init; }

    /// <summary>What is counted; unstated unless told.</summary>
    public CountedQuantity What { get; init; }

    /// <summary>The column of the bin as a whole; null where <see cref="Start"/> is used.</summary>
    public string? Period { get; init; }

    /// <summary>The column of the first day; null where <see cref="Period"/> is used.</summary>
    public string? Start { get; init; }

    /// <summary>The column of the last day, which is included; null for none.</summary>
    public string? LastDay { get; init; }

    /// <summary>The column of the first day after; null for none.</summary>
    public string? End { get; init; }

    /// <summary>How time is cut, as <c>Resolution.Week</c>; null where the columns say it, and then rows that are all whole days, months, quarters or years have that resolution, others none.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>The column of the exposure; null for the days of each bin.</summary>
    public string? Exposure { get; init; }

    /// <summary>The unit of the exposure, needed with <see cref="Exposure"/>, as <c>Unit.PersonDays</c>.</summary>
    public Unit? ExposureUnit { get; init; }

    /// <summary>Columns with the text that a row must have in them to be read, as <c>series</c> with <c>PNC</c>; none unless told. Other rows are not counted as read.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public IReadOnlyDictionary<string, string> Only
    {
        get => _only;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _only = new Dictionary<string, string>(value, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Reads a file to its end.</summary>
    /// <param name="file">The file; a path converts to it.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The series, with <see cref="CountSeries.Source"/> filled.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The named columns do not say the days of a bin, or say them twice.</exception>
    /// <exception cref="InvalidDataException">A column is not there, two rows overlap, no row could be read, or reading is strict and a row has a fault.</exception>
    public CountSeries Read(SourceFile file, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        CheckColumns();
        using var rows = RowReader.Open(file, options ?? ReadOptions.Default, standardNames: null, cancellationToken);
        var parser = new CountParser(rows, this);
        var bins = new CountBins(file.Name);
        while (rows.Read())
        {
            if (!parser.IsAskedFor)
                continue;
            if (parser.Parse() is not { } row)
                continue;
            bins.Add(row);
            rows.Accept(hasPartialDate: false);
        }
        return bins.Series(this, parser.Resolution).WithSource(rows.Report());
    }

    /// <inheritdoc/>
    public bool Equals(CountTable? other) =>
        other is not null && Count == other.Count && What == other.What && Period == other.Period && Start == other.Start && LastDay == other.LastDay && End == other.End
        && Resolution == other.Resolution && Exposure == other.Exposure && ExposureUnit == other.ExposureUnit
        && _only.Count == other._only.Count && _only.All(pair => other._only.TryGetValue(pair.Key, out string? text) && text == pair.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, What, Period, Start, LastDay, End, Resolution, Exposure);

    private void CheckColumns()
    {
        if ((Period is null) == (Start is null))
            throw new InvalidOperationException("A table of counts needs the days of a bin in one way: name Period, or name Start.");
        if (Period is not null && (LastDay ?? End) is not null)
            throw new InvalidOperationException("Period says the days of a bin as a whole: LastDay and End belong to Start.");
        if (LastDay is not null && End is not null)
            throw new InvalidOperationException("Name either LastDay, which is included, or End, the first day after.");
        if (Start is not null && (LastDay ?? End) is null && Resolution is null)
            throw new InvalidOperationException("Start alone does not say where a bin ends: name LastDay or End, or give the Resolution.");
        if ((Exposure is null) != (ExposureUnit is null))
            throw new InvalidOperationException("Exposure is a column and ExposureUnit its unit: name both or neither.");
    }
}
