using TruceStats.Html;

namespace TruceStats.Durations;

/// <summary>Groups of spells held against one another; made by <see cref="LogRank"/> and <see cref="GrayTest"/>.</summary>
/// <remarks>Equal when table, column and the test with its options are equal. There is no order.</remarks>
[TypeFormatterSource(typeof(NotebookFormatter<GroupComparison, GroupComparisonHtml>))]
public sealed class GroupComparison : IEquatable<GroupComparison>
{
    internal GroupComparison(SpellTable table, string column, LogRank? logRank, GrayTest? gray, ComparedGroup[] groups, HypothesisTest test)
    {
        Table = table;
        Column = column;
        LogRank = logRank;
        Gray = gray;
        Groups = Array.AsReadOnly(groups);
        Test = test;
    }

    /// <summary>The spells.</summary>
    public SpellTable Table { get; }

    /// <summary>The name of the column of labels that makes the groups.</summary>
    public string Column { get; }

    /// <summary>The groups, in the order in which their labels first occur.</summary>
    public IReadOnlyList<ComparedGroup> Groups { get; }

    /// <summary>The test that they end alike: chi-squared, with one degree of freedom fewer than groups that can be told apart. It has no direction.</summary>
    public HypothesisTest Test { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions => Test.Cautions;

    internal LogRank? LogRank { get; }

    internal GrayTest? Gray { get; }

    /// <summary>Whether table, column and test are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(GroupComparison? other) =>
        other is not null && Table == other.Table && string.Equals(Column, other.Column, StringComparison.Ordinal) && LogRank == other.LogRank && Gray == other.Gray;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupComparison);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, Column, LogRank, Gray);

    /// <summary>The groups and the test: <c>north: 6 spells, 4 ended, 5.71 expected; south: …; p = 0.301 for other than 0 (log-rank)</c>.</summary>
    public override string ToString() => string.Join("; ", Groups) + "; " + Test;

    /// <summary>Whether table, column and test are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(GroupComparison? left, GroupComparison? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(GroupComparison? left, GroupComparison? right) => !(left == right);
}
