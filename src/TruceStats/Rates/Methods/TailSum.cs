using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The binomial tail in units of its first term.</summary>
internal static class TailSum
{
    private const double MostSpread = 40_000;
    private const double Negligible = 1e-17;

    /// <summary>P(as many after, or more) / P(exactly so many): 1 + f₀ + f₀f₁ + …, each factor the quotient of two neighbouring outcomes.</summary>
    public static double Of(double after, double before, double odds)
    {
        if (after * before > MostSpread * (after + before))
            return BetaDistribution.LowerTailOdds(after, before + 1, odds) / Math.Exp(BinomialOdds.LogProbability(after, before, odds));
        double sum = 1, term = 1, up = before, down = after + 1;
        do
        {
            term *= odds * up / down;
            sum += term;
            up--;
            down++;
        }
        while (term > Negligible * sum);
        return sum;
    }
}
