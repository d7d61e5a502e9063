using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The normal interval with the observed variances.</summary>
internal sealed class WaldDifference() : DifferenceBase("wald", new MethodId(
    "wald-difference", "Wald difference", "Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd edition, chapter 14"))
{
    protected override double Lower(Tally minuend, Tally subtrahend, double tail) =>
        minuend.Rate - subtrahend.Rate + NormalDistribution.Quantile(tail) * StandardError(minuend, subtrahend);

    protected override double? StandardError(RateChange change) => StandardError(change.After, change.Before);

    protected override IEnumerable<Caution> OwnCautions(RateChange change) =>
        change.After.Events == 0 && change.Before.Events == 0 ? [Caution.Of(CautionCodes.NoWidth)] : [];

    private static double StandardError(Tally one, Tally other) =>
        Math.Sqrt(one.Rate / one.Exposure.Amount + other.Rate / other.Exposure.Amount);
}
