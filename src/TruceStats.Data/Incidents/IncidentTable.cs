namespace TruceStats.Data;

/// <summary>Reads any table of incidents, a row an incident: which column holds what, in the caller's words.</summary>
/// <remarks>
/// <para>Needed are a column of dates (<see cref="Start"/>, or <see cref="Year"/>) and a kind (<see cref="Kind"/> or <see cref="KindColumn"/>). What is not named is unknown in every incident.
/// Columns are found without regard to case and to space around their names. A named column that the file lacks is an error.</para>
/// <para>Two tables are equal when they name the same columns in the same way.</para>
/// </remarks>
public sealed record IncidentTable
{
    private readonly string? _datePattern;
    private readonly string? _listSeparator;

    /// <summary>
    /// The column of the day on which it began, or of the only date that there is: 2016-03-26, or 2016-03 and 2016 where only the month or the year is known;
    /// with a midnight after the day, or in the form of <see cref="DatePattern"/>.
    /// </summary>
    public string? Start { get; init; }

    /// <summary>The column of its last day, which is included; blank where it was over on the day that it began. Only beside <see cref="Start"/>.</summary>
    public string? End { get; init; }

    /// <summary>The column of the year, where the date stands in parts.</summary>
    public string? Year { get; init; }

    /// <summary>The column of the month, 1 to 12; blank where only the year is known.</summary>
    public string? Month { get; init; }

    /// <summary>The column of the day of the month; blank where only the month is known.</summary>
    public string? Day { get; init; }

    /// <summary>The form of dates that are not written as 2016-03-26, in the letters of NodaTime, as <c>dd/MM/yyyy</c>; null for ISO. Nothing is tried that is not named.</summary>
    /// <exception cref="ArgumentException">It is no pattern of a date, or leaves the day, the month, the year or the century open.</exception>
    public string? DatePattern
    {
        get => _datePattern;
        init
        {
            _ = value is null ? null : PatternDay.Of(value);
            _datePattern = value;
        }
    }

    /// <summary>The kind of every incident of the table; null where a column tells.</summary>
    public IncidentKind? Kind { get; init; }

    /// <summary>The column of the kind, whose text is its code; null where all are of one.</summary>
    public string? KindColumn { get; init; }

    /// <summary>The column of the place, whose text is its code.</summary>
    public string? Place { get; init; }

    /// <summary>The column of who did it, whose text is an actor's id.</summary>
    public string? By { get; init; }

    /// <summary>The column of whom it was done to, whose text is an actor's id.</summary>
    public string? Against { get; init; }

    /// <summary>What stands between several actors or sources in one field, as <c>;</c>; null where a field holds one.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string? ListSeparator
    {
        get => _listSeparator;
        init
        {
            if (value is { Length: 0 })
                throw new ArgumentException("A separator has a character at least; null is for fields that hold one.", nameof(value));
            _listSeparator = value;
        }
    }

    /// <summary>The column of the least number of dead; where it is blank and a best figure is not, the best is also the least.</summary>
    public string? DeathsLow { get; init; }

    /// <summary>The column of the best figure of the dead.</summary>
    public string? DeathsBest { get; init; }

    /// <summary>The column of the highest figure of the dead; only beside a low or best one.</summary>
    public string? DeathsHigh { get; init; }

    /// <summary>The column of who reports it.</summary>
    public string? Sources { get; init; }

    /// <summary>The column of how clearly it is told: clear or 1, unclear or 2; blank where nobody judged.</summary>
    public string? Clarity { get; init; }

    /// <summary>The column of the identifier.</summary>
    public string? Id { get; init; }

    /// <summary>Reads a file. Nothing is opened yet: each enumeration reads it anew, row after row.</summary>
    /// <param name="file">The file; a path converts to it.</param>
    /// <param name="options">How to read, the delimiter among it; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops an enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Incidents that throw, when they are enumerated, <see cref="InvalidDataException"/> where the file as a whole cannot be read, and what opening the file throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The table names no date or no kind, or names one twice over.</exception>
    public IIncidentSource Read(SourceFile file, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        if ((Start is null) == (Year is null))
            throw new InvalidOperationException("A table needs dates in one form: name the column Start, or Year with Month and Day.");
        if (Start is null && (End is not null || DatePattern is not null))
            throw new InvalidOperationException("End and DatePattern stand beside Start, not beside Year.");
        if (Start is not null && (Month is not null || Day is not null))
            throw new InvalidOperationException("Month and Day stand beside Year, not beside Start.");
        if (Month is null && Day is not null)
            throw new InvalidOperationException("A day of the month needs the column Month.");
        if ((Kind is null) == (KindColumn is null))
            throw new InvalidOperationException("A table needs a kind: name Kind where all incidents are of one, or KindColumn, not both.");
        if (DeathsHigh is not null && DeathsLow is null && DeathsBest is null)
            throw new InvalidOperationException("A highest figure of the dead says nothing alone: name DeathsLow or DeathsBest beside it.");
        return IncidentReading.Of(file, options, rows => new TableParser(rows, this), null, cancellationToken);
    }
}
