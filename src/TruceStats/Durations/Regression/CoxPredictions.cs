namespace TruceStats.Durations;

/// <summary>What a Cox regression predicts for a profile: with β known, the variance of the steps; and what is not known of β moves them all together.</summary>
internal static class CoxPredictions
{
    public static IReadOnlyList<double> Days(CoxFitted fitted, string? stratum)
    {
        int s = Stratum(fitted, stratum);
        var (from, count) = fitted.Hazard.TiesOf(s).GetOffsetAndLength(int.MaxValue);
        var days = new double[count];
        for (int k = 0; k < count; k++)
            days[count - 1 - k] = fitted.Hazard.TimeOf(from + k);
        return days.AsReadOnly();
    }

    public static Estimate Hazard(CoxFit fit, double day, SpellProfile profile, string? stratum)
    {
        var (hazard, error, beyond) = At(fit, day, profile, stratum);
        if (beyond is not null)
            return new Estimate(null, null, null, CoxMethods.Hazard, Expected, beyond);
        // On the log, on which a hazard that cannot be negative is nearer to normal.
        double reach = hazard > 0 ? Math.Exp(RegressionEstimates.Reach(fit.Level) * error / hazard) : 1;
        var interval = new ConfidenceInterval(hazard / reach, hazard * reach, fit.Level, CoxMethods.Hazard);
        return new Estimate(hazard, error, interval, CoxMethods.Hazard, Expected, NoWidth(hazard));
    }

    public static Estimate Survival(CoxFit fit, double day, SpellProfile profile, string? stratum)
    {
        var (hazard, error, beyond) = At(fit, day, profile, stratum);
        if (beyond is not null)
            return new Estimate(null, null, null, CoxMethods.Survival, Unit.Probability, beyond);
        double share = Math.Exp(-hazard), reach = hazard > 0 ? Math.Exp(RegressionEstimates.Reach(fit.Level) * error / hazard) : 1;
        var interval = new ConfidenceInterval(Math.Exp(-hazard * reach), Math.Exp(-hazard / reach), fit.Level, CoxMethods.Survival);
        return new Estimate(share, share * error, interval, CoxMethods.Survival, Unit.Probability, NoWidth(hazard));
    }

    private static Unit Expected { get; } = Unit.Of("expected ends");

    private static Caution[] NoWidth(double hazard) => hazard > 0 ? [] : [Caution.Of(CautionCodes.NoWidth)];

    private static (double Hazard, double Error, Caution[]? Beyond) At(CoxFit fit, double day, SpellProfile profile, string? stratum)
    {
        if (!(day >= 0))
            throw new ArgumentOutOfRangeException(nameof(day), day, "The day must be 0 or more.");
        var fitted = fit.Fitted;
        var rows = fitted.Rows;
        int s = Stratum(fitted, stratum), p = rows.Columns;
        double[] x = fitted.Columns.Row(profile);
        double last = rows.End[rows.StratumStarts[s + 1] - 1], eta = 0;
        for (int j = 0; j < p; j++)
        {
            if (fitted.Maximum.Runaway[j] != 0 && x[j] != 0)
                throw new InvalidOperationException($"'{fitted.Columns.Names[j]}' has no finite coefficient, so that nothing can be predicted for a profile in which it is not 0.");
            x[j] = (x[j] - rows.Means[j]) / rows.Scales[j];
            eta += x[j] * fitted.Maximum.Beta[j];
        }
        if (day > last)
            return (0, 0, [Caution.Of(CautionCodes.BeyondLastDay, "day", last)]);
        int tie = fitted.Hazard.AtOrBefore(s, day);
        double weight = Math.Exp(eta), variance = fitted.Hazard.Variance(tie);
        for (int a = 0; a < p; a++)
        {
            for (int b = 0; b < p; b++)
                variance += Moved(a) * Moved(b) * fitted.Covariance[(a * p) + b] * rows.Scales[a] * rows.Scales[b];
        }
        return (weight * fitted.Hazard.Cumulative(tie), weight * Math.Sqrt(variance), null);

        double Moved(int column) => (x[column] * fitted.Hazard.Cumulative(tie)) - fitted.Hazard.CumulativeMean(tie, column);
    }

    private static int Stratum(CoxFitted fitted, string? stratum)
    {
        if (fitted.Strata is [""])
            return stratum is null ? 0 : throw new ArgumentException($"The model has no strata, but '{stratum}' is asked for.", nameof(stratum));
        int found = Array.IndexOf(fitted.Strata, stratum);
        return found >= 0
            ? found
            : throw new ArgumentException($"There is no stratum '{stratum ?? "none"}'; there are: {string.Join(", ", fitted.Strata)}.", nameof(stratum));
    }
}
