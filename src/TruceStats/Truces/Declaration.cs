namespace TruceStats;

/// <summary>What one party declared: toward whom, when, from when and until when.</summary>
/// <remarks>
/// Equal when everything is equal, addressees in order. There is no order, and none is without a day. It holds from <see cref="Effective"/> on,
/// that day included, until its <see cref="Ending"/>, or without one until its <see cref="PlannedEnd"/>, or without either it is still open; ends are excluded.
/// </remarks>
public sealed class Declaration : IEquatable<Declaration>
{
    private readonly ActorId[] _toward;

    private Declaration(string id, ActorId by, ActorId[] toward, PartialDate declared, PartialDate effective, PartialDate? plannedEnd, Ending? ending, string? extends)
    {
        Id = id;
        By = by;
        _toward = toward;
        Toward = Array.AsReadOnly(toward);
        Declared = declared;
        Effective = effective;
        PlannedEnd = plannedEnd;
        Ending = ending;
        Extends = extends;
    }

    /// <summary>The id by which another declaration can extend this one; unique within a truce.</summary>
    public string Id { get; }

    /// <summary>Who declared.</summary>
    public ActorId By { get; }

    /// <summary>Toward whom; empty where nobody is named.</summary>
    public IReadOnlyList<ActorId> Toward { get; }

    /// <summary>When it was made known: before it held, on its first day, or later where it was kept secret at first.</summary>
    public PartialDate Declared { get; }

    /// <summary>The first day on which it held.</summary>
    public PartialDate Effective { get; }

    /// <summary>The first day on which it was meant no longer to hold; null where it was open-ended.</summary>
    public PartialDate? PlannedEnd { get; }

    /// <summary>How it ended; null where no ending is known.</summary>
    public Ending? Ending { get; }

    /// <summary>The id of the declaration that this one prolongs; null where it stands alone.</summary>
    public string? Extends { get; }

    /// <summary>The end that counts: the ending, else the planned end, else none.</summary>
    internal PartialDate? End => Ending?.Date ?? PlannedEnd;

    /// <summary>A declaration.</summary>
    /// <param name="id">The id, not blank.</param>
    /// <param name="by">Who declared.</param>
    /// <param name="declared">When it was made known.</param>
    /// <param name="effective">The first day on which it held.</param>
    /// <param name="toward">Toward whom, not the declarer and nobody twice; nobody named where null.</param>
    /// <param name="plannedEnd">The first day on which it was meant no longer to hold; open-ended where null.</param>
    /// <param name="ending">How it ended; null where no ending is known.</param>
    /// <param name="extends">The id of the declaration by the same party that this one prolongs; null where it stands alone.</param>
    /// <exception cref="ArgumentException">An id is blank, it extends itself, or an addressee is the declarer or stands twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is not after the day on which it took effect, whatever days are meant.</exception>
    /// <exception cref="ArgumentNullException">The declarer or a date is null.</exception>
    public static Declaration Of(
        string id, ActorId by, PartialDate declared, PartialDate effective,
        IEnumerable<ActorId>? toward = null, PartialDate? plannedEnd = null, Ending? ending = null, string? extends = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(declared);
        ArgumentNullException.ThrowIfNull(effective);
        if (extends is not null && (string.IsNullOrWhiteSpace(extends) || extends == id))
            throw new ArgumentException("What a declaration extends must be the id of another declaration.", nameof(extends));
        ActorId[] addressees = toward is null ? [] : [.. toward];
        if (addressees.Contains(by))
            throw new ArgumentException($"'{by}' can't declare toward itself.", nameof(toward));
        if (addressees.Any(addressee => addressee is null) || addressees.Distinct().Count() != addressees.Length)
            throw new ArgumentException("An addressee must not be null and must not stand twice.", nameof(toward));
        CheckAfter(effective, plannedEnd, nameof(plannedEnd));
        CheckAfter(effective, ending?.Date, nameof(ending));
        return new Declaration(id, by, addressees, declared, effective, plannedEnd, ending, extends);
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other declaration, or null.</param>
    public bool Equals(Declaration? other) =>
        other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal) && By == other.By && _toward.AsSpan().SequenceEqual(other._toward)
        && Declared == other.Declared && Effective == other.Effective && PlannedEnd == other.PlannedEnd && Ending == other.Ending
        && string.Equals(Extends, other.Extends, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Declaration);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, By, Declared, Effective, PlannedEnd, Ending, Extends, _toward.Length);

    /// <summary>Who, toward whom, and from when to when, as <c>MS-13 toward Barrio 18: 2016-03-26 to open end</c>.</summary>
    public override string ToString() =>
        By + (_toward.Length == 0 ? "" : " toward " + string.Join(", ", (IEnumerable<ActorId>)_toward)) + ": " + Effective + " to " + (End?.ToString() ?? "open end");

    private static void CheckAfter(PartialDate effective, PartialDate? end, string parameter)
    {
        if (end is not null && end.LatestDay <= effective.EarliestDay)
            throw new ArgumentOutOfRangeException(parameter, end.ToString(), $"The end, which is excluded, must be after the declaration took effect, {effective}.");
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One declaration, or null.</param>
    /// <param name="right">The other declaration, or null.</param>
    public static bool operator ==(Declaration? left, Declaration? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One declaration, or null.</param>
    /// <param name="right">The other declaration, or null.</param>
    public static bool operator !=(Declaration? left, Declaration? right) => !(left == right);
}
