using System.Diagnostics.CodeAnalysis;
using NodaTime.Text;

namespace TruceStats;

/// <summary>A stretch of whole days: the first is included, the end is excluded, and the end may be open.</summary>
/// <remarks>
/// Never empty: the end is after the start. Equal when start and end are equal; ordered by start, then by end, an open end last.
/// Dates are ISO dates without time or zone. Adjoining periods share no day and leave none out.
/// </remarks>
public sealed class StudyPeriod : IEquatable<StudyPeriod>, IComparable<StudyPeriod>
{
    private const int OpenEnd = int.MaxValue;

    private StudyPeriod(int first, int end)
    {
        FirstDay = first;
        EndDay = end;
    }

    /// <summary>The first day.</summary>
    public LocalDate Start => DayNumber.ToDate(FirstDay);

    /// <summary>The day after the last; null where the end is open.</summary>
    public LocalDate? End => IsOpen ? null : DayNumber.ToDate(EndDay);

    /// <summary>Whether the end is open.</summary>
    public bool IsOpen => EndDay == OpenEnd;

    /// <summary>The number of days, 1 or more.</summary>
    /// <exception cref="InvalidOperationException">The end is open.</exception>
    public int Days => IsOpen ? throw new InvalidOperationException($"The period {this} has an open end and so no length; close it with ClosedAt.") : EndDay - FirstDay;

    /// <summary>Day number of the first day.</summary>
    internal int FirstDay { get; }

    /// <summary>Day number of the excluded end, <see cref="int.MaxValue"/> where open.</summary>
    internal int EndDay { get; }

    /// <summary>From a first day to an excluded end.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The day after the last.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar.</exception>
    public static StudyPeriod Of(LocalDate start, LocalDate end)
    {
        DayNumber.Iso(start, nameof(start));
        DayNumber.Iso(end, nameof(end));
        if (end <= start)
            throw new ArgumentOutOfRangeException(nameof(end), Text(end), $"The end, which is excluded, must be after the start, {Text(start)}.");
        return new StudyPeriod(DayNumber.Of(start), DayNumber.Of(end));
    }

    /// <summary>From a first day on, with an open end.</summary>
    /// <param name="start">The first day.</param>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static StudyPeriod From(LocalDate start) => new(DayNumber.Of(DayNumber.Iso(start, nameof(start))), OpenEnd);

