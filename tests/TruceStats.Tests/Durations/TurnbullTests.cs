using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class TurnbullTests
{
    [Fact]
    public void With_exact_ends_it_is_the_Kaplan_Meier_curve()
    {
        var table = SpellTable.Of([6, 66, 122, 30, 1, 99, 41, 43, 24, 8, 17, 11], [true, true, false, true, true, false, true, false, true, true, true, false]);
        var curve = Turnbull.Of(table);
        var exact = KaplanMeier.Of(table);
        foreach (double day in exact.Days)
            Assert.Equal(exact.SurvivalAt(day).Value!.Value, curve.SurvivalAt(day).Value!.Value, 1e-6);
        Assert.Equal(exact.Median.Value, curve.Median.Value);
    }

    [Fact]
    public void It_stands_at_the_optimum()
    {
        var random = new Random(17);
        double[] earliest = [.. Enumerable.Range(0, 300).Select(_ => (double)random.Next(1, 80))];
        double[] latest = [.. earliest.Select(day => random.Next(4) == 0 ? double.PositiveInfinity : day + random.Next(40))];
        var curve = Turnbull.Of(SpellTable.Between(earliest, latest));
        Assert.InRange(curve.Gap, 0, 1e-9);
        Assert.Equal(1, curve.Falls.Sum(), 1e-12);
        Assert.DoesNotContain(curve.Cautions, caution => caution.Code == CautionCodes.NotConverged);
    }

    [Fact]
    public void Where_it_falls_between_two_days_it_says_so_and_guesses_nothing()
    {
        var curve = Turnbull.Of(SpellTable.Between([10, 10, 30, 30], [20, 20, 40, 40]));
        Assert.Equal([10, 30], curve.From);
        Assert.Equal([20, 40], curve.To);
        Assert.Equal([1, 0.5, 0], [curve.SurvivalAt(9).Value, curve.SurvivalAt(20).Value, curve.SurvivalAt(40).Value]);
        Assert.Null(curve.SurvivalAt(15).Value);
        Assert.Null(curve.Median.Value);
        Assert.Contains(curve.Median.Cautions, caution => caution.Code == CautionCodes.FallBetween);
        Assert.Equal("4 spells: half by day 10 to 20 (Turnbull)", curve.ToString());
    }

    [Fact]
    public void A_stretch_after_spells_that_were_still_on_begins_after_that_day()
    {
        // Still on at 40 and ended from 35 to 50: it can fall only after 40.
        var curve = Turnbull.Of(SpellTable.Between([35, 40], [50, double.PositiveInfinity]));
        Assert.Equal(1, curve.SurvivalAt(40).Value!.Value, 1e-9);
        Assert.Null(curve.SurvivalAt(45).Value);
        Assert.Equal(0, curve.SurvivalAt(50).Value!.Value, 1e-9);
    }

    [Fact]
    public void All_still_on_leaves_it_at_one()
    {
        var curve = Turnbull.Of(SpellTable.Of([5, 9], [false, false]));
        Assert.Equal(1, curve.SurvivalAt(9).Value);
        Assert.Null(curve.Median.Value);
        Assert.Contains(curve.Cautions, caution => caution.Code == CautionCodes.NoEnds);
    }

    [Fact]
    public void Late_entry_is_refused() => Assert.Throws<ArgumentException>(() => Turnbull.Of(SpellTable.Of([5, 9], [true, false]).From([1, 0])));

    [Fact]
    public void Where_none_was_still_on_in_between_it_lies_between_the_two_extremes()
    {
        var table = SpellTable.Between([1, 12, 20, 31, 45, 5], [9, 19, 40, 44, double.PositiveInfinity, 28]);
        var curve = Turnbull.Of(table);
        var extremes = KaplanMeier.Extremes(table);
        for (int day = 1; day < 44; day++)
        {
            if (curve.SurvivalAt(day).Value is { } share)
                Assert.InRange(share, extremes.Earliest.SurvivalAt(day).Value!.Value - 1e-9, extremes.Latest.SurvivalAt(day).Value!.Value + 1e-9);
        }
    }
}
