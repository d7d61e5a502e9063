namespace TruceStats;

/// <summary>The one rule that chooses a method where none is given, for every question that a rate change answers.</summary>
internal static class RateDefaults
{
    public static IRateRatioInterval RatioInterval(RateChange change, double level) => RateRatioMethod.MidP;

    public static IRateRatioTest RatioTest(RateChange change) => RateRatioMethod.MidP;

    public static IRateDifferenceMethod Difference(RateChange change) => RateDifferenceMethod.MoverJeffreys;

    /// <summary>What events and exposures are divided by before they are taken as Poisson; 1 or more, and 1 where no bins are known.</summary>
    public static double Dispersion(RateChange change) => 1;

    /// <summary>What a default answer has to say about dispersion, where it is not a method of the catalogue that says so itself.</summary>
    public static IEnumerable<Caution> DefaultCautions(RateChange change) => PoissonCautions(change, 1, change.Options.Level);

    /// <summary>What a method that takes counts as Poisson has to say about this change.</summary>
    public static IEnumerable<Caution> PoissonCautions(RateChange change, double nullRatio, double level) =>
        [ChangeCautions.Unchecked(change, nullRatio, level)];

    /// <summary>The rate before, per unit of exposure, as the counterfactual of the stretch after.</summary>
    public static Estimate RateBefore(RateChange change, double level) =>
        RateMethod.MidP.Estimate(change.Before, level, Sidedness.TwoSided);

    /// <summary>The count that the exposure after would have brought at the rate before, with its prediction interval.</summary>
    public static Estimate CountAtRateBefore(RateChange change, double level) =>
        Rate.Of(change.Before).OnPaceFor(change.After.Exposure, level);
}
