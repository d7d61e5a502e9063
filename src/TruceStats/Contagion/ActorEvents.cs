using System.Collections.ObjectModel;
using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>The events of several actors within the same observed stretches: what mutually exciting processes are fitted to.</summary>
/// <remarks>
/// Equal when actors, times and cautions are equal. There is no order. Actors stand in the order of their ids. There are at least two, and no two events, of one actor or of
/// two, are at the same time.
/// </remarks>
public sealed class ActorEvents : IEquatable<ActorEvents>
{
    private readonly ActorId[] _actors;
    private readonly EventTimes[] _events;
    private readonly Caution[] _cautions;

    internal ActorEvents(IEnumerable<KeyValuePair<ActorId, EventTimes>> events, IEnumerable<Caution> cautions)
    {
        KeyValuePair<ActorId, EventTimes>[] ordered = [.. events.OrderBy(one => one.Key.Value, StringComparer.Ordinal)];
        _actors = [.. ordered.Select(one => one.Key)];
        _events = [.. ordered.Select(one => one.Value)];
        _cautions = [.. cautions];
        Actors = Array.AsReadOnly(_actors);
        Cautions = Array.AsReadOnly(_cautions);
        (Points, Kinds) = Merged();
    }

    /// <summary>The actors, in the order of their ids.</summary>
    public ReadOnlyCollection<ActorId> Actors { get; }

    /// <summary>What was observed.</summary>
    public PeriodSet Coverage => _events[0].Coverage;

    /// <summary>How many events all actors have.</summary>
    public int Count => _events.Sum(events => events.Count);

    /// <summary>What was left out, and how times were made.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal PointStretches Points { get; }

    internal int[] Kinds { get; }

    internal bool IsSpread => Array.Exists(_events, events => events.SpreadSeed is not null);

    /// <summary>The events of one actor.</summary>
    /// <param name="actor">One of the actors.</param>
    /// <exception cref="ArgumentException">The actor is not one of them.</exception>
    public EventTimes this[ActorId actor] => _events[IndexOf(actor, nameof(actor))];

