namespace TruceStats;

/// <summary>Incidents that come from somewhere, with what became of the rows that they were read from: a log, a file that is read as it is counted, a researcher's own reader.</summary>
/// <remarks>
/// <para>Whatever is made of it carries <see cref="Source"/>: <c>CountBy</c> and <c>PanelBy</c> give it to the series, <c>IncidentLog.Of</c> and <c>ToLog</c> to the log.</para>
/// <para>A reader may be enumerated more than once; each time it reads anew.</para>
/// </remarks>
public interface IIncidentSource : IEnumerable<Incident>
{
    /// <summary>
    /// What became of the rows, after an enumeration to its end: every row read, also those whose incident a filter did not ask for.
    /// It is that of the enumeration that ended last.
    /// </summary>
    /// <exception cref="InvalidOperationException">No enumeration has come to its end.</exception>
    SourceReport Source { get; }
}
