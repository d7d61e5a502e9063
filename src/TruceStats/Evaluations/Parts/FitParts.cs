using TruceStats.Interruptions;
using TruceStats.Monitoring;

namespace TruceStats.Evaluations;

/// <summary>The parts that need a fit of the whole series.</summary>
internal static class FitParts
{
    /// <summary>The series of all windows, with a level of its own for the truce in force, and for anticipation and aftermath where a whole bin lies in them.</summary>
    public static InterruptionFit Interrupted(EvaluationCase asked, params ReadOnlySpan<Interruption> beside) =>
        asked.Options.Model.Fit(asked.InWindows, [.. Terms(asked), .. beside], asked.Execution, asked.Cancellation).At(asked.Options.Level);

    public static PlaceboDates Placebos(EvaluationCase asked, InterruptionFit fit)
    {
        // False windows lie before the true one: they cannot be longer than half of what is there.
        int before = Counted(asked, asked.Windows.Baseline), inForce = Counted(asked, asked.Windows.InForce);
        return PlaceboDates.Of(fit, EvaluationCase.InForce, Math.Clamp(before / 2, 1, inForce), asked.Execution, asked.Cancellation);
    }

    public static TruceAftermath Aftermath(EvaluationCase asked)
    {
        var after = asked.Windows.Aftermath!;
        return new TruceAftermath(
            WindowParts.Change(asked, asked.Windows.Baseline, after), WindowParts.Change(asked, asked.Windows.InForce, after), PartMaking.Try(() => Postponed(asked, after)));
    }

    /// <summary>The rate ratio that may be looked at after every bin.</summary>
    public static MonitoringRun AnytimeValid(EvaluationCase asked) =>
        new RatioSequence { Direction = MonitoringDirection.Downward, Level = asked.Options.Level }.Run(asked.During(asked.Windows.InForce), MonitoringBaseline.Of(asked.During(asked.Windows.Baseline)));

    public static DetectableChange Detectable(EvaluationCase asked, RateChange change)
    {
        const double Power = 0.8;
        double dispersion = change.Dispersion?.Used ?? 1;
        // φ times the variance is worth as much as 1/φ of the exposure.
        Exposure before = change.Before.Exposure.Times(1 / dispersion), after = change.After.Exposure.Times(1 / dispersion);
        var power = new RatePower(change.Before.Rate, before) { Alpha = 1 - asked.Options.Level, Method = RateRatioMethod.MidP };
        return new DetectableChange(power.SmallestDetectableFall(after, Power), power.SmallestDetectableRise(after, Power), Power, asked.Options.Level, dispersion);
    }

    private static Postponement Postponed(EvaluationCase asked, StudyPeriod after)
    {
        var terms = Terms(asked).Where(term => term.Name != "aftermath");
        var fit = asked.Options.Model.Fit(asked.InWindows, [.. terms], asked.Execution, asked.Cancellation).At(asked.Options.Level);
        return Postponement.Of(fit, EvaluationCase.InForce, asked.Options.BinsAfter ?? Counted(asked, after), asked.Execution, asked.Cancellation);
    }

    private static IEnumerable<Interruption> Terms(EvaluationCase asked) =>
        Interruption.Around(asked.Windows).Where(term => term.Name == EvaluationCase.InForce || Counted(asked, term.Days.Periods[0]) > 0)
            .Select(term => term.With(asked.Options.Straddle));

    private static int Counted(EvaluationCase asked, StudyPeriod days) => asked.During(days).Bins.Count(bin => bin.Status == BinStatus.Counted);
}
