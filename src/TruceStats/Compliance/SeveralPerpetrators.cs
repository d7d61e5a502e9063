namespace TruceStats.Compliance;

/// <summary>What an incident counts for that several of the parties took part in.</summary>
public enum SeveralPerpetrators
{
    /// <summary>It is an error, which says how many there are.</summary>
    Refuse = 0,

    /// <summary>Once for each of the parties that took part, so that parties do not add up.</summary>
    CountForEach = 1,

    /// <summary>For nobody; but it is in what a party would have if it had done all that it may have done.</summary>
    CountForNobody = 2,
}
