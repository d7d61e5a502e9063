namespace TruceStats;

/// <summary>A method for one rate that also tests.</summary>
internal abstract class RateMethodBase(string kind, MethodId method) : RateIntervalBase(kind, method), IRateMethod
{
    public HypothesisTest Test(Tally tally, double nullRate, Alternative alternative)
    {
        ArgumentNullException.ThrowIfNull(tally);
        if (!(nullRate > 0 && double.IsFinite(nullRate)))
            throw new ArgumentOutOfRangeException(nameof(nullRate), nullRate, "The null rate must be above 0 and finite.");
        double mean = nullRate * tally.Exposure.Amount;
        double below = LowerTail(tally.Events, mean);
        double above = UpperTail(tally.Events, mean);
        return new HypothesisTest(
            Tails.PValue(below, above, alternative),
            Statistic(tally.Events, mean),
            null,
            nullRate,
            alternative,
            Method,
            RateCautions.Of(tally).Concat(OwnCautions(tally)));
    }

    /// <summary>The probability of as few events or fewer, by this method.</summary>
    protected abstract double LowerTail(long events, double mean);

    /// <summary>The probability of as many events or more, by this method.</summary>
    protected abstract double UpperTail(long events, double mean);

    /// <summary>The statistic; null where the method has none.</summary>
    protected virtual double? Statistic(long events, double mean) => null;
}
