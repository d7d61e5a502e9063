using TruceStats.Numerics;

namespace TruceStats.Evaluations;

/// <summary>What a whole curve says, in three numbers: Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214.</summary>
internal sealed class CurveStatistics
{
    // Beyond this many standard errors the tail has no double any more.
    private const double FarthestZ = 38;

    private CurveStatistics(double median, double below, double above, double averageZ)
    {
        Median = median;
        Below = below;
        Above = above;
        AverageZ = averageZ;
    }

    /// <summary>The median effect; of logarithms where effects are ratios, so that 0 is none either way.</summary>
    public double Median { get; }

    /// <summary>The share whose interval lies below none.</summary>
    public double Below { get; }

    /// <summary>The share whose interval lies above none.</summary>
    public double Above { get; }

    /// <summary>The mean of the standard normal values of the p-values, negative for falls (Stouffer).</summary>
    public double AverageZ { get; }

    /// <summary>The statistics of those that have an answer; null where none has.</summary>
    public static CurveStatistics? Of(IEnumerable<GridAnswer> answers, Unit unit)
    {
        bool ratio = unit == Unit.Ratio;
        double none = ratio ? 1 : 0;
        List<double> effects = [], scores = [];
        int below = 0, above = 0;
        foreach (var answer in answers)
        {
            if (answer.Effect is not { Value: { } value } effect || effect.Unit != unit)
                continue;
            effects.Add(Scaled(value, ratio));
            below += effect.Interval?.Upper < none ? 1 : 0;
            above += effect.Interval?.Lower > none ? 1 : 0;
            if (answer.Test is { } test)
                scores.Add(Math.CopySign(Score(test.PValue), value - none));
        }
        if (effects.Count == 0)
            return null;
        double count = effects.Count;
        return new CurveStatistics(MedianOf(effects), below / count, above / count, scores.Count == 0 ? 0 : scores.Average());
    }

    /// <summary>The statistics of effects on the scale on which 0 is none, each with its p-value; null where there are none.</summary>
    public static CurveStatistics? Of(double[] effects, double[] pValues, double alpha)
    {
        if (effects.Length == 0)
            return null;
        // A share such as 1 in 10 is no more than 1 - 0.9, which rounds to less.
        bool[] significant = [.. pValues.Select(p => p <= alpha + 1e-12)];
        double count = effects.Length;
        double below = effects.Where((effect, i) => significant[i] && effect < 0).Count() / count;
        double above = effects.Where((effect, i) => significant[i] && effect > 0).Count() / count;
        return new CurveStatistics(MedianOf(effects), below, above, effects.Select((effect, i) => Math.CopySign(Score(pValues[i]), effect)).Average());
    }

    public static double Scaled(double value, bool ratio) => ratio ? Math.Log(value) : value;

    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : double.IsInfinity(sorted[middle]) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double Score(double pValue) => pValue > 0 ? Math.Min(FarthestZ, -NormalDistribution.Quantile(pValue / 2)) : FarthestZ;
}