    /// <summary>A number of days from a first day on.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="days">How many days, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not 1 or more.</exception>
    /// <exception cref="OverflowException">The period would leave the calendar.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static StudyPeriod OfDays(LocalDate start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        int first = DayNumber.Of(DayNumber.Iso(start, nameof(start)));
        return Checked(first, (long)first + days);
    }

    /// <summary>From a first day to a last day, both included.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, not before the first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>, or the last day of the calendar.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar.</exception>
    public static StudyPeriod Inclusive(LocalDate first, LocalDate last)
    {
        DayNumber.Iso(first, nameof(first));
        DayNumber.Iso(last, nameof(last));
        if (last < first)
            throw new ArgumentOutOfRangeException(nameof(last), Text(last), $"The last day must not be before the first, {Text(first)}.");
        int day = DayNumber.Of(last);
        if (day == DayNumber.Last)
            throw new ArgumentOutOfRangeException(nameof(last), Text(last), "The last day must not be the last of the calendar: the end, the day after it, would lie outside.");
        return new StudyPeriod(DayNumber.Of(first), day + 1);
    }

    /// <summary>A calendar month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or it is the last of the calendar.</exception>
    public static StudyPeriod Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return Inclusive(first, DateAdjusters.EndOfMonth(first));
    }

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or it is the last of the calendar.</exception>
    public static StudyPeriod Year(int year) => Inclusive(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>Whether a day lies in the period.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public bool Contains(LocalDate date) => ContainsDay(DayNumber.Of(DayNumber.Iso(date, nameof(date))));

    /// <summary>Whether every day of another period lies in this one.</summary>
    /// <param name="other">The other period.</param>
    public bool Contains(StudyPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FirstDay <= other.FirstDay && other.EndDay <= EndDay;
    }

    /// <summary>Whether the two share a day. Adjoining periods do not.</summary>
    /// <param name="other">The other period.</param>
    public bool Overlaps(StudyPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FirstDay < other.EndDay && other.FirstDay < EndDay;
    }

    /// <summary>The days that both have; null where there are none.</summary>
    /// <param name="other">The other period.</param>
    public StudyPeriod? Intersection(StudyPeriod other) =>
        Overlaps(other) ? new StudyPeriod(Math.Max(FirstDay, other.FirstDay), Math.Min(EndDay, other.EndDay)) : null;

    /// <summary>The days between the two; null where they overlap or adjoin.</summary>
    /// <param name="other">The other period, before or after this one.</param>
    public StudyPeriod? GapTo(StudyPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (EndDay < other.FirstDay)
            return new StudyPeriod(EndDay, other.FirstDay);
        return other.EndDay < FirstDay ? new StudyPeriod(other.EndDay, FirstDay) : null;
    }

    /// <summary>The period up to a day and the period from that day on.</summary>
    /// <param name="date">The first day of the second part, inside the period and not its first day.</param>
    /// <returns>The two parts, in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day does not cut the period in two.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public IReadOnlyList<StudyPeriod> SplitAt(LocalDate date)
    {
        int day = DayNumber.Of(DayNumber.Iso(date, nameof(date)));
        if (day <= FirstDay || day >= EndDay)
            throw new ArgumentOutOfRangeException(nameof(date), Text(date), $"The date must lie inside {this} and not be its first day.");
        return [new StudyPeriod(FirstDay, day), new StudyPeriod(day, EndDay)];
    }

    /// <summary>The period moved by a number of days; an open end stays open.</summary>
    /// <param name="days">How many days; negative moves it back.</param>
    /// <exception cref="OverflowException">The period would leave the calendar.</exception>
    public StudyPeriod Shift(int days) => Checked((long)FirstDay + days, IsOpen ? OpenEnd : (long)EndDay + days);

    /// <summary>The same start with a given end, for a period that is open or too long.</summary>
    /// <param name="end">The day after the last, after the start and not after the end that stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is not after the start, or would lengthen the period.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public StudyPeriod ClosedAt(LocalDate end)
    {
        int day = DayNumber.Of(DayNumber.Iso(end, nameof(end)));
        if (day <= FirstDay || day > EndDay)
            throw new ArgumentOutOfRangeException(nameof(end), Text(end), $"The end must be after the start of {this} and not after its end.");
        return new StudyPeriod(FirstDay, day);
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes: <c>[2016-03-26, 2016-04-01)</c> or <c>[2016-03-26, …)</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has another form, or a date that is not in the calendar, or an end that is not after the start.</exception>
    public static StudyPeriod Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException("A period must have the form [2016-03-26, 2016-04-01) or [2016-03-26, …), with days of the calendar and the end after the start.");

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="period">The period; null where the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out StudyPeriod? period)
    {
        period = null;
        if (text is null || text.Length < 4 || text[0] != '[' || text[^1] != ')')
            return false;
        string[] parts = text[1..^1].Split(", ");
        if (parts.Length != 2 || LocalDatePattern.Iso.Parse(parts[0]) is not { Success: true } start)
            return false;
        if (parts[1] == "…")
            period = From(start.Value);
        else if (LocalDatePattern.Iso.Parse(parts[1]) is { Success: true } end && end.Value > start.Value)
            period = Of(start.Value, end.Value);
        return period is not null;
    }

    /// <summary>By start, then by end; an open end comes last.</summary>
    /// <param name="other">The other period; null comes first.</param>
    public int CompareTo(StudyPeriod? other)
    {
        if (other is null)
            return 1;
        int byStart = FirstDay.CompareTo(other.FirstDay);
        return byStart != 0 ? byStart : EndDay.CompareTo(other.EndDay);
    }

    /// <summary>Whether start and end are the same.</summary>
    /// <param name="other">The other period, or null.</param>
    public bool Equals(StudyPeriod? other) => other is not null && FirstDay == other.FirstDay && EndDay == other.EndDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StudyPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstDay, EndDay);

    /// <summary><c>[2016-03-26, 2016-04-01)</c>, or <c>[2016-03-26, …)</c> where the end is open.</summary>
    public override string ToString() => "[" + Text(Start) + ", " + (End is { } end ? Text(end) : "…") + ")";

    internal bool ContainsDay(int dayNumber) => dayNumber >= FirstDay && dayNumber < EndDay;

    /// <summary>From day numbers that are known to be in order.</summary>
    internal static StudyPeriod OfDayNumbers(int first, int end) => new(first, end);

    private static StudyPeriod Checked(long first, long end)
    {
        if (first < DayNumber.First || first > DayNumber.Last || (end != OpenEnd && end > DayNumber.Last))
            throw new OverflowException("The period would leave the calendar.");
        return new StudyPeriod((int)first, (int)end);
    }

    private static string Text(LocalDate date) => DayText.Of(date);

    /// <summary>Whether start and end are the same.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator ==(StudyPeriod? left, StudyPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether start or end differ.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator !=(StudyPeriod? left, StudyPeriod? right) => !(left == right);

    /// <summary>Whether one comes before the other.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator <(StudyPeriod? left, StudyPeriod? right) => Comparer<StudyPeriod>.Default.Compare(left, right) < 0;

    /// <summary>Whether one comes before the other or is the same.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator <=(StudyPeriod? left, StudyPeriod? right) => Comparer<StudyPeriod>.Default.Compare(left, right) <= 0;

    /// <summary>Whether one comes after the other.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator >(StudyPeriod? left, StudyPeriod? right) => Comparer<StudyPeriod>.Default.Compare(left, right) > 0;

    /// <summary>Whether one comes after the other or is the same.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other period, or null.</param>
    public static bool operator >=(StudyPeriod? left, StudyPeriod? right) => Comparer<StudyPeriod>.Default.Compare(left, right) >= 0;
}
