using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class GroupComparisonTests
{
    private static readonly double[] Days = [6, 66, 122, 30, 1, 99, 41, 43, 24, 8, 17, 11];

    private static SpellTable Table(string[] groups) =>
        SpellTable.Of(Days, [true, true, false, true, true, false, true, false, true, true, true, false]).WithLabels("group", groups);

    private static string[] Alternating(params string[] names) => [.. Enumerable.Range(0, 12).Select(i => names[i % names.Length])];

    [Fact]
    public void Observed_and_expected_add_up_to_the_same()
    {
        var comparison = LogRank.Of(Table(Alternating("a", "b", "c")), "group");
        Assert.Equal(comparison.Groups.Sum(group => group.Observed), comparison.Groups.Sum(group => group.Expected), 1e-12);
        Assert.Equal(2, comparison.Test.DegreesOfFreedom);
    }

    [Fact]
    public void Names_and_order_of_groups_do_not_matter()
    {
        double one = LogRank.Of(Table(Alternating("a", "b", "c")), "group").Test.PValue;
        Assert.Equal(one, LogRank.Of(Table(Alternating("z", "x", "y")), "group").Test.PValue, 1e-12);
    }

    [Fact]
    public void A_group_with_no_end_is_said_and_compared()
    {
        var table = SpellTable.Of([5, 6, 7, 8], [true, true, false, false]).WithLabels("group", ["a", "a", "b", "b"]);
        var comparison = LogRank.Of(table, "group");
        Assert.Contains(comparison.Cautions, caution => caution.Code == CautionCodes.GroupWithoutEnds);
        Assert.InRange(comparison.Test.PValue, 0, 1);
    }

    [Fact]
    public void With_no_end_at_all_there_is_nothing_to_compare()
    {
        var test = LogRank.Of(SpellTable.Of([5, 6], [false, false]).WithLabels("group", ["a", "b"]), "group").Test;
        Assert.Equal((1.0, null), (test.PValue, test.Statistic));
        Assert.Contains(test.Cautions, caution => caution.Code == CautionCodes.NothingToCompare);
    }

    [Fact]
    public void One_group_a_missing_column_and_a_negative_weight_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogRank.Of(Table(Alternating("a")), "group"));
        Assert.Throws<ArgumentException>(() => LogRank.Of(Table(Alternating("a", "b")), "region"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogRank { Rho = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogRank { Gamma = double.NaN });
    }

    [Fact]
    public void Ties_everywhere_leave_a_test_that_stands()
    {
        var table = SpellTable.Of([5, 5, 5, 5], [true, true, true, true]).WithLabels("group", ["a", "a", "b", "b"]);
        Assert.Equal(1, LogRank.Of(table, "group").Test.PValue);
    }

    [Fact]
    public void Gray_keeps_its_level_where_incidence_is_the_same_and_the_other_end_is_not()
    {
        int rejected = 0;
        var random = new Random(29);
        for (int run = 0; run < 400; run++)
        {
            double[] days = new double[80];
            string?[] causes = new string?[80];
            string[] groups = new string[80];
            for (int i = 0; i < days.Length; i++)
            {
                // The first end comes to 40 % of either group after the same days; the other sooner in one group than in the other.
                bool first = random.NextDouble() < 0.4;
                double scale = first ? 50 : i % 2 == 0 ? 20 : 90, censored = random.NextDouble() * 200;
                double end = -Math.Log(random.NextDouble()) * scale;
                days[i] = Math.Min(end, censored) + 1e-6;
                causes[i] = end > censored ? null : first ? "first" : "other";
                groups[i] = i % 2 == 0 ? "a" : "b";
            }
            var table = SpellTable.Of(days, [.. causes.Select(cause => cause is not null)]).Because(causes).WithLabels("group", groups);
            rejected += GrayTest.Of(table, "group", "first").Test.PValue < 0.05 ? 1 : 0;
        }
        // 5 % of 400 is 20, with a standard deviation of 4.4.
        Assert.InRange(rejected, 7, 34);
    }

    [Fact]
    public void Gray_refuses_late_entry_and_a_cause_that_is_not_there()
    {
        var table = SpellTable.Of([5, 6], [true, true]).Because(["x", "y"]).WithLabels("group", ["a", "b"]);
        Assert.Throws<ArgumentException>(() => GrayTest.Of(table.From([1, 0]), "group", "x"));
        Assert.Throws<ArgumentException>(() => GrayTest.Of(table, "group", "z"));
    }

    [Fact]
    public void Incidence_and_what_is_left_add_up_to_one()
    {
        var table = SpellTable.Of(Days, [true, true, false, true, true, false, true, false, true, true, true, false])
            .Because(["x", "y", null, "x", "y", null, "x", null, null, "y", "x", null]);
        var incidence = AalenJohansen.Of(table);
        Assert.Equal(["x", "y", "unnamed"], incidence.Causes);
        Assert.Contains(incidence.Cautions, caution => caution.Code == CautionCodes.EndsWithoutCause);
        var curve = KaplanMeier.Of(table);
        for (int j = 0; j < curve.Days.Count; j++)
            Assert.Equal(1, curve.Survival[j] + incidence.Causes.Sum(cause => incidence.Incidence(cause)[j]), 1e-14);
        Assert.Throws<ArgumentException>(() => AalenJohansen.Of(SpellTable.Of([5], [true])));
    }

    [Fact]
    public void One_end_alone_has_the_errors_of_the_curve()
    {
        var table = Table(Alternating("a", "b")).Because(["x", "x", null, "x", "x", null, "x", null, "x", "x", "x", null]);
        foreach (var (error, other) in AalenJohansen.Of(table).StandardErrors("x").Zip(KaplanMeier.Of(table).StandardErrors))
            Assert.Equal(other, error, 1e-12);
    }
}
