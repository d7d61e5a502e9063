using System.Globalization;

namespace TruceStats;

/// <summary>How long the bins of a series are: days, weeks, months, quarters, years, or a number of days.</summary>
/// <remarks>
/// Equal when they make the same bins. There is no order. Bins of calendar units begin where the unit begins, so the first and last bin of a
/// coverage may be partial: their exposure is the days that they really cover. Bins of a number of days begin at the coverage's start.
/// </remarks>
public sealed class Resolution : IEquatable<Resolution>
{
    private readonly Kind _kind;
    private readonly int _days;
    private readonly IsoDayOfWeek _firstDay;

    private Resolution(Kind kind, int days = 0, IsoDayOfWeek firstDay = IsoDayOfWeek.None)
    {
        _kind = kind;
        _days = days;
        _firstDay = firstDay;
    }

    private enum Kind
    {
        EveryDays,
        Week,
        Month,
        Quarter,
        Year,
    }

    /// <summary>One bin a day.</summary>
    public static Resolution Day { get; } = new(Kind.EveryDays, 1);

    /// <summary>ISO weeks, Monday to Sunday.</summary>
    public static Resolution Week { get; } = new(Kind.Week, 7, IsoDayOfWeek.Monday);

    /// <summary>Calendar months.</summary>
    public static Resolution Month { get; } = new(Kind.Month);

    /// <summary>Calendar quarters, from January, April, July and October.</summary>
    public static Resolution Quarter { get; } = new(Kind.Quarter);

    /// <summary>Calendar years.</summary>
    public static Resolution Year { get; } = new(Kind.Year);

    /// <summary>
    /// Bins in a calendar year of 365.25 days; 12, 4 or 1 for calendar units.
    /// </summary>
    public double BinsPerYear => _kind switch
    {
        Kind.Month => 12,
        Kind.Quarter => 4,
        Kind.Year => 1,
        _ => 365.25 / _days,
    };

    /// <summary>Weeks that begin on a given day.</summary>
    /// <param name="firstDay">The first day of each week.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstDay"/> is no day of the week.</exception>
    public static Resolution WeekFrom(IsoDayOfWeek firstDay)
    {
        DayNumber.WeekDay(firstDay, nameof(firstDay));
        return new Resolution(Kind.Week, 7, firstDay);
    }

    /// <summary>Bins of a number of days, the first of which begins where the coverage begins.</summary>
    /// <param name="days">Days in a bin, 1 or more. 7 days from the coverage's start are not calendar weeks.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is not 1 or more.</exception>
    public static Resolution EveryDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return days == 1 ? Day : new Resolution(Kind.EveryDays, days);
    }

    /// <summary>Reads what <see cref="ToString"/> writes, for example <c>month</c>, <c>week from sunday</c> or <c>10 days</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text names no resolution.</exception>
    public static Resolution Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var known in (ReadOnlySpan<Resolution>)[Day, Week, Month, Quarter, Year])
        {
            if (known.ToString() == text)
                return known;
        }

        if (text.StartsWith("week from ", StringComparison.Ordinal))
        {
            for (var day = IsoDayOfWeek.Tuesday; day <= IsoDayOfWeek.Sunday; day++)
            {
                if (WeekFrom(day).ToString() == text)
                    return WeekFrom(day);
            }
        }

        if (text.EndsWith(" days", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(0, text.Length - 5), NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days > 1)
            return EveryDays(days);
        throw new FormatException("A resolution must be day, week, month, quarter, year, 'week from' and a day other than monday, or a number of days such as '10 days'.");
    }

    /// <summary>The bins of a coverage, in order, without gaps; the first and the last are cut at the coverage's ends.</summary>
    /// <param name="coverage">A period with an end.</param>
    /// <exception cref="InvalidOperationException">The coverage has an open end.</exception>
    public IReadOnlyList<StudyPeriod> Bins(StudyPeriod coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        int[] edges = Edges(coverage);
        var bins = new StudyPeriod[edges.Length - 1];
        for (int i = 0; i < bins.Length; i++)
            bins[i] = StudyPeriod.OfDayNumbers(edges[i], edges[i + 1]);
        return Array.AsReadOnly(bins);
    }

    /// <summary>Whether a bin is as long as its unit, and not cut at a coverage's end.</summary>
    /// <param name="bin">A bin that this resolution made.</param>
    public bool IsWhole(StudyPeriod bin)
    {
        ArgumentNullException.ThrowIfNull(bin);
        return _kind == Kind.EveryDays
            ? !bin.IsOpen && bin.Days == _days
            : UnitStart(bin.FirstDay) == bin.FirstDay && NextEdge(bin.FirstDay) == bin.EndDay;
    }

    /// <summary>Whether both make the same bins.</summary>
    /// <param name="other">The other resolution, or null.</param>
    public bool Equals(Resolution? other) => other is not null && _kind == other._kind && _days == other._days && _firstDay == other._firstDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Resolution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kind, _days, _firstDay);

    /// <summary><c>day</c>, <c>week</c>, <c>week from sunday</c>, <c>month</c>, <c>quarter</c>, <c>year</c> or <c>10 days</c>.</summary>
    public override string ToString() => _kind switch
    {
        Kind.EveryDays => _days == 1 ? "day" : _days.ToString(CultureInfo.InvariantCulture) + " days",
        Kind.Week => _firstDay == IsoDayOfWeek.Monday ? "week" : "week from " + _firstDay.ToString().ToLowerInvariant(),
        Kind.Month => "month",
        Kind.Quarter => "quarter",
        _ => "year",
    };

    /// <summary>Day numbers of the bins' starts, and of the last bin's end.</summary>
    internal int[] Edges(StudyPeriod coverage)
    {
        int days = coverage.Days;
        var edges = new List<int>(_days > 0 ? days / _days + 3 : 16) { coverage.FirstDay };
        int edge = _kind == Kind.EveryDays ? coverage.FirstDay : UnitStart(coverage.FirstDay);
        for (edge = NextEdge(edge); edge < coverage.EndDay; edge = NextEdge(edge))
            edges.Add(edge);
        edges.Add(coverage.EndDay);
        return [.. edges];
    }

    /// <summary>Days in a bin where all are equally long; 0 for months, quarters and years.</summary>
    internal int FixedDays => _days;

    /// <summary>First day of the calendar unit that a day lies in.</summary>
    private int UnitStart(int day)
    {
        if (_kind == Kind.Week)
            return DayNumber.WeekStart(day, (int)_firstDay);
        var date = DayNumber.ToDate(day);
        int month = _kind switch { Kind.Month => date.Month, Kind.Quarter => (date.Month - 1) / 3 * 3 + 1, _ => 1 };
        return DayNumber.Of(date.Year, month, 1);
    }

    private int NextEdge(int edge)
    {
        if (_days > 0)
            return (int)Math.Min((long)edge + _days, int.MaxValue);
        var date = DayNumber.ToDate(edge);
        int month = date.Month + (_kind switch { Kind.Month => 1, Kind.Quarter => 3, _ => 12 });
        return month > 12 ? DayNumber.Of(date.Year + 1, month - 12, 1) : DayNumber.Of(date.Year, month, 1);
    }

    /// <summary>Whether both make the same bins.</summary>
    /// <param name="left">One resolution, or null.</param>
    /// <param name="right">The other resolution, or null.</param>
    public static bool operator ==(Resolution? left, Resolution? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they make other bins.</summary>
    /// <param name="left">One resolution, or null.</param>
    /// <param name="right">The other resolution, or null.</param>
    public static bool operator !=(Resolution? left, Resolution? right) => !(left == right);
}
