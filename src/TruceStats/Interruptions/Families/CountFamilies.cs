using MathNet.Numerics.Distributions;
using TruceStats.Numerics;

namespace TruceStats.Interruptions;

internal sealed class PoissonCounts() : FamilyBase("poisson", "Poisson", "McCullagh and Nelder 1989, Generalized Linear Models, chapter 6")
{
    public override double Variance(double mean, double parameter) => mean;

    public override double UnitDeviance(double value, double mean, double parameter) => new PoissonFamily().UnitDeviance(value, mean);

    public override double? LogProbability(double value, double mean, double parameter) => new PoissonFamily().LogProbability(value, mean);

    public override double Draw(double mean, double parameter, double dispersion, Random random) => CountDraw.Poisson(mean, random);
}

internal sealed class QuasiPoissonCounts() : FamilyBase("quasi-poisson", "quasi-Poisson", "Wedderburn 1974, Biometrika 61:439–447")
{
    public override bool EstimatesDispersion => true;

    public override double Variance(double mean, double parameter) => mean;

    public override double UnitDeviance(double value, double mean, double parameter) => new PoissonFamily().UnitDeviance(value, mean);

    public override double? LogProbability(double value, double mean, double parameter) => null;

    // A negative binomial whose size grows with its mean has variance φμ.
    public override double Draw(double mean, double parameter, double dispersion, Random random) =>
        dispersion > 1 ? CountDraw.Poisson(CountDraw.Gamma(mean / (dispersion - 1), random) * (dispersion - 1), random) : CountDraw.Poisson(mean, random);
}

internal sealed class NegativeBinomialCounts()
    : FamilyBase("negative-binomial", "negative binomial", "Lawless 1987, Canadian Journal of Statistics 15:209–225; Venables and Ripley 2002, Modern Applied Statistics with S, § 7.4")
{
    // Beyond 1e8 it is no longer told from Poisson.
    private static readonly FreeParameter Theta = new("theta", 1e-4, 1e8);

    public override FreeParameter? Parameter => Theta;

    public override double Variance(double mean, double parameter) => new NegativeBinomialFamily(parameter).Variance(mean);

    public override double UnitDeviance(double value, double mean, double parameter) => new NegativeBinomialFamily(parameter).UnitDeviance(value, mean);

    public override double? LogProbability(double value, double mean, double parameter) => new NegativeBinomialFamily(parameter).LogProbability(value, mean);

    public override double Draw(double mean, double parameter, double dispersion, Random random) =>
        CountDraw.Poisson(CountDraw.Gamma(parameter, random) * mean / parameter, random);
}

internal sealed class GaussianValues() : FamilyBase("gaussian", "Gaussian", "Gauss 1809; McCullagh and Nelder 1989, Generalized Linear Models, chapter 3")
{
    public override bool EstimatesDispersion => true;

    public override double Variance(double mean, double parameter) => 1;

    public override double UnitDeviance(double value, double mean, double parameter) => (value - mean) * (value - mean);

    // The density depends on the variance, which is estimated afterwards: the fit's log-likelihood is made from the deviance.
    public override double? LogProbability(double value, double mean, double parameter) => null;

    public override double Draw(double mean, double parameter, double dispersion, Random random) => Normal.Sample(random, mean, Math.Sqrt(dispersion));
}

/// <summary>Draws from the caller's source of randomness. A mean of 0 gives 0, and one too large for a count is drawn as normal.</summary>
internal static class CountDraw
{
    // Where a step of one count is far below the standard deviation.
    private const double NormalFrom = 1e9;

    public static double Poisson(double mean, Random random) =>
        mean <= 0 ? 0
        : mean >= NormalFrom ? Math.Round(Normal.Sample(random, mean, Math.Sqrt(mean)))
        : MathNet.Numerics.Distributions.Poisson.Sample(random, mean);

    public static double Gamma(double shape, Random random) => shape <= 0 ? 0 : MathNet.Numerics.Distributions.Gamma.Sample(random, shape, 1);
}
