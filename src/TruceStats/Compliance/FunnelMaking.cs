using TruceStats.Numerics;

namespace TruceStats.Compliance;

/// <summary>The limits of a funnel plot on the raw counts (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202, with its appendix A.1).</summary>
internal static class FunnelMaking
{
    private const double DrawnIn = 0.1;

    public static FunnelLimits Of(PooledData data, double level)
    {
        double log = data.CommonLogRatio();
        if (!double.IsFinite(log))
            throw new InvalidOperationException($"A funnel needs events on both sides, but no unit has any {data.SideWithoutEvents}.");
        double dispersion = Dispersion(data, log);
        var points = new FunnelPoint[data.Units.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = data.HasExpected ? Expected(data.Units[i], log, level, dispersion) : Paired(data.Units[i], log, level, dispersion);
        return new FunnelLimits(Math.Exp(log), dispersion, level, points);
    }

    private static double Dispersion(PooledData data, double log)
    {
        double[] z = [.. data.Units.Where(unit => data.HasExpected || unit.HasEvents).Select(unit => Distance(unit, log)).Order()];
        int drawn = (int)(DrawnIn * z.Length);
        return z.Average(one => Math.Pow(Math.Clamp(one, z[drawn], z[^(drawn + 1)]), 2));
    }

    private static double Distance(ComparedUnit unit, double log)
    {
        if (unit.Expected is { } expected)
            return (unit.Events - (expected * Math.Exp(log))) / Math.Sqrt(expected * Math.Exp(log));
        double odds = log + Offset(unit), total = unit.Change!.Before.Events + unit.Events, p = Elementary.Logistic(odds);
        return (unit.Events - (total * p)) / Math.Sqrt(total * p * Elementary.Logistic(-odds));
    }

    private static double Offset(ComparedUnit unit) => Math.Log(unit.Change!.After.Exposure.Amount) - Math.Log(unit.Change.Before.Exposure.Amount);

    private static FunnelPoint Paired(ComparedUnit unit, double log, double level, double dispersion)
    {
        long total = unit.Change!.Before.Events + unit.Events;
        double offset = Offset(unit), p = Elementary.Logistic(log + offset), tail = (1 - level) / 2;
        double Ratio(double share) => share <= 0 ? 0 : share >= 1 ? double.PositiveInfinity : Math.Exp(Math.Log(share / (1 - share)) - offset);
        double reach = total == 0 ? double.PositiveInfinity : -NormalDistribution.Quantile(tail) * Math.Sqrt(Math.Max(1, dispersion) * p * (1 - p) / total);
        double Limit(double probability) => total == 0
            ? (probability < 0.5 ? 0 : 1)
            : Interpolated(probability, total, k => BinomialDistribution.LowerTail(k, total, p), k => BinomialDistribution.Probability(k, total, p)) / total;
        return new FunnelPoint(
            unit.Key, total, unit.Change.CrudeRatio,
            new ConfidenceInterval(Ratio(Limit(tail)), Ratio(Limit(1 - tail)), level, PooledMethods.ExactFunnel),
            new ConfidenceInterval(Ratio(p - reach), Ratio(p + reach), level, PooledMethods.AdjustedFunnel));
    }

    private static FunnelPoint Expected(ComparedUnit unit, double log, double level, double dispersion)
    {
        double expected = unit.Expected!.Value, mean = expected * Math.Exp(log), tail = (1 - level) / 2;
        double reach = -NormalDistribution.Quantile(tail) * Math.Sqrt(Math.Max(1, dispersion) * mean);
        long beyond = (long)Math.Ceiling(mean + (40 * Math.Sqrt(mean)) + 100);
        double Limit(double probability) =>
            Math.Max(0, Interpolated(probability, beyond, k => PoissonDistribution.LowerTail(k, mean), k => PoissonDistribution.Probability(k, mean)) / expected);
        return new FunnelPoint(
            unit.Key, expected, unit.Events / expected,
            new ConfidenceInterval(Limit(tail), Limit(1 - tail), level, PooledMethods.ExactFunnel),
            new ConfidenceInterval(Math.Max(0, (mean - reach) / expected), (mean + reach) / expected, level, PooledMethods.AdjustedFunnel));
    }

    // The smallest count that reaches the probability, less the share of its own probability by which it goes beyond.
    private static double Interpolated(double probability, long largest, Func<long, double> below, Func<long, double> at)
    {
        long low = -1, high = largest;
        while (high - low > 1)
        {
            long middle = low + ((high - low) / 2);
            if (below(middle) >= probability)
                high = middle;
            else
                low = middle;
        }

        return high - ((below(high) - probability) / at(high));
    }
}
