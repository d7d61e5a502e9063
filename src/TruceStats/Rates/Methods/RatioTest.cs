namespace TruceStats;

/// <summary>What every built-in ratio test for two totals shares.</summary>
internal static class RatioTest
{
    public static HypothesisTest Run(RateChange change, double nullRatio, Alternative alternative, MethodId method, Func<double, (double PValue, double? Statistic)> atOdds)
    {
        ArgumentNullException.ThrowIfNull(change);
        NullRatio.Check(nullRatio);
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        bool none = change.Before.Events == 0 && change.After.Events == 0;
        var (p, statistic) = none ? (1, null) : atOdds(ConditionalOdds.At(nullRatio, ConditionalOdds.Scale(change)));
        return new HypothesisTest(
            p, statistic, null, nullRatio, alternative, method, ChangeCautions.ForPoisson(change, nullRatio, change.Options.Level));
    }
}
