namespace TruceStats.Data;

/// <summary>Reads exports of the Armed Conflict Location and Event Data project, a row an event.</summary>
/// <remarks>
/// <para>Columns are found by name, in any order, in exports from before and after March 2023; needed are <c>event_date</c>, <c>event_type</c> and <c>time_precision</c>.
/// Dates are written as 2015-03-01, as 1 March 2015 or as 01-March-2015; others are not guessed at.</para>
/// <para>Time precision 1 is the day. With 2 the event happened within a week, of which ACLED does not tell the first day: every stretch of seven days that holds
/// the coded day lies between six days before and six days after. With 3 it is the calendar month.</para>
/// <para><c>actor1</c> is in <see cref="Incident.By"/> and <c>actor2</c> in <see cref="Incident.Against"/>, though ACLED does not say which of the two attacked. Actors that it
/// calls associated are in <see cref="AcledRow"/>. <c>fatalities</c> is the low and the best figure; there is no high one.</para>
/// <para>ACLED changes events after it published them: an event that is in two exports counts twice, so that a newer export takes the place of an older one, and what was
/// withdrawn comes from its feed of deletions (see <see cref="Withdrawn"/>). Its terms do not allow rows to be shared.</para>
/// <para>Source: Raleigh, Linke, Hegre and Karlsen (2010), "Introducing ACLED", Journal of Peace Research 47(5), and the codebook of the dataset.</para>
/// </remarks>
public static class Acled
{
    /// <summary>The kind of a row's event type, as <c>violence-against-civilians</c> for <c>Violence against civilians</c>.</summary>
    /// <param name="eventType">The event type, as ACLED writes it.</param>
    /// <exception cref="ArgumentException">There is no letter or digit in it.</exception>
    public static IncidentKind Kind(string eventType)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        var words = new List<string>();
        for (int at = 0, from; at < eventType.Length; at++)
        {
            if (!char.IsLetterOrDigit(eventType[at]))
                continue;
            for (from = at; at < eventType.Length && char.IsLetterOrDigit(eventType[at]);)
                at++;
            words.Add(eventType[from..at].ToLowerInvariant());
        }
        return IncidentKind.Of(string.Join('-', words));
    }

    /// <summary>Reads a file. Nothing is opened yet: each enumeration reads it anew, row after row, and memory does not grow with it but for <see cref="ReadOptions.CountDuplicates"/>.</summary>
    /// <param name="file">The file; a path converts to it.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="where">Which rows are asked for, as <c>row => row.Country == "Colombia"</c>; null for all. The others are read and reported all the same.</param>
    /// <param name="withdrawn">
    /// Ids of events that ACLED took back, from <see cref="Withdrawn"/>; null for none. Their rows are listed as rejected, with <see cref="RejectionReasons.Withdrawn"/>, also in strict reading.
    /// </param>
    /// <param name="cancellationToken">Stops an enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Incidents that throw, when they are enumerated, <see cref="InvalidDataException"/> where the file as a whole cannot be read, and what opening the file throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IIncidentSource Read(
        SourceFile file, ReadOptions? options = null, Func<AcledRow, bool>? where = null, IReadOnlySet<string>? withdrawn = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IncidentReading.Of(file, options, rows => new AcledParser(rows, where, withdrawn), standardNames: null, cancellationToken);
    }

    /// <summary>Reads the feed of deletions: the ids of events that ACLED took back, at once.</summary>
    /// <param name="file">The file, with a column <c>event_id_cnty</c>.</param>
    /// <param name="options">How to read; a row without an id stops reading, since it cannot be known what it withdraws. Null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    /// <exception cref="InvalidDataException">The file has no such column, or a row is broken or without an id.</exception>
    public static IReadOnlySet<string> Withdrawn(SourceFile file, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var rows = RowReader.Open(file, (options ?? ReadOptions.Default) with { Strict = true, CountDuplicates = false }, standardNames: null, cancellationToken);
        var id = rows.Header.Require("event_id_cnty");
        rows.Header.ThrowIfMissing();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var text = rows[id];
            if (text.IsEmpty)
                rows.Reject(id, RejectionReasons.ValueMissing);
            ids.Add(text.ToString());
            rows.Accept(hasPartialDate: false);
        }
        return ids;
    }
}
