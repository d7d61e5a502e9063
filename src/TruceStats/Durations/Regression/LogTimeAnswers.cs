using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>The answers of an accelerated failure time model.</summary>
internal static class LogTimeAnswers
{
    public static IReadOnlyList<Caution> Cautions(LogTimeFitted fitted, SpellTable table)
    {
        var cautions = table.Report.Cautions.ToList();
        if (fitted.Maximum.Status == CoxStatus.NotConverged)
            cautions.Add(Caution.Of(CautionCodes.NotConverged, CautionArgument.Of("what", "the coefficients")));
        for (int j = 0; j < fitted.Coefficients.Length; j++)
        {
            if (fitted.Maximum.Runaway[j] != 0)
                cautions.Add(CoxCautions.NoFinite(NameOf(fitted, j)));
        }
        if (CoxCautions.FewEndsFor(fitted.Ends, fitted.Columns.Names.Count) is { } few)
            cautions.Add(few);
        return cautions.AsReadOnly();
    }

    public static IReadOnlyList<NamedEstimate> Coefficients(AcceleratedFailureTimeFit fit) =>
        [.. Enumerable.Range(0, fit.Fitted.Coefficients.Length - (HasScale(fit) ? 0 : 1)).Select(j => new NamedEstimate(NameOf(fit.Fitted, j), Coefficient(fit, j), Test(fit, j, 0)))];

    public static IReadOnlyList<NamedEstimate> Ratios(AcceleratedFailureTimeFit fit) =>
        [.. Enumerable.Range(1, fit.Fitted.Columns.Names.Count).Select(j => new NamedEstimate(NameOf(fit.Fitted, j), RegressionEstimates.Ratio(Coefficient(fit, j)), Test(fit, j, 1)))];

    public static Estimate Scale(AcceleratedFailureTimeFit fit) => HasScale(fit)
        ? RegressionEstimates.Exponential(Coefficient(fit, fit.Fitted.Coefficients.Length - 1), RegressionEstimates.LogTime)
        : new Estimate(1, null, null, fit.Model.Method, RegressionEstimates.LogTime);

    public static int Parameters(AcceleratedFailureTimeFit fit) => fit.Fitted.Coefficients.Length - (HasScale(fit) ? 0 : 1);

    public static HypothesisTest? LikelihoodRatio(AcceleratedFailureTimeFit fit) => fit.Fitted.Columns.Names.Count is > 0 and int degrees
        ? RegressionEstimates.ChiSquared(2 * (fit.LogLikelihood - fit.NullLogLikelihood), degrees, LogTimeMethods.LikelihoodRatio)
        : null;

