using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

public sealed class MisclassificationTests
{
    private static readonly LocalDate Start = new(2012, 1, 1);
    private static readonly LocalDate Truce = new(2012, 2, 1);

    private static RateChange Totals(long before, long after) => RateChange.Between(Tally.Of(before, Exposure.Days(31)), Tally.Of(after, Exposure.Days(29)));

    private static RateChange Binned(Func<int, long> count)
    {
        var series = CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, 60).Select(i => (long?)count(i))]);
        return RateChange.Between(series.During(StudyPeriod.Of(Start, Truce)), series.During(StudyPeriod.Of(Truce, Truce.PlusDays(29))));
    }

    private static RateChange Homicides => Binned(i => (i < 31 ? 14 : 6) + (i % 4));

    private static RateChange Disappearances => Binned(i => (i < 31 ? 2 : 15) + (i % 3));

    [Fact]
    public void At_the_tipping_share_the_ratio_is_the_null_ratio()
    {
        var result = Misclassification.Of(Totals(310_000, 145_000), Totals(10_000, 300_000), 0.9);
        double share = result.TippingShare!.Value;
        Assert.Equal(0.9, result.With(share, share).Ratio().Value!.Value, 1e-5);
        double after = result.TippingShareAfter(0.25)!.Value;
        Assert.Equal(0.9, result.With(0.25, after).Ratio().Value!.Value, 1e-5);
    }

    [Fact]
    public void The_interval_tips_first()
    {
        var result = Misclassification.Of(Homicides, Disappearances);
        double limit = result.TippingShareAtLimit!.Value;
        Assert.InRange(limit, 1e-9, result.TippingShare!.Value);
        Assert.True(result.With(limit, limit).Ratio().Interval!.Contains(1));
        double less = limit * 0.98;
        Assert.False(result.With(less, less).Ratio().Interval!.Contains(1));
    }

    [Fact]
    public void Bins_add_up_to_what_totals_add_up_to()
    {
        var bins = Misclassification.Of(Homicides, Disappearances).With(0.3, 0.7);
        Assert.Equal(Homicides.Before.Events + (long)Math.Round(0.3 * Disappearances.Before.Events), bins.Before.Events);
        Assert.Equal(Homicides.After.Events + (long)Math.Round(0.7 * Disappearances.After.Events), bins.After.Events);
        Assert.NotNull(bins.Dispersion);
    }

    [Fact]
    public void A_grid_begins_with_the_ratio_as_counted_and_ends_with_all_added()
    {
        var result = Misclassification.Of(Homicides, Disappearances);
        var grid = result.Grid([0, 0.5, 1], [0, 1]);
        Assert.Equal((3, 2), (grid.Count, grid[0].Count));
        Assert.Equal(result.Ratio.Value, grid[0][0].Value);
        Assert.Equal(result.With(1, 1).Ratio(), grid[2][1]);
        Assert.True(grid[0][1].Value > grid[2][1].Value);
        Assert.Throws<ArgumentException>("sharesBefore", () => result.Grid([], [0]));
        Assert.Throws<ArgumentException>("sharesAfter", () => result.Grid([0], []));
    }

    [Fact]
    public void A_tipping_share_that_does_not_exist_is_said()
    {
        var result = Misclassification.Of(Totals(1000, 100), Totals(5, 5));
        Assert.Null(result.TippingShare);
        Assert.Null(result.TippingShareAtLimit);
        Assert.Null(result.TippingShareAfter());
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.NoTippingPoint);
        Assert.StartsWith("no share of the others makes the ratio 1", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_other_cases_nothing_changes()
    {
        var result = Misclassification.Of(Totals(1000, 100), Totals(0, 0));
        Assert.Equal(result.Ratio.Value, result.With(1, 1).Ratio().Value);
        Assert.Null(result.TippingShare);
    }

    [Fact]
    public void Where_the_interval_holds_the_null_already_no_share_is_needed() =>
        Assert.Equal(0, Misclassification.Of(Totals(20, 18), Totals(3, 4)).TippingShareAtLimit);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    public void A_share_lies_between_0_and_1(double share)
    {
        var result = Misclassification.Of(Homicides, Disappearances);
        Assert.Throws<ArgumentOutOfRangeException>("shareBefore", () => result.With(share, 0));
        Assert.Throws<ArgumentOutOfRangeException>("shareAfter", () => result.With(0, share));
        Assert.Throws<ArgumentOutOfRangeException>("shareBefore", () => result.TippingShareAfter(share));
    }

    [Fact]
    public void Both_must_be_counted_alike()
    {
        Assert.Throws<ArgumentException>("others", () => Misclassification.Of(Homicides, Totals(60, 400)));
        Assert.Throws<ArgumentException>("others", () => Misclassification.Of(Totals(400, 200), RateChange.Between(Tally.Of(60, Exposure.Days(30)), Tally.Of(400, Exposure.Days(29)))));
        var weekly = CountSeries.Of(Resolution.Week, Start, 3, 4, 5, 6, 7, 8, 9, 10);
        var other = RateChange.Between(weekly.During(StudyPeriod.Of(Start, Start.PlusDays(8))), weekly.During(StudyPeriod.Of(Start.PlusDays(8), Start.PlusDays(22))));
        Assert.Throws<ArgumentException>("others", () => Misclassification.Of(Homicides, other));
    }
}
