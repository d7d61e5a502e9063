using System.Globalization;

namespace TruceStats.Compliance;

/// <summary>An actor, a faction or a place whose change is compared with that of others: its key and what was counted.</summary>
/// <remarks>
/// Equal when key and counts are equal. There is no order. A unit has either a change between two stretches of its own, or events beside an expected count that
/// comes from outside the data; it may be without events.
/// </remarks>
public sealed class ComparedUnit : IEquatable<ComparedUnit>
{
    private ComparedUnit(string key, RateChange? change, long events, double? expected)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
        Change = change;
        Events = events;
        Expected = expected;
    }

    /// <summary>The id of the actor or the code of the place.</summary>
    public string Key { get; }

    /// <summary>The change between two stretches; null where there is an expected count instead.</summary>
    public RateChange? Change { get; }

    /// <summary>The events of the stretch that is asked about, 0 or more.</summary>
    public long Events { get; }

    /// <summary>The expected count; null where the unit has a baseline of its own.</summary>
    public double? Expected { get; }

    internal bool HasEvents => Events > 0 || Change?.Before.Events > 0;

    /// <summary>A unit with a baseline of its own.</summary>
    /// <param name="key">The id of the actor or the code of the place, not blank.</param>
    /// <param name="change">Its change, between two totals or two stretches of bins.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public static ComparedUnit Of(string key, RateChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ComparedUnit(key, change, change.After.Events, null);
    }

    /// <summary>A unit with an expected count from outside the data, as from a forecast or from population and national rates.</summary>
    /// <param name="key">The id of the actor or the code of the place, not blank.</param>
    /// <param name="events">Events that were observed, 0 or more.</param>
    /// <param name="expected">Events that were to be expected, above 0 and finite; taken as known.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The events are negative, or the expected count is not above 0 and finite.</exception>
    public static ComparedUnit OfExpected(string key, long events, double expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        if (!(expected > 0 && double.IsFinite(expected)))
            throw new ArgumentOutOfRangeException(nameof(expected), expected, "The expected count must be above 0 and finite.");
        return new ComparedUnit(key, null, events, expected);
    }

    /// <summary>The units of a panel: the truce in force against the baseline.</summary>
    /// <param name="panel">One series for each place or actor.</param>
    /// <param name="windows">The windows of the truce; bins must not be cut by them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A window cuts a bin, or a unit has no counted bin in one of the windows; the message names it.</exception>
    public static IReadOnlyList<ComparedUnit> Of(CountPanel panel, TruceWindows windows) => Of(panel, windows, Straddle.Refuse);

    /// <summary>The same with a rule for bins that a window cuts.</summary>
    internal static IReadOnlyList<ComparedUnit> Of(CountPanel panel, TruceWindows windows, Straddle straddle)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(windows);
        var units = new ComparedUnit[panel.Keys.Count];
        for (int i = 0; i < units.Length; i++)
        {
            var (before, after) = (panel.Series[i].During(PeriodSet.Of(windows.Baseline), straddle), panel.Series[i].During(PeriodSet.Of(windows.InForce), straddle));
            if (!IsCounted(before) || !IsCounted(after))
            {
                string where = IsCounted(before) ? "while the truce was in force" : "in the baseline";
                throw new ArgumentException($"'{panel.Keys[i]}' has no counted bin {where}: leave it out, or choose other windows.", nameof(panel));
            }

            units[i] = Of(panel.Keys[i], RateChange.Between(before, after));
        }

        return Array.AsReadOnly(units);
    }

    private static bool IsCounted(CountSeries series) => series.Statuses.Contains(BinStatus.Counted);

    /// <summary>Whether key and counts are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ComparedUnit? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal) && Change == other.Change && Events == other.Events && Nullable.Equals(Expected, other.Expected);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ComparedUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Change, Events, Expected);

    /// <summary>Key and counts, as <c>soyapango: 40 in 60 days, then 12 in 30 days</c> or <c>soyapango: 12 of 20.5 expected</c>.</summary>
    public override string ToString() => Change is { } change
        ? Key + ": " + change.Before + ", then " + change.After
        : Key + ": " + Events.ToString(CultureInfo.InvariantCulture) + " of " + Figures.Short(Expected!.Value) + " expected";

    /// <summary>Whether key and counts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ComparedUnit? left, ComparedUnit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ComparedUnit? left, ComparedUnit? right) => !(left == right);
}
