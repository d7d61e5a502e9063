namespace TruceStats.Durations;

/// <summary>Where spells come from: how many things were looked at, which of them are no spell and why, and what to be careful about.</summary>
/// <remarks>
/// <see cref="Asked"/> is the number of spells made plus the number of <see cref="Rejected"/>: nothing is left out without a reason.
/// Equal when all parts are equal. There is no order.
/// </remarks>
public sealed class SpellReport : IEquatable<SpellReport>
{
    private readonly RejectedRow[] _rejected;
    private readonly Caution[] _cautions;

    internal SpellReport(string source, long asked, RejectedRow[] rejected, Caution[] cautions)
    {
        Source = source;
        Asked = asked;
        _rejected = rejected;
        _cautions = cautions;
        Rejected = Array.AsReadOnly(rejected);
        Cautions = Array.AsReadOnly(cautions);
    }

    /// <summary>What they were made from, for example <c>truces</c>.</summary>
    public string Source { get; }

    /// <summary>How many were looked at.</summary>
    public long Asked { get; }

    /// <summary>How many became spells.</summary>
    public long Made => Asked - _rejected.Sum(row => row.Rows);

    /// <summary>Those that are no spell: the place in the source, counted from 1, and a code of the reason, which <see cref="SpellReasons"/> lists.</summary>
    public IReadOnlyList<RejectedRow> Rejected { get; }

    /// <summary>What to be careful about; results that are made from the spells carry it on.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other report, or null.</param>
    public bool Equals(SpellReport? other) =>
        other is not null && string.Equals(Source, other.Source, StringComparison.Ordinal) && Asked == other.Asked
        && _rejected.AsSpan().SequenceEqual(other._rejected) && _cautions.AsSpan().SequenceEqual(other._cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpellReport);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Asked, _rejected.Length, _cautions.Length);

    /// <summary>How many of how many, with reasons: <c>truces: 41 asked, 38 spells; end-before-watch 2, several-stretches 1</c>.</summary>
    public override string ToString()
    {
        var reasons = _rejected.GroupBy(row => row.Reason, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => FormattableString.Invariant($"{rows.Key} {rows.Sum(row => row.Rows)}"));
        string told = string.Join(", ", reasons);
        return FormattableString.Invariant($"{Source}: {Asked} asked, {Made} {(Made == 1 ? "spell" : "spells")}") + (told.Length == 0 ? "" : "; " + told);
    }

    internal static SpellReport InMemory(long spells) => new("memory", spells, [], []);

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator ==(SpellReport? left, SpellReport? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator !=(SpellReport? left, SpellReport? right) => !(left == right);
}
