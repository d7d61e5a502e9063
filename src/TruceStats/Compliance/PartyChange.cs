namespace TruceStats.Compliance;

/// <summary>The change of what one party is known to have done, and what it would be if it had also done what nobody is known to have done.</summary>
/// <remarks>Equal when party and changes are equal. There is no order. <see cref="Known"/> is never above <see cref="All"/>, bin by bin.</remarks>
public sealed class PartyChange : IEquatable<PartyChange>
{
    internal PartyChange(ActorId party, RateChange known, RateChange all)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(all);
        if (known.BinsBefore is null || known.BinsAfter is null || all.BinsBefore is null || all.BinsAfter is null)
            throw new ArgumentException("A party's changes must be between bins.", nameof(known));
        if (all.Before.Events < known.Before.Events || all.After.Events < known.After.Events)
            throw new ArgumentException("All that a party may have done must be no less than what it is known to have done.", nameof(all));
        Party = party;
        Known = known;
        All = all;
        Lowest = RateChange.Between(all.BinsBefore, known.BinsAfter);
        Highest = RateChange.Between(known.BinsBefore, all.BinsAfter);
    }

    /// <summary>The party, with all that belong to it.</summary>
    public ActorId Party { get; }

    /// <summary>What it is known to have done.</summary>
    public RateChange Known { get; }

    /// <summary>If it had also done all that it may have done, before and after.</summary>
    public RateChange All { get; }

    /// <summary>If it had done all of that before and none after: the lowest ratio.</summary>
    public RateChange Lowest { get; }

    /// <summary>If it had done none of that before and all after: the highest ratio.</summary>
    public RateChange Highest { get; }

    /// <summary>Whether party and changes are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(PartyChange? other) => other is not null && Party == other.Party && Known == other.Known && All == other.All;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PartyChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Party, Known, All);

    /// <summary>The party, its crude ratio and how far it moves: <c>ms-13: 0.412, 95% CI […] (…); from 0.310 to 0.925 with what nobody is known to have done</c>.</summary>
    public override string ToString() =>
        Party + ": " + Known.Ratio() + "; from " + Text(Lowest) + " to " + Text(Highest) + " with what nobody is known to have done";

    private static string Text(RateChange change) => change.CrudeRatio is { } ratio ? Figures.Three(ratio) : "undefined";

    /// <summary>Whether party and changes are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(PartyChange? left, PartyChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(PartyChange? left, PartyChange? right) => !(left == right);
}
