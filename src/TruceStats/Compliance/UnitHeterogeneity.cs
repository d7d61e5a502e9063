namespace TruceStats.Compliance;

/// <summary>How much units differ beyond chance.</summary>
/// <remarks>Made by a fit. Equal when all figures are equal. There is no order.</remarks>
public sealed class UnitHeterogeneity : IEquatable<UnitHeterogeneity>
{
    internal UnitHeterogeneity(Estimate deviation, Estimate variance, HypothesisTest cochranQ, Estimate iSquared, HypothesisTest likelihoodRatio, HypothesisTest boundary)
    {
        StandardDeviation = deviation;
        Variance = variance;
        CochranQ = cochranQ;
        ISquared = iSquared;
        LikelihoodRatio = likelihoodRatio;
        Boundary = boundary;
    }

    /// <summary>
    /// The standard deviation τ of log ratios between units: posterior median and interval. Beta-binomial: 2/√precision, the standard deviation near even odds;
    /// gamma–Poisson: the coefficient of variation of ratios.
    /// </summary>
    public Estimate StandardDeviation { get; }

    /// <summary>Its square, τ².</summary>
    public Estimate Variance { get; }

    /// <summary>
    /// Cochran's Q: squares of log ratios about their mean, weights the inverses of their variances, chi-squared on the units less 1 (Cochran 1954, Biometrics
    /// 10:101–129). Units without events on a side have no log ratio and are left out, which a caution counts.
    /// </summary>
    public HypothesisTest CochranQ { get; }

    /// <summary>
    /// I² = (Q − df)/Q, at least 0, in percent: the share of the variation between units that is not chance, with the interval of H (Higgins and Thompson 2002,
    /// Statistics in Medicine 21:1539–1558). It grows with the counts: it is no measure of how much units differ. Undefined with fewer than two usable units.
    /// </summary>
    public Estimate ISquared { get; }

    /// <summary>One ratio for all against one for each, by the likelihood ratio (Stijnen, Hamza and Özdemir 2010): no unit is left out.</summary>
    public HypothesisTest LikelihoodRatio { get; }

    /// <summary>
    /// No variation between units against some, by the likelihood ratio of the model, whose null value lies on the boundary: half a chi-squared of 1 degree
    /// (Self and Liang 1987, Journal of the American Statistical Association 82:605–610). The p-value is 1 where the maximum is at none.
    /// </summary>
    public HypothesisTest Boundary { get; }

    /// <summary>Whether all figures are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(UnitHeterogeneity? other) => other is not null && StandardDeviation == other.StandardDeviation && Variance == other.Variance && CochranQ == other.CochranQ
        && ISquared == other.ISquared && LikelihoodRatio == other.LikelihoodRatio && Boundary == other.Boundary;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitHeterogeneity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StandardDeviation, CochranQ, ISquared, LikelihoodRatio, Boundary);

    /// <summary>The standard deviation, I² and the test: <c>standard deviation 0.301, 95% CI […] (…); I² 45.2%, …; p = 0.012 …</c>.</summary>
    public override string ToString() => "standard deviation " + StandardDeviation + "; I² " + ISquared + "; " + LikelihoodRatio;

    /// <summary>Whether all figures are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(UnitHeterogeneity? left, UnitHeterogeneity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(UnitHeterogeneity? left, UnitHeterogeneity? right) => !(left == right);
}
