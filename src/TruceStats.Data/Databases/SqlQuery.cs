using System.Collections.ObjectModel;

namespace TruceStats.Data;

/// <summary>The query that counts: its text and the values of its parameters, to be looked at, explained or logged.</summary>
/// <remarks>Equal when text and values in order are equal. There is no order. No value ever stands in the text.</remarks>
public sealed class SqlQuery : IEquatable<SqlQuery>
{
    private readonly object[] _parameters;

    internal SqlQuery(string text, object[] parameters)
    {
        Text = text;
        _parameters = parameters;
        Parameters = Array.AsReadOnly(parameters);
    }

    /// <summary>The text, with a mark for each parameter.</summary>
    public string Text { get; }

    /// <summary>The values, in the order of their numbers: text, <see cref="DateOnly"/> or whole numbers.</summary>
    public ReadOnlyCollection<object> Parameters { get; }

    /// <summary>Whether text and values are the same.</summary>
    /// <param name="other">The other query, or null.</param>
    public bool Equals(SqlQuery? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal) && _parameters.AsSpan().SequenceEqual(other._parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SqlQuery);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, _parameters.Length);

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <summary>Whether text and values are the same.</summary>
    /// <param name="left">One query, or null.</param>
    /// <param name="right">The other query, or null.</param>
    public static bool operator ==(SqlQuery? left, SqlQuery? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether text or values differ.</summary>
    /// <param name="left">One query, or null.</param>
    /// <param name="right">The other query, or null.</param>
    public static bool operator !=(SqlQuery? left, SqlQuery? right) => !(left == right);
}
