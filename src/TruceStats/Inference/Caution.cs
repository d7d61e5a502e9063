using TruceStats.Html;

namespace TruceStats;

/// <summary>Something that the reader of a number must know, as a stable code with typed arguments, never as a sentence.</summary>
/// <remarks>
/// Equal when code and arguments are equal, in order. There is no order between cautions and no empty one.
/// Codes are listed in <see cref="CautionCodes"/>; a caller's own method may use its own.
/// Sentences are made from codes in one place per language, so that a caution can be tested, translated and filtered.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Caution, CautionHtml>))]
public sealed class Caution : IEquatable<Caution>
{
    private readonly CautionArgument[] _arguments;

    private Caution(string code, CautionArgument[] arguments)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Code = code;
        _arguments = arguments;
        Arguments = Array.AsReadOnly(arguments);
    }

    /// <summary>The stable code, for example <c>dispersion-unchecked</c>.</summary>
    public string Code { get; }

    /// <summary>The values that the code speaks of; may be empty.</summary>
    public IReadOnlyList<CautionArgument> Arguments { get; }

    /// <summary>A caution with its arguments.</summary>
    /// <param name="code">The stable code, not blank: one of <see cref="CautionCodes"/> or the caller's own.</param>
    /// <param name="arguments">The values that it speaks of.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank or an argument is null.</exception>
    public static Caution Of(string code, params ReadOnlySpan<CautionArgument> arguments)
    {
        foreach (var argument in arguments)
            ArgumentNullException.ThrowIfNull(argument, nameof(arguments));
        return new Caution(code, arguments.ToArray());
    }

    /// <summary>A caution with one number.</summary>
    /// <param name="code">The stable code, not blank.</param>
    /// <param name="name">The argument's name, not blank.</param>
    /// <param name="value">The argument's value, not NaN.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> or <paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN.</exception>
    public static Caution Of(string code, string name, double value) => new(code, [CautionArgument.Of(name, value)]);

    /// <summary>Whether code and arguments are the same.</summary>
    /// <param name="other">The other caution, or null.</param>
    public bool Equals(Caution? other) =>
        other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal) && _arguments.AsSpan().SequenceEqual(other._arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Caution);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Code, StringComparer.Ordinal);
        foreach (var argument in _arguments)
            hash.Add(argument);
        return hash.ToHashCode();
    }

    /// <summary>The code and its arguments, for example <c>overdispersed (dispersion = 25.05)</c>.</summary>
    public override string ToString() =>
        _arguments.Length == 0 ? Code : Code + " (" + string.Join(", ", (IEnumerable<CautionArgument>)_arguments) + ")";

    /// <summary>Whether code and arguments are the same.</summary>
    /// <param name="left">One caution, or null.</param>
    /// <param name="right">The other caution, or null.</param>
    public static bool operator ==(Caution? left, Caution? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether code or arguments differ.</summary>
    /// <param name="left">One caution, or null.</param>
    /// <param name="right">The other caution, or null.</param>
    public static bool operator !=(Caution? left, Caution? right) => !(left == right);
}
