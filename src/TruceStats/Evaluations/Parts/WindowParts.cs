namespace TruceStats.Evaluations;

/// <summary>The windows, what was counted in each, and the rate change between two of them.</summary>
internal static class WindowParts
{
    /// <summary>The windows of the truce. Unless a baseline is given it is everything covered before the truce was declared or held.</summary>
    public static TruceWindows Of(EvaluationCase asked)
    {
        var (truce, options) = (asked.Truce, asked.Options);
        return truce.Windows(asked.Series.Coverage, options.Baseline ?? Before(asked), asked.AsOf, options.DateRule, options.PartyRule);
    }

    public static IReadOnlyList<WindowTally> Tallies(EvaluationCase asked) => Array.AsReadOnly([.. asked.All.Select(window => Tally(asked, window.Name, window.Days))]);

    public static RateChange Change(EvaluationCase asked, StudyPeriod before, StudyPeriod after)
    {
        var options = new RateChangeOptions { Level = asked.Options.Level, Method = asked.Options.RatioMethod };
        var change = RateChange.Between(asked.During(before), asked.During(after)).With(options);
        // A method refuses counts that it cannot use when it is asked: so it is asked where its reason is kept.
        _ = change.Ratio();
        return change;
    }

    private static StudyPeriod Before(EvaluationCase asked)
    {
        var held = asked.Truce.InForceDays(asked.Options.DateRule, asked.Options.PartyRule == PartyRule.Refuse ? PartyRule.Refuse : PartyRule.AnyParty);
        int end = Math.Min(held.Periods[0].FirstDay, TruceSpells.Declared(asked.Truce.Declarations, asked.Options.DateRule));
        int first = asked.Series.Coverage.FirstDay;
        return first < end
            ? StudyPeriod.OfDayNumbers(first, end)
            : throw new InvalidOperationException($"The series, {asked.Series.Coverage}, has no day before the truce was declared: there is nothing to compare with.");
    }

    private static WindowTally Tally(EvaluationCase asked, string name, StudyPeriod days)
    {
        var bins = asked.During(days);
        int counted = bins.Bins.Count(bin => bin.Status == BinStatus.Counted);
        int without = asked.Series.Bins.Zip(bins.Bins).Count(pair => days.Contains(pair.First.Period) && pair.Second.Status != BinStatus.Counted);
        return new WindowTally(name, days, counted == 0 ? null : bins.Tally(), counted, without);
    }
}
