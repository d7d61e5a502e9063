namespace TruceStats.Monitoring;

/// <summary>An actor whose attributed violence is monitored, with the share of violence that is attributed to nobody: the name is never shown without it.</summary>
/// <remarks>
/// Equal when the actor and both numbers are equal. There is no order. An alarm that names somebody can provoke reprisals, and where many incidents have no known perpetrator
/// it may say more about who is named in reports than about who acts: monitor all violence unless there is a reason.
/// </remarks>
public sealed class MonitoredActor : IEquatable<MonitoredActor>
{
    private MonitoredActor(ActorId actor, long unattributed, long total)
    {
        Actor = actor;
        Unattributed = unattributed;
        Total = total;
    }

    /// <summary>The actor.</summary>
    public ActorId Actor { get; }

    /// <summary>Incidents whose perpetrator is not known.</summary>
    public long Unattributed { get; }

    /// <summary>All incidents of the same kind, attributed or not; at least 1.</summary>
    public long Total { get; }

    /// <summary>The share of incidents whose perpetrator is not known, from 0 to 1.</summary>
    public double UnattributedShare => (double)Unattributed / Total;

    /// <summary>An actor, and how much is attributed to nobody.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="unattributed">Incidents without a known perpetrator, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">All incidents of the same kind, whoever did them; at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are out of range.</exception>
    public static MonitoredActor Of(ActorId actor, long unattributed, long total)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (total < 1)
            throw new ArgumentOutOfRangeException(nameof(total), total, "There must be at least 1 incident.");
        if (unattributed < 0 || unattributed > total)
            throw new ArgumentOutOfRangeException(nameof(unattributed), unattributed, FormattableString.Invariant($"Unattributed incidents must be from 0 to all {total}."));
        return new MonitoredActor(actor, unattributed, total);
    }

    /// <summary>An actor, with the share of unattributed incidents as it is in a log.</summary>
    /// <param name="log">All incidents of the kind that is monitored, those of others and of nobody included; at least one.</param>
    /// <param name="actor">The actor.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The log is empty.</exception>
    public static MonitoredActor In(IncidentLog log, ActorId actor)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(actor);
        if (log.Count == 0)
            throw new ArgumentException("The log must hold at least one incident.", nameof(log));
        return new MonitoredActor(actor, log.LongCount(incident => incident.By.Count == 0), log.Count);
    }

    /// <summary>Whether the actor and both numbers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoredActor? other) => other is not null && Actor == other.Actor && Unattributed == other.Unattributed && Total == other.Total;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoredActor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Actor, Unattributed, Total);

    /// <summary>The actor and the share, as <c>ms-13 (41% of incidents are attributed to nobody)</c>.</summary>
    public override string ToString() => Actor + " (" + Figures.Short(100 * UnattributedShare) + "% of incidents are attributed to nobody)";

    /// <summary>Whether the actor and both numbers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoredActor? left, MonitoredActor? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoredActor? left, MonitoredActor? right) => !(left == right);
}
