using TruceStats.Durations;
using static TruceStats.Tests.Durations.RegressionSpells;

namespace TruceStats.Tests.Durations;

public sealed class AcceleratedFailureTimeTests
{
    public static TheoryData<DurationDistribution> All =>
        [DurationDistribution.Exponential, DurationDistribution.Weibull, DurationDistribution.LogNormal, DurationDistribution.LogLogistic];

    private static AcceleratedFailureTime Of(DurationDistribution distribution, params string[] covariates) =>
        new() { Distribution = distribution, Covariates = covariates };

    [Fact]
    public void An_exponential_without_covariates_is_the_number_of_ends_over_the_days_watched()
    {
        var fit = Of(DurationDistribution.Exponential).Fit(SpellTable.Of([10, 20, 30, 40], [true, true, false, true]));
        Assert.Equal(Math.Log(100 / 3.0), fit.Coefficients[0].Estimate.Value!.Value, 1e-10);
        Assert.Equal(1 / Math.Sqrt(3), fit.Coefficients[0].Estimate.StandardError!.Value, 1e-10);
        Assert.Equal(1, fit.Scale.Value);
        Assert.Null(fit.Scale.StandardError);
        Assert.Null(fit.LikelihoodRatioTest);
        Assert.Single(fit.Coefficients);
    }

