using System.Globalization;

namespace TruceStats.Data;

/// <summary>Reads the row at which a reader stands as a bin with its count.</summary>
internal sealed class CountParser
{
    private readonly RowReader _row;
    private readonly Column _period, _start, _end, _count, _exposure;
    private readonly bool _isEndIncluded;
    private readonly (Column Column, string Text)[] _only;

    public CountParser(RowReader row, CountTable table)
    {
        _row = row;
        var header = row.Header;
        _count = header.Require(table.Count);
        _period = Named(header, table.Period);
        _start = Named(header, table.Start);
        _end = Named(header, table.LastDay ?? table.End);
        _exposure = Named(header, table.Exposure);
        _only = [.. table.Only.Select(pair => (header.Require(pair.Key), pair.Value))];
        _isEndIncluded = table.LastDay is not null;
        header.ThrowIfMissing();
        Resolution = table.Resolution;
    }

    /// <summary>How time is cut: as the table says, or as the first name of a bin.</summary>
    public Resolution? Resolution { get; private set; }

    /// <summary>Whether the row has the text that the caller asks for.</summary>
    public bool IsAskedFor => Array.TrueForAll(_only, only => _row[only.Column].SequenceEqual(only.Text));

    /// <summary>The bin; null where the row was rejected.</summary>
    public CountRow? Parse()
    {
        if ((_period.Exists ? PeriodDays() : StartDays()) is not { } days || !_row.TryCount(_count, out long? count) || !TryExposure(out double? exposure))
            return null;
        return new CountRow(_row.Line, days, count, exposure);
    }

    private static Column Named(Header header, string? name) => name is null ? default : header.Require(name);

    private StudyPeriod? PeriodDays()
    {
        if (_row[_period].IsEmpty)
            return Rejected(_period, RejectionReasons.ValueMissing);
        if (BinName.Read(_row[_period], out var days, out var named) is { } fault)
            return Rejected(_period, fault);
        // A week or a stretch of days may be named by its first day.
        if (named == Resolution.Day && Resolution is not null)
            return BinFrom(days!.Start, _period);
        if ((Resolution ??= named) != named)
            return Rejected(_period, RejectionReasons.PeriodOfOtherLength);
        return days;
    }

    private StudyPeriod? StartDays()
    {
        if (!_row.TryDate(_start, out var start))
            return null;
        if (CalendarEdge.Holds(start))
            return Rejected(_start, RejectionReasons.DateNotInCalendar);
        if (!_end.Exists)
            return BinFrom(start, _start);
        if (!_row.TryDate(_end, out var end))
            return null;
        if (CalendarEdge.Holds(end))
            return Rejected(_end, RejectionReasons.DateNotInCalendar);
        if (_isEndIncluded)
            end = end.PlusDays(1);
        if (end <= start)
            return Rejected(_end, RejectionReasons.EndBeforeStart);
        var days = StudyPeriod.Of(start, end);
        return Resolution?.IsBin(days) == false ? Rejected(_end, RejectionReasons.PeriodOfOtherLength) : days;
    }

    private StudyPeriod? BinFrom(LocalDate start, Column column) =>
        Resolution!.BinFrom(start) ?? Rejected(column, RejectionReasons.PeriodOfOtherLength);

    private bool TryExposure(out double? exposure)
    {
        var text = _row[_exposure];
        exposure = null;
        if (text.IsEmpty)
            return true;
        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number)
            || !double.IsFinite(number))
            return _row.Reject(_exposure, RejectionReasons.NumberUnreadable);
        if (number <= 0)
            return _row.Reject(_exposure, RejectionReasons.NumberNotPositive);
        exposure = number;
        return true;
    }

    private StudyPeriod? Rejected(Column column, string reason)
    {
        _row.Reject(column, reason);
        return null;
    }
}
