using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The profile likelihood interval, and the signed root of the likelihood ratio, which it inverts.</summary>
internal sealed class LikelihoodRateRatio() : NormalRatioBase("likelihood", new MethodId(
    "likelihood", "profile likelihood", "Wilks 1938, Annals of Mathematical Statistics 9:60–62; Venzon and Moolgavkar 1988, Applied Statistics 37:87–94"))
{
    private const int MaximumSteps = 100;
    private const double Enough = 1e-9;

    protected override double Z(double after, double before, double odds) =>
        -Math.Sign(BinomialOdds.Gap(after, before, odds)) * Math.Sqrt(2 * BinomialOdds.Deviance(after, before, odds));

    protected override double Odds(double after, double before, double z) =>
        z >= 0 ? Below(after, before, z) : 1 / Below(before, after, -z);

    /// <summary>The odds below x₁/x₀ whose deviance is z².</summary>
    private static double Below(double after, double before, double z)
    {
        double target = z * z / 2;
        if (after == 0)
            return 0;
        if (before == 0)
            return target == 0 ? double.PositiveInfinity : 1 / Elementary.Expm1(target / after);
        if (target == 0)
            return after / before;
        // Half the deviance is a convex function of the log odds, so Newton cannot miss: at most the first step overshoots,
        // outwards, and from there every step comes nearer.
        double log = Math.Log(WilsonOdds.At(after, before, z));
        for (int step = 0; step < MaximumSteps; step++)
        {
            double odds = Math.Exp(log);
            double move = (target - BinomialOdds.Deviance(after, before, odds)) / BinomialOdds.Gap(after, before, odds);
            if (Math.Abs(move) < Enough)
                return odds * (1 + move);
            log += move;
        }
        throw new ArithmeticException("The likelihood limit did not converge.");
    }
}
