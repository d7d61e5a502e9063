using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>Events over exposure in one stretch of time: the hinge between what was observed and what is computed from it.</summary>
/// <remarks>Equal when events, exposure, quantity and cautions are equal. There is no order. Events may be 0; exposure never is.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Tally, TallyHtml>))]
public sealed class Tally : IEquatable<Tally>
{
    private readonly Caution[] _cautions;

    private Tally(long events, Exposure exposure, CountedQuantity what, Caution[] cautions)
    {
        if (events < 0)
            throw new ArgumentOutOfRangeException(nameof(events), events, "Events must be 0 or more.");
        ArgumentNullException.ThrowIfNull(exposure);
        if (!Enum.IsDefined(what))
            throw new ArgumentOutOfRangeException(nameof(what), what, "The counted quantity must be one of the named values.");
        Events = events;
        Exposure = exposure;
        What = what;
        _cautions = cautions;
        Cautions = Array.AsReadOnly(cautions);
    }

    /// <summary>The number of events, 0 or more.</summary>
    public long Events { get; }

    /// <summary>What was observed.</summary>
    public Exposure Exposure { get; }

    /// <summary>What the events are.</summary>
    public CountedQuantity What { get; }

    /// <summary>What was left out when the stretch was added up; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Events per unit of exposure.</summary>
    public double Rate => Events / Exposure.Amount;

    /// <summary>A bare total: nothing is said of what the events are.</summary>
    /// <param name="events">Events, 0 or more.</param>
    /// <param name="exposure">What was observed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="events"/> is negative.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="exposure"/> is null.</exception>
    public static Tally Of(long events, Exposure exposure) => new(events, exposure, CountedQuantity.Unstated, []);

    /// <summary>A total of incidents or of deaths.</summary>
    /// <param name="events">Events, 0 or more.</param>
    /// <param name="exposure">What was observed.</param>
    /// <param name="what">What the events are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="events"/> is negative, or <paramref name="what"/> is unknown.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="exposure"/> is null.</exception>
    public static Tally Of(long events, Exposure exposure, CountedQuantity what) => new(events, exposure, what, []);

    /// <summary>A total of a stretch in which something was left out.</summary>
    internal static Tally Of(long events, Exposure exposure, CountedQuantity what, IEnumerable<Caution> cautions) => new(events, exposure, what, [.. cautions]);

    /// <summary>Whether events, exposure, quantity and cautions are the same.</summary>
    /// <param name="other">The other tally, or null.</param>
    public bool Equals(Tally? other) =>
        other is not null && Events == other.Events && Exposure == other.Exposure && What == other.What && _cautions.AsSpan().SequenceEqual(other._cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Events, Exposure, What, _cautions.Length);

    /// <summary>Events and exposure, as <c>56 in 6 days</c>.</summary>
    public override string ToString() => Events.ToString(CultureInfo.InvariantCulture) + " in " + Exposure;

    /// <summary>The sum of two tallies of one quantity in one unit of exposure.</summary>
    /// <param name="left">One tally.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="ArgumentException">The units of exposure or the quantities differ.</exception>
    /// <exception cref="OverflowException">The sum of events is too large.</exception>
    public static Tally operator +(Tally left, Tally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.What != right.What)
            throw new ArgumentException($"Tallies must count one quantity, but one counts {left.What} and the other {right.What}.", nameof(right));
        return new Tally(checked(left.Events + right.Events), left.Exposure + right.Exposure, left.What, [.. left._cautions.Union(right._cautions)]);
    }

    /// <summary>Whether events, exposure, quantity and cautions are the same.</summary>
    /// <param name="left">One tally, or null.</param>
    /// <param name="right">The other tally, or null.</param>
    public static bool operator ==(Tally? left, Tally? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One tally, or null.</param>
    /// <param name="right">The other tally, or null.</param>
    public static bool operator !=(Tally? left, Tally? right) => !(left == right);
}
