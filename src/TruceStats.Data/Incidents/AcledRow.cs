namespace TruceStats.Data;

/// <summary>Codes of a row of ACLED for which an <see cref="Incident"/> has no place, so that rows can be asked for by them.</summary>
/// <remarks>Null where the file has no such column or the row leaves it blank.</remarks>
public sealed record AcledRow
{
    /// <summary>The type of the event, as <c>Battles</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>How well the date is known: 1 to the day, 2 to the week, 3 to the month.</summary>
    public required int TimePrecision { get; init; }

    /// <summary>The type within the type, as <c>Armed clash</c>.</summary>
    public string? SubEventType { get; init; }

    /// <summary>Political violence, demonstrations or strategic developments; not in exports from before March 2023.</summary>
    public string? DisorderType { get; init; }

    /// <summary>The first actor.</summary>
    public string? Actor1 { get; init; }

    /// <summary>Actors that were with the first or say more of it, separated by semicolons.</summary>
    public string? AssociatedActors1 { get; init; }

    /// <summary>The second actor.</summary>
    public string? Actor2 { get; init; }

    /// <summary>Actors that were with the second or say more of it, separated by semicolons.</summary>
    public string? AssociatedActors2 { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    /// <summary>How well the place is known: 1 to the town, 2 to its surroundings, 3 to the region.</summary>
    public int? GeographicPrecision { get; init; }
}
