using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;

namespace TruceStats.Extensions;

/// <summary>What a researcher's own methods need and have from elsewhere: tails and quantiles.</summary>
internal static class OwnLimits
{
    /// <summary>The normal quantile below which half, or for a one-sided interval all, of 1 − level lies; negative.</summary>
    public static double Z(double level, Sidedness sidedness) => Normal.InvCDF(0, 1, Tail(level, sidedness));

    public static double Tail(double level, Sidedness sidedness) => sidedness == Sidedness.TwoSided ? (1 - level) / 2 : 1 - level;

    public static double BetaQuantile(double a, double b, double p) =>
        Brent.FindRoot(x => SpecialFunctions.BetaRegularized(a, b, x) - p, 0, 1, 1e-16, 1000);

    public static double GammaQuantile(double shape, double p) =>
        Brent.FindRoot(x => (x == 0 ? 0 : SpecialFunctions.GammaLowerRegularized(shape, x)) - p, 0, 10 * (shape + 10), 1e-16, 1000);

    public static double StudentQuantile(double degrees, double p) => Brent.FindRoot(t => StudentT.CDF(0, 1, degrees, t) - p, -1e4, 1e4, 1e-14, 1000);

    public static double PValue(double z, Alternative alternative) => alternative switch
    {
        Alternative.Less => Normal.CDF(0, 1, z),
        Alternative.Greater => Normal.CDF(0, 1, -z),
        _ => 2 * Normal.CDF(0, 1, -Math.Abs(z)),
    };

    /// <summary>The interval with the limit that is not asked for moved to the end of the scale.</summary>
    public static ConfidenceInterval Interval(double lower, double upper, double floor, double level, MethodId method, Sidedness sidedness) => new(
        sidedness == Sidedness.UpperBound ? floor : lower,
        sidedness == Sidedness.LowerBound ? double.PositiveInfinity : upper,
        level,
        method,
        sidedness);
}
