using TruceStats.Html;

namespace TruceStats;

/// <summary>An interval that knows its level, its method and which of its limits it keeps.</summary>
/// <remarks>
/// Limits may be infinite and are included where finite; the lower never exceeds the upper; NaN is refused.
/// Equal when limits, level, sidedness and method are equal. There is no order and no empty interval.
/// A credible or predictive interval has the same shape: the method says what the level means.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ConfidenceInterval, ConfidenceIntervalHtml>))]
public sealed class ConfidenceInterval : IEquatable<ConfidenceInterval>
{
    /// <summary>An interval.</summary>
    /// <param name="lower">Lower limit; −∞ or the parameter's own bound where only the upper bound is kept.</param>
    /// <param name="upper">Upper limit, at least <paramref name="lower"/>; may be +∞.</param>
    /// <param name="level">Level in (0, 1), for example 0.95.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="sidedness">Which limits carry information.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is NaN, the limits are in the wrong order, or the level is not in (0, 1).</exception>
    public ConfidenceInterval(double lower, double upper, double level, MethodId method, Sidedness sidedness = Sidedness.TwoSided)
    {
        if (double.IsNaN(lower))
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "The lower limit must be a number.");
        if (double.IsNaN(upper) || upper < lower)
            throw new ArgumentOutOfRangeException(nameof(upper), upper, FormattableString.Invariant($"The upper limit must be at least the lower limit, {lower}."));
        ConfidenceLevel.Check(level);
        ArgumentNullException.ThrowIfNull(method);
        if (!Enum.IsDefined(sidedness))
            throw new ArgumentOutOfRangeException(nameof(sidedness), sidedness, "The sidedness must be one of the named values.");
        Lower = lower;
        Upper = upper;
        Level = level;
        Method = method;
        Sidedness = sidedness;
    }

    /// <summary>Lower limit; may be −∞, or the parameter's own bound where nothing is kept below.</summary>
    public double Lower { get; }

    /// <summary>Upper limit; may be +∞.</summary>
    public double Upper { get; }

    /// <summary>The level, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>How the interval was made.</summary>
    public MethodId Method { get; }

    /// <summary>Which limits carry information.</summary>
    public Sidedness Sidedness { get; }

    /// <summary>Whether a value lies between the limits, limits included.</summary>
    /// <param name="value">The value to look for; NaN lies in no interval.</param>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>Whether limits, level, sidedness and method are the same.</summary>
    /// <param name="other">The other interval, or null.</param>
    public bool Equals(ConfidenceInterval? other) =>
        other is not null && Lower.Equals(other.Lower) && Upper.Equals(other.Upper) && Level.Equals(other.Level)
        && Sidedness == other.Sidedness && Method == other.Method;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ConfidenceInterval);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper, Level, Sidedness, Method);

    /// <summary>Level, limits to three significant digits and method: <c>95% CI [0.304, 0.519] (conditional mid-P)</c>.</summary>
    public override string ToString() => Limits() + " (" + Method.Name + ")";

    /// <summary>Level and limits without the method.</summary>
    internal string Limits()
    {
        string sided = Sidedness switch
        {
            Sidedness.LowerBound => " lower bound",
            Sidedness.UpperBound => " upper bound",
            _ => " CI",
        };
        return Figures.Level(Level) + sided + " [" + Figures.Three(Lower) + ", " + Figures.Three(Upper) + "]";
    }

    /// <summary>Whether limits, level, sidedness and method are the same.</summary>
    /// <param name="left">One interval, or null.</param>
    /// <param name="right">The other interval, or null.</param>
    public static bool operator ==(ConfidenceInterval? left, ConfidenceInterval? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether limits, level, sidedness or method differ.</summary>
    /// <param name="left">One interval, or null.</param>
    /// <param name="right">The other interval, or null.</param>
    public static bool operator !=(ConfidenceInterval? left, ConfidenceInterval? right) => !(left == right);
}
