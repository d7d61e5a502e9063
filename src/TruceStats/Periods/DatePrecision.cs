namespace TruceStats;

/// <summary>How well a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day = 0,

    /// <summary>To a few days, of which the first and the last are known.</summary>
    FewDays = 1,

    /// <summary>To the week.</summary>
    Week = 2,

    /// <summary>To the calendar month.</summary>
    Month = 3,

    /// <summary>To the calendar year.</summary>
    Year = 4,
}
