using FsCheck.Xunit;

namespace TruceStats.Tests.Periods;

/// <summary>The laws of sets, and the days one by one as a model.</summary>
[Properties(Replay = Seeds.Replay, Arbitrary = new[] { typeof(Calendars) })]
public sealed class PeriodSetLawTests
{
    private static readonly PeriodSet Everything = StudyPeriod.From(Calendars.Day(-1));

    private static IEnumerable<LocalDate> AllDays => Enumerable.Range(-1, Calendars.Days + 3).Select(Calendars.Day);

    [Property]
    public bool Each_operation_does_with_days_what_its_name_says(PeriodSet a, PeriodSet b) => AllDays.All(day =>
        a.Union(b).Contains(day) == (a.Contains(day) || b.Contains(day))
        && a.Intersection(b).Contains(day) == (a.Contains(day) && b.Contains(day))
        && a.Except(b).Contains(day) == (a.Contains(day) && !b.Contains(day)));

    [Property]
    public bool Periods_are_sorted_and_never_touch(PeriodSet a, PeriodSet b) =>
        new[] { a, a.Union(b), a.Intersection(b), a.Except(b) }.All(set =>
            set.Periods.Zip(set.Periods.Skip(1)).All(pair => pair.First.End is { } end && end < pair.Second.Start));

    [Property]
    public bool A_set_made_of_its_days_in_any_order_is_the_same_set(PeriodSet a)
    {
        var closed = a.Intersection(StudyPeriod.OfDays(Calendars.Start, Calendars.Days));
        return PeriodSet.Of(AllDays.Where(closed.Contains).Select(day => StudyPeriod.OfDays(day, 1)).Reverse()) == closed;
    }

    [Property]
    public bool Union_and_intersection_commute(PeriodSet a, PeriodSet b) => a.Union(b) == b.Union(a) && a.Intersection(b) == b.Intersection(a);

    [Property]
    public bool Union_and_intersection_associate(PeriodSet a, PeriodSet b, PeriodSet c) =>
        a.Union(b).Union(c) == a.Union(b.Union(c)) && a.Intersection(b).Intersection(c) == a.Intersection(b.Intersection(c));

    [Property]
    public bool Each_distributes_over_the_other(PeriodSet a, PeriodSet b, PeriodSet c) =>
        a.Intersection(b.Union(c)) == a.Intersection(b).Union(a.Intersection(c)) && a.Union(b.Intersection(c)) == a.Union(b).Intersection(a.Union(c));

    [Property]
    public bool Each_absorbs_the_other(PeriodSet a, PeriodSet b) => a.Union(a.Intersection(b)) == a && a.Intersection(a.Union(b)) == a;

    [Property]
    public bool Nothing_and_everything_are_neutral(PeriodSet a) =>
        a.Union(PeriodSet.Empty) == a && a.Intersection(Everything) == a && a.Intersection(PeriodSet.Empty) == PeriodSet.Empty
        && a.Except(PeriodSet.Empty) == a && a.Except(a).IsEmpty && a.Union(a) == a && a.Intersection(a) == a;

    [Property]
    public bool What_is_not_in_either_is_out_of_both(PeriodSet a, PeriodSet b) =>
        Everything.Except(a.Union(b)) == Everything.Except(a).Intersection(Everything.Except(b))
        && Everything.Except(a.Intersection(b)) == Everything.Except(a).Union(Everything.Except(b))
        && Everything.Except(Everything.Except(a)) == a;

    [Property]
    public bool A_difference_and_an_intersection_make_up_the_whole(PeriodSet a, PeriodSet b) =>
        a.Except(b).Union(a.Intersection(b)) == a && a.Except(b).Intersection(b).IsEmpty;

    [Property]
    public bool Lengths_add_up(PeriodSet a, PeriodSet b)
    {
        var within = (PeriodSet)StudyPeriod.OfDays(Calendars.Start, Calendars.Days);
        var (one, other) = (a.Intersection(within), b.Intersection(within));
        return one.Union(other).Days + one.Intersection(other).Days == one.Days + other.Days && one.Days == AllDays.Count(one.Contains);
    }

    [Property]
    public bool Equal_sets_have_equal_hashes_and_texts(PeriodSet a, PeriodSet b) =>
        (a == b) == (a.ToString() == b.ToString()) && (a != b || a.GetHashCode() == b.GetHashCode());
}
