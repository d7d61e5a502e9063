using TruceStats.Numerics;

namespace TruceStats.Compliance;

/// <summary>Do units differ more than chance makes them? Tests that need no model of how.</summary>
internal static class UnitComparison
{
    /// <summary>Cochran's Q on log ratios, and I² with the interval of H.</summary>
    public static (HypothesisTest Q, Estimate ISquared) CochranQ(PooledData data, double level)
    {
        double weights = 0, weighted = 0, squares = 0;
        int used = 0;
        for (int i = 0; i < data.After.Length; i++)
        {
            double after = data.After[i], before = data.HasExpected ? double.PositiveInfinity : data.Before[i];
            if (after == 0 || before == 0)
                continue;
            double log = data.HasExpected ? Math.Log(after) - data.Offsets[i] : Math.Log(after / before) - data.Offsets[i];
            double weight = 1 / ((1 / after) + (1 / before));
            used++;
            weights += weight;
            weighted += weight * log;
            squares += weight * log * log;
        }

        int left = data.After.Length - used;
        Caution[] cautions = left == 0 ? [] : [Caution.Of(CautionCodes.UnitsWithoutRatio, "units", left)];
        if (used < 2)
        {
            return (
                new HypothesisTest(1, null, null, 1, Alternative.TwoSided, PooledMethods.CochranQ, cautions),
                new Estimate(null, null, null, PooledMethods.ISquared, Unit.Percent, cautions));
        }

        double q = Math.Max(0, squares - (weighted * weighted / weights));
        var test = new HypothesisTest(ChiSquaredDistribution.UpperTail(q, used - 1), q, used - 1, 1, Alternative.TwoSided, PooledMethods.CochranQ, cautions);
        return (test, ISquared(q, used, level, cautions));
    }

    /// <summary>Twice the gain in likelihood of a ratio for each unit over one for all; no unit is left out.</summary>
    public static HypothesisTest OneOrEach(PooledData data)
    {
        double common = data.CommonLogRatio(), statistic = 0;
        int used = 0;
        for (int i = 0; i < data.After.Length; i++)
        {
            double after = data.After[i], before = data.Before[i];
            if (!data.HasExpected && after + before == 0)
                continue;
            used++;
            if (!double.IsFinite(common))
                continue;
            double odds = common + data.Offsets[i];
            statistic += data.HasExpected
                ? 2 * (Times(after, Math.Exp(odds)) - after + Math.Exp(odds))
                : 2 * (Times(after, (after + before) * Elementary.Logistic(odds)) + Times(before, (after + before) * Elementary.Logistic(-odds)));
        }

        statistic = Math.Max(0, statistic);
        double p = used < 2 ? 1 : ChiSquaredDistribution.UpperTail(statistic, used - 1);
        Caution[] cautions = data.SideWithoutEvents is { } side ? [Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", side))] : [];
        return new HypothesisTest(p, statistic, Math.Max(1, used - 1), 1, Alternative.TwoSided, PooledMethods.OneOrEach, cautions);
    }

    private static double Times(double count, double mean) => count == 0 ? 0 : count * Math.Log(count / mean);

    private static Estimate ISquared(double q, int units, double level, Caution[] cautions)
    {
        double degrees = units - 1;
        static double Share(double h) => h <= 1 ? 0 : 100 * (1 - (1 / (h * h)));
        double value = q <= degrees ? 0 : 100 * (q - degrees) / q;
        if (units < 3)
            return new Estimate(value, null, null, PooledMethods.ISquared, Unit.Percent, cautions);
        double h = Math.Sqrt(q / degrees);
        double error = q > units
            ? 0.5 * (Math.Log(q) - Math.Log(degrees)) / (Math.Sqrt(2 * q) - Math.Sqrt((2 * units) - 3))
            : Math.Sqrt(1 / (2.0 * (units - 2)) * (1 - (1 / (3.0 * (units - 2) * (units - 2)))));
        double reach = -NormalDistribution.Quantile((1 - level) / 2) * error;
        double below = Math.Max(h, 1) * Math.Exp(-reach), above = Math.Max(h, 1) * Math.Exp(reach);
        var interval = new ConfidenceInterval(Share(below), Share(above), level, PooledMethods.ISquared);
        return new Estimate(value, null, interval, PooledMethods.ISquared, Unit.Percent, cautions);
    }
}
