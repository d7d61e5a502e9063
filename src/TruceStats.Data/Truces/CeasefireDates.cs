namespace TruceStats.Data;

/// <summary>Reads the dates of a declaration: year, month and day in columns of their own, each known, not known or not applying.</summary>
internal sealed class CeasefireDates
{
    private const int NotKnown = -1;
    private const int DoesNotApply = 0;

    private readonly RowReader _row;
    private readonly Parts _declared, _effect, _end;
    private readonly Column _isFixed, _fixedDays;
    private readonly LocalDate _codedThrough;
    private readonly int _afterEnd;

    public CeasefireDates(RowReader row, PrioCeasefires options)
    {
        _row = row;
        _codedThrough = options.CodedThrough;
        _afterEnd = options.EndDay == CeasefireEndDay.LastDayInForce ? 1 : 0;
        _declared = Parts.In(row.Header, "cf_dec_");
        _effect = Parts.In(row.Header, "cf_effect_");
        _end = Parts.In(row.Header, "end_");
        (_isFixed, _fixedDays) = (row.Header.Find("fixed"), row.Header.Find("fixed_time"));
    }

    /// <summary>Reads all dates of the row; false where it was rejected.</summary>
    public bool TryRead(EndingReason reason, out Days days)
    {
        days = default;
        if (!TryDate(_declared, out int declaredYear, out var declared) || !TryDate(_effect, out int effectYear, out var effective) || !TryDate(_end, out int endYear, out var end))
            return false;
        if (declared is null)
            return _row.Reject(_declared.Year, declaredYear == NotKnown ? RejectionReasons.DateUnknown : RejectionReasons.DateNotInCalendar);
        if (effective is null)
            return _row.Reject(_effect.Year, effectYear == NotKnown ? RejectionReasons.DateUnknown : RejectionReasons.NeverInEffect);
        var planned = PlannedEnd(effective);
        Ending? ending = null;
        if (endYear != DoesNotApply && !TryEnding(effective, planned, end, reason, out ending))
            return false;
        days = new Days(declared, effective, planned, ending);
        return true;
    }

    // A date that is not known but planned is left to the plan; one that is neither lies anywhere in what was coded.
    private bool TryEnding(PartialDate effective, PartialDate? planned, PartialDate? end, EndingReason reason, out Ending? ending)
    {
        ending = null;
        if (end is null && planned is not null)
            return true;
        var first = effective.Earliest.PlusDays(1);
        var earliest = end is null ? first : LocalDate.Max(first, end.Earliest.PlusDays(_afterEnd));
        var latest = (end?.Latest ?? LocalDate.Max(_codedThrough, effective.Latest)).PlusDays(end is null ? 1 : _afterEnd);
        if (latest < earliest)
            return _row.Reject(_end.Year, RejectionReasons.EndBeforeStart);
        ending = Ending.On(DateRange.Between(earliest, latest), reason);
        return true;
    }

    /// <summary>The first day after the planned ones, where their number is given.</summary>
    private PartialDate? PlannedEnd(PartialDate effective)
    {
        // Longer than a century is no plan but a slip.
        if (!_row[_isFixed].SequenceEqual("1") || WholeNumber.Read(_row[_fixedDays], out long days) is not null || days is < 1 or > 36_525)
            return null;
        return DateRange.Between(effective.Earliest.PlusDays((int)days), effective.Latest.PlusDays((int)days));
    }

    /// <summary>The date as far as it is known; null where the year is not known (-1) or the date does not apply (0).</summary>
    private bool TryDate(Parts parts, out int year, out PartialDate? date)
    {
        date = null;
        if (!TryPart(parts.Year, 9800, out year) || !TryPart(parts.Month, 12, out int month) || !TryPart(parts.Day, 31, out int day))
            return false;
        if (year is NotKnown or DoesNotApply)
            return true;
        if (month is NotKnown or DoesNotApply)
            date = PartialDate.Year(year);
        else if (day is NotKnown or DoesNotApply)
            date = PartialDate.Month(year, month);
        else if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return _row.Reject(parts.Day, RejectionReasons.DateNotInCalendar);
        else
            date = PartialDate.Day(new LocalDate(year, month, day));
        return true;
    }

    private bool TryPart(Column column, int last, out int part)
    {
        part = NotKnown;
        var text = _row[column];
        if (text.IsEmpty)
            return true;
        if (WholeNumber.Read(text, out long number) is { } fault)
            return _row.Reject(column, fault);
        if (number < NotKnown || number > last)
            return _row.Reject(column, RejectionReasons.DateNotInCalendar);
        part = (int)number;
        return true;
    }

    /// <summary>What was declared, when it took effect, when it was to end and when it did.</summary>
    internal readonly record struct Days(PartialDate Declared, PartialDate Effective, PartialDate? PlannedEnd, Ending? Ending);

    private readonly record struct Parts(Column Year, Column Month, Column Day)
    {
        public static Parts In(Header header, string prefix) => new(header.Require(prefix + "yr"), header.Find(prefix + "month"), header.Find(prefix + "day"));
    }
}