    public static Estimate Quantile(AcceleratedFailureTimeFit fit, double share, SpellProfile profile)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share that has ended must lie strictly between 0 and 1.");
        double[] x = Row(fit.Fitted, profile);
        double z = fit.Fitted.Quantile(share), scale = Sigma(fit.Fitted);
        // log t = xᵀβ + z σ: its derivative in log σ is z σ.
        x[^1] = z * scale;
        var log = RegressionEstimates.Normal(Linear(fit.Fitted, x) + (z * scale), Error(fit.Fitted, x), fit.Level, fit.Model.Method, RegressionEstimates.LogTime);
        return RegressionEstimates.Exponential(log, Unit.Days);
    }

    public static Estimate Survival(AcceleratedFailureTimeFit fit, double day, SpellProfile profile)
    {
        if (!(day >= 0 && double.IsFinite(day)))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be finite, 0 or more.");
        double[] x = Row(fit.Fitted, profile);
        var method = fit.Model.Method;
        if (day == 0)
            return new Estimate(1, 0, new ConfidenceInterval(1, 1, fit.Level, method), method, Unit.Probability, [Caution.Of(CautionCodes.NoWidth)]);
        double scale = Sigma(fit.Fitted), z = (Math.Log(day) - Linear(fit.Fitted, x)) / scale;
        // z = (log t − xᵀβ)/σ: its derivatives are −x/σ and, in log σ, −z.
        x[^1] = z * scale;
        double error = Error(fit.Fitted, x) / scale, reach = RegressionEstimates.Reach(fit.Level) * error;
        var upper = fit.Fitted.Upper(z);
        double share = Math.Exp(upper.Value);
        var interval = new ConfidenceInterval(Math.Exp(fit.Fitted.Upper(z + reach).Value), Math.Exp(fit.Fitted.Upper(z - reach).Value), fit.Level, method);
        return new Estimate(share, share * -upper.Slope * error, interval, method, Unit.Probability);
    }

    private static bool HasScale(AcceleratedFailureTimeFit fit) => fit.Model.Distribution != DurationDistribution.Exponential;

    private static string NameOf(LogTimeFitted fitted, int parameter) =>
        parameter == 0 ? "intercept" : parameter <= fitted.Columns.Names.Count ? fitted.Columns.Names[parameter - 1] : "log scale";

    private static Estimate Coefficient(AcceleratedFailureTimeFit fit, int parameter)
    {
        var fitted = fit.Fitted;
        double value = fitted.Coefficients[parameter];
        if (fitted.Maximum.Runaway[parameter] == 0)
            return RegressionEstimates.Normal(value, fitted.ErrorOf(parameter), fit.Level, fit.Model.Method, RegressionEstimates.LogTime);
        return new Estimate(
            value, null, parameter == 0 ? null : ProfileLimits(fit, parameter, value), fit.Model.Method, RegressionEstimates.LogTime, [CoxCautions.NoFinite(NameOf(fitted, parameter))]);
    }

    private static ConfidenceInterval ProfileLimits(AcceleratedFailureTimeFit fit, int parameter, double value)
    {
        var fitted = fit.Fitted;
        double bound = CoxProfile.Bound(
            held => fitted.Profile(parameter, held), fit.LogLikelihood, RegressionEstimates.Fall(fit.Level),
            fitted.Maximum.Runaway[parameter], fitted.Maximum.Parameters[parameter]) / fitted.Scales[parameter - 1];
        return new ConfidenceInterval(Math.Min(bound, value), Math.Max(bound, value), fit.Level, LogTimeMethods.Profile);
    }

    private static HypothesisTest? Test(AcceleratedFailureTimeFit fit, int parameter, double nullValue)
    {
        if (fit.Fitted.Maximum.Runaway[parameter] == 0)
            return RegressionEstimates.ZTest(fit.Fitted.Coefficients[parameter] / fit.Fitted.ErrorOf(parameter), nullValue, fit.Model.Method);
        if (parameter == 0)
            return null;
        double statistic = Math.Max(0, 2 * (fit.LogLikelihood - fit.Fitted.Profile(parameter, 0)));
        return new HypothesisTest(
            ChiSquaredDistribution.UpperTail(statistic, 1), statistic, 1, nullValue, Alternative.TwoSided, LogTimeMethods.Profile);
    }

    private static double Sigma(LogTimeFitted fitted) => Math.Exp(fitted.Coefficients[^1]);

    /// <summary>The row of a profile: one, its values, and room for what goes with the log of the scale.</summary>
    private static double[] Row(LogTimeFitted fitted, SpellProfile profile)
    {
        double[] row = [1, .. fitted.Columns.Row(profile), 0];
        for (int j = 0; j < row.Length; j++)
        {
            if (fitted.Maximum.Runaway[j] != 0 && row[j] != 0)
                throw new InvalidOperationException($"'{NameOf(fitted, j)}' has no finite coefficient, so that nothing can be predicted for a profile in which it is not 0.");
        }
        return row;
    }

    private static double Linear(LogTimeFitted fitted, double[] row)
    {
        double sum = 0;
        for (int j = 0; j < row.Length - 1; j++)
            sum += row[j] == 0 ? 0 : row[j] * fitted.Coefficients[j];
        return sum;
    }

    private static double Error(LogTimeFitted fitted, double[] row)
    {
        double variance = 0;
        for (int a = 0; a < row.Length; a++)
        {
            for (int b = 0; b < row.Length; b++)
                variance += row[a] * row[b] * fitted.Covariance(a, b);
        }
        return Math.Sqrt(variance);
    }
}
