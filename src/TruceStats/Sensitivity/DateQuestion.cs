namespace TruceStats.Sensitivity;

/// <summary>What is asked of dates that are known only in part, and the answer for one pair of days.</summary>
internal sealed record DateQuestion(
    CountSeries Series, StudyPeriod Baseline, PartialDate Start, PartialDate? End, double NullRatio, Straddle Straddle, RateChangeOptions Options)
{
    public ShiftedDate At(int start, int end)
    {
        var before = StudyPeriod.OfDayNumbers(Baseline.FirstDay, Math.Min(Baseline.EndDay, start));
        var after = StudyPeriod.OfDayNumbers(start, end);
        var ratio = RateChange.Between(Series.During(before, Straddle), Series.During(after, Straddle)).With(Options).Ratio();
        Alternative? direction = ratio.Interval is not { } interval || interval.Contains(NullRatio) ? null
            : interval.Upper < NullRatio ? Alternative.Less : Alternative.Greater;
        return new ShiftedDate(DayNumber.ToDate(start), End is null ? null : DayNumber.ToDate(end), ratio, direction);
    }
}
