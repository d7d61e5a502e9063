using System.Globalization;

namespace TruceStats;

/// <summary>Which incidents are asked for, as data: the same filter serves a log in memory, a stream and a database.</summary>
/// <remarks>
/// <para>What is null asks for nothing; what is set must all hold. A list holds when one of its elements does, so an empty list matches no incident.
/// Lists are sets: they compare and are kept in the order of their text, each element once.</para>
/// <para>What an incident does not tell does not match: an unknown place is in no place that is asked for,
/// and unknown deaths reach no minimum.</para>
/// </remarks>
public sealed record IncidentFilter
{
    private readonly ValueSet<IncidentKind>? _kinds;
    private readonly ValueSet<PlaceCode>? _places;
    private readonly ValueSet<ActorId>? _perpetrators;
    private readonly ValueSet<ActorId>? _targets;
    private readonly ValueSet<Clarity>? _clarities;
    private readonly StudyPeriod? _period;
    private readonly int _firstDay = int.MinValue;
    private readonly int _endDay = int.MaxValue;
    private readonly long? _minimumDeaths;

    /// <summary>The filter that every incident passes.</summary>
    public static IncidentFilter All { get; } = new();

    /// <summary>The kinds asked for; null for any.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public IReadOnlyList<IncidentKind>? Kinds
    {
        get => _kinds?.Items;
        init => _kinds = ValueSet<IncidentKind>.Of(value, nameof(Kinds));
    }

    /// <summary>The places asked for; null for any.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public IReadOnlyList<PlaceCode>? Places
    {
        get => _places?.Items;
        init => _places = ValueSet<PlaceCode>.Of(value, nameof(Places));
    }

    /// <summary>Actors of whom one took part in doing it; null for any.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public IReadOnlyList<ActorId>? Perpetrators
    {
        get => _perpetrators?.Items;
        init => _perpetrators = ValueSet<ActorId>.Of(value, nameof(Perpetrators));
    }

    /// <summary>Actors of whom one was its target; null for any.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public IReadOnlyList<ActorId>? Targets
    {
        get => _targets?.Items;
        init => _targets = ValueSet<ActorId>.Of(value, nameof(Targets));
    }

    /// <summary>How clearly it must be told; null for any.</summary>
    public IReadOnlyList<Clarity>? Clarities
    {
        get => _clarities?.Items;
        init => _clarities = ValueSet<Clarity>.Of(value, nameof(Clarities));
    }

    /// <summary>
    /// Days of which at least one is possible for it; null for any. An incident that may lie inside or outside passes:
    /// counting decides where it goes, and says so.
    /// </summary>
    public StudyPeriod? Period
    {
        get => _period;
        init
        {
            _period = value;
            _firstDay = value?.FirstDay ?? int.MinValue;
            _endDay = value?.EndDay ?? int.MaxValue;
        }
    }

    /// <summary>Deaths that the low figure must reach, 0 or more; null for any, known or not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public long? MinimumDeaths
    {
        get => _minimumDeaths;
        init
        {
            if (value < 0)
                throw new ArgumentOutOfRangeException(nameof(value), value, "The minimum of deaths must be 0 or more.");
            _minimumDeaths = value;
        }
    }

    /// <summary>A further filter that must hold as well; null for none.</summary>
    public IncidentFilter? Also { get; init; }

    /// <summary>This filter, and one of these kinds.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <exception cref="ArgumentException">A kind is null.</exception>
    public IncidentFilter Of(params IEnumerable<IncidentKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return _kinds is null ? this with { Kinds = [.. kinds] } : And(All.Of(kinds));
    }

    /// <summary>This filter, and in one of these places.</summary>
    /// <param name="places">The places, as <c>register.MembersOf(code)</c> for a department with its towns.</param>
    /// <exception cref="ArgumentException">A place is null.</exception>
    public IncidentFilter In(params IEnumerable<PlaceCode> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return _places is null ? this with { Places = [.. places] } : And(All.In(places));
    }

    /// <summary>This filter, and done by one of these actors.</summary>
    /// <param name="actors">The actors, as <c>register.MembersOf(id)</c> for a gang with its cliques.</param>
    /// <exception cref="ArgumentException">An actor is null.</exception>
    public IncidentFilter By(params IEnumerable<ActorId> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return _perpetrators is null ? this with { Perpetrators = [.. actors] } : And(All.By(actors));
    }

    /// <summary>This filter, and against one of these actors.</summary>
    /// <param name="actors">The actors.</param>
    /// <exception cref="ArgumentException">An actor is null.</exception>
    public IncidentFilter Against(params IEnumerable<ActorId> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        return _targets is null ? this with { Targets = [.. actors] } : And(All.Against(actors));
    }

    /// <summary>This filter and another: both must hold.</summary>
    /// <param name="other">The other filter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public IncidentFilter And(IncidentFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with { Also = Also?.And(other) ?? other };
    }

    /// <summary>Whether an incident is asked for.</summary>
    /// <param name="incident">The incident.</param>
    /// <exception cref="ArgumentNullException"><paramref name="incident"/> is null.</exception>
    public bool Matches(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return MatchesDays(incident)
            && (_kinds is null || _kinds.Contains(incident.Kind))
            && (_places is null || (incident.Place is { } place && _places.Contains(place)))
            && (_perpetrators is null || _perpetrators.ContainsAny(incident.Perpetrators))
            && (_targets is null || _targets.ContainsAny(incident.Targets))
            && (_clarities is null || _clarities.Contains(incident.Clarity))
            && (_minimumDeaths is null || incident.Deaths?.Low >= _minimumDeaths)
            && (Also is null || Also.Matches(incident));
    }

    /// <summary>What is asked for, as <c>kind homicide; by ms-13; deaths at least 3</c>; <c>all</c> where nothing is.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, "kind", _kinds);
        Add(parts, "in", _places);
        Add(parts, "by", _perpetrators);
        Add(parts, "against", _targets);
        Add(parts, "clarity", _clarities);
        Add(parts, "during", _period);
        Add(parts, "deaths at least", _minimumDeaths?.ToString(CultureInfo.InvariantCulture));
        Add(parts, "and", Also);
        return parts.Count == 0 ? "all" : string.Join("; ", parts);
    }

    private static void Add(List<string> parts, string name, object? value)
    {
        if (value is not null)
            parts.Add(name + " " + (value.ToString() is { Length: > 0 } text ? text : "none"));
    }

    private bool MatchesDays(Incident incident) => incident.LastDay >= _firstDay && incident.FirstDay < _endDay;
}
