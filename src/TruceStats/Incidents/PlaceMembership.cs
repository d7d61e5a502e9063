namespace TruceStats;

/// <summary>That one place lies in another, always or during a period: a town in its department, a department in its country.</summary>
/// <remarks>Equal when member, parent and period are equal. There is no order. Without a period it has always held; borders do change.</remarks>
public sealed class PlaceMembership : IEquatable<PlaceMembership>
{
    private PlaceMembership(PlaceCode member, PlaceCode parent, StudyPeriod? during)
    {
        Member = member;
        Parent = parent;
        During = during;
    }

    /// <summary>The place within.</summary>
    public PlaceCode Member { get; }

    /// <summary>The place around it.</summary>
    public PlaceCode Parent { get; }

    /// <summary>When; null where it has always held.</summary>
    public StudyPeriod? During { get; }

    /// <summary>A membership.</summary>
    /// <param name="member">The place within.</param>
    /// <param name="parent">The place around it, another one.</param>
    /// <param name="during">When; null where it has always held.</param>
    /// <exception cref="ArgumentException">The member is its own parent.</exception>
    /// <exception cref="ArgumentNullException">A code is null.</exception>
    public static PlaceMembership Of(PlaceCode member, PlaceCode parent, StudyPeriod? during = null)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(parent);
        if (member == parent)
            throw new ArgumentException($"'{member}' must not lie in itself.", nameof(parent));
        return new PlaceMembership(member, parent, during);
    }

    /// <summary>Whether member, parent and period are the same.</summary>
    /// <param name="other">The other membership, or null.</param>
    public bool Equals(PlaceMembership? other) => other is not null && Member == other.Member && Parent == other.Parent && During == other.During;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceMembership);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Member, Parent, During);

    /// <summary><c>member → parent</c>, with the period where there is one.</summary>
    public override string ToString() => Member + " → " + Parent + (During is null ? "" : " " + During);

    /// <summary>Whether member, parent and period are the same.</summary>
    /// <param name="left">One membership, or null.</param>
    /// <param name="right">The other membership, or null.</param>
    public static bool operator ==(PlaceMembership? left, PlaceMembership? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One membership, or null.</param>
    /// <param name="right">The other membership, or null.</param>
    public static bool operator !=(PlaceMembership? left, PlaceMembership? right) => !(left == right);
}
