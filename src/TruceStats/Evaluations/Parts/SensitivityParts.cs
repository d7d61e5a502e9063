using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>What would overturn the change, as far as there is anything to ask with.</summary>
internal static class SensitivityParts
{
    public static SensitivitySet Of(EvaluationCase asked, RateChange change) => new(
        PartMaking.Try(() => UnderReporting.Of(change)), Bounds(asked, change), Dates(asked), SecondSource(asked), Regressed(asked), Lag(asked));

    private static EvaluationPart<ReportedBounds> Bounds(EvaluationCase asked, RateChange change)
    {
        var options = asked.Options;
        if (options is { ReportedBefore: { } before, ReportedInForce: { } after })
            return PartMaking.Try(() => Asked(ReportedBounds.Of(before, change.Before.Exposure, after, change.After.Exposure).With(change.Options)));
        if (asked.Log is null || options.Counting is not { What: CountedQuantity.DeathsLow or CountedQuantity.DeathsBest or CountedQuantity.DeathsHigh } rule)
            return PartMaking.None<ReportedBounds>(CautionCodes.PartNeedsDeathFigures);
        return PartMaking.Try(() => Asked(ReportedBounds.Of(asked.Log, rule, asked.Windows.Baseline, asked.Windows.InForce).With(change.Options)));
    }

    // Of totals there are no bins, which some methods need: they are asked where their reason is kept.
    private static ReportedBounds Asked(ReportedBounds bounds)
    {
        _ = bounds.Ratios;
        return bounds;
    }

    private static EvaluationPart<ShiftedDates> Dates(EvaluationCase asked)
    {
        var chains = TruceSpells.Chains(asked.Truce.Declarations);
        var (start, end) = (chains[0][0].Effective, chains[0][^1].End);
        if (chains.All(chain => chain[0].Effective.IsExact && chain[^1].End is null or { IsExact: true }))
            return PartMaking.None<ShiftedDates>(CautionCodes.DatesKnownToTheDay);
        if (chains.Any(chain => chain.Count > 1 || chain[0].Effective != start || chain[^1].End != end))
            return PartMaking.None<ShiftedDates>(CautionCodes.PartRefused, CautionArgument.Of("message", "The parties began or ended on different dates: ask ShiftedDates.Of for the start and the end that are meant."));
        var options = new RateChangeOptions { Level = asked.Options.Level, Method = asked.Options.RatioMethod };
        // An end that nobody has seen by the as-of day is the end of the series.
        var known = end is null || end.EarliestDay >= asked.Windows.InForce.EndDay && asked.Windows.Aftermath is null ? null : end;
        return PartMaking.Try(() => ShiftedDates.Of(
            asked.InWindows, asked.Windows.Baseline, start, known, 1, asked.Options.Straddle, options, asked.Execution, asked.Cancellation));
    }

    private static EvaluationPart<SourceAgreement> SecondSource(EvaluationCase asked) => asked.Options.SecondSource is { } second
        ? PartMaking.Try(() => SourceAgreement.Of(asked.Series, second, asked.Windows.Baseline, asked.Windows.InForce).At(asked.Options.Level))
        : PartMaking.None<SourceAgreement>(CautionCodes.PartNeedsSecondSource);

    /// <summary>The stretch before is as long as the truce in force, or the longest that leaves enough of a past to compare it with.</summary>
    private static EvaluationPart<RegressionToMean> Regressed(EvaluationCase asked)
    {
        int[] before = Counted(asked.During(asked.Windows.Baseline)), after = Counted(asked.During(asked.Windows.InForce));
        var part = PartMaking.None<RegressionToMean>(CautionCodes.PartRefused, CautionArgument.Of("message", "There is no counted bin before, or none in force."));
        var bins = asked.Series.Bins;
        for (int length = Math.Min(after.Length, before.Length); length > 0 && !part.HasValue; length--)
        {
            StudyPeriod high = Stretch(bins[before[^length]].Period, bins[before[^1]].Period), low = Stretch(bins[after[0]].Period, bins[after[length - 1]].Period);
            part = PartMaking.Try(() => RegressionToMean.Of(asked.Series, high, low));
        }
        return part;
    }

    private static EvaluationPart<ReportingNowcast> Lag(EvaluationCase asked) => asked.Options.ReportingDelay is { } delay
        ? PartMaking.Try(() => ReportingNowcast.Of(asked.Series, asked.AsOf, delay).At(asked.Options.Level))
        : PartMaking.None<ReportingNowcast>(CautionCodes.PartNeedsReportingDelay);

    private static int[] Counted(CountSeries series) => [.. Enumerable.Range(0, series.Length).Where(i => series.Statuses[i] == BinStatus.Counted)];

    private static StudyPeriod Stretch(StudyPeriod first, StudyPeriod last) => StudyPeriod.OfDayNumbers(first.FirstDay, last.EndDay);
}