    [Fact]
    public void A_log_normal_of_known_ends_is_the_mean_and_deviation_of_their_logs()
    {
        double[] days = [3, 9, 27, 81];
        var fit = Of(DurationDistribution.LogNormal).Fit(SpellTable.Of(days, [true, true, true, true]));
        Assert.Equal(2.5 * Math.Log(3), fit.Coefficients[0].Estimate.Value!.Value, 1e-9);
        Assert.Equal(Math.Sqrt(1.25) * Math.Log(3), fit.Scale.Value!.Value, 1e-9);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Days_in_another_unit_move_the_intercept_alone(DurationDistribution distribution)
    {
        var table = Drawn(150, seed: 31);
        var weeks = SpellTable.Of([.. table.Select(spell => spell.Earliest / 7)], [.. table.Select(spell => spell.HasEnded)]).With("x", [.. table.Covariate("x")]);
        AcceleratedFailureTimeFit one = Of(distribution, "x").Fit(table), two = Of(distribution, "x").Fit(weeks);
        Assert.Equal(one.Coefficients[0].Estimate.Value!.Value - Math.Log(7), two.Coefficients[0].Estimate.Value!.Value, 1e-7);
        Assert.Equal(one.TimeRatios[0].Estimate.Value!.Value, two.TimeRatios[0].Estimate.Value!.Value, 1e-7);
        Assert.Equal(one.LogLikelihood + (table.Count(spell => spell.HasEnded) * Math.Log(7)), two.LogLikelihood, 1e-7);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_share_beyond_a_quantile_is_what_is_left(DurationDistribution distribution)
    {
        var fit = Of(distribution, "x", "region").Fit(Drawn(150, seed: 32));
        var profile = SpellProfile.Of("x", -0.5).And("region", "south");
        foreach (double share in new[] { 0.01, 0.3, 0.5, 0.99 })
        {
            var day = fit.Quantile(share, profile);
            Assert.Equal(1 - share, fit.SurvivalAt(day.Value!.Value, profile).Value!.Value, 1e-12);
            Assert.True(day.Interval!.Lower < day.Value && day.Value < day.Interval.Upper);
        }
        Assert.Equal(fit.Quantile(0.5, profile), fit.Median(profile));
        Assert.Equal(1, fit.SurvivalAt(0, profile).Value);
    }

    // One over a log-normal or log-logistic time is one again: what was still on becomes what was over, and the other way round.
    [Theory]
    [InlineData(DurationDistribution.LogNormal)]
    [InlineData(DurationDistribution.LogLogistic)]
    public void Turned_upside_down_left_and_right_censoring_change_places(DurationDistribution distribution)
    {
        double[] low = [1, 0, 3, 4, 2, 6, 0, 5, 9, 2.5], high = [1, 2, 5, double.PositiveInfinity, 2, 7, 4, double.PositiveInfinity, 9, 2.5];
        double[] x = [1, 0.5, -1, 2, 0, 1.5, 0.25, -0.5, 3, 1];
        var one = Of(distribution, "x").Fit(SpellTable.Between(low, high).With("x", x));
        var two = Of(distribution, "x").Fit(SpellTable.Between([.. high.Select(day => 1 / day)], [.. low.Select(day => 1 / day)]).With("x", x));
        Near([.. Values(one.Coefficients)[..2].Select(value => -value)], Values(two.Coefficients)[..2], 1e-7);
        Near(Errors(one.Coefficients), Errors(two.Coefficients), 1e-7);
    }

    [Fact]
    public void An_exponential_does_not_remember_what_came_before_its_entry()
    {
        var table = Drawn(100, seed: 33);
        double[] entry = [.. table.Select((spell, row) => row % 3 == 0 ? spell.Earliest / 2 : 0)];
        var late = table.From(entry);
        var shorter = SpellTable.Of([.. table.Select((spell, row) => spell.Earliest - entry[row])], [.. table.Select(spell => spell.HasEnded)])
            .With("x", [.. table.Covariate("x")]);
        AcceleratedFailureTimeFit one = Of(DurationDistribution.Exponential, "x").Fit(late), two = Of(DurationDistribution.Exponential, "x").Fit(shorter);
        Near(Values(one.Coefficients), Values(two.Coefficients), 1e-8);
    }

    [Fact]
    public void Ends_between_two_near_days_are_nearly_known()
    {
        var table = Drawn(100, seed: 34);
        var between = SpellTable.Between(
            [.. table.Select(spell => spell.HasEnded ? spell.Earliest - 0.001 : spell.Earliest)], [.. table.Select(spell => spell.HasEnded ? spell.Earliest + 0.001 : spell.Latest)])
            .With("x", [.. table.Covariate("x")]);
        Near(Values(Of(DurationDistribution.Weibull, "x").Fit(table).Coefficients), Values(Of(DurationDistribution.Weibull, "x").Fit(between).Coefficients), 1e-5);
    }

    [Fact]
    public void A_weibull_of_hazards_that_do_not_change_finds_them_and_a_scale_near_1()
    {
        var fit = Of(DurationDistribution.Weibull, "x", "region").Fit(Drawn(4000, seed: 35, wholeDays: false));
        Assert.True(fit.Scale.Interval!.Contains(1), fit.Scale.ToString());
        Assert.True(fit.TimeRatios[0].Estimate.Interval!.Contains(Math.Exp(-LogHazardOfX)), fit.ToString());
        Assert.True(fit.TimeRatios[1].Estimate.Interval!.Contains(Math.Exp(-LogHazardOfSouth)), fit.ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_group_without_ends_lasts_for_ever_and_the_other_is_as_if_alone(DurationDistribution distribution)
    {
        var fit = Of(distribution, "region").Fit(OneGroupWithoutEnds);
        Assert.Equal(double.PositiveInfinity, fit.TimeRatios[0].Estimate.Value);
        var limits = fit.TimeRatios[0].Estimate.Interval!;
        Assert.True(limits.Lower > 0 && double.IsPositiveInfinity(limits.Upper));
        Assert.Equal(1, fit.At(1 - fit.TimeRatios[0].Test!.PValue).TimeRatios[0].Estimate.Interval!.Lower, 1e-6);
        Assert.Contains(CautionCodes.NoFiniteEstimate, fit.Cautions.Select(caution => caution.Code));
        var north = Of(distribution).Fit(OneGroupWithoutEnds.Only("region", "north"));
        Assert.Equal(north.Coefficients[0].Estimate.Value!.Value, fit.Coefficients[0].Estimate.Value!.Value, 1e-4);
        Assert.Equal(north.Coefficients[0].Estimate.StandardError!.Value, fit.Coefficients[0].Estimate.StandardError!.Value, 1e-4);
        Assert.Throws<InvalidOperationException>(() => fit.Median(SpellProfile.Of("region", "south")));
        Assert.Equal(north.Median(SpellProfile.Empty).Value!.Value, fit.Median(SpellProfile.Of("region", "north")).Value!.Value, 1e-2);
    }

    [Fact]
    public void What_has_no_answer_is_refused()
    {
        var model = Of(DurationDistribution.Weibull, "x");
        Assert.Throws<ArgumentException>("table", () => model.Fit(SpellTable.Of([])));
        var on = Assert.Throws<ArgumentException>("table", () => model.Fit(SpellTable.Of([3, 4], [false, false]).With("x", [1, 2])));
        Assert.Contains("None of the 2 spells has ended", on.Message, StringComparison.Ordinal);
        var alike = Assert.Throws<ArgumentException>("table", () => Of(DurationDistribution.LogNormal).Fit(SpellTable.Of([5, 5, 5], [true, true, true])));
        Assert.Contains("no bound", alike.Message, StringComparison.Ordinal);
        var table = Drawn(40, seed: 36);
        var twice = table.With("y", [.. table.Covariate("x").Select(x => 3 - (2 * x))]);
        Assert.Contains("'y' cannot be told from 'x'", Assert.Throws<ArgumentException>("table", () => Of(DurationDistribution.Weibull, "x", "y").Fit(twice)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(DurationDistribution.Unstated));
        var fit = Of(DurationDistribution.Weibull, "x").Fit(table);
        Assert.Throws<ArgumentOutOfRangeException>("share", () => fit.Quantile(1, SpellProfile.Of("x", 0)));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => fit.SurvivalAt(double.NaN, SpellProfile.Of("x", 0)));
    }

    [Fact]
    public void A_list_of_models_compares_on_one_table()
    {
        var table = Drawn(300, seed: 37, wholeDays: false);
        var fits = All.Select(distribution => Of(distribution, "x", "region").Fit(table)).ToArray();
        Assert.Equal(4, fits.Select(fit => fit.Model).Distinct().Count());
        // The lengths are exponential, which is a Weibull with one parameter more.
        Assert.True(fits[0].Aic < fits[2].Aic);
        Assert.InRange(fits[1].LogLikelihood - fits[0].LogLikelihood, 0, 4);
        Assert.Equal(fits[0], Of(DurationDistribution.Exponential, "x", "region").Fit(table));
        Assert.Contains("90% CI", fits[1].At(0.9).ToString(), StringComparison.Ordinal);
    }
}
