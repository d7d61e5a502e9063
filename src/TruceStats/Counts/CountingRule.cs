using System.Text;

namespace TruceStats;

/// <summary>How incidents are counted, as data: the same rule serves a log in memory, a stream and a database.</summary>
/// <remarks>Two rules are equal when all that they say is equal. Nothing that changes the answer has a default that guesses: it refuses.</remarks>
public sealed record CountingRule
{
    private readonly Resolution _resolution = null!;
    private readonly StudyPeriod _coverage = null!;
    private readonly CountedQuantity _what = CountedQuantity.Incidents;
    private readonly Attribution _attribution = Attribution.Refuse;
    private readonly UnknownBest _unknownBest;
    private readonly Groups _groups;
    private readonly string[]? _groupKeys;

    /// <summary>How time is cut.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required Resolution Resolution
    {
        get => _resolution;
        init => _resolution = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>The days for which the source is taken to report every incident: a day within it without one counts as zero.</summary>
    /// <exception cref="ArgumentException">It has no end.</exception>
    public required StudyPeriod Coverage
    {
        get => _coverage;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.IsOpen)
                throw new ArgumentException($"Counting needs a closed coverage, but {value} has no end.", nameof(value));
            _coverage = value;
        }
    }

    /// <summary>What is counted: incidents unless told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is <see cref="CountedQuantity.Unstated"/> or unknown.</exception>
    public CountedQuantity What
    {
        get => _what;
        init
        {
            if (value == CountedQuantity.Unstated)
                throw new ArgumentOutOfRangeException(nameof(value), value, "Counting must be told what to count: incidents, or deaths at low, best or high.");
            _what = Defined(value);
        }
    }

    /// <summary>Where an incident goes that could lie in more than one bin; unless told, an error.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Attribution Attribution
    {
        get => _attribution;
        init => _attribution = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>What is counted where the figure of deaths asked for is unknown; unless told, an error.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is unknown.</exception>
    public UnknownBest UnknownBest
    {
        get => _unknownBest;
        init => _unknownBest = Defined(value);
    }

    /// <summary>What a panel has one series for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is unknown.</exception>
    public Groups Groups
    {
        get => _groups;
        init => _groups = Defined(value);
    }

    /// <summary>
    /// The groups of a panel, in order, among them those without any incident; incidents of other groups are reported as in no group.
    /// Null for the groups that occur, ordered by key: a place without an incident is then not there at all.
    /// </summary>
    /// <exception cref="ArgumentException">A key is blank or stands twice.</exception>
    public IReadOnlyList<string>? GroupKeys
    {
        get => _groupKeys is null ? null : Array.AsReadOnly(_groupKeys);
        init
        {
            string[]? keys = value is null ? null : [.. value];
            if (keys is not null && (keys.Any(string.IsNullOrWhiteSpace) || keys.Distinct(StringComparer.Ordinal).Count() != keys.Length))
                throw new ArgumentException("No key of a group may be blank or stand twice.", nameof(value));
            _groupKeys = keys;
        }
    }

    /// <summary>Which incidents are asked for; null for all.</summary>
    public IncidentFilter? Filter { get; init; }

    /// <summary>Whether both rules say the same.</summary>
    /// <param name="other">The other rule, or null.</param>
    public bool Equals(CountingRule? other) =>
        other is not null && Resolution == other.Resolution && Coverage == other.Coverage && What == other.What && Attribution == other.Attribution
        && UnknownBest == other.UnknownBest && Groups == other.Groups && Filter == other.Filter
        && (_groupKeys is null) == (other._groupKeys is null) && _groupKeys.AsSpan().SequenceEqual(other._groupKeys);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Resolution, Coverage, What, Attribution, UnknownBest, Groups, Filter, _groupKeys?.Length);

    /// <summary>What is counted and how, as <c>deaths (best) by month, [2016-01-01, 2017-01-01), attribution first-day</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(SeriesText.Name(What)).Append(" by ").Append(Resolution).Append(", ").Append(Coverage);
        if (Groups != Groups.None)
            text.Append(", for each ").Append(Groups.ToString().ToLowerInvariant());
        text.Append(", attribution ").Append(Attribution);
        if (UnknownBest != UnknownBest.Refuse)
            text.Append(", unknown deaths: ").Append(SeriesText.Name(UnknownBest));
        if (Filter is not null)
            text.Append(", ").Append(Filter);
        return text.ToString();
    }

    private static T Defined<T>(T value)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "It must be one of the named values.");
}
