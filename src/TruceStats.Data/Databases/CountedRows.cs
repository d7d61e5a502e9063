using System.Data.Common;
using System.Numerics;

namespace TruceStats.Data;

/// <summary>Reads the rows of a counting query: each stands for incidents that counting cannot tell apart, or for rows that are none.</summary>
internal sealed class CountedRows
{
    // Where the table names no kind, no rule asks for one.
    private static readonly IncidentKind AnyKind = IncidentKind.Of("any");

    // Nothing but the number of these is looked at.
    private static readonly Incident NotAskedFor = Incident.Of(AnyKind, new LocalDate(1970, 1, 1));

    private readonly CountingQuery _query;
    private readonly DbDataReader _reader;
    private readonly Dictionary<string, int> _ordinals;
    private readonly Dictionary<(string Column, string Reason), long> _rejected = [];
    private readonly string? _groupColumn;
    private long _read, _partial;

    public CountedRows(CountingQuery query, DbDataReader reader)
    {
        _query = query;
        _reader = reader;
        _ordinals = query.ResultNames.Index().ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        _groupColumn = Columns.OfGroups(query.Table, query.Rule.Groups);
    }

    /// <summary>The incidents of the row that the reader stands on; null where its rows are rejected.</summary>
    public AlikeIncidents? Current()
    {
        long number = (long)Whole(CountingQuery.Incidents);
        int fate = (int)Whole(CountingQuery.Fate);
        _read += number;
        if (fate > 0)
        {
            Reject(_query.Faults[fate - 1].Column, _query.Faults[fate - 1].Reason, number);
            return null;
        }
        string? key = fate == CountingQuery.AskedFor ? Key() : null;
        if (key is not null && (char.IsWhiteSpace(key[0]) || char.IsWhiteSpace(key[^1])))
        {
            Reject(_groupColumn!, RowFault.CodeWithSpace, number);
            return null;
        }
        if (Has(CountingQuery.Partial) && Whole(CountingQuery.Partial) == 1)
            _partial += number;
        if (fate == CountingQuery.Filtered)
            return new AlikeIncidents(NotAskedFor, number, AskedFor: false, default, default);
        var figure = Sums(CountingQuery.FigureSum, CountingQuery.FigureSquares);
        var substitute = Sums(CountingQuery.SubstituteSum, CountingQuery.SubstituteSquares);
        return new AlikeIncidents(One(key), number, AskedFor: true, figure, substitute);
    }

    /// <summary>What became of the rows of the table.</summary>
    public SourceReport Report()
    {
        string name = _query.Table.SourceName;
        // In the order in which faults are looked for: engines give groups in any order.
        var inOrder = _query.Faults.Select(fault => (fault.Column, fault.Reason)).Distinct().Where(_rejected.ContainsKey);
        return SourceReport.Of(name, _read, inOrder.Select(fault => RejectedRow.Several(name, _rejected[fault], fault.Column, fault.Reason)), null, _partial);
    }

    // An incident that the rule treats as it treats each of these.
    private Incident One(string? key)
    {
        var first = Day(CountingQuery.FirstDay);
        var last = Has(CountingQuery.LastDay) ? Day(CountingQuery.LastDay) : first;
        var days = last > first ? PartialDate.FewDays(first, last) : PartialDate.Day(first);
        var kind = _query.Table.OfKind ?? AnyKind;
        return _query.Rule.Groups switch
        {
            Groups.Kind when key is not null => Incident.Of(IncidentKind.Of(key), days, deaths: Deaths()),
            Groups.Place when key is not null => Incident.Of(kind, days, place: key, deaths: Deaths()),
            Groups.Perpetrator when key is not null => Incident.Of(kind, days, by: [key], deaths: Deaths()),
            Groups.Target when key is not null => Incident.Of(kind, days, against: [key], deaths: Deaths()),
            _ => Incident.Of(kind, days, deaths: Deaths()),
        };
    }

    // Which figures are known, not how large they are: that is in the sums.
    private ReportedCount? Deaths()
    {
        if (_query.Rule.What == CountedQuantity.Incidents)
            return null;
        if (Has(CountingQuery.FigureKnown) && Whole(CountingQuery.FigureKnown) == 1)
            return ReportedCount.Exactly(0);
        if (!Has(CountingQuery.SubstituteKnown) || Whole(CountingQuery.SubstituteKnown) == 0)
            return null;
        // The figure asked for is unknown here, and it is not the low one, without which there are no others.
        return _query.Rule.UnknownBest == UnknownBest.UseLow ? ReportedCount.AtLeast(0) : ReportedCount.Between(0, null, 0);
    }

    private DeathSums Sums(string sum, string squares) =>
        Has(sum) && !_reader.IsDBNull(_ordinals[sum]) ? new DeathSums(Whole(sum), _reader.GetDouble(_ordinals[squares])) : default;

    private string? Key()
    {
        if (!Has(CountingQuery.GroupKey) || _reader.IsDBNull(_ordinals[CountingQuery.GroupKey]))
            return null;
        string key = _reader.GetString(_ordinals[CountingQuery.GroupKey]);
        return key.Length == 0 ? null : key;
    }

    private LocalDate Day(string name) => LocalDate.FromDateOnly(_reader.GetFieldValue<DateOnly>(_ordinals[name]));

    // Engines and drivers differ in the type of a count and of a sum.
    private Int128 Whole(string name) => _reader.GetValue(_ordinals[name]) switch
    {
        long number => number,
        int number => number,
        decimal number => (Int128)number,
        BigInteger number => (Int128)number,
        IConvertible number => number.ToInt64(System.Globalization.CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"The column {name} of the query came back as {other.GetType()}, but must be a whole number."),
    };

    private bool Has(string name) => _ordinals.ContainsKey(name);

    private void Reject(string column, string reason, long rows) =>
        _rejected[(column, reason)] = _rejected.GetValueOrDefault((column, reason)) + rows;
}
