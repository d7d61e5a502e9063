using TruceStats.Html;

namespace TruceStats.Evaluations;

/// <summary>A specification curve as a whole against curves without effect, in three statistics (Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214).</summary>
/// <remarks>
/// Equal when everything is equal. There is no order. Each p-value is (1 + number of curves at least as extreme)/(number of curves + 1). The three are not
/// independent: name the one that is decisive beforehand.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SpecificationCurveTest, SpecificationCurveTestHtml>))]
public sealed class SpecificationCurveTest : IEquatable<SpecificationCurveTest>
{
    internal SpecificationCurveTest(HypothesisTest median, HypothesisTest significantShare, HypothesisTest averageZ, int curves)
    {
        Median = median;
        SignificantShare = significantShare;
        AverageZ = averageZ;
        Curves = curves;
    }

    /// <summary>The median effect; the statistic is its logarithm where effects are ratios.</summary>
    public HypothesisTest Median { get; }

    /// <summary>The share of specifications whose interval lies on the side that is asked for, on either side for a two-sided test.</summary>
    public HypothesisTest SignificantShare { get; }

    /// <summary>The mean of the standard normal values of the specifications' p-values (Stouffer).</summary>
    public HypothesisTest AverageZ { get; }

    /// <summary>How many curves without effect it was compared with.</summary>
    public int Curves { get; }

    /// <summary>Whether everything is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SpecificationCurveTest? other) =>
        other is not null && Median == other.Median && SignificantShare == other.SignificantShare && AverageZ == other.AverageZ && Curves == other.Curves;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpecificationCurveTest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Median, SignificantShare, AverageZ, Curves);

    /// <summary>The three p-values and the number of curves.</summary>
    public override string ToString() => FormattableString.Invariant($"median: {Median}; significant share: {SignificantShare}; average z: {AverageZ}; {Curves} curves without effect");

    /// <summary>Whether everything is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SpecificationCurveTest? left, SpecificationCurveTest? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SpecificationCurveTest? left, SpecificationCurveTest? right) => !(left == right);
}
