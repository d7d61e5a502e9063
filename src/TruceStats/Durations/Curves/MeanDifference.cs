using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The difference of two restricted means of independent spells.</summary>
internal static class MeanDifference
{
    private static readonly MethodId Method = new(
        "restricted-mean-difference", "difference of restricted means", "Royston and Parmar 2013, BMC Medical Research Methodology 13:152");

    public static NamedEstimate Of(Estimate one, Estimate other, double level)
    {
        double value = one.Value!.Value - other.Value!.Value;
        double error = Math.Sqrt((one.StandardError!.Value * one.StandardError.Value) + (other.StandardError!.Value * other.StandardError.Value));
        double reach = CurveLimits.Normal(level) * error;
        Caution[] cautions = [.. one.Cautions.Union(other.Cautions)];
        var estimate = new Estimate(value, error, new ConfidenceInterval(value - reach, value + reach, level, Method), Method, Unit.Days, cautions);
        // Where neither varies there is nothing to hold a difference against.
        var test = error > 0
            ? new HypothesisTest(Math.Min(1, 2 * NormalDistribution.UpperTail(Math.Abs(value / error))), value / error, null, 0, Alternative.TwoSided, Method, cautions)
            : new HypothesisTest(1, null, null, 0, Alternative.TwoSided, Method, cautions);
        return new NamedEstimate("difference of restricted means", estimate, test);
    }
}
