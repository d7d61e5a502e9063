namespace TruceStats.Numerics;

/// <summary>A distribution on 0, 1, 2, …: what a chain of counts needs to know of it. Implemented by structs, so that every call is bound when the kernel is compiled.</summary>
internal interface ICountLaw
{
    /// <summary>P(X = k).</summary>
    double Probability(long k);

    /// <summary>P(X ≤ k).</summary>
    double LowerTail(long k);

    /// <summary>P(X ≥ k).</summary>
    double UpperTail(long k);
}

/// <summary>Poisson counts.</summary>
internal readonly struct PoissonLaw(double mean) : ICountLaw
{
    public double Probability(long k) => PoissonDistribution.Probability(k, mean);

    public double LowerTail(long k) => PoissonDistribution.LowerTail(k, mean);

    public double UpperTail(long k) => PoissonDistribution.UpperTail(k, mean);
}

/// <summary>Negative binomial counts with variance μ + μ²/θ.</summary>
internal readonly struct NegativeBinomialLaw(double mean, double size) : ICountLaw
{
    public double Probability(long k) => NegativeBinomialDistribution.Probability(k, mean, size);

    public double LowerTail(long k) => NegativeBinomialDistribution.LowerTail(k, mean, size);

    public double UpperTail(long k) => NegativeBinomialDistribution.UpperTail(k, mean, size);
}
