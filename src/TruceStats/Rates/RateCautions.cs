namespace TruceStats;

/// <summary>What a total on its own can't show.</summary>
internal static class RateCautions
{
    /// <summary>What was left out of the tally, and that its variation is taken as Poisson.</summary>
    public static IEnumerable<Caution> Of(Tally tally)
    {
        foreach (var caution in tally.Cautions)
            yield return caution;
        yield return Caution.Of(CautionCodes.DispersionUnchecked);
        if (CountsDeaths(tally.What))
            yield return Caution.Of(CautionCodes.DeathsClump);
    }

    public static bool CountsDeaths(CountedQuantity what) =>
        what is CountedQuantity.DeathsLow or CountedQuantity.DeathsBest or CountedQuantity.DeathsHigh;
}
