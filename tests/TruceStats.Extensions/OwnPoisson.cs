using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A family: <see cref="CountFamily.Poisson"/> again.</summary>
internal sealed record OwnPoisson : ICountFamily
{
    public string Kind => "own-poisson";

    public MethodId Method { get; } = new("own-poisson", "Poisson of our own", "McCullagh and Nelder 1989");

    public FreeParameter? Parameter => null;

    public bool EstimatesDispersion => false;

    public double Variance(double mean, double parameter) => mean;

    public double UnitDeviance(double value, double mean, double parameter) => 2 * ((value == 0 ? 0 : value * Math.Log(value / mean)) - value + mean);

    public double? LogProbability(double value, double mean, double parameter) => (value * Math.Log(mean)) - mean - SpecialFunctions.GammaLn(value + 1);

    public double Draw(double mean, double parameter, double dispersion, Random random) => Poisson.Sample(random, mean);
}
