using System.Collections.ObjectModel;
using System.Text;

namespace TruceStats;

/// <summary>One incident: what, when, where, by whom, against whom, how many died, who says so and how clearly.</summary>
/// <remarks>
/// <para>Equal when every part is equal, lists in order; sources and identifier count too. There is no order of its own.
/// An incident lasts at least a day: start and end are days, both included, and without an end it is over on the day that it began.</para>
/// <para>Its possible days run from the earliest day of its start to the latest day of its end: "on some day in March" may be any of 31,
/// and "from the 1st to the 3rd of March" covers three.</para>
/// </remarks>
public sealed class Incident : IEquatable<Incident>
{
    // Many incidents name nobody: they share the empty list.
    private readonly ActorId[] _by;
    private readonly ActorId[] _against;
    private readonly string[] _sources;

    private Incident(
        IncidentKind kind, PartialDate start, PartialDate? end, PlaceCode? place, ActorId[] by, ActorId[] against,
        ReportedCount? deaths, string[] sources, Clarity clarity, string? id)
    {
        Kind = kind;
        Start = start;
        End = end;
        Place = place;
        _by = by;
        _against = against;
        Deaths = deaths;
        _sources = sources;
        Clarity = clarity;
        Id = id;
        FirstDay = start.EarliestDay;
        LastDay = (end ?? start).LatestDay;
        HasPartialDate = !start.IsExact || (end is not null && !end.IsExact);
    }

    /// <summary>What kind it is.</summary>
    public IncidentKind Kind { get; }

    /// <summary>When it began.</summary>
    public PartialDate Start { get; }

    /// <summary>Its last day, which is included; null where it was over on the day that it began.</summary>
    public PartialDate? End { get; }

    /// <summary>Where; null where unknown.</summary>
    public PlaceCode? Place { get; }

    /// <summary>By whom; empty where unknown.</summary>
    public IReadOnlyList<ActorId> By => ReadOnly(_by);

    /// <summary>Against whom; empty where unknown.</summary>
    public IReadOnlyList<ActorId> Against => ReadOnly(_against);

    /// <summary>How many died; null where the sources do not say, which is not zero.</summary>
    public ReportedCount? Deaths { get; }

    /// <summary>Who reports it; may be empty.</summary>
    public IReadOnlyList<string> Sources => ReadOnly(_sources);

    /// <summary>How clearly the sources tell it.</summary>
    public Clarity Clarity { get; }

    /// <summary>The identifier that its source gives it; null where it has none.</summary>
    public string? Id { get; }

    /// <summary>The first possible day as a day number, kept here so that counting follows no reference.</summary>
    internal int FirstDay { get; }

    /// <summary>The last possible day as a day number.</summary>
    internal int LastDay { get; }

    internal ReadOnlySpan<ActorId> Perpetrators => _by;

    internal ReadOnlySpan<ActorId> Targets => _against;

    internal bool HasPartialDate { get; }

    /// <summary>An incident.</summary>
    /// <param name="kind">What kind it is.</param>
    /// <param name="start">When it began, as far as known.</param>
    /// <param name="end">Its last day, as far as known; null where it was over on the day that it began.</param>
    /// <param name="place">Where; null where unknown.</param>
    /// <param name="by">By whom; null or empty where unknown.</param>
    /// <param name="against">Against whom; null or empty where unknown.</param>
    /// <param name="deaths">How many died; null where the sources do not say.</param>
    /// <param name="sources">Who reports it.</param>
    /// <param name="clarity">How clearly the sources tell it.</param>
    /// <param name="id">The identifier that its source gives it, not blank.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> or <paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentException">The end is before the start, an actor or source is null or blank, or the identifier is blank.</exception>
    public static Incident Of(
        IncidentKind kind, PartialDate start, PartialDate? end = null, PlaceCode? place = null, IEnumerable<ActorId>? by = null,
        IEnumerable<ActorId>? against = null, ReportedCount? deaths = null, IEnumerable<string>? sources = null,
        Clarity clarity = default, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(start);
        // Only what is certain is refused: "some time in March, over by the 10th" is consistent.
        if (end is not null && end.LatestDay < start.EarliestDay)
        {
            int days = start.EarliestDay - end.LatestDay;
            throw new ArgumentException(FormattableString.Invariant($"The end must not be before the start, but it is so by at least {days} days."), nameof(end));
        }
        if (!Enum.IsDefined(clarity))
            throw new ArgumentOutOfRangeException(nameof(clarity), clarity, "The clarity must be one of the named values.");
        if (id is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(id);
        string[] reporters = [.. sources ?? []];
        if (Array.Exists(reporters, string.IsNullOrWhiteSpace))
            throw new ArgumentException("No source may be null or blank.", nameof(sources));
        return new Incident(
            kind, start, end, place, Actors(by, nameof(by)), Actors(against, nameof(against)), deaths, reporters, clarity, id);
    }

    /// <summary>Whether every part is the same.</summary>
    /// <param name="other">The other incident, or null.</param>
    public bool Equals(Incident? other) =>
        ReferenceEquals(this, other)
        || (other is not null && FirstDay == other.FirstDay && LastDay == other.LastDay && Kind == other.Kind
            && Start == other.Start && End == other.End && Place == other.Place
            && _by.AsSpan().SequenceEqual(other._by) && _against.AsSpan().SequenceEqual(other._against)
            && Deaths == other.Deaths && _sources.AsSpan().SequenceEqual(other._sources)
            && Clarity == other.Clarity && string.Equals(Id, other.Id, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Incident);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, FirstDay, LastDay, Place, Deaths, Id, _by.Length, _against.Length);

    /// <summary>Kind, date, place and deaths, as <c>homicide on 2016-03-26 in SV-SS, deaths 2</c>. It names no actor and no source.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Kind.Code).Append(End is null ? " on " : " from ").Append(Start);
        if (End is not null)
            text.Append(" to ").Append(End);
        if (Place is not null)
            text.Append(" in ").Append(Place);
        if (Deaths is not null)
            text.Append(", deaths ").Append(Deaths);
        return text.ToString();
    }

    private static ActorId[] Actors(IEnumerable<ActorId>? actors, string parameter)
    {
        ActorId[] ids = [.. actors ?? []];
        if (Array.Exists(ids, id => id is null))
            throw new ArgumentException("No actor may be null.", parameter);
        return ids;
    }

    private static ReadOnlyCollection<T> ReadOnly<T>(T[] items) => items.Length == 0 ? ReadOnlyCollection<T>.Empty : Array.AsReadOnly(items);

    /// <summary>Whether every part is the same.</summary>
    /// <param name="left">One incident, or null.</param>
    /// <param name="right">The other incident, or null.</param>
    public static bool operator ==(Incident? left, Incident? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One incident, or null.</param>
    /// <param name="right">The other incident, or null.</param>
    public static bool operator !=(Incident? left, Incident? right) => !(left == right);
}
