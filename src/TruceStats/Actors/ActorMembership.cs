namespace TruceStats;

/// <summary>That one actor belongs to another, always or during a period: a clique to its faction, a faction to its gang.</summary>
/// <remarks>Equal when member, parent and period are equal. There is no order. Without a period it has always held.</remarks>
public sealed class ActorMembership : IEquatable<ActorMembership>
{
    private ActorMembership(ActorId member, ActorId parent, StudyPeriod? during)
    {
        Member = member;
        Parent = parent;
        During = during;
    }

    /// <summary>Who belongs.</summary>
    public ActorId Member { get; }

    /// <summary>To whom.</summary>
    public ActorId Parent { get; }

    /// <summary>When; null where it has always held.</summary>
    public StudyPeriod? During { get; }

    /// <summary>A membership.</summary>
    /// <param name="member">Who belongs.</param>
    /// <param name="parent">To whom, another actor.</param>
    /// <param name="during">When; null where it has always held.</param>
    /// <exception cref="ArgumentException">The member is its own parent.</exception>
    /// <exception cref="ArgumentNullException">An id is null.</exception>
    public static ActorMembership Of(ActorId member, ActorId parent, StudyPeriod? during = null)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(parent);
        if (member == parent)
            throw new ArgumentException($"'{member}' must not belong to itself.", nameof(parent));
        return new ActorMembership(member, parent, during);
    }

    /// <summary>Whether member, parent and period are the same.</summary>
    /// <param name="other">The other membership, or null.</param>
    public bool Equals(ActorMembership? other) => other is not null && Member == other.Member && Parent == other.Parent && During == other.During;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorMembership);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Member, Parent, During);

    /// <summary><c>member → parent</c>, with the period where there is one.</summary>
    public override string ToString() => Member + " → " + Parent + (During is null ? "" : " " + During);

    /// <summary>Whether member, parent and period are the same.</summary>
    /// <param name="left">One membership, or null.</param>
    /// <param name="right">The other membership, or null.</param>
    public static bool operator ==(ActorMembership? left, ActorMembership? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One membership, or null.</param>
    /// <param name="right">The other membership, or null.</param>
    public static bool operator !=(ActorMembership? left, ActorMembership? right) => !(left == right);
}
