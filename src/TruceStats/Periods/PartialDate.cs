using System.Diagnostics.CodeAnalysis;
namespace TruceStats;

/// <summary>A date that may be known only to the week, the month or the year. It is never given a day in silence.</summary>
/// <remarks>
/// Equal when earliest day, latest day and precision are equal. There is no order: "in March" is neither before nor after 15 March.
/// Both ends are included. A date is never empty. An exact date converts to it implicitly.
/// </remarks>
public sealed class PartialDate : IEquatable<PartialDate>
{
    private PartialDate(int earliest, int latest, DatePrecision precision)
    {
        EarliestDay = earliest;
        LatestDay = latest;
        Precision = precision;
    }

    /// <summary>The earliest day that it can be.</summary>
    public LocalDate Earliest => DayNumber.ToDate(EarliestDay);

    /// <summary>The latest day that it can be, included.</summary>
    public LocalDate Latest => DayNumber.ToDate(LatestDay);

    /// <summary>How well it is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>Whether only one day is possible.</summary>
    public bool IsExact => EarliestDay == LatestDay;

    internal int EarliestDay { get; }

    internal int LatestDay { get; }

    /// <summary>A date known to the day.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static PartialDate Day(LocalDate date)
    {
        int day = DayNumber.Of(DayNumber.Iso(date, nameof(date)));
        return new PartialDate(day, day, DatePrecision.Day);
    }

    /// <summary>A date known to lie between two days, both included.</summary>
    /// <param name="earliest">The earliest day.</param>
    /// <param name="latest">The latest day, after the earliest; a date with one possible day is <see cref="Day"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="latest"/> is not after <paramref name="earliest"/>.</exception>
    /// <exception cref="ArgumentException">A date is not in the ISO calendar.</exception>
    public static PartialDate FewDays(LocalDate earliest, LocalDate latest)
    {
        DayNumber.Iso(earliest, nameof(earliest));
        DayNumber.Iso(latest, nameof(latest));
        if (latest <= earliest)
            throw new ArgumentOutOfRangeException(nameof(latest), Text(latest), $"The latest day must be after the earliest, {Text(earliest)}.");
        return new PartialDate(DayNumber.Of(earliest), DayNumber.Of(latest), DatePrecision.FewDays);
    }

    /// <summary>A date known to the ISO week, Monday to Sunday.</summary>
    /// <param name="anyDay">Any day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">The week leaves the calendar.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static PartialDate Week(LocalDate anyDay) => Week(anyDay, IsoDayOfWeek.Monday);

    /// <summary>A date known to the week that begins on a given day.</summary>
    /// <param name="anyDay">Any day of the week.</param>
    /// <param name="firstDay">The day on which weeks begin.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstDay"/> is no day of the week, or the week leaves the calendar.</exception>
    /// <exception cref="ArgumentException">The date is not in the ISO calendar.</exception>
    public static PartialDate Week(LocalDate anyDay, IsoDayOfWeek firstDay)
    {
        int weekDay = DayNumber.WeekDay(firstDay, nameof(firstDay));
        int first = DayNumber.WeekStart(DayNumber.Of(DayNumber.Iso(anyDay, nameof(anyDay))), weekDay);
        if (first < DayNumber.First || first + 6 > DayNumber.Last)
            throw new ArgumentOutOfRangeException(nameof(anyDay), Text(anyDay), "The whole week must lie in the calendar.");
        return new PartialDate(first, first + 6, DatePrecision.Week);
    }

    /// <summary>A date known to the calendar month.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static PartialDate Month(int year, int month)
    {
        int first = DayNumber.Of(new LocalDate(year, month, 1));
        return new PartialDate(first, first + CalendarSystem.Iso.GetDaysInMonth(year, month) - 1, DatePrecision.Month);
    }

    /// <summary>A date known to the calendar year.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static PartialDate Year(int year)
    {
        int first = DayNumber.Of(new LocalDate(year, 1, 1));
        return new PartialDate(first, first + CalendarSystem.Iso.GetDaysInYear(year) - 1, DatePrecision.Year);
    }

    /// <summary>The day that stands for this date by a rule that the caller names.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="InvalidOperationException">The rule refuses, and the date is not known to the day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rule is unknown.</exception>
    public LocalDate Resolve(DateRule rule) => DayNumber.ToDate(ResolveDay(rule));

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has another form, or names a day that is not in the calendar, as 2015-02-30.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException(PartialDateText.Required);

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="date">The date; null where the text is none.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date) => PartialDateText.TryRead(text, out date);

    /// <summary>Whether earliest day, latest day and precision are the same.</summary>
    /// <param name="other">The other date, or null.</param>
    public bool Equals(PartialDate? other) =>
        other is not null && EarliestDay == other.EarliestDay && LatestDay == other.LatestDay && Precision == other.Precision;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartialDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EarliestDay, LatestDay, Precision);

    /// <summary><c>2016-03-26</c>, <c>2016-03-26..2016-03-28 (few days)</c>, <c>2016-03-21..2016-03-27 (week)</c>, <c>2016-03 (month)</c> or <c>2016 (year)</c>.</summary>
    public override string ToString() => PartialDateText.Write(this);

    internal int ResolveDay(DateRule rule) => rule switch
    {
        _ when IsExact => EarliestDay,
        DateRule.Earliest => EarliestDay,
        DateRule.Latest => LatestDay,
        DateRule.Middle => EarliestDay + (LatestDay - EarliestDay) / 2,
        DateRule.Refuse => throw new InvalidOperationException($"The date {this} is not known to the day; name a rule: earliest, latest or middle."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "The rule must be one of the named values."),
    };

    /// <summary>For readers of stored forms: the same three parts, checked against one another.</summary>
    internal static PartialDate Of(LocalDate earliest, LocalDate latest, DatePrecision precision)
    {
        var made = precision switch
        {
            DatePrecision.Day => Day(earliest),
            DatePrecision.FewDays => FewDays(earliest, latest),
            DatePrecision.Week => Week(earliest, earliest.DayOfWeek),
            DatePrecision.Month => Month(earliest.Year, earliest.Month),
            DatePrecision.Year => Year(earliest.Year),
            _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "The precision must be one of the named values."),
        };
        return made.Earliest == earliest && made.Latest == latest
            ? made
            : throw new ArgumentException($"The days {Text(earliest)} to {Text(latest)} are no {precision.ToString().ToLowerInvariant()}.", nameof(latest));
    }

    private static string Text(LocalDate date) => DayText.Of(date);

    /// <summary>An exact date.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator PartialDate(LocalDate date) => Day(date);

    /// <summary>Whether earliest day, latest day and precision are the same.</summary>
    /// <param name="left">One date, or null.</param>
    /// <param name="right">The other date, or null.</param>
    public static bool operator ==(PartialDate? left, PartialDate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One date, or null.</param>
    /// <param name="right">The other date, or null.</param>
    public static bool operator !=(PartialDate? left, PartialDate? right) => !(left == right);
}
