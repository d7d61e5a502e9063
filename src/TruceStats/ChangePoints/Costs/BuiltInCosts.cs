using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>A built-in cost: shows itself through the interface like any other, and is searched by a struct.</summary>
internal abstract class BuiltInCost(string kind, string name, string citation) : ISegmentCost
{
    public string Kind => kind;

    public MethodId Method { get; } = new(kind, name, citation);

    public virtual int Parameters => 1;

    public virtual int MinimumBins => 1;

    public bool SplittingNeverRaises => true;

    public virtual bool EstimatesDispersion => false;

    public abstract double? Variance(double mean);

    public double Cost(SegmentBins bins, int first, int pastLast)
    {
        ArgumentNullException.ThrowIfNull(bins);
        return With(bins, new OneCost(first, pastLast));
    }

    /// <summary>Does some work with the score of these bins.</summary>
    public abstract TResult With<TResult>(SegmentBins bins, IScoreWork<TResult> work);

    public override string ToString() => Method.Name;

    private sealed class OneCost(int first, int end) : IScoreWork<double>
    {
        public double Do<TScore>(TScore score)
            where TScore : struct, ISegmentScore =>
            score.Cost(first, end);
    }
}

internal sealed class PoissonCost() : BuiltInCost(
    KindName, "Poisson", "Chen and Gupta 2012, Parametric Statistical Change Point Analysis, chapter 5")
{
    public const string KindName = "poisson";

    public override double? Variance(double mean) => mean;

    public override TResult With<TResult>(SegmentBins bins, IScoreWork<TResult> work) => work.Do(new PoissonScore(bins.Sums, bins.ExposureSums));
}

internal sealed class GaussianCost(bool freeVariance) : BuiltInCost(
    freeVariance ? "gaussian-mean-and-variance" : "gaussian-mean",
    freeVariance ? "Gaussian, mean and variance" : "Gaussian mean",
    freeVariance
        ? "Chen and Gupta 2012, Parametric Statistical Change Point Analysis, section 2.3"
        : "Yao 1988, Statistics and Probability Letters 6:181–189")
{
    public override int Parameters => freeVariance ? 2 : 1;

    public override int MinimumBins => freeVariance ? 2 : 1;

    public override bool EstimatesDispersion => !freeVariance;

    public override double? Variance(double mean) => freeVariance ? null : 1;

    public override TResult With<TResult>(SegmentBins bins, IScoreWork<TResult> work) => work.Do(new GaussianScore(bins.Values, bins.Exposures, freeVariance));
}

internal sealed class NegativeBinomialCost : BuiltInCost, IEquatable<NegativeBinomialCost>
{
    public const string KindName = "negative-binomial";

    public NegativeBinomialCost(double theta)
        : base(KindName, FormattableString.Invariant($"negative binomial, theta {theta}"), "Hilbe 2011, Negative Binomial Regression, chapter 8")
    {
        if (!(theta > 0 && double.IsFinite(theta)))
            throw new ArgumentOutOfRangeException(nameof(theta), theta, "The dispersion parameter must be above 0 and finite.");
        Theta = theta;
    }

    public double Theta { get; }

    public override double? Variance(double mean) => mean + (mean * mean / Theta);

    public override TResult With<TResult>(SegmentBins bins, IScoreWork<TResult> work) =>
        work.Do(new NegativeBinomialRunScore(bins.Values, bins.Exposures, Theta));

    public bool Equals(NegativeBinomialCost? other) => other is not null && Theta.Equals(other.Theta);

    public override bool Equals(object? obj) => Equals(obj as NegativeBinomialCost);

    public override int GetHashCode() => Theta.GetHashCode();
}
