using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The normal interval on the log of the ratio. Where a stretch has no events it has no variance, and refuses no ratio.</summary>
internal sealed class LogWaldRatio() : NormalRatioBase("log-wald", new MethodId(
    "log-wald", "Wald on the log", "Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd edition, chapter 14"))
{
    protected override double Odds(double after, double before, double z)
    {
        if (after == 0 || before == 0)
            return z > 0 ? 0 : double.PositiveInfinity;
        return after / before * Math.Exp(-z * StandardError(after, before));
    }

    protected override double Z(double after, double before, double odds) =>
        after == 0 || before == 0 ? 0 : Math.Log(after / before / odds) / StandardError(after, before);

    public static double? TippingDispersion(RateChange change, double nullRatio, double level)
    {
        if (change.After.Events == 0 || change.Before.Events == 0)
            return null;
        double distance = Math.Log(change.After.Rate / change.Before.Rate / nullRatio)
            / StandardError(change.After.Events, change.Before.Events)
            / NormalDistribution.Quantile(ConfidenceLevel.Tail(level, Sidedness.TwoSided));
        return distance * distance;
    }

    private static double StandardError(double after, double before) => Math.Sqrt(1 / after + 1 / before);
}
