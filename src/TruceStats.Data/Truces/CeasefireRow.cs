namespace TruceStats.Data;

/// <summary>What one party declared in a ceasefire, and what its row says of the whole.</summary>
internal sealed class CeasefireRow
{
    /// <summary>Country code and number of the ceasefire in it.</summary>
    public required string Id { get; init; }

    /// <summary>The country by name; blank where the file does not tell.</summary>
    public required string Location { get; init; }

    public required ActorId By { get; init; }

    /// <summary>The number of the dyad; null where it is not known.</summary>
    public required long? Dyad { get; init; }

    public required PartialDate Declared { get; init; }

    public required PartialDate Effective { get; init; }

    public required PartialDate? PlannedEnd { get; init; }

    public required Ending? Ending { get; init; }

    public required TruceClass Class { get; init; }

    public required TrucePurposes Purposes { get; init; }

    /// <summary>Whether it holds in a part of the country only, or it is not known.</summary>
    public required bool IsPartial { get; init; }

    public required ActorId[] Mediators { get; init; }

    public bool HasPartialDate => !Declared.IsExact || !Effective.IsExact || Ending is { Date.IsExact: false };

    /// <summary>Whether both say the same of the days of one party, toward whomever.</summary>
    public bool IsOfSameDays(CeasefireRow other) =>
        By == other.By && Declared == other.Declared && Effective == other.Effective && PlannedEnd == other.PlannedEnd && Ending == other.Ending;
}
