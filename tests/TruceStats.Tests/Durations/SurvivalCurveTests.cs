using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class SurvivalCurveTests
{
    private static SpellTable Drawn(int seed, int count)
    {
        var random = new Random(seed);
        double[] days = new double[count];
        bool[] ended = new bool[count];
        for (int i = 0; i < count; i++)
            (days[i], ended[i]) = (1 + random.Next(40), random.Next(3) > 0);
        return SpellTable.Of(days, ended);
    }

    [Fact]
    public void Without_censoring_it_is_the_share_that_is_longer()
    {
        double[] days = [3, 1, 4, 1, 5, 9, 2, 6];
        var curve = KaplanMeier.Of(SpellTable.Of(days, [.. days.Select(_ => true)]));
        foreach (var (day, share) in curve.Days.Zip(curve.Survival))
            Assert.Equal(days.Count(one => one > day) / 8.0, share, 1e-14);
    }

    [Fact]
    public void An_empty_table_is_refused()
    {
        Assert.Throws<ArgumentException>(() => KaplanMeier.Of(SpellTable.Of([])));
        Assert.Throws<ArgumentException>(() => NelsonAalen.Of(SpellTable.Of([])));
        Assert.Throws<ArgumentException>(() => Turnbull.Of(SpellTable.Of([])));
    }

    [Fact]
    public void When_nothing_has_ended_the_curve_stays_at_one_and_says_so()
    {
        var curve = KaplanMeier.Of(SpellTable.Of([5, 7], [false, false]));
        Assert.Empty(curve.Days);
        Assert.Equal(1, curve.SurvivalAt(6).Value);
        Assert.Null(curve.Median.Value);
        Assert.Null(curve.Median.Interval);
        Assert.Contains(curve.Median.Cautions, caution => caution.Code == CautionCodes.NoEnds);
        Assert.Equal(6, curve.RestrictedMean(6).Value);
    }

    [Fact]
    public void A_curve_that_never_comes_down_to_a_half_has_no_median_and_says_so()
    {
        var median = KaplanMeier.Of(SpellTable.Of([5, 7, 9, 11], [true, false, false, false])).Median;
        Assert.Null(median.Value);
        Assert.Contains(median.Cautions, caution => caution.Code == CautionCodes.CurveStaysAbove);
    }

    [Fact]
    public void When_all_end_on_one_day_the_median_is_that_day_and_no_interval_is_defined()
    {
        var curve = KaplanMeier.Of(SpellTable.Of([5, 5, 5], [true, true, true]));
        Assert.Equal(5, curve.Median.Value);
        Assert.Equal([null], curve.Lower);
        Assert.Equal(0, curve.SurvivalAt(5).Value);
        Assert.Contains(curve.SurvivalAt(5).Cautions, caution => caution.Code == CautionCodes.CurveAtZero);
        Assert.Equal((5, 0), (curve.RestrictedMean(10).Value, curve.RestrictedMean(10).StandardError));
    }

    [Fact]
    public void Beyond_the_last_day_nothing_is_known()
    {
        var curve = KaplanMeier.Of(SpellTable.Of([5, 7, 9], [true, true, false]));
        Assert.Null(curve.SurvivalAt(10).Value);
        Assert.Contains(curve.SurvivalAt(10).Cautions, caution => caution.Code == CautionCodes.BeyondLastDay);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.RestrictedMean(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.SurvivalAt(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.Quantile(1));
    }

    [Fact]
    public void A_risk_set_that_empties_early_is_said()
    {
        var curve = KaplanMeier.Of(SpellTable.Of([3, 9], [true, true]).From([0, 5]));
        Assert.Equal([1, 1], curve.AtRisk);
        Assert.Contains(curve.Cautions, caution => caution.Code == CautionCodes.NobodyAtRisk);
    }

    [Fact]
    public void An_end_between_two_days_is_refused_with_what_takes_it()
    {
        var table = SpellTable.Between([1, 5], [9, 5]).WithLabels("group", ["a", "b"]).Because(["x", "y"]);
        foreach (Action fit in new Action[] { () => KaplanMeier.Of(table), () => LogRank.Of(table, "group"), () => AalenJohansen.Of(table), () => NelsonAalen.Of(table) })
        {
            string message = Assert.Throws<ArgumentException>(fit).Message;
            Assert.Contains("Turnbull", message, StringComparison.Ordinal);
            Assert.Contains("accelerated failure time", message, StringComparison.Ordinal);
            Assert.Contains("Earliest()", message, StringComparison.Ordinal);
        }
        var extremes = KaplanMeier.Extremes(table);
        Assert.Equal([1, 5], extremes.Earliest.Days);
        Assert.Equal([5, 9], extremes.Latest.Days);
    }

    [Fact]
    public void Many_spells_are_sorted_as_few_are()
    {
        var many = Drawn(7, 20_000);
        var curve = KaplanMeier.Of(many);
        Assert.Equal(many.Where(spell => spell.HasEnded).Select(spell => spell.Earliest).Distinct().Order(), curve.Days);
        Assert.Equal(curve.Days.Select(day => (double)many.Count(spell => spell.Earliest >= day)), curve.AtRisk);
    }

    [Fact]
    public void Limits_of_every_kind_hold_the_curve_and_another_level_keeps_it()
    {
        foreach (var form in new[] { SurvivalInterval.LogLog, SurvivalInterval.Log, SurvivalInterval.Plain })
        {
            var curve = new KaplanMeier { Interval = form }.Fit(Drawn(3, 200));
            for (int j = 0; j < curve.Days.Count; j++)
                Assert.True(curve.Lower[j] is null || (curve.Lower[j] <= curve.Survival[j] && curve.Survival[j] <= curve.Upper[j]));
            Assert.Equal(new KaplanMeier { Interval = form, Level = 0.8 }.Fit(curve.Table), curve.At(0.8));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaplanMeier { Interval = SurvivalInterval.Unstated });
    }

    [Fact]
    public void The_hazard_is_near_minus_the_log_of_the_curve_where_many_are_at_risk()
    {
        var table = Drawn(5, 5000);
        Assert.Equal(-Math.Log(KaplanMeier.Of(table).SurvivalAt(10).Value!.Value), NelsonAalen.Of(table).HazardAt(10).Value!.Value, 0.01);
    }

    [Fact]
    public void Both_curves_print_their_headline()
    {
        var table = SpellTable.Of([6, 66, 122, 30, 1, 99, 41, 43, 24, 8, 17, 11], [false, true, false, false, true, false, true, false, true, true, true, false]);
        Assert.Equal("12 spells, 6 ended: half by 41.0 days, 95% CI [8.00, ∞] (Kaplan–Meier, inverted limits)", KaplanMeier.Of(table).ToString());
    }
}
