using TruceStats.Html;

namespace TruceStats;

/// <summary>A number with its uncertainty, its method, its unit and what to be careful about.</summary>
/// <remarks>
/// <see cref="Value"/> is null where the quantity is undefined (0 of 0), never NaN. An estimate does not know its inputs:
/// the result that it came from does. Equal when value, standard error, interval, method, unit and cautions are equal. There is no order.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Estimate, EstimateHtml>))]
public sealed class Estimate : IEquatable<Estimate>
{
    private readonly Caution[] _cautions;

    /// <summary>An estimate.</summary>
    /// <param name="value">The value, finite or infinite, or null where it is undefined; never NaN.</param>
    /// <param name="standardError">The standard error on the scale of the value, 0 or more, or null where the method has none.</param>
    /// <param name="interval">The interval, or null where the method has none.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="unit">What it measures.</param>
    /// <param name="cautions">What to be careful about; none where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is NaN or the standard error is negative.</exception>
    public Estimate(double? value, double? standardError, ConfidenceInterval? interval, MethodId method, Unit unit, IEnumerable<Caution>? cautions = null)
    {
        if (value is double.NaN)
            throw new ArgumentOutOfRangeException(nameof(value), value, "An undefined value must be null, not NaN.");
        if (standardError is { } error && !(error >= 0))
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "A standard error must be 0 or more, or null.");
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(unit);
        Value = value;
        StandardError = standardError;
        Interval = interval;
        Method = method;
        Unit = unit;
        _cautions = cautions is null ? [] : [.. cautions];
        Cautions = Array.AsReadOnly(_cautions);
    }

    /// <summary>The value; null where it is undefined.</summary>
    public double? Value { get; }

    /// <summary>The standard error on the scale of the value; null where the method has none.</summary>
    public double? StandardError { get; }

    /// <summary>The interval; null where the method has none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>How the estimate was made.</summary>
    public MethodId Method { get; }

    /// <summary>What the value measures.</summary>
    public Unit Unit { get; }

    /// <summary>What to be careful about; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Whether value, standard error, interval, method, unit and cautions are the same.</summary>
    /// <param name="other">The other estimate, or null.</param>
    public bool Equals(Estimate? other) =>
        other is not null && Nullable.Equals(Value, other.Value) && Nullable.Equals(StandardError, other.StandardError)
        && Interval == other.Interval && Method == other.Method && Unit == other.Unit
        && _cautions.AsSpan().SequenceEqual(other._cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Estimate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, StandardError, Interval, Method, Unit, _cautions.Length);

    /// <summary>Value, unit, interval and method: <c>0.400, 95% CI [0.304, 0.519] (conditional mid-P)</c>; cautions are not printed.</summary>
    public override string ToString()
    {
        string value = ValueText();
        return Interval is null ? value + " (" + Method.Name + ")" : value + ", " + Interval;
    }

    /// <summary>The value with its unit, for example <c>23.3 per day</c>; <c>undefined</c> where there is none.</summary>
    internal string ValueText()
    {
        string value = Value is { } known ? Figures.Three(known) : "undefined";
        if (Unit == Unit.Percent)
            return value + Unit.Symbol;
        return Unit == Unit.Ratio || Unit == Unit.Probability ? value : value + " " + Unit.Symbol;
    }

    /// <summary>Whether value, standard error, interval, method, unit and cautions are the same.</summary>
    /// <param name="left">One estimate, or null.</param>
    /// <param name="right">The other estimate, or null.</param>
    public static bool operator ==(Estimate? left, Estimate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One estimate, or null.</param>
    /// <param name="right">The other estimate, or null.</param>
    public static bool operator !=(Estimate? left, Estimate? right) => !(left == right);
}
