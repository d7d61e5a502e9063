using System.Collections;

namespace TruceStats.Data;

/// <summary>Incidents of a file, made of its rows as they are asked for.</summary>
internal sealed class IncidentReading : IIncidentSource
{
    private readonly Func<RowReader> _open;
    private readonly Func<RowReader, IncidentParser> _bind;
    private SourceReport? _source;

    private IncidentReading(Func<RowReader> open, Func<RowReader, IncidentParser> bind)
    {
        _open = open;
        _bind = bind;
    }

    public SourceReport Source => _source
        ?? throw new InvalidOperationException("What became of the rows is known when they have been read to the end: count the incidents or make a log of them first.");

    /// <summary>Incidents of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="bind">Finds the columns that a format needs in the header of an opened file.</param>
    /// <param name="standardNames">The columns of the format in order, where files without a header occur; null where not.</param>
    /// <param name="cancellationToken">Stops an enumeration.</param>
    public static IncidentReading Of(
        SourceFile file, ReadOptions? options, Func<RowReader, IncidentParser> bind, string[]? standardNames, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(() => RowReader.Open(file, options ?? ReadOptions.Default, standardNames, cancellationToken), bind);
    }

    public IEnumerator<Incident> GetEnumerator()
    {
        using var rows = _open();
        var parser = _bind(rows);
        while (rows.Read())
        {
            if (parser.Parse() is not { } incident)
                continue;
            rows.Accept(!incident.Start.IsExact || incident.End is { IsExact: false });
            if (parser.IsAskedFor)
                yield return incident;
        }
        _source = rows.Report();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
