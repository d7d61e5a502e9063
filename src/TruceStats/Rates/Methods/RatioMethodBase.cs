namespace TruceStats;

/// <summary>A ratio method for two totals whose interval inverts its test.</summary>
internal abstract class RatioMethodBase(string kind, MethodId method) : RatioIntervalBase(kind, method), IRateRatioMethod
{
    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative) =>
        RatioTest.Run(change, nullRatio, alternative, Method, odds =>
        {
            double after = change.After.Events;
            double before = change.Before.Events;
            double p = Tails.PValue(LowerTail(after, before, odds), UpperTail(after, before, odds), alternative);
            return (p, Statistic(after, before, odds));
        });

    /// <summary>The probability of as few events after or fewer, by this method.</summary>
    protected abstract double LowerTail(double after, double before, double odds);

    /// <summary>The probability of as many events after or more, by this method.</summary>
    protected abstract double UpperTail(double after, double before, double odds);

    /// <summary>The statistic; null where the method has none.</summary>
    protected virtual double? Statistic(double after, double before, double odds) => null;
}
