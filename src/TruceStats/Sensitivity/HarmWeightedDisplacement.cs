using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>Displacement over several kinds of events that do not weigh the same: each difference times the harm of its kind, added up.</summary>
/// <remarks>
/// <para>
/// Wheeler and Ratcliffe 2018, Crime Science 7:11, applied to each kind. A truce under which killings turn into beatings has moved violence from one
/// kind to another; the sum says whether harm fell. Weights enter the variance by their square; kinds are taken as independent counts. The unit is
/// that of the weights.
/// </para>
/// <para>Equal when kinds, weights and level are equal, in order. There is no order among them.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<HarmWeightedDisplacement, HarmWeightedDisplacementHtml>))]
public sealed class HarmWeightedDisplacement : IEquatable<HarmWeightedDisplacement>
{
    private static readonly MethodId Method = new(
        "harm-weighted-displacement-difference", "harm-weighted displacement difference", "Wheeler and Ratcliffe 2018, Crime Science 7:11");

    private static readonly Unit Harm = Unit.Of("harm");

    private readonly DisplacementDifference[] _kinds;
    private readonly double[] _weights;

    private HarmWeightedDisplacement(DisplacementDifference[] kinds, double[] weights, double level)
    {
        _kinds = kinds;
        _weights = weights;
        Kinds = Array.AsReadOnly(kinds);
        Weights = Array.AsReadOnly(weights);
        Level = level;
        double sum = 0, variance = 0;
        for (int i = 0; i < kinds.Length; i++)
        {
            sum += weights[i] * kinds[i].Sum;
            variance += weights[i] * weights[i] * kinds[i].Variance;
        }
        Cautions = [.. kinds.SelectMany(kind => kind.Cautions).Distinct()];
        Difference = Rescaled.Affine(NormalDifference.Estimate(sum, variance, level, Method, Cautions), 1, 0, Harm);
        Test = NormalDifference.Test(sum, variance, Method, Cautions);
    }

    /// <summary>The difference of each kind of events.</summary>
    public IReadOnlyList<DisplacementDifference> Kinds { get; }

    /// <summary>The harm of one event of each kind.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>The level of the interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>Harm in the stretch after, more or less than expected, with its normal interval.</summary>
    public Estimate Difference { get; }

    /// <summary>The normal test of no difference.</summary>
    public HypothesisTest Test { get; }

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>Adds up the differences of several kinds of events by their harm.</summary>
    /// <param name="kinds">One difference for each kind, at least one.</param>
    /// <param name="weights">The harm of one event of each kind, 0 or more and finite, not all 0; as days of prison or years of life.</param>
    /// <exception cref="ArgumentNullException">A list or an element is null.</exception>
    /// <exception cref="ArgumentException">There is no kind, or not one weight a kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative, infinite or NaN, or all are 0.</exception>
    public static HarmWeightedDisplacement Of(IReadOnlyList<DisplacementDifference> kinds, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(weights);
        if (kinds.Count == 0)
            throw new ArgumentException("There must be at least one kind of events.", nameof(kinds));
        if (weights.Count != kinds.Count)
            throw new ArgumentException(FormattableString.Invariant($"There must be one weight a kind: {kinds.Count}, not {weights.Count}."), nameof(weights));
        foreach (var kind in kinds)
            ArgumentNullException.ThrowIfNull(kind, nameof(kinds));
        foreach (double weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight must be 0 or more and finite.");
        }
        if (weights.All(weight => weight == 0))
            throw new ArgumentOutOfRangeException(nameof(weights), 0, "A weight must be above 0.");
        return new HarmWeightedDisplacement([.. kinds], [.. weights], ConfidenceLevel.Default);
    }

    /// <summary>The same difference with its interval at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public HarmWeightedDisplacement At(double level)
    {
        ConfidenceLevel.Check(level);
        return new HarmWeightedDisplacement(_kinds, _weights, level);
    }

    /// <summary>Whether kinds, weights and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(HarmWeightedDisplacement? other) =>
        other is not null && _kinds.AsSpan().SequenceEqual(other._kinds) && _weights.AsSpan().SequenceEqual(other._weights) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HarmWeightedDisplacement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_kinds.Length, _kinds[0], _weights[0], Level);

    /// <summary>The difference and its test.</summary>
    public override string ToString() => Difference + "; " + Test;

    /// <summary>Whether kinds, weights and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(HarmWeightedDisplacement? left, HarmWeightedDisplacement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(HarmWeightedDisplacement? left, HarmWeightedDisplacement? right) => !(left == right);
}
