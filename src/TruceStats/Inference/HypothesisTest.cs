using TruceStats.Html;

namespace TruceStats;

/// <summary>A test: its p-value, its statistic where it has one, the null value, the direction and the method.</summary>
/// <remarks>
/// Equal when all of these and the cautions are equal. There is no order. The p-value is in [0, 1]; a p-value that is not defined
/// (nothing was observed) is 1, with a caution that says so.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<HypothesisTest, HypothesisTestHtml>))]
public sealed class HypothesisTest : IEquatable<HypothesisTest>
{
    private readonly Caution[] _cautions;

    /// <summary>A test.</summary>
    /// <param name="pValue">The p-value, in [0, 1].</param>
    /// <param name="statistic">The statistic, or null where the method has none; not NaN.</param>
    /// <param name="degreesOfFreedom">Degrees of freedom of the statistic, above 0, or null where it has none.</param>
    /// <param name="nullValue">The value under the null hypothesis; not NaN.</param>
    /// <param name="alternative">The direction.</param>
    /// <param name="method">How it was made.</param>
    /// <param name="cautions">What to be careful about; none where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The p-value is not in [0, 1], a number is NaN, the degrees of freedom are not above 0, or the alternative is unknown.</exception>
    public HypothesisTest(double pValue, double? statistic, double? degreesOfFreedom, double nullValue, Alternative alternative, MethodId method, IEnumerable<Caution>? cautions = null)
    {
        if (!(pValue >= 0 && pValue <= 1))
            throw new ArgumentOutOfRangeException(nameof(pValue), pValue, "A p-value must lie between 0 and 1.");
        if (statistic is double.NaN)
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "A statistic that is not defined must be null, not NaN.");
        if (degreesOfFreedom is { } degrees && !(degrees > 0))
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Degrees of freedom must be above 0, or null.");
        if (double.IsNaN(nullValue))
            throw new ArgumentOutOfRangeException(nameof(nullValue), nullValue, "The null value must be a number.");
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        ArgumentNullException.ThrowIfNull(method);
        PValue = pValue;
        Statistic = statistic;
        DegreesOfFreedom = degreesOfFreedom;
        NullValue = nullValue;
        Alternative = alternative;
        Method = method;
        _cautions = cautions is null ? [] : [.. cautions];
        Cautions = Array.AsReadOnly(_cautions);
    }

    /// <summary>The p-value, in [0, 1].</summary>
    public double PValue { get; }

    /// <summary>The statistic; null where the method has none.</summary>
    public double? Statistic { get; }

    /// <summary>Degrees of freedom of the statistic; null where it has none.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>The value under the null hypothesis.</summary>
    public double NullValue { get; }

    /// <summary>The direction of the alternative hypothesis.</summary>
    public Alternative Alternative { get; }

    /// <summary>How the test was made.</summary>
    public MethodId Method { get; }

    /// <summary>What to be careful about; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other test, or null.</param>
    public bool Equals(HypothesisTest? other) =>
        other is not null && PValue.Equals(other.PValue) && Nullable.Equals(Statistic, other.Statistic)
        && Nullable.Equals(DegreesOfFreedom, other.DegreesOfFreedom) && NullValue.Equals(other.NullValue)
        && Alternative == other.Alternative && Method == other.Method && _cautions.AsSpan().SequenceEqual(other._cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HypothesisTest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PValue, Statistic, DegreesOfFreedom, NullValue, Alternative, Method, _cautions.Length);

    /// <summary>P-value, alternative, null value and method: <c>p = 0.047 for below 0.5 (conditional mid-P)</c>.</summary>
    public override string ToString()
    {
        string p = PValue < 0.001 ? "p <0.001" : "p = " + Figures.PValue(PValue);
        string direction = Alternative switch
        {
            Alternative.Less => "below ",
            Alternative.Greater => "above ",
            _ => "other than ",
        };
        return p + " for " + direction + Figures.Short(NullValue) + " (" + Method.Name + ")";
    }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One test, or null.</param>
    /// <param name="right">The other test, or null.</param>
    public static bool operator ==(HypothesisTest? left, HypothesisTest? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One test, or null.</param>
    /// <param name="right">The other test, or null.</param>
    public static bool operator !=(HypothesisTest? left, HypothesisTest? right) => !(left == right);
}
