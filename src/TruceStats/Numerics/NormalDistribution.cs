using MathNet.Numerics;

namespace TruceStats.Numerics;

/// <summary>The standard normal distribution, to full relative accuracy in both tails.</summary>
internal static class NormalDistribution
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>P(Z ≤ z).</summary>
    public static double LowerTail(double z) => UpperTail(-z);

    /// <summary>P(Z &gt; z).</summary>
    public static double UpperTail(double z)
    {
        Domain.Number(z);
        return 0.5 * SpecialFunctions.Erfc(z * (1 / Constants.Sqrt2));
    }

    /// <summary>The log of the density at z.</summary>
    public static double LogDensity(double z)
    {
        Domain.Number(z);
        return -0.5 * z * z - HalfLogTwoPi;
    }

    /// <summary>z with P(Z ≤ z) = p: rational approximations of Wichura (1988), algorithm AS 241, Applied Statistics 37.</summary>
    /// <param name="p">In [0, 1]; 0 and 1 give the infinities.</param>
    public static double Quantile(double p)
    {
        Domain.Probability(p);
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
            return q * Middle(0.180625 - q * q);
        double tail = q < 0 ? p : 1 - p;
        if (tail == 0)
            return q < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        double root = Math.Sqrt(-Math.Log(tail));
        double z = root <= 5 ? Near(root - 1.6) : Far(root - 5);
        return q < 0 ? -z : z;
    }

    private static double Middle(double r) =>
        Horner.Of(
            r, 3.3871328727963666080e+0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
            4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3)
        / Horner.Of(
            r, 1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
            2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3);

    private static double Near(double r) =>
        Horner.Of(
            r, 1.42343711074968357734e+0, 4.63033784615654529590e+0, 5.76949722146069140550e+0, 3.64784832476320460504e+0,
            1.27045825245236838258e+0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
        / Horner.Of(
            r, 1, 2.05319162663775882187e+0, 1.67638483018380384940e+0, 6.89767334985100004550e-1,
            1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9);

    private static double Far(double r) =>
        Horner.Of(
            r, 6.65790464350110377720e+0, 5.46378491116411436990e+0, 1.78482653991729133580e+0, 2.96560571828504891230e-1,
            2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
        / Horner.Of(
            r, 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
            7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15);
}
