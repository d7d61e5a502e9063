using FsCheck.Xunit;

namespace TruceStats.Tests.Periods;

/// <summary>What holds for any periods, against their days one by one.</summary>
[Properties(Replay = Seeds.Replay, Arbitrary = new[] { typeof(Calendars) })]
public sealed class PeriodLawTests
{
    // One day more than the calendars have, so that an open end shows.
    private static IEnumerable<LocalDate> AllDays => Enumerable.Range(-1, Calendars.Days + 3).Select(Calendars.Day);

    [Property]
    public bool What_is_written_is_read_back(StudyPeriod period) => StudyPeriod.Parse(period.ToString()) == period;

    [Property]
    public bool Periods_overlap_when_a_day_is_in_both(StudyPeriod one, StudyPeriod other) =>
        one.Overlaps(other) == AllDays.Any(day => one.Contains(day) && other.Contains(day)) && one.Overlaps(other) == other.Overlaps(one);

    [Property]
    public bool An_intersection_has_the_days_of_both(StudyPeriod one, StudyPeriod other)
    {
        var both = one.Intersection(other);
        return both == other.Intersection(one) && AllDays.All(day => (both?.Contains(day) ?? false) == (one.Contains(day) && other.Contains(day)));
    }

    [Property]
    public bool One_contains_the_other_when_it_has_all_its_days(StudyPeriod one, StudyPeriod other) =>
        one.Contains(other) == AllDays.Where(other.Contains).All(one.Contains) && one.Contains(other) == (one.Intersection(other) == other);

    [Property]
    public bool Two_periods_overlap_adjoin_or_leave_a_gap(StudyPeriod one, StudyPeriod other)
    {
        var gap = one.GapTo(other);
        bool adjoin = one.End == other.Start || other.End == one.Start;
        return gap == other.GapTo(one)
            && (one.Overlaps(other) ? 1 : 0) + (adjoin ? 1 : 0) + (gap is null ? 0 : 1) == 1
            && (gap is null || PeriodSet.Of(one, gap, other).Periods.Count == 1);
    }

    [Property]
    public bool Two_parts_of_a_split_join_to_the_whole(StudyPeriod period)
    {
        if (!period.Contains(period.Start.PlusDays(1)))
            return true;
        var parts = period.SplitAt(period.Start.PlusDays(1));
        return parts[0].Days == 1 && PeriodSet.Of(parts) == period && !parts[0].Overlaps(parts[1]);
    }

    [Property]
    public bool A_shift_and_its_reverse_undo_each_other(StudyPeriod period, short days) => period.Shift(days).Shift(-days) == period;

    [Property]
    public bool Order_and_equality_agree(StudyPeriod one, StudyPeriod other) =>
        (one.CompareTo(other) == 0) == (one == other) && Math.Sign(one.CompareTo(other)) == -Math.Sign(other.CompareTo(one));
}
