namespace TruceStats;

/// <summary>The code of a place, as <c>SV-SS</c>: what an incident or a scope holds instead of the place itself.</summary>
/// <remarks>Equal when codes are equal, letter by letter. There is no order and none is empty. A text converts to it implicitly.</remarks>
public sealed class PlaceCode : IEquatable<PlaceCode>
{
    private PlaceCode(string value) => Value = value;

    /// <summary>The code as it is written.</summary>
    public string Value { get; }

    /// <summary>A code.</summary>
    /// <param name="value">The code, not blank, without space at either end.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank, or has space at an end.</exception>
    public static PlaceCode Of(string value)
    {
        CodeText.Check(value, nameof(value));
        return new PlaceCode(value);
    }

    /// <summary>Whether codes are the same.</summary>
    /// <param name="other">The other code, or null.</param>
    public bool Equals(PlaceCode? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlaceCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The code.</summary>
    public override string ToString() => Value;

    /// <summary>A code from its text.</summary>
    /// <param name="value">The code, not blank, without space at either end.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null, blank, or has space at an end.</exception>
    public static implicit operator PlaceCode(string value) => Of(value);

    /// <summary>Whether codes are the same.</summary>
    /// <param name="left">One code, or null.</param>
    /// <param name="right">The other code, or null.</param>
    public static bool operator ==(PlaceCode? left, PlaceCode? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether codes differ.</summary>
    /// <param name="left">One code, or null.</param>
    /// <param name="right">The other code, or null.</param>
    public static bool operator !=(PlaceCode? left, PlaceCode? right) => !(left == right);
}
