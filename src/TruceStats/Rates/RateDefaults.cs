namespace TruceStats;

/// <summary>The one rule that chooses a method where none is given, for every question that a rate change answers.</summary>
/// <remarks>
/// Two totals, or bins that tell no dispersion: the mid-P family. Bins: quasi-Poisson, but where a stretch has fewer than
/// <see cref="EnoughBins"/> counted bins, the rank among circular windows if that can speak at the level.
/// </remarks>
internal static class RateDefaults
{
    /// <summary>With fewer counted bins in a stretch, neither its variance nor its correlation shows in it.</summary>
    public const int EnoughBins = 10;

    public static IRateRatioInterval RatioInterval(RateChange change, double level) => Ratio(change, level);

    public static IRateRatioTest RatioTest(RateChange change) => Ratio(change, change.Options.Level);

    public static IRateDifferenceMethod Difference(RateChange change) =>
        change.Dispersion is null ? RateDifferenceMethod.MoverJeffreys : RateDifferenceMethod.QuasiMover;

    /// <summary>What events and exposures are divided by before they are taken as Poisson; 1 or more, and 1 where no dispersion is known.</summary>
    public static double Dispersion(RateChange change) => change.Dispersion?.Used ?? 1;

    /// <summary>What a default answer has to say about dispersion, where it is not a method of the catalogue that says so itself.</summary>
    public static IEnumerable<Caution> DefaultCautions(RateChange change) =>
        change.Dispersion is null ? PoissonCautions(change, 1, change.Options.Level) : FewBins(change);

    /// <summary>What a method that takes counts as Poisson has to say about this change.</summary>
    public static IEnumerable<Caution> PoissonCautions(RateChange change, double nullRatio, double level)
    {
        if (change.Dispersion is null)
            yield return ChangeCautions.Unchecked(change, nullRatio, level);
        else if (change.Dispersion.IsOver)
            yield return Caution.Of(CautionCodes.Overdispersed, "dispersion", change.Dispersion.Raw);
    }

    /// <summary>That a stretch has too few bins for a dispersion to be trusted, where it has.</summary>
    public static IEnumerable<Caution> FewBins(RateChange change)
    {
        if (change.BinsBefore is null || change.BinsAfter is null)
            yield break;
        int fewest = Math.Min(BinCounts.Of(change.BinsBefore).Length, BinCounts.Of(change.BinsAfter).Length);
        if (fewest < EnoughBins)
            yield return Caution.Of(CautionCodes.FewBins, "bins", fewest);
    }

    /// <summary>The rate before, per unit of exposure, as the counterfactual of the stretch after.</summary>
    public static Estimate RateBefore(RateChange change, double level) =>
        change.Dispersion is null
            ? RateMethod.MidP.Estimate(change.Before, level, Sidedness.TwoSided)
            : QuasiCounterfactual.Rate(change, change.Dispersion, level);

    /// <summary>The count that the exposure after would have brought at the rate before, with its prediction interval.</summary>
    public static Estimate CountAtRateBefore(RateChange change, double level) =>
        change.Dispersion is null
            ? Rate.Of(change.Before).OnPaceFor(change.After.Exposure, level)
            : QuasiCounterfactual.Count(change, change.Dispersion, level);

    private static IRateRatioMethod Ratio(RateChange change, double level)
    {
        if (change.Dispersion is null || change.BinsBefore is null || change.BinsAfter is null)
            return RateRatioMethod.MidP;
        var before = BinCounts.Of(change.BinsBefore);
        var after = BinCounts.Of(change.BinsAfter);
        bool few = Math.Min(before.Length, after.Length) < EnoughBins;
        return few && CircularWindowsRatio.CanRank(before, after, level) ? RateRatioMethod.CircularWindows : RateRatioMethod.QuasiPoisson;
    }
}
