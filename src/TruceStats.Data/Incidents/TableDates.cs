namespace TruceStats.Data;

/// <summary>The dates of a row of a table: a start and perhaps an end, or a year, a month and a day in columns of their own.</summary>
internal sealed class TableDates
{
    private readonly RowReader _row;
    private readonly PatternDay? _pattern;
    private readonly Column _start, _end, _year, _month, _day;

    public TableDates(RowReader row, IncidentTable table)
    {
        _row = row;
        _pattern = table.DatePattern is { } text ? PatternDay.Of(text) : null;
        (_start, _end) = (Find(table.Start), Find(table.End));
        (_year, _month, _day) = (Find(table.Year), Find(table.Month), Find(table.Day));
    }

    public bool TryRead(out PartialDate start, out PartialDate? end)
    {
        (start, end) = (null!, null);
        if (_year.Exists)
            return _row.TryDateParts(_year, _month, _day, out start!);
        if (!TryDate(_start, out var first) || !TryDate(_end, out end))
            return false;
        if (first is null)
            return _row.Reject(_start, RejectionReasons.ValueMissing);
        start = first;
        return end is null || end.Latest >= start.Earliest || _row.Reject(_end, RejectionReasons.EndBeforeStart);
    }

    private Column Find(string? name) => name is null ? default : _row.Header.Require(name.Trim());

    private bool TryDate(Column column, out PartialDate? date)
    {
        var text = _row[column];
        date = null;
        if (text.IsEmpty)
            return true;
        string? fault;
        if (_pattern is null)
            fault = IsoDay.ReadPartial(text, out date);
        else
        {
            fault = _pattern.Read(text, out var day);
            date = fault is null ? PartialDate.Day(day) : null;
        }
        return fault is null || _row.Reject(column, fault);
    }
}
