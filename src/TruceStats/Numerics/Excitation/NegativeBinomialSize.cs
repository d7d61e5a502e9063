namespace TruceStats.Numerics;

/// <summary>The maximum likelihood size of negative binomial counts at given means.</summary>
internal static class NegativeBinomialSize
{
    /// <summary>Infinite where the counts vary no more than Poisson counts would.</summary>
    public static double At(double[] counts, ReadOnlySpan<double> means)
    {
        var exceedances = new double[NegativeBinomialScore.TableSize];
        NegativeBinomialScore.Tabulate(counts, [], exceedances);
        double[] fixedMeans = means.ToArray();
        if (!(Slope(1e-9) > 0))
            return double.PositiveInfinity;
        double high = 1e-3;
        while (Slope(high) > 0 && high < 1e6)
            high *= 4;
        return 1 / RisingRoot.Find(alpha => -Slope(alpha), 1e-9, high);

        double Slope(double alpha) => NegativeBinomialScore.At(alpha, counts, fixedMeans, [], exceedances).First;
    }
}
