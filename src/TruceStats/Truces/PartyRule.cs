namespace TruceStats;

/// <summary>On which days a truce is in force whose parties began or ended on different days.</summary>
public enum PartyRule
{
    /// <summary>None: parties that differ are an error.</summary>
    Refuse = 0,

    /// <summary>While at least one party keeps it.</summary>
    AnyParty = 1,

    /// <summary>While all parties keep it.</summary>
    AllParties = 2,
}
