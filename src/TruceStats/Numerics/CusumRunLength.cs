namespace TruceStats.Numerics;

/// <summary>Mean run lengths of cumulative sums of counts with any reference value, and the threshold that gives a wanted one (Lucas 1985, Technometrics 27:129–144).</summary>
/// <remarks>
/// A reference p/q with a small q gives an exact chain. Any other lies between two multiples of 1/q on a fine lattice; the log of the mean is interpolated
/// between their chains.
/// </remarks>
internal static class CusumRunLength
{
    // A chain costs about levels² × reference additions: these bounds keep the longest under a few seconds.
    private const int MostLevels = 3000;
    private const double MostWork = 6e9;
    private const int FineLevels = 600;
    private const int MostDenominator = 1000;

    // Thresholds and references come from arithmetic: 0.7 × 6 is meant to be 4.2.
    private const double Rounding = 1e-9;

    /// <summary>The mean number of counts to an alarm, and whether its chain is exact; NaN where the threshold is so large that its chain would have too many states.</summary>
    public static (double Mean, bool IsExact) MeanSteps<TLaw>(TLaw law, double reference, double threshold, bool upward, CancellationToken cancellationToken)
        where TLaw : struct, ICountLaw
    {
        if (Denominator(reference) is { } exact && Fits(Levels(threshold, exact), reference * exact))
            return (CusumChain.MeanSteps(law, (int)Math.Round(reference * exact), exact, Levels(threshold, exact), upward, cancellationToken), true);
        int fine = (int)Math.Clamp(Math.Floor(FineLevels / threshold), 1, MostDenominator);
        int levels = Levels(threshold, fine);
        return Fits(levels, reference * fine) ? (Between(law, reference, fine, levels, upward, cancellationToken), false) : (double.NaN, false);
    }

    /// <summary>
    /// The smallest threshold on the lattice whose mean number of counts to an alarm is at least the wanted one; null where none up to the largest chain is.
    /// </summary>
    public static double? Threshold<TLaw>(TLaw law, double reference, double wanted, bool upward, CancellationToken cancellationToken)
        where TLaw : struct, ICountLaw
    {
        int denominator = Denominator(reference) is { } exact and <= 20 ? exact : Math.Clamp((int)(20 / Math.Max(reference, 0.01)), 1, 20);
        int below = 0, above = 1;
        while (Mean(above) < wanted)
        {
            below = above;
            above = Math.Max(above + 1, above * 3 / 2);
            if (!Fits(above, reference * denominator))
                return null;
        }
        while (above - below > 1)
        {
            int middle = below + ((above - below) / 2);
            if (Mean(middle) < wanted)
                below = middle;
            else
                above = middle;
        }
        return (double)above / denominator;

        double Mean(int levels) => MeanSteps(law, reference, (double)levels / denominator, upward, cancellationToken).Mean;
    }

    /// <summary>The q of a reference that is p/q with a q of at most 1,000; null where there is none.</summary>
    public static int? Denominator(double reference)
    {
        for (int q = 1; q <= MostDenominator; q++)
        {
            double scaled = reference * q;
            if (Math.Abs(scaled - Math.Round(scaled)) <= Rounding * Math.Max(1, scaled))
                return q;
        }
        return null;
    }

    private static double Between<TLaw>(TLaw law, double reference, int fine, int levels, bool upward, CancellationToken cancellationToken)
        where TLaw : struct, ICountLaw
    {
        int low = (int)Math.Floor(reference * fine);
        double share = (reference * fine) - low;
        double atLow = Math.Log(CusumChain.MeanSteps(law, low, fine, levels, upward, cancellationToken));
        double atHigh = Math.Log(CusumChain.MeanSteps(law, low + 1, fine, levels, upward, cancellationToken));
        // Downward with a reference of nearly 0 the lower of the two never alarms.
        return double.IsInfinity(atLow) ? Math.Exp(atHigh) : Math.Exp(((1 - share) * atLow) + (share * atHigh));
    }

    private static int Levels(double threshold, int denominator) =>
        (int)Math.Min(int.MaxValue, Math.Max(1, Math.Ceiling(threshold * denominator * (1 - Rounding))));

    private static bool Fits(int levels, double reference) =>
        levels <= MostLevels && reference <= int.MaxValue / 4 && (double)levels * levels * Math.Min(levels, reference + 1) <= MostWork;
}
