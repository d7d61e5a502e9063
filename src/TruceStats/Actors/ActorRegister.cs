namespace TruceStats;

/// <summary>The actors that a study knows, and who belonged to whom when. "By this gang and its cliques" is a question to the register.</summary>
/// <remarks>
/// Equal when actors and memberships are equal, in order. There is no order between registers. May be empty.
/// On any day an actor belongs to one other at most, and nobody belongs to itself by way of others. Ids and aliases are unique.
/// </remarks>
public sealed class ActorRegister : IEquatable<ActorRegister>
{
    private readonly Actor[] _actors;
    private readonly ActorMembership[] _memberships;
    private readonly Dictionary<string, Actor> _byAlias = new(StringComparer.Ordinal);
    private readonly DatedTree<ActorId> _tree;

    private ActorRegister(Actor[] actors, ActorMembership[] memberships)
    {
        _actors = actors;
        _memberships = memberships;
        Actors = Array.AsReadOnly(actors);
        Memberships = Array.AsReadOnly(memberships);
        foreach (var actor in actors)
        {
            ArgumentNullException.ThrowIfNull(actor, nameof(actors));
            foreach (string name in actor.Aliases.Prepend(actor.Id.Value))
            {
                if (!_byAlias.TryAdd(name, actor))
                    throw new ArgumentException($"The id or alias '{name}' stands twice; ids and aliases must be unique in a register.", nameof(actors));
            }
        }

        _tree = new DatedTree<ActorId>(
            memberships.Select(membership => new DatedTree<ActorId>.Branch(membership.Member, membership.Parent, membership.During)),
            id => Find(id) is not null,
            nameof(memberships));
    }

    /// <summary>The register without an actor.</summary>
    public static ActorRegister Empty { get; } = new([], []);

    /// <summary>The actors, in the order in which they were given.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The memberships, in the order in which they were given.</summary>
    public IReadOnlyList<ActorMembership> Memberships { get; }

    /// <summary>A register.</summary>
    /// <param name="actors">The actors.</param>
    /// <param name="memberships">Who belongs to whom; none where null.</param>
    /// <exception cref="ArgumentException">An id or alias stands twice, a membership names an unknown actor, an actor has two parents on one day, or memberships form a cycle.</exception>
    /// <exception cref="ArgumentNullException">The actors, one of them or a membership is null.</exception>
    public static ActorRegister Of(IEnumerable<Actor> actors, IEnumerable<ActorMembership>? memberships = null)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ActorMembership[] branches = memberships is null ? [] : [.. memberships];
        foreach (var branch in branches)
            ArgumentNullException.ThrowIfNull(branch, nameof(memberships));
        return new ActorRegister([.. actors], branches);
    }

    /// <summary>The actor with an id; null where there is none.</summary>
    /// <param name="id">The id.</param>
    public Actor? Find(ActorId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byAlias.TryGetValue(id.Value, out var actor) && actor.Id == id ? actor : null;
    }

    /// <summary>The actor whose id or alias a source writes; null where there is none. Case and accents count.</summary>
    /// <remarks>The name for people is not looked up: two cliques may share one. Give it as an alias where it tells them apart.</remarks>
    /// <param name="idOrAlias">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="idOrAlias"/> is null.</exception>
    public Actor? FindByAlias(string idOrAlias)
    {
        ArgumentNullException.ThrowIfNull(idOrAlias);
        return _byAlias.GetValueOrDefault(idOrAlias);
    }

    /// <summary>An actor with all that belonged to it on some day, directly or through others; the actor itself comes first.</summary>
    /// <remarks>A clique that left a faction before that faction joined the gang never belonged to the gang.</remarks>
    /// <param name="id">The actor.</param>
    /// <exception cref="ArgumentException">The actor is not registered.</exception>
    public IReadOnlyList<ActorId> MembersOf(ActorId id) => _tree.WithDescendants(Known(id));

    /// <summary>An actor with all that belonged to it on a day, directly or through others; the actor itself comes first.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">The actor is not registered.</exception>
    public IReadOnlyList<ActorId> MembersOf(ActorId id, LocalDate on) => _tree.WithDescendants(Known(id), on);

    /// <summary>Whom an actor belonged to on a day; null where to nobody.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">The actor is not registered.</exception>
    public ActorId? ParentOf(ActorId id, LocalDate on) => _tree.ParentOf(Known(id), on);

    /// <summary>Whether actors and memberships are the same, in order.</summary>
    /// <param name="other">The other register, or null.</param>
    public bool Equals(ActorRegister? other) =>
        other is not null && _actors.AsSpan().SequenceEqual(other._actors) && _memberships.AsSpan().SequenceEqual(other._memberships);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActorRegister);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var actor in _actors)
            hash.Add(actor.Id);
        hash.Add(_memberships.Length);
        return hash.ToHashCode();
    }

    /// <summary>How many actors and memberships, as <c>3 actors, 2 memberships</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_actors.Length} actors, {_memberships.Length} memberships");

    private ActorId Known(ActorId id) =>
        Find(id) is null ? throw new ArgumentException($"The actor '{id}' is not registered.", nameof(id)) : id;

    /// <summary>Whether actors and memberships are the same, in order.</summary>
    /// <param name="left">One register, or null.</param>
    /// <param name="right">The other register, or null.</param>
    public static bool operator ==(ActorRegister? left, ActorRegister? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One register, or null.</param>
    /// <param name="right">The other register, or null.</param>
    public static bool operator !=(ActorRegister? left, ActorRegister? right) => !(left == right);
}
