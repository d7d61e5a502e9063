namespace TruceStats.Durations;

/// <summary>What counts as the end of a truce: the caller names it, and there is no default.</summary>
/// <remarks>
/// <para>
/// A formal ending counts on the first day on which the truce no longer held; a death on its own day, which is the last that is counted: a truce whose first day
/// brings the death has lasted 1 day. A truce that formally ends before the end that is asked for was watched up to then: it is right-censored there, unless
/// <see cref="FirstOf"/> takes the formal ending as an end too.
/// </para>
/// <para>
/// Deaths are those by a party of the truce from its first day on, at the figure asked for. Incidents whose perpetrator is unknown count for nobody, and the report
/// says how many there were. An incident counts wherever it happened: pick places out of the log where the truce has a scope.
/// </para>
/// <para>Equal when kind, numbers, log, register and parts are equal. There is no order.</para>
/// </remarks>
public sealed class SpellEnd : IEquatable<SpellEnd>
{
    private readonly SpellEnd[] _parts;

    private SpellEnd(long count, int days, CountedQuantity figure, IncidentLog? log, ActorRegister? register, SpellEnd[] parts)
    {
        DeathCount = count;
        Days = days;
        Figure = figure;
        Log = log;
        Register = register;
        _parts = parts;
    }

    /// <summary>Its ending, or where none is told its planned end; the cause is the reason of the ending, <c>expired</c> for a planned end, <c>unknown</c> where none is told.</summary>
    public static SpellEnd FormalEnding { get; } = new(0, 0, CountedQuantity.Unstated, null, null, []);

    internal long DeathCount { get; }

    internal int Days { get; }

    internal CountedQuantity Figure { get; }

    internal IncidentLog? Log { get; }

    internal ActorRegister? Register { get; }

    internal IReadOnlyList<SpellEnd> Parts => _parts;

    internal IEnumerable<SpellEnd> Single => _parts.Length == 0 ? [this] : _parts;

    /// <summary>The first incident by a party, from the first day on, in which at least one died by the low figure; the cause is <c>death</c>.</summary>
    /// <param name="log">The incidents; taken to be complete from the first truce to the as-of day.</param>
    /// <param name="register">Who belongs to whom, so that a gang answers for its cliques on the day; nobody for another where null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static SpellEnd FirstDeathByParty(IncidentLog log, ActorRegister? register = null) => Deaths(1, 1, log, register);

    /// <summary>The first day on which so many deaths by parties lie within so many days, that day the last of them; the cause is <c>deaths</c>.</summary>
    /// <param name="deaths">How many deaths, 1 or more.</param>
    /// <param name="days">Within how many days, 1 or more.</param>
    /// <param name="log">The incidents; taken to be complete from the first truce to the as-of day.</param>
    /// <param name="register">Who belongs to whom, so that a gang answers for its cliques on the day; nobody for another where null.</param>
    /// <param name="figure">Which figure of an incident is added up: low, best or high. Incidents without it are left out and counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1, or the figure is none of deaths.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public static SpellEnd Deaths(long deaths, int days, IncidentLog log, ActorRegister? register = null, CountedQuantity figure = CountedQuantity.DeathsLow)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(deaths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentNullException.ThrowIfNull(log);
        return figure is CountedQuantity.DeathsLow or CountedQuantity.DeathsBest or CountedQuantity.DeathsHigh
            ? new SpellEnd(deaths, days, figure, log, register, [])
            : throw new ArgumentOutOfRangeException(nameof(figure), figure, "The figure must be one of deaths: low, best or high.");
    }

    /// <summary>Whichever comes first: competing ends, each with its cause. Of two on one day the one that is named first counts.</summary>
    /// <param name="ends">The ends, at least two, none of them of this kind.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or one is itself the first of several.</exception>
    public static SpellEnd FirstOf(params ReadOnlySpan<SpellEnd> ends)
    {
        foreach (var end in ends)
        {
            ArgumentNullException.ThrowIfNull(end, nameof(ends));
            if (end._parts.Length > 0)
                throw new ArgumentException("An end must not itself be the first of several: name them all at once.", nameof(ends));
        }
        return ends.Length >= 2
            ? new SpellEnd(0, 0, CountedQuantity.Unstated, null, null, ends.ToArray())
            : throw new ArgumentException("There must be at least two ends to be the first of.", nameof(ends));
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpellEnd? other) =>
        other is not null && DeathCount == other.DeathCount && Days == other.Days && Figure == other.Figure && Log == other.Log && Register == other.Register
        && _parts.AsSpan().SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpellEnd);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DeathCount, Days, Figure, _parts.Length);

    /// <summary>What ends it: <c>formal ending</c>, <c>first death by a party</c>, <c>10 deaths by parties in 7 days</c>, <c>first of: …</c>.</summary>
    public override string ToString()
    {
        if (_parts.Length > 0)
            return "first of: " + string.Join(", ", (IEnumerable<SpellEnd>)_parts);
        if (Log is null)
            return "formal ending";
        string figure = Figure switch
        {
            CountedQuantity.DeathsBest => " (best figure)",
            CountedQuantity.DeathsHigh => " (high figure)",
            _ => "",
        };
        return (DeathCount == 1 ? "first death by a party" : FormattableString.Invariant($"{DeathCount} deaths by parties in {Days} {(Days == 1 ? "day" : "days")}")) + figure;
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpellEnd? left, SpellEnd? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpellEnd? left, SpellEnd? right) => !(left == right);
}
