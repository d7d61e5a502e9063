using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>Tests of a Cox regression as a whole, and of what it assumes.</summary>
internal static class CoxTests
{
    public static HypothesisTest LikelihoodRatio(CoxFit fit) => RegressionEstimates.ChiSquared(
        2 * (fit.LogLikelihood - fit.NullLogLikelihood), fit.Fitted.Rows.Columns, CoxMethods.LikelihoodRatio, Independence(fit));

    public static HypothesisTest Score(CoxFit fit) => RegressionEstimates.ChiSquared(
        fit.Fitted.Maximum.ScoreStatistic, fit.Fitted.Rows.Columns, CoxMethods.Score, Independence(fit));

    public static HypothesisTest Wald(CoxFit fit)
    {
        var fitted = fit.Fitted;
        int p = fitted.Rows.Columns;
        var method = CoxMethods.IsRobust(fit.Model) ? CoxMethods.WaldRobust : CoxMethods.Wald;
        double[] factor = [.. fitted.Covariance], solved = [.. fitted.Coefficients];
        if (fitted.RunsAway || !Cholesky.Factor(factor, p))
            return new HypothesisTest(1, null, null, 0, Alternative.TwoSided, method, fit.Cautions);
        Cholesky.Solve(factor, p, solved);
        return RegressionEstimates.ChiSquared(Columns.Dot(solved, fitted.Coefficients), p, method);
    }

    public static Estimate Concordance(CoxFit fit) => new(
        CoxConcordance.Of(fit.Fitted.Rows, fit.Fitted.Maximum.Weights), null, null, CoxMethods.Concordance, Unit.Probability);

    public static HypothesisTest ProportionalHazards(CoxFit fit, string? covariate, HazardTimeTransform transform)
    {
        var fitted = fit.Fitted;
        int[] columns = covariate is null ? [.. Enumerable.Range(0, fitted.Rows.Columns)] : fitted.Columns.Named(covariate);
        double[] times = transform switch
        {
            HazardTimeTransform.ShareEnded => CoxTimes.Share(fitted.Rows),
            HazardTimeTransform.Days => fitted.Rows.End,
            HazardTimeTransform.LogDays => Array.ConvertAll(fitted.Rows.End, Math.Log),
            _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "The transform must be the share ended, days or log days."),
        };
        if (OnOneDay(fitted.Rows))
            return Untestable(Caution.Of(CautionCodes.EndsOnOneDay));
        var statistic = CoxTimeScore.Of(fitted.Rows, fitted.Maximum, fitted.Efron, times).Statistic(columns);
        return statistic is { } found
            ? RegressionEstimates.ChiSquared(found, columns.Length, CoxMethods.Proportionality)
            : Untestable([.. fit.Cautions]);
    }

    private static HypothesisTest Untestable(params IEnumerable<Caution> cautions) =>
        new(1, null, null, 0, Alternative.TwoSided, CoxMethods.Proportionality, cautions);

    private static bool OnOneDay(CoxRows rows)
    {
        double? first = null;
        for (int i = 0; i < rows.Rows; i++)
        {
            if (rows.IsEvent[i] && rows.End[i] != (first ??= rows.End[i]))
                return false;
        }
        return true;
    }

    private static Caution[] Independence(CoxFit fit) =>
        CoxMethods.IsRobust(fit.Model) ? [Caution.Of(CautionCodes.TakesRowsAsIndependent)] : [];
}
