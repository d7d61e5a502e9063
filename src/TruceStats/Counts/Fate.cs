namespace TruceStats;

/// <summary>What counting decides of an incident.</summary>
internal enum Fate
{
    Counted,
    Outside,
    Excluded,
    UnknownFigure,

    /// <summary>The rule refuses to decide: counting ends in an error.</summary>
    Refused,
}
