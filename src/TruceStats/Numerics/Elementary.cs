namespace TruceStats.Numerics;

/// <summary>Elementary functions near the points where the textbook form loses digits.</summary>
internal static class Elementary
{
    /// <summary>log(1 + x), to full relative accuracy near 0.</summary>
    public static double Log1p(double x)
    {
        // 1 + x is rounded; the quotient gives back, to first order, what the rounding took.
        double sum = 1 + x;
        if (!double.IsFinite(sum) || sum <= 0)
            return Math.Log(sum);
        return Math.Log(sum) - ((sum - 1) - x) / sum;
    }

    /// <summary>exp(x) − 1, to full relative accuracy near 0.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.5)
            return Math.Exp(x) - 1;
        // Through tanh: exp(x) − 1 = 2 t / (1 − t) with t = tanh(x/2), which loses nothing at 0.
        double t = Math.Tanh(x / 2);
        return 2 * t / (1 - t);
    }

    /// <summary>
    /// The deviance a·log(a/x) + x − a of Loader (2000), "Fast and accurate computation of binomial probabilities", never negative.
    /// </summary>
    /// <param name="a">Above 0.</param>
    /// <param name="x">Above 0.</param>
    /// <param name="gap">x − a, which the caller may know better than the difference of two rounded numbers.</param>
    public static double Deviance(double a, double x, double gap)
    {
        double sum = a + x;
        if (Math.Abs(gap) > 0.2 * sum)
            return gap - a * Math.Log(x / a);
        // With r = (x − a)/(x + a), log(x/a) = 2 (r + r³/3 + r⁵/5 + …), and the two first terms cancel by algebra.
        double r = gap / sum;
        double s = r * r;
        return r * (gap - 2 * a * s * Horner.AtanhTail(s));
    }

    /// <summary>log(1 + exp(x)), whatever x.</summary>
    public static double Softplus(double x) => x > 0 ? x + Log1p(Math.Exp(-x)) : Log1p(Math.Exp(x));

    /// <summary>1/(1 + exp(−x)), whatever x.</summary>
    public static double Logistic(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }
}
