using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Log hazards and hazard ratios with their limits and tests.</summary>
internal static class CoxCoefficients
{
    public static IReadOnlyList<NamedEstimate> LogHazards(CoxFit fit) =>
        [.. Enumerable.Range(0, fit.Fitted.Rows.Columns).Select(column => new NamedEstimate(fit.Fitted.Columns.Names[column], LogHazard(fit, column), Test(fit, column, 0)))];

    public static IReadOnlyList<NamedEstimate> Ratios(CoxFit fit) =>
        [.. fit.Coefficients.Select((log, column) => new NamedEstimate(log.Name, RegressionEstimates.Ratio(log.Estimate), Test(fit, column, 1)))];

    private static Estimate LogHazard(CoxFit fit, int column)
    {
        var fitted = fit.Fitted;
        double value = fitted.Coefficients[column];
        var method = fit.Model.Method;
        if (fitted.Maximum.Runaway[column] == 0)
            return RegressionEstimates.Normal(value, fitted.ErrorOf(column), fit.Level, method, RegressionEstimates.LogHazard);
        double bound = CoxProfile.Bound(
            held => CoxProfile.At(fitted.Rows, fitted.Efron, column, held), fit.LogLikelihood, RegressionEstimates.Fall(fit.Level),
            fitted.Maximum.Runaway[column], fitted.Maximum.Beta[column]) / fitted.Rows.Scales[column];
        var interval = new ConfidenceInterval(Math.Min(bound, value), Math.Max(bound, value), fit.Level, CoxMethods.Profile);
        return new Estimate(value, null, interval, method, RegressionEstimates.LogHazard, [CoxCautions.NoFinite(fitted.Columns.Names[column])]);
    }

    private static HypothesisTest Test(CoxFit fit, int column, double nullValue)
    {
        var fitted = fit.Fitted;
        if (fitted.Maximum.Runaway[column] == 0)
            return RegressionEstimates.ZTest(fitted.Coefficients[column] / fitted.ErrorOf(column), nullValue, fit.Model.Method);
        double without = CoxProfile.At(fitted.Rows, fitted.Efron, column, 0);
        double statistic = Math.Max(0, 2 * (fit.LogLikelihood - without));
        return new HypothesisTest(
            ChiSquaredDistribution.UpperTail(statistic, 1), statistic, 1, nullValue, Alternative.TwoSided, CoxMethods.Profile,
            CoxMethods.IsRobust(fit.Model) ? [Caution.Of(CautionCodes.TakesRowsAsIndependent)] : null);
    }
}
