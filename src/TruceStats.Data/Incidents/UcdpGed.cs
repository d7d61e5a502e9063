using System.Globalization;

namespace TruceStats.Data;

/// <summary>Reads the Georeferenced Event Dataset of the Uppsala Conflict Data Program, a row an event.</summary>
/// <remarks>
/// <para>Columns are found by name, in any order; needed are <c>type_of_violence</c>, <c>date_prec</c>, <c>date_start</c> and <c>date_end</c>. The full file of 49 columns may also come
/// without names, in its order. A second header row of HXL tags is passed over and is no row of data.</para>
/// <para>Side A is in <see cref="Incident.By"/> and side B in <see cref="Incident.Against"/>. Only in one-sided violence is that who did it and who suffered it: in the other two types
/// UCDP does not say who attacked, and side A of state-based conflict is the state.</para>
/// <para>Source: Sundberg and Melander (2013), "Introducing the UCDP Georeferenced Event Dataset", Journal of Peace Research 50(4), and the codebook of the dataset.</para>
/// </remarks>
public static class UcdpGed
{
    /// <summary>Type of violence 1: a state fights an organised group or another state.</summary>
    public static IncidentKind StateBased { get; } = IncidentKind.Of("state-based-conflict");

    /// <summary>Type of violence 2: organised groups fight, none of them a state.</summary>
    public static IncidentKind NonState { get; } = IncidentKind.Of("non-state-conflict");

    /// <summary>Type of violence 3: a state or organised group kills civilians.</summary>
    public static IncidentKind OneSided { get; } = IncidentKind.Of("one-sided-violence");

    /// <summary>Reads a file. Nothing is opened yet: each enumeration reads it anew, row after row, and memory does not grow with it but for <see cref="ReadOptions.CountDuplicates"/>.</summary>
    /// <param name="file">The file; a path converts to it.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="where">Which rows are asked for, as <c>row => row.Dyad == 623</c>; null for all. The others are read and reported all the same.</param>
    /// <param name="cancellationToken">Stops an enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Incidents that throw, when they are enumerated, <see cref="InvalidDataException"/> where the file as a whole cannot be read, and what opening the file throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static IIncidentSource Read(
        SourceFile file, ReadOptions? options = null, Func<UcdpRow, bool>? where = null, CancellationToken cancellationToken = default) =>
        IncidentReading.Of(file, options, rows => new UcdpParser(rows, where), UcdpParser.StandardNames, cancellationToken);

    /// <summary>The id of an actor that a file numbers, as <c>ucdp-743</c>. Where a file has no numbers the name is the id.</summary>
    /// <param name="number">The number in <c>side_a_new_id</c> or <c>side_b_new_id</c>.</param>
    public static ActorId Actor(long number) => ActorId.Of("ucdp-" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The code of a place: the country, and after a stroke its first subdivision as the file writes it, as <c>Colombia/Meta department</c>.</summary>
    /// <param name="country">The country.</param>
    /// <param name="adm1">The first subdivision; null for the country, in which events stand whose subdivision is not known.</param>
    /// <exception cref="ArgumentException">A name is blank or has space at an end.</exception>
    public static PlaceCode Place(string country, string? adm1 = null)
    {
        var whole = PlaceCode.Of(country);
        return adm1 is null ? whole : PlaceCode.Of(whole + "/" + PlaceCode.Of(adm1));
    }
}
