namespace TruceStats.Numerics;

/// <summary>The root of a rising function between two points, to the last bits.</summary>
internal static class RisingRoot
{
    /// <summary>
    /// Inverse quadratic steps while they are safe, halving otherwise (Chandrupatla 1997, Advances in Engineering Software 28:145–149).
    /// Where the function is not below 0 at the low end, that end is the answer; likewise the high end.
    /// </summary>
    public static double Find(Func<double, double> rising, double low, double high)
    {
        double fLow = rising(low);
        double fHigh = rising(high);
        if (fLow >= 0)
            return low;
        if (fHigh <= 0)
            return high;
        double newest = high, opposite = low, older = low;
        double fNewest = fHigh, fOpposite = fLow, fOlder = fLow;
        double share = 0.5;
        for (int step = 0; step < 200; step++)
        {
            double x = newest + (share * (opposite - newest));
            double f = rising(x);
            older = Math.Sign(f) == Math.Sign(fNewest) ? newest : opposite;
            fOlder = Math.Sign(f) == Math.Sign(fNewest) ? fNewest : fOpposite;
            if (Math.Sign(f) != Math.Sign(fNewest))
                (opposite, fOpposite) = (newest, fNewest);
            (newest, fNewest) = (x, f);
            double width = Math.Abs(opposite - newest);
            double least = 2 * double.Epsilon + (Math.Abs(newest) * 4.5e-16);
            if (f == 0 || width <= 2 * least)
                break;
            share = Next(newest, fNewest, opposite, fOpposite, older, fOlder);
            double edge = Math.Min(0.5, least / width);
            share = Math.Clamp(share, edge, 1 - edge);
        }
        return Math.Abs(fNewest) <= Math.Abs(fOpposite) ? newest : opposite;
    }

    private static double Next(double a, double fa, double b, double fb, double c, double fc)
    {
        double xi = (a - b) / (c - b);
        double phi = (fa - fb) / (fc - fb);
        bool safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        return safe
            ? (fa / (fb - fa) * (fc / (fb - fc))) + ((c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb)))
            : 0.5;
    }
}
