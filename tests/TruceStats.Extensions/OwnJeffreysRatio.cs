namespace TruceStats.Extensions;

/// <summary>A ratio, interval only: <see cref="RateRatioMethod.Jeffreys"/> again.</summary>
internal sealed class OwnJeffreysRatio : IRateRatioInterval
{
    public string Kind => "own-jeffreys";

    public MethodId Method { get; } = new("own-jeffreys", "Jeffreys of our own", "Brown, Cai and DasGupta 2001");

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        double tail = OwnLimits.Tail(level, sidedness);
        var interval = OwnLimits.Interval(Limit(change, tail), Limit(change, 1 - tail), 0, level, Method, sidedness);
        return new Estimate(change.After.Rate / change.Before.Rate, null, interval, Method, Unit.Ratio);
    }

    private static double Limit(RateChange change, double p)
    {
        double share = OwnLimits.BetaQuantile(change.After.Events + 0.5, change.Before.Events + 0.5, p);
        return share / (1 - share) * change.Before.Exposure.Amount / change.After.Exposure.Amount;
    }
}
