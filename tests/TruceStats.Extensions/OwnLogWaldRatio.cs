namespace TruceStats.Extensions;

/// <summary>A ratio, interval and test: <see cref="RateRatioMethod.LogWald"/> again, for stretches with events.</summary>
internal sealed class OwnLogWaldRatio : IRateRatioMethod
{
    public string Kind => "own-log-wald";

    public MethodId Method { get; } = new("own-log-wald", "Wald on the log of our own", "Rothman, Greenland and Lash 2008");

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        double ratio = change.After.Rate / change.Before.Rate;
        double reach = Math.Exp(-OwnLimits.Z(level, sidedness) * Error(change));
        return new Estimate(ratio, null, OwnLimits.Interval(ratio / reach, ratio * reach, 0, level, Method, sidedness), Method, Unit.Ratio);
    }

    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative)
    {
        double z = Math.Log(change.After.Rate / change.Before.Rate / nullRatio) / Error(change);
        return new HypothesisTest(OwnLimits.PValue(z, alternative), z, null, nullRatio, alternative, Method);
    }

    private static double Error(RateChange change) => Math.Sqrt((1.0 / change.After.Events) + (1.0 / change.Before.Events));
}