    /// <summary>Events whose times are known.</summary>
    /// <param name="events">For each of two or more actors its events, all with the same coverage and without a common time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two actors, their coverages differ, or two events are at the same time.</exception>
    public static ActorEvents Of(IReadOnlyDictionary<ActorId, EventTimes> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (events.Count < 2)
            throw new ArgumentException(FormattableString.Invariant($"There must be at least 2 actors, but there are {events.Count}."), nameof(events));
        if (events.Values.Any(one => one is null))
            throw new ArgumentException("No actor's events may be null.", nameof(events));
        if (events.Values.Select(one => one.Coverage).Distinct().Count() > 1)
            throw new ArgumentException("All actors must have the same coverage.", nameof(events));
        double[] times = [.. events.Values.SelectMany(one => one.Days).Order()];
        int ties = times.Zip(times.Skip(1)).Count(pair => pair.First.Equals(pair.Second));
        if (ties > 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"No two events may be at the same time, but {ties} are at that of another actor's: a process in continuous time has no ties. ")
                + "Where only days are known use ByPerpetrator or ByTarget.", nameof(events));
        }
        return new ActorEvents(events, events.Values.SelectMany(one => one.Cautions).Distinct());
    }

    /// <summary>The incidents of a log by who did them, each put somewhere in the day on which it began, uniformly, by a seeded draw.</summary>
    /// <remarks>
    /// Incidents without a perpetrator, with several, with another than those asked for, of unknown day, and outside the coverage are left out, counted and said. An
    /// unattributed incident stands for nobody.
    /// </remarks>
    /// <param name="log">The incidents.</param>
    /// <param name="actors">The actors to look at, two or more.</param>
    /// <param name="coverage">The stretches that were observed; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two different actors, or the coverage is empty or open.</exception>
    public static ActorEvents ByPerpetrator(IncidentLog log, IEnumerable<ActorId> actors, PeriodSet coverage, ulong seed) =>
        By(incident => incident.By, log, actors, coverage, seed);

    /// <summary>The incidents of a log by whom they hit: does an attack on one actor bring attacks on another? The rest as in <see cref="ByPerpetrator"/>.</summary>
    /// <param name="log">The incidents.</param>
    /// <param name="actors">The actors to look at, two or more.</param>
    /// <param name="coverage">The stretches that were observed; neither empty nor open.</param>
    /// <param name="seed">Seeds the draw.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two different actors, or the coverage is empty or open.</exception>
    public static ActorEvents ByTarget(IncidentLog log, IEnumerable<ActorId> actors, PeriodSet coverage, ulong seed) =>
        By(incident => incident.Against, log, actors, coverage, seed);

    /// <summary>Whether actors, times and cautions are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ActorEvents? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _actors.AsSpan().SequenceEqual(other._actors) && _events.AsSpan().SequenceEqual(other._events)
            && _cautions.AsSpan().SequenceEqual(other._cautions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorEvents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_actors.Length, _actors[0], Coverage, Count);

    /// <summary>The numbers of events: <c>barrio-18: 40, ms-13: 52 events in [2015-01-01, 2016-01-01)</c>.</summary>
    public override string ToString() =>
        string.Join(", ", _actors.Zip(_events, (actor, events) => FormattableString.Invariant($"{actor}: {events.Count}"))) + " events in " + Coverage;

    internal int IndexOf(ActorId actor, string parameter)
    {
        ArgumentNullException.ThrowIfNull(actor, parameter);
        int index = Array.IndexOf(_actors, actor);
        return index >= 0 ? index : throw new ArgumentException($"The actor must be one of {string.Join(", ", (IEnumerable<ActorId>)_actors)}.", parameter);
    }

    private static ActorEvents By(
        Func<Incident, IReadOnlyList<ActorId>> side, IncidentLog log, IEnumerable<ActorId> actors, PeriodSet coverage, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(actors);
        EventStretches.Check(coverage, nameof(coverage));
        ActorId[] asked = [.. actors.Distinct().OrderBy(actor => actor?.Value, StringComparer.Ordinal)];
        if (asked.Length < 2 || Array.Exists(asked, actor => actor is null))
            throw new ArgumentException(FormattableString.Invariant($"There must be at least 2 different actors, and none null, but there are {asked.Length}."), nameof(actors));
        var sorted = SidedIncidents.Of(DatedIncidents.In(log, coverage), side, asked);
        // Drawn together and without a common time; on one day, actor after actor, so that the order of the log changes nothing.
        (int Day, int Actor)[] events = [.. sorted.Events.Order()];
        double[] times = EventStretches.Drawn([.. events.Select(one => one.Day)], coverage.Periods[0].FirstDay, seed);
        (double Time, int Actor)[] timed = [.. times.Zip(events, (time, one) => (time, one.Actor)).Order()];
        double[] apart = EventStretches.Apart(timed.Select(one => one.Time));
        var byActor = asked.Select((actor, i) => KeyValuePair.Create(actor, new EventTimes([.. apart.Where((_, at) => timed[at].Actor == i)], coverage, seed, [])));
        return new ActorEvents(byActor, [.. sorted.Cautions, EventStretches.Said(events.Length)]);
    }

    private (PointStretches Points, int[] Kinds) Merged()
    {
        (double Time, int Kind)[] all = [.. _events.SelectMany((events, kind) => events.Days.Select(time => (time, kind))).Order()];
        return (EventStretches.Of(all.Select(one => one.Time).ToArray(), Coverage), [.. all.Select(one => one.Kind)]);
    }

    /// <summary>Whether actors, times and cautions are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ActorEvents? left, ActorEvents? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ActorEvents? left, ActorEvents? right) => !(left == right);
}
