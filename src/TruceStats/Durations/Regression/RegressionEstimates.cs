using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>From a number and its error to what is shown: both regressions alike.</summary>
internal static class RegressionEstimates
{
    public static Unit LogHazard { get; } = Unit.Of("log hazard");

    public static Unit LogTime { get; } = Unit.Of("log days");

    /// <summary>Normal limits about a value.</summary>
    public static Estimate Normal(double value, double error, double level, MethodId method, Unit unit)
    {
        double reach = Reach(level) * error;
        return new Estimate(value, error, new ConfidenceInterval(value - reach, value + reach, level, method), method, unit);
    }

    /// <summary>What a normal law leaves in one tail of a two-sided interval, in standard deviations.</summary>
    public static double Reach(double level) => -NormalDistribution.Quantile(ConfidenceLevel.Tail(level, Sidedness.TwoSided));

    /// <summary>How far below its top a log likelihood may lie inside a two-sided interval of one number.</summary>
    public static double Fall(double level) => ChiSquaredDistribution.UpperQuantile(1 - level, 1) / 2;

    /// <summary>The exponential of an estimate, its error by the delta method.</summary>
    public static Estimate Ratio(Estimate log) => Exponential(log, Unit.Ratio);

    /// <summary>The exponential of an estimate, its error by the delta method.</summary>
    public static Estimate Exponential(Estimate log, Unit unit)
    {
        double value = Math.Exp(log.Value!.Value);
        var interval = log.Interval is { } limits
            ? new ConfidenceInterval(Math.Exp(limits.Lower), Math.Exp(limits.Upper), limits.Level, limits.Method)
            : null;
        return new Estimate(value, log.StandardError is { } error && double.IsFinite(value) ? value * error : null, interval, log.Method, unit, log.Cautions);
    }

    /// <summary>The two-sided test of a value over its error.</summary>
    public static HypothesisTest ZTest(double statistic, double nullValue, MethodId method) => double.IsFinite(statistic)
        ? new HypothesisTest(2 * NormalDistribution.UpperTail(Math.Abs(statistic)), statistic, null, nullValue, Alternative.TwoSided, method)
        : new HypothesisTest(1, null, null, nullValue, Alternative.TwoSided, method, [Caution.Of(CautionCodes.NoWidth)]);

    /// <summary>A statistic that is chi-squared where nothing has an effect.</summary>
    public static HypothesisTest ChiSquared(double statistic, int degrees, MethodId method, params IEnumerable<Caution> cautions) =>
        new(ChiSquaredDistribution.UpperTail(Math.Max(0, statistic), degrees), Math.Max(0, statistic), degrees, 0, Alternative.TwoSided, method, cautions);
}
