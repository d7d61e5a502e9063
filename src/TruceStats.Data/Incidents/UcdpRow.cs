namespace TruceStats.Data;

/// <summary>Codes of a row of UCDP GED for which an <see cref="Incident"/> has no place, so that rows can be asked for by them.</summary>
/// <remarks>Null where the file has no such column, or the row leaves it blank or writes no number.</remarks>
public sealed record UcdpRow
{
    /// <summary>The type of violence: 1 state-based, 2 non-state, 3 one-sided.</summary>
    public required int TypeOfViolence { get; init; }

    /// <summary>How well the date is known: 1 to the day, 2 to six days, 3 to the week, 4 to the month, 5 to the year.</summary>
    public required int DatePrecision { get; init; }

    /// <summary>How well the place is known, from 1, the exact location, to 7, international waters and airspace.</summary>
    public int? WherePrecision { get; init; }

    /// <summary>The number of the conflict, in the numbering of the file's newer column.</summary>
    public long? Conflict { get; init; }

    /// <summary>The number of the dyad: two parties that fight, or one that kills civilians.</summary>
    public long? Dyad { get; init; }

    /// <summary>The number of side A.</summary>
    public long? SideA { get; init; }

    /// <summary>The number of side B.</summary>
    public long? SideB { get; init; }

    /// <summary>The number of the country.</summary>
    public long? CountryId { get; init; }

    /// <summary>The name of the country.</summary>
    public string? Country { get; init; }

    /// <summary>Whether the conflict or actor reached 25 deaths in that year.</summary>
    public bool? IsActiveYear { get; init; }
}
