namespace TruceStats.Numerics;

/// <summary>Student's t distribution with df degrees of freedom, through the beta distribution of t²/(df + t²).</summary>
internal static class StudentTDistribution
{
    /// <summary>P(T ≤ t).</summary>
    public static double LowerTail(double t, double df) => UpperTail(-t, df);

    /// <summary>P(T &gt; t).</summary>
    public static double UpperTail(double t, double df)
    {
        Domain.Number(t);
        Domain.Positive(df);
        // Beyond 1e154 t² is infinite and the tail is given as 0.
        double half = 0.5 * BetaDistribution.UpperTailOdds(0.5, df / 2, t * t / df);
        return t > 0 ? half : 1 - half;
    }

    /// <summary>t with P(T ≤ t) = p.</summary>
    /// <param name="p">In [0, 1]; 0 and 1 give the infinities.</param>
    /// <param name="df">Above 0.</param>
    public static double Quantile(double p, double df)
    {
        Domain.Probability(p);
        Domain.Positive(df);
        bool negative = p < 0.5;
        double tail = negative ? p : 1 - p;
        // Near the median 1 − 2 tail is what is known exactly; far from it, tail is.
        double odds = tail > 0.25
            ? BetaDistribution.QuantileOdds(0.5, df / 2, 1 - 2 * tail)
            : BetaDistribution.UpperQuantileOdds(0.5, df / 2, 2 * tail);
        double t = Math.Sqrt(df * odds);
        return negative ? -t : t;
    }
}
