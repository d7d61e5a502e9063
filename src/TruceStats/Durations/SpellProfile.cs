namespace TruceStats.Durations;

/// <summary>Values of covariates, for which a regression predicts: numbers and labels by the names of their columns.</summary>
/// <remarks>Equal when the same names have the same values, in whatever order. There is no order. May be empty, for a model without covariates.</remarks>
public sealed class SpellProfile : IEquatable<SpellProfile>
{
    private readonly SortedDictionary<string, double> _numbers;
    private readonly SortedDictionary<string, string> _labels;

    private SpellProfile(SortedDictionary<string, double> numbers, SortedDictionary<string, string> labels) => (_numbers, _labels) = (numbers, labels);

    /// <summary>No values.</summary>
    public static SpellProfile Empty { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The numbers, by column.</summary>
    public IReadOnlyDictionary<string, double> Numbers => _numbers.AsReadOnly();

    /// <summary>The labels, by column.</summary>
    public IReadOnlyDictionary<string, string> Labels => _labels.AsReadOnly();

    /// <summary>A profile of one number; <see cref="And(string, double)"/> adds more.</summary>
    /// <param name="name">The name of a column of numbers, not blank.</param>
    /// <param name="value">The value, finite.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static SpellProfile Of(string name, double value) => Empty.And(name, value);

    /// <summary>A profile of one label; <see cref="And(string, string)"/> adds more.</summary>
    /// <param name="name">The name of a column of labels, not blank.</param>
    /// <param name="value">The label, not blank.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static SpellProfile Of(string name, string value) => Empty.And(name, value);

    /// <summary>The same profile with a number more; one of that name is replaced.</summary>
    /// <param name="name">The name of a column of numbers, not blank.</param>
    /// <param name="value">The value, finite.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public SpellProfile And(string name, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"The value of '{name}' must be finite.");
        return new SpellProfile(new(_numbers, StringComparer.Ordinal) { [name] = value }, _labels);
    }

    /// <summary>The same profile with a label more; one of that name is replaced.</summary>
    /// <param name="name">The name of a column of labels, not blank.</param>
    /// <param name="value">The label, not blank.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public SpellProfile And(string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new SpellProfile(_numbers, new(_labels, StringComparer.Ordinal) { [name] = value });
    }

    /// <summary>Whether the same names have the same values.</summary>
    /// <param name="other">The other profile, or null.</param>
    public bool Equals(SpellProfile? other) => other is not null && _numbers.SequenceEqual(other._numbers) && _labels.SequenceEqual(other._labels);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpellProfile);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in _numbers)
            hash.Add(HashCode.Combine(name, value));
        foreach (var (name, value) in _labels)
            hash.Add(HashCode.Combine(name, value));
        return hash.ToHashCode();
    }

    /// <summary>Names and values: <c>strength 1.5, region north</c>; <c>no covariates</c> where there are none.</summary>
    public override string ToString() => _numbers.Count + _labels.Count == 0
        ? "no covariates"
        : string.Join(", ", _numbers.Select(pair => pair.Key + " " + Figures.Short(pair.Value)).Concat(_labels.Select(pair => pair.Key + " " + pair.Value)));

    /// <summary>Whether the same names have the same values.</summary>
    /// <param name="left">One profile, or null.</param>
    /// <param name="right">The other profile, or null.</param>
    public static bool operator ==(SpellProfile? left, SpellProfile? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One profile, or null.</param>
    /// <param name="right">The other profile, or null.</param>
    public static bool operator !=(SpellProfile? left, SpellProfile? right) => !(left == right);
}
