using System.Globalization;

namespace TruceStats;

/// <summary>
/// Into which bin an incident goes that could lie in more than one: dated to a month and counted by the day, or lasting over a bin's end.
/// Counts are whole, so an incident is never shared out.
/// </summary>
/// <remarks>
/// Equal when rule and seed are equal. There is no order and none is empty.
/// The possible days of an incident run from the earliest day of its start to the latest day of its end, both included.
/// </remarks>
public sealed class Attribution : IEquatable<Attribution>
{
    private Attribution(AttributionRule rule, string name, ulong? seed = null)
    {
        Rule = rule;
        Name = name;
        Seed = seed;
    }

    /// <summary>An error that says how many incidents need a rule.</summary>
    public static Attribution Refuse { get; } = new(AttributionRule.Refuse, "refuse");

    /// <summary>The first possible day.</summary>
    public static Attribution FirstDay { get; } = new(AttributionRule.FirstDay, "first-day");

    /// <summary>The last possible day.</summary>
    public static Attribution LastDay { get; } = new(AttributionRule.LastDay, "last-day");

    /// <summary>In no bin; the series says how many were left out.</summary>
    public static Attribution Exclude { get; } = new(AttributionRule.Exclude, "exclude");

    /// <summary>The stable name of the rule, for example <c>first-day</c>.</summary>
    public string Name { get; }

    /// <summary>The seed of a draw; null for other rules.</summary>
    public ulong? Seed { get; }

    internal AttributionRule Rule { get; }

    /// <summary>
    /// One of the possible days, each as likely. The day depends on the seed and on what the incident says,
    /// not on where it stands: any order, a log or a stream give the same counts.
    /// </summary>
    /// <param name="seed">The seed; another one gives another set of days.</param>
    public static Attribution Draw(ulong seed) => new(AttributionRule.Draw, "draw", seed);

    /// <summary>Whether rule and seed are the same.</summary>
    /// <param name="other">The other rule, or null.</param>
    public bool Equals(Attribution? other) => other is not null && Rule == other.Rule && Seed == other.Seed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Attribution);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Seed);

    /// <summary>The name, and the seed of a draw: <c>draw (seed 42)</c>.</summary>
    public override string ToString() => Seed is { } seed ? string.Create(CultureInfo.InvariantCulture, $"{Name} (seed {seed})") : Name;

    /// <summary>Whether rule and seed are the same.</summary>
    /// <param name="left">One rule, or null.</param>
    /// <param name="right">The other rule, or null.</param>
    public static bool operator ==(Attribution? left, Attribution? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether rule or seed differ.</summary>
    /// <param name="left">One rule, or null.</param>
    /// <param name="right">The other rule, or null.</param>
    public static bool operator !=(Attribution? left, Attribution? right) => !(left == right);
}
