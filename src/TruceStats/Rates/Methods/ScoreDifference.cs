using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The score interval of Miettinen and Nurminen: the variance is that of the rates estimated under the difference in question.</summary>
internal sealed class ScoreDifference() : DifferenceBase("score", new MethodId(
    "score-difference", "score difference", "Miettinen and Nurminen 1985, Statistics in Medicine 4:213–226"))
{
    protected override double Lower(Tally minuend, Tally subtrahend, double tail)
    {
        double z = -NormalDistribution.Quantile(tail);
        double crude = minuend.Rate - subtrahend.Rate;
        if (z == 0)
            return crude;
        // The score is 0 at the crude difference and falls from there, so walking outwards meets the right root and no other.
        double step = z * Math.Sqrt((minuend.Events + z * z) / minuend.Exposure.Amount / minuend.Exposure.Amount
            + (subtrahend.Events + z * z) / subtrahend.Exposure.Amount / subtrahend.Exposure.Amount);
        double outside = crude - step;
        while (Math.Abs(Score(minuend, subtrahend, crude, outside)) < Math.Abs(z))
        {
            step *= 2;
            outside = crude - step;
        }
        return RisingRoot.Find(
            difference => z - Score(minuend, subtrahend, crude, difference), Math.Min(crude, outside), Math.Max(crude, outside));
    }

    private static double Score(Tally minuend, Tally subtrahend, double crude, double difference)
    {
        if (difference == crude)
            return 0;
        var (first, second) = difference >= 0
            ? Constrained(minuend, subtrahend, difference)
            : Exchanged(Constrained(subtrahend, minuend, -difference));
        return (crude - difference) / Math.Sqrt(first / minuend.Exposure.Amount + second / subtrahend.Exposure.Amount);
    }

    /// <summary>The rates of greatest likelihood whose difference is the given one, 0 or more.</summary>
    private static (double First, double Second) Constrained(Tally larger, Tally smaller, double difference)
    {
        // The smaller rate is the root of T·s² + (T·d − n)·s − x·d, T both exposures, n both counts, x its own count.
        double exposure = larger.Exposure.Amount + smaller.Exposure.Amount;
        double total = (double)larger.Events + smaller.Events;
        double linear = exposure * difference - total;
        double root = Math.Sqrt(linear * linear + 4 * exposure * difference * smaller.Events);
        double rate = linear > 0 ? 2 * difference * smaller.Events / (linear + root) : (root - linear) / (2 * exposure);
        return (rate + difference, rate);
    }

    private static (double First, double Second) Exchanged((double First, double Second) rates) => (rates.Second, rates.First);
}
