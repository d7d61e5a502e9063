namespace TruceStats;

/// <summary>The places that a study knows, and what lay in what when. "In this department and its towns" is a question to the register.</summary>
/// <remarks>
/// Equal when places and memberships are equal, in order. There is no order between registers. May be empty.
/// On any day a place lies in one other at most, and none lies in itself by way of others. Codes and aliases are unique.
/// </remarks>
public sealed class PlaceRegister : IEquatable<PlaceRegister>
{
    private readonly Place[] _places;
    private readonly PlaceMembership[] _memberships;
    private readonly Dictionary<string, Place> _byAlias = new(StringComparer.Ordinal);
    private readonly DatedTree<PlaceCode> _tree;

    private PlaceRegister(Place[] places, PlaceMembership[] memberships)
    {
        _places = places;
        _memberships = memberships;
        Places = Array.AsReadOnly(places);
        Memberships = Array.AsReadOnly(memberships);
        foreach (var place in places)
        {
            ArgumentNullException.ThrowIfNull(place, nameof(places));
            foreach (string name in place.Aliases.Prepend(place.Code.Value))
            {
                if (!_byAlias.TryAdd(name, place))
                    throw new ArgumentException($"The code or alias '{name}' stands twice; codes and aliases must be unique in a register.", nameof(places));
            }
        }

        _tree = new DatedTree<PlaceCode>(
            memberships.Select(membership => new DatedTree<PlaceCode>.Branch(membership.Member, membership.Parent, membership.During)),
            code => Find(code) is not null,
            nameof(memberships));
    }

    /// <summary>The register without a place.</summary>
    public static PlaceRegister Empty { get; } = new([], []);

    /// <summary>The places, in the order in which they were given.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The memberships, in the order in which they were given.</summary>
    public IReadOnlyList<PlaceMembership> Memberships { get; }

    /// <summary>A register.</summary>
    /// <param name="places">The places.</param>
    /// <param name="memberships">What lies in what; none where null.</param>
    /// <exception cref="ArgumentException">A code or alias stands twice, a membership names an unknown place, a place lies in two on one day, or memberships form a cycle.</exception>
    /// <exception cref="ArgumentNullException">The places, one of them or a membership is null.</exception>
    public static PlaceRegister Of(IEnumerable<Place> places, IEnumerable<PlaceMembership>? memberships = null)
    {
        ArgumentNullException.ThrowIfNull(places);
        PlaceMembership[] branches = memberships is null ? [] : [.. memberships];
        foreach (var branch in branches)
            ArgumentNullException.ThrowIfNull(branch, nameof(memberships));
        return new PlaceRegister([.. places], branches);
    }

    /// <summary>The place with a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public Place? Find(PlaceCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _byAlias.TryGetValue(code.Value, out var place) && place.Code == code ? place : null;
    }

    /// <summary>The place whose code or alias a source writes; null where there is none. Case and accents count.</summary>
    /// <remarks>The name for people is not looked up: two towns may share one. Give it as an alias where it tells them apart.</remarks>
    /// <param name="codeOrAlias">The text.</param>
    public Place? FindByAlias(string codeOrAlias)
    {
        ArgumentNullException.ThrowIfNull(codeOrAlias);
        return _byAlias.GetValueOrDefault(codeOrAlias);
    }

    /// <summary>A place with all that lay in it on some day, directly or through others; the place itself comes first.</summary>
    /// <param name="code">The place.</param>
    /// <exception cref="ArgumentException">The place is not registered.</exception>
    public IReadOnlyList<PlaceCode> MembersOf(PlaceCode code) => _tree.WithDescendants(Known(code));

    /// <summary>A place with all that lay in it on a day, directly or through others; the place itself comes first.</summary>
    /// <param name="code">The place.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">The place is not registered.</exception>
    public IReadOnlyList<PlaceCode> MembersOf(PlaceCode code, LocalDate on) => _tree.WithDescendants(Known(code), on);

    /// <summary>What a place lay in on a day; null where in nothing.</summary>
    /// <param name="code">The place.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">The place is not registered.</exception>
    public PlaceCode? ParentOf(PlaceCode code, LocalDate on) => _tree.ParentOf(Known(code), on);

    /// <summary>Whether places and memberships are the same, in order.</summary>
    /// <param name="other">The other register, or null.</param>
    public bool Equals(PlaceRegister? other) =>
        other is not null && _places.AsSpan().SequenceEqual(other._places) && _memberships.AsSpan().SequenceEqual(other._memberships);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceRegister);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var place in _places)
            hash.Add(place.Code);
        hash.Add(_memberships.Length);
        return hash.ToHashCode();
    }

    /// <summary>How many places and memberships, as <c>3 places, 2 memberships</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{_places.Length} places, {_memberships.Length} memberships");

    private PlaceCode Known(PlaceCode code) =>
        Find(code) is null ? throw new ArgumentException($"The place '{code}' is not registered.", nameof(code)) : code;

    /// <summary>Whether places and memberships are the same, in order.</summary>
    /// <param name="left">One register, or null.</param>
    /// <param name="right">The other register, or null.</param>
    public static bool operator ==(PlaceRegister? left, PlaceRegister? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One register, or null.</param>
    /// <param name="right">The other register, or null.</param>
    public static bool operator !=(PlaceRegister? left, PlaceRegister? right) => !(left == right);
}
