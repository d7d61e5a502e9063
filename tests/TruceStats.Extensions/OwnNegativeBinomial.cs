using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using TruceStats.Interruptions;

namespace TruceStats.Extensions;

/// <summary>A family with a free parameter: <see cref="CountFamily.NegativeBinomial"/> again.</summary>
internal sealed record OwnNegativeBinomial : ICountFamily
{
    public string Kind => "own-negative-binomial";

    public MethodId Method { get; } = new("own-negative-binomial", "negative binomial of our own", "Lawless 1987");

    public FreeParameter? Parameter { get; } = new("theta", 1e-4, 1e8);

    public bool EstimatesDispersion => false;

    public double Variance(double mean, double parameter) => mean + (mean * mean / parameter);

    public double UnitDeviance(double value, double mean, double parameter) =>
        2 * ((value == 0 ? 0 : value * Math.Log(value / mean)) - ((value + parameter) * Math.Log((value + parameter) / (mean + parameter))));

    public double? LogProbability(double value, double mean, double parameter) =>
        SpecialFunctions.GammaLn(value + parameter) - SpecialFunctions.GammaLn(parameter) - SpecialFunctions.GammaLn(value + 1)
        + (parameter * Math.Log(parameter / (parameter + mean))) + (value == 0 ? 0 : value * Math.Log(mean / (parameter + mean)));

    public double Draw(double mean, double parameter, double dispersion, Random random) =>
        Poisson.Sample(random, Gamma.Sample(random, parameter, 1) * mean / parameter);
}
