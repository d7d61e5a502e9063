namespace TruceStats;

/// <summary>What the answers about a rate change must be read with.</summary>
internal static class ChangeCautions
{
    private const string Side = "side";

    /// <summary>What holds whichever method answers.</summary>
    public static IReadOnlyList<Caution> Of(RateChange change)
    {
        var cautions = new List<Caution>(change.Before.Cautions.Union(change.After.Cautions));
        // With bins the clumping shows in their dispersion.
        if (change.Dispersion is null && (AreDeaths(change.Before.What) || AreDeaths(change.After.What)))
            cautions.Add(Caution.Of(CautionCodes.DeathsClump));
        return cautions.AsReadOnly();
    }

    /// <summary>That a stretch, or both, are without events; null where neither is.</summary>
    public static Caution? Zero(RateChange change) => (change.Before.Events, change.After.Events) switch
    {
        (0, 0) => Caution.Of(CautionCodes.NoEvents),
        (0, _) => Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of(Side, "before")),
        (_, 0) => Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of(Side, "after")),
        _ => null,
    };

    /// <summary>That dispersion could not be checked, with the dispersion at which the answer would tip where there is one.</summary>
    public static Caution Unchecked(RateChange change, double nullRatio, double level) =>
        change.TippingDispersion(nullRatio, level) is { } tipping
            ? Caution.Of(CautionCodes.DispersionUnchecked, CautionArgument.Of("nullRatio", nullRatio), CautionArgument.Of("tippingDispersion", tipping))
            : Caution.Of(CautionCodes.DispersionUnchecked);

    /// <summary>Everything that a built-in method which takes counts as Poisson says.</summary>
    public static IEnumerable<Caution> ForPoisson(RateChange change, double nullRatio, double level)
    {
        foreach (var caution in change.Cautions)
            yield return caution;
        foreach (var caution in RateDefaults.PoissonCautions(change, nullRatio, level))
            yield return caution;
        if (Zero(change) is { } zero)
            yield return zero;
    }

    /// <summary>The estimate with those of the change's cautions that its method did not give: a user's own method need not know them.</summary>
    public static Estimate Complete(Estimate estimate, RateChange change)
    {
        var missing = Missing(estimate.Cautions, change);
        return missing.Length == 0
            ? estimate
            : new Estimate(estimate.Value, estimate.StandardError, estimate.Interval, estimate.Method, estimate.Unit, estimate.Cautions.Concat(missing));
    }

    /// <summary>The test with those of the change's cautions that its method did not give.</summary>
    public static HypothesisTest Complete(HypothesisTest test, RateChange change)
    {
        var missing = Missing(test.Cautions, change);
        return missing.Length == 0
            ? test
            : new HypothesisTest(test.PValue, test.Statistic, test.DegreesOfFreedom, test.NullValue, test.Alternative, test.Method, test.Cautions.Concat(missing));
    }

    private static bool AreDeaths(CountedQuantity what) => what is CountedQuantity.DeathsLow or CountedQuantity.DeathsBest or CountedQuantity.DeathsHigh;

    private static Caution[] Missing(IReadOnlyList<Caution> given, RateChange change) =>
        [.. change.Cautions.Where(caution => !given.Any(one => string.Equals(one.Code, caution.Code, StringComparison.Ordinal)))];
}
