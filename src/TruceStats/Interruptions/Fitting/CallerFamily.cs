using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>A family of the caller's, at one value of its parameter, as the kernels want it.</summary>
internal readonly struct CallerFamily(ICountFamily family, double parameter) : IGlmFamily
{
    public double Variance(double mean) => family.Variance(mean, parameter);

    public double UnitDeviance(double y, double mean) => family.UnitDeviance(y, mean, parameter);

    public double LogProbability(double y, double mean) => family.LogProbability(y, mean, parameter) ?? double.NaN;
}
