namespace TruceStats;

/// <summary>What a panel has one series for.</summary>
public enum Groups
{
    /// <summary>Nothing: all incidents make one series.</summary>
    None = 0,

    /// <summary>Each place, as the incidents name it.</summary>
    Place = 1,

    /// <summary>Each actor that did it. An incident by two counts for both.</summary>
    Perpetrator = 2,

    /// <summary>Each actor that it was against. An incident against two counts for both.</summary>
    Target = 3,

    /// <summary>Each kind of incident.</summary>
    Kind = 4,
}
