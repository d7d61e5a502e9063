namespace TruceStats.Evaluations;

/// <summary>The values of a quantity for which a claim is true: one stretch of the line, each end included or not.</summary>
/// <remarks>Equal when both ends are equal and included alike. There is no order. It is never empty, and never everything.</remarks>
public sealed class ClaimRange : IEquatable<ClaimRange>
{
    private ClaimRange(double lower, double upper, bool includesLower, bool includesUpper)
    {
        Lower = lower;
        Upper = upper;
        IncludesLower = includesLower;
        IncludesUpper = includesUpper;
    }

    /// <summary>The lower end; −∞ where there is none.</summary>
    public double Lower { get; }

    /// <summary>The upper end; ∞ where there is none.</summary>
    public double Upper { get; }

    /// <summary>Whether the lower end itself makes the claim true.</summary>
    public bool IncludesLower { get; }

    /// <summary>Whether the upper end itself makes the claim true.</summary>
    public bool IncludesUpper { get; }

    /// <summary>Less than a value.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static ClaimRange Below(double value) => new(double.NegativeInfinity, Finite(value, nameof(value)), false, false);

    /// <summary>A value or less.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static ClaimRange AtMost(double value) => new(double.NegativeInfinity, Finite(value, nameof(value)), false, true);

    /// <summary>More than a value.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static ClaimRange Above(double value) => new(Finite(value, nameof(value)), double.PositiveInfinity, false, false);

    /// <summary>A value or more.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public static ClaimRange AtLeast(double value) => new(Finite(value, nameof(value)), double.PositiveInfinity, true, false);

    /// <summary>From one value up to, not including, another.</summary>
    /// <param name="lower">A finite number.</param>
    /// <param name="upper">A greater one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the upper one is not the greater.</exception>
    public static ClaimRange Between(double lower, double upper)
    {
        if (!(Finite(lower, nameof(lower)) < Finite(upper, nameof(upper))))
            throw new ArgumentOutOfRangeException(nameof(upper), upper, FormattableString.Invariant($"The upper end must be above the lower one, {lower}."));
        return new ClaimRange(lower, upper, true, false);
    }

    /// <summary>Whether a value makes the claim true.</summary>
    /// <param name="value">The value; NaN makes nothing true.</param>
    public bool Contains(double value) =>
        (value > Lower || double.IsNegativeInfinity(Lower) || (IncludesLower && value == Lower))
        && (value < Upper || double.IsPositiveInfinity(Upper) || (IncludesUpper && value == Upper)) && !double.IsNaN(value);

    /// <summary>Whether no value from one up to and with another makes the claim true.</summary>
    internal bool IsApartFrom(double least, double greatest) =>
        greatest < Lower || (greatest == Lower && !IncludesLower) || least > Upper || (least == Upper && !IncludesUpper);

    /// <summary>Whether both ends are the same and included alike.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ClaimRange? other) =>
        other is not null && Lower.Equals(other.Lower) && Upper.Equals(other.Upper) && IncludesLower == other.IncludesLower && IncludesUpper == other.IncludesUpper;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimRange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lower, Upper, IncludesLower, IncludesUpper);

    /// <summary>In words: <c>below 0.5</c>, <c>at least 0.6</c>, <c>from 9.5 to below 10.5</c>.</summary>
    public override string ToString() => ReportLanguage.English.Texts.Range(this);

    private static double Finite(double value, string parameter) =>
        double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "An end of the range must be a finite number.");

    /// <summary>Whether both ends are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ClaimRange? left, ClaimRange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ClaimRange? left, ClaimRange? right) => !(left == right);
}
