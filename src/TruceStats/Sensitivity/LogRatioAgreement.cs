using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>Agreement of two sources on the log of their ratio.</summary>
internal static class LogRatioAgreement
{
    private static readonly MethodId MeanMethod = new(
        "log-ratio-agreement", "mean log ratio", "Bland and Altman 1999, Statistical Methods in Medical Research 8:135–160");

    private static readonly MethodId LimitMethod = new(
        "limits-of-agreement", "limits of agreement", "Bland and Altman 1999, Statistical Methods in Medical Research 8:135–160");

    private static readonly MethodId CorrelationMethod = new("correlation-fisher", "Pearson correlation, Fisher's z", "Fisher 1921, Metron 1:3–32");

    private static readonly MethodId ChangeMethod = new("log-ratio-welch", "Welch t on log ratios", "Welch 1947, Biometrika 34:28–35");

    public static Estimate Mean(double[] logs, double level, IEnumerable<Caution> cautions)
    {
        if (logs.Length == 0)
            return new Estimate(null, null, null, MeanMethod, Unit.Ratio, cautions);
        double mean = logs.Average();
        if (logs.Length < 2)
            return new Estimate(Math.Exp(mean), null, null, MeanMethod, Unit.Ratio, cautions);
        double error = Deviation(logs) / Math.Sqrt(logs.Length);
        return OnLog(mean, error, logs.Length - 1, level, MeanMethod, cautions);
    }

    /// <summary>The mean log ratio and 1.96 standard deviations; its variance is s²(1/n + 1.96²/(2(n − 1))).</summary>
    public static Estimate Limit(double[] logs, double level, int side, IEnumerable<Caution> cautions)
    {
        if (logs.Length < 2)
            return new Estimate(null, null, null, LimitMethod, Unit.Ratio, cautions);
        double deviation = Deviation(logs), z = NormalDistribution.Quantile(0.975);
        double error = deviation * Math.Sqrt((1.0 / logs.Length) + (z * z / (2.0 * (logs.Length - 1))));
        return OnLog(logs.Average() + (side * z * deviation), error, logs.Length - 1, level, LimitMethod, cautions);
    }

    public static Estimate Correlation(PairedBins pairs, double level)
    {
        double[] first = pairs.FirstCounts, second = pairs.SecondCounts;
        double meanFirst = first.Average(), meanSecond = second.Average();
        double both = 0, one = 0, other = 0;
        for (int i = 0; i < first.Length; i++)
        {
            both += (first[i] - meanFirst) * (second[i] - meanSecond);
            one += (first[i] - meanFirst) * (first[i] - meanFirst);
            other += (second[i] - meanSecond) * (second[i] - meanSecond);
        }
        if (one == 0 || other == 0)
            return new Estimate(null, null, null, CorrelationMethod, Correlated, pairs.Cautions);
        double r = Math.Clamp(both / Math.Sqrt(one * other), -1, 1);
        if (first.Length < 4)
            return new Estimate(r, null, null, CorrelationMethod, Correlated, pairs.Cautions);
        double reach = -NormalDistribution.Quantile((1 - level) / 2) / Math.Sqrt(first.Length - 3);
        double z = Math.Atanh(r);
        var interval = new ConfidenceInterval(Math.Tanh(z - reach), Math.Tanh(z + reach), level, CorrelationMethod);
        return new Estimate(r, null, interval, CorrelationMethod, Correlated, pairs.Cautions);
    }

    public static NamedEstimate Change(double[] before, double[] after, double level, IEnumerable<Caution> cautions)
    {
        const string name = "ratio of the sources, after over before";
        if (before.Length < 2 || after.Length < 2)
        {
            double? alone = before.Length > 0 && after.Length > 0 ? Math.Exp(after.Average() - before.Average()) : null;
            var few = Caution.Of(CautionCodes.FewBins, "bins", Math.Min(before.Length, after.Length));
            return new NamedEstimate(name, new Estimate(alone, null, null, ChangeMethod, Unit.Ratio, [.. cautions, few]));
        }
        double difference = after.Average() - before.Average();
        double one = Square(Deviation(before)) / before.Length, other = Square(Deviation(after)) / after.Length;
        if (one + other == 0)
        {
            var limits = new ConfidenceInterval(Math.Exp(difference), Math.Exp(difference), level, ChangeMethod);
            return new NamedEstimate(name, new Estimate(Math.Exp(difference), 0, limits, ChangeMethod, Unit.Ratio, [.. cautions, Caution.Of(CautionCodes.NoWidth)]));
        }
        double degrees = Square(one + other) / ((Square(one) / (before.Length - 1)) + (Square(other) / (after.Length - 1)));
        double error = Math.Sqrt(one + other), t = difference / error;
        var test = new HypothesisTest(Math.Min(1, 2 * StudentTDistribution.UpperTail(Math.Abs(t), degrees)), t, degrees, 1, Alternative.TwoSided, ChangeMethod, cautions);
        return new NamedEstimate(name, OnLog(difference, error, degrees, level, ChangeMethod, cautions), test);
    }

    private static Unit Correlated { get; } = Unit.Of("(correlation)");

    private static Estimate OnLog(double log, double error, double degrees, double level, MethodId method, IEnumerable<Caution> cautions)
    {
        double reach = error * -StudentTDistribution.Quantile((1 - level) / 2, degrees);
        var interval = new ConfidenceInterval(Math.Exp(log - reach), Math.Exp(log + reach), level, method);
        return new Estimate(Math.Exp(log), Math.Exp(log) * error, interval, method, Unit.Ratio, error == 0 ? [.. cautions, Caution.Of(CautionCodes.NoWidth)] : cautions);
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average(), sum = 0;
        foreach (double value in values)
            sum += Square(value - mean);
        return Math.Sqrt(sum / (values.Length - 1));
    }

    private static double Square(double value) => value * value;
}
