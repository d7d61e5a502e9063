namespace TruceStats;

/// <summary>One named value of a <see cref="Caution"/>: a number, a text or a date.</summary>
/// <remarks>Equal when name and value are equal. There is no order. Exactly one of the three values is set.</remarks>
public sealed class CautionArgument : IEquatable<CautionArgument>
{
    private CautionArgument(string name, double? number, string? text, LocalDate? date)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Number = number;
        Text = text;
        Date = date;
    }

    /// <summary>The stable name of the argument, for example <c>dispersion</c>.</summary>
    public string Name { get; }

    /// <summary>The value where it is a number; may be infinite, never NaN.</summary>
    public double? Number { get; }

    /// <summary>The value where it is a text, such as the name of a bin.</summary>
    public string? Text { get; }

    /// <summary>The value where it is a date.</summary>
    public LocalDate? Date { get; }

    /// <summary>A number.</summary>
    /// <param name="name">The stable name, not blank.</param>
    /// <param name="value">The value, not NaN.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN.</exception>
    public static CautionArgument Of(string name, double value)
    {
        if (double.IsNaN(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A caution's number must not be NaN.");
        return new CautionArgument(name, value, null, null);
    }

    /// <summary>A text.</summary>
    /// <param name="name">The stable name, not blank.</param>
    /// <param name="value">The value, not null.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or <paramref name="value"/> is null.</exception>
    public static CautionArgument Of(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new CautionArgument(name, null, value, null);
    }

    /// <summary>A date.</summary>
    /// <param name="name">The stable name, not blank.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static CautionArgument Of(string name, LocalDate value) => new(name, null, null, value);

    /// <summary>Whether name and value are the same.</summary>
    /// <param name="other">The other argument, or null.</param>
    public bool Equals(CautionArgument? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && Number.Equals(other.Number) && string.Equals(Text, other.Text, StringComparison.Ordinal) && Date == other.Date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CautionArgument);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Number, Text, Date);

    /// <summary>Name and value, for example <c>dispersion = 25.05</c>.</summary>
    public override string ToString() => Name + " = " + Value;

    internal string Value =>
        Number is { } number ? Figures.Short(number)
        : Date is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date)
        : Text!;

    /// <summary>Whether name and value are the same.</summary>
    /// <param name="left">One argument, or null.</param>
    /// <param name="right">The other argument, or null.</param>
    public static bool operator ==(CautionArgument? left, CautionArgument? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether name or value differ.</summary>
    /// <param name="left">One argument, or null.</param>
    /// <param name="right">The other argument, or null.</param>
    public static bool operator !=(CautionArgument? left, CautionArgument? right) => !(left == right);
}
