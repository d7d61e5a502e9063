using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>A difference of counts with a normal interval and test.</summary>
internal static class NormalDifference
{
    public static Estimate Estimate(double difference, double variance, double level, MethodId method, IEnumerable<Caution> cautions)
    {
        double error = Math.Sqrt(variance), reach = -NormalDistribution.Quantile((1 - level) / 2) * error;
        var interval = new ConfidenceInterval(difference - reach, difference + reach, level, method);
        return new Estimate(difference, error, interval, method, Unit.Events, variance == 0 ? [.. cautions, Caution.Of(CautionCodes.NoEvents)] : cautions);
    }

    public static HypothesisTest Test(double difference, double variance, MethodId method, IEnumerable<Caution> cautions)
    {
        if (variance == 0)
            return new HypothesisTest(1, null, null, 0, Alternative.TwoSided, method, [.. cautions, Caution.Of(CautionCodes.NoEvents)]);
        double z = difference / Math.Sqrt(variance);
        return new HypothesisTest(Math.Min(1, 2 * NormalDistribution.UpperTail(Math.Abs(z))), z, null, 0, Alternative.TwoSided, method, cautions);
    }
}
