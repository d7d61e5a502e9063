namespace TruceStats.Data;

/// <summary>Makes an incident of a row of a table whose columns the caller named.</summary>
internal sealed class TableParser : IncidentParser
{
    private readonly RowReader _row;
    private readonly IncidentTable _table;
    private readonly TableDates _dates;
    private readonly Column _kind, _place, _by, _against, _low, _best, _high, _sources, _clarity, _id;
    private readonly TextCache<IncidentKind> _kinds = new(IncidentKind.Of);
    private readonly TextCache<PlaceCode> _places = new(PlaceCode.Of);
    private readonly TextCache<ActorId[]> _actors;
    private readonly TextCache<string[]> _reporters;

    public TableParser(RowReader row, IncidentTable table)
    {
        _row = row;
        _table = table;
        _dates = new TableDates(row, table);
        (_kind, _place, _id) = (Find(table.KindColumn), Find(table.Place), Find(table.Id));
        (_by, _against, _sources, _clarity) = (Find(table.By), Find(table.Against), Find(table.Sources), Find(table.Clarity));
        (_low, _best, _high) = (Find(table.DeathsLow), Find(table.DeathsBest), Find(table.DeathsHigh));
        row.Header.ThrowIfMissing();
        _reporters = new(Parts);
        _actors = new(text => [.. Parts(text).Select(ActorId.Of)]);
    }

    public override Incident? Parse()
    {
        if (!_dates.TryRead(out var start, out var end) || !TryKind(out var kind) || !_row.TryDeaths(_low, _best, _high, out var deaths)
            || !TryClarity(out var clarity))
            return null;
        var place = _row[_place];
        var code = place.IsEmpty ? null : _places[place];
        return Incident.Of(kind, start, end, code, Values(_actors, _by), Values(_actors, _against), deaths, Values(_reporters, _sources), clarity, Id());
    }

    private Column Find(string? name) => name is null ? default : _row.Header.Require(name.Trim());

    private string[] Parts(string text) => _table.ListSeparator is { } separator
        ? [.. text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
        : [text];

    private T[]? Values<T>(TextCache<T[]> cache, Column column)
    {
        var text = _row[column];
        return text.IsEmpty ? null : cache[text];
    }

    private bool TryKind(out IncidentKind kind)
    {
        kind = _table.Kind!;
        if (kind is not null)
            return true;
        var text = _row[_kind];
        if (text.IsEmpty)
            return _row.Reject(_kind, RejectionReasons.ValueMissing);
        kind = _kinds[text];
        return true;
    }

    private bool TryClarity(out Clarity clarity)
    {
        var text = _row[_clarity];
        clarity = text switch
        {
            "1" => Clarity.Clear,
            "2" => Clarity.Unclear,
            _ when text.Equals("clear", StringComparison.OrdinalIgnoreCase) => Clarity.Clear,
            _ when text.Equals("unclear", StringComparison.OrdinalIgnoreCase) => Clarity.Unclear,
            _ => Clarity.Unknown,
        };
        return text.IsEmpty || clarity != Clarity.Unknown || _row.Reject(_clarity, RejectionReasons.CodeUnknown);
    }

    private string? Id()
    {
        var text = _row[_id];
        return text.IsEmpty ? null : text.ToString();
    }
}
