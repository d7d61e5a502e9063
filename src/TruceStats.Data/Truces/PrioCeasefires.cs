namespace TruceStats.Data;

/// <summary>Reads the Civil Conflict Ceasefire dataset of ETH Zurich and PRIO: a row what one party declared; rows of one ceasefire become one truce.</summary>
/// <remarks>
/// <para>Columns are found by name, in any order; needed are <c>cc</c>, <c>cf_id</c>, <c>ucdp_actor_id</c>, <c>cf_dec_yr</c>, <c>cf_effect_yr</c> and <c>end_yr</c>; <c>-1</c> is not known.</para>
/// <para><b>Dates.</b> A day or month that is not known makes a date of the month or the year. A row whose year of effect is not known is rejected, and one that never took effect too.
/// An end that is not known is not open: without a planned end it lies anywhere from the day after the effect to <see cref="CodedThrough"/>, so that no question about days is answered
/// unless the caller names a rule. An end coded 0 had not come when coding stopped.</para>
/// <para><b>Parties.</b> Their ids are those of UCDP, as <see cref="UcdpGed.Actor"/>, so that truces and events of UCDP GED speak of the same parties. A declaration is toward those who declared
/// in the same ceasefire and dyad; one that stands alone is toward nobody named.</para>
/// <para><b>Truces.</b> Rows of one <c>cc</c> and <c>cf_id</c> are one truce, unless they lie more than a year apart or let one party declare two things toward the same party:
/// then the id stands for several, and each is a truce of its own.</para>
/// <para><b>Endings.</b> Code 1 is expired and 4 superseded; of the others the data do not tell which of the library's reasons it is, and the reason is unknown.</para>
/// <para>Source: Clayton, Nygård, Strand, Rustad, Wiehler, Sagård, Landsverk, Ryland, Sticher, Wink and Bara (2022), "Introducing the Civil Conflict Ceasefire Dataset",
/// Journal of Conflict Resolution 67(7-8).</para>
/// </remarks>
public sealed record PrioCeasefires
{
    private readonly LocalDate _codedThrough = new(2020, 12, 31);
    private readonly CeasefireEndDay _endDay;

    /// <summary>What the coded day of an end is; the last day in force unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is unknown.</exception>
    public CeasefireEndDay EndDay
    {
        get => _endDay;
        init => _endDay = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It must be one of the named values.");
    }

    /// <summary>The last day that the file was coded for: no unknown end is later. 2020-12-31, as in the release of 2022, unless told.</summary>
    /// <exception cref="ArgumentException">It is not of the ISO calendar, or at its ends.</exception>
    public LocalDate CodedThrough
    {
        get => _codedThrough;
        init
        {
            if (value.Calendar != CalendarSystem.Iso || CalendarEdge.Holds(value))
                throw new ArgumentException("The date must be of the ISO calendar, and not at its ends.", nameof(value));
            _codedThrough = value;
        }
    }

    /// <summary>Reads a file to its end and groups its rows.</summary>
    /// <param name="file">The file; a path converts to it.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="InvalidDataException">The file as a whole cannot be read, or reading is strict and a row has a fault.</exception>
    public TruceReading Read(SourceFile file, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var rows = RowReader.Open(file, options ?? ReadOptions.Default, standardNames: null, cancellationToken);
        var parser = new CeasefireParser(rows, this);
        var groups = new CeasefireGroups();
        while (rows.Read())
        {
            if (parser.Parse() is not { } row)
                continue;
            groups.Add(row);
            rows.Accept(row.HasPartialDate);
        }
        var report = rows.Report();
        var source = SourceReport.Of(report.Name, report.RowsRead, report.Rejected, groups.Repeated, report.PartialDates);
        return new TruceReading(groups.Truces(), parser.Actors(), source);
    }
}
