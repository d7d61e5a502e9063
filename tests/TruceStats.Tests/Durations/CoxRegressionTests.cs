using TruceStats.Durations;
using static TruceStats.Tests.Durations.RegressionSpells;

namespace TruceStats.Tests.Durations;

public sealed class CoxRegressionTests
{
    private static CoxRegression On(params string[] covariates) => new() { Covariates = covariates };

    [Fact]
    public void Three_spells_have_the_hazard_ratio_that_can_be_worked_out_by_hand()
    {
        var fit = On("x").Fit(Three);
        Assert.Equal(Math.Sqrt(0.5), fit.HazardRatios[0].Estimate.Value!.Value, 1e-12);
        Assert.Equal(-Math.Log(6), fit.NullLogLikelihood, 1e-12);
    }

    [Fact]
    public void Known_hazards_are_found_again()
    {
        var fit = On("x", "region").Fit(Drawn(4000, seed: 1));
        Assert.True(fit.Coefficients[0].Estimate.Interval!.Contains(LogHazardOfX), fit.ToString());
        Assert.True(fit.Coefficients[1].Estimate.Interval!.Contains(LogHazardOfSouth), fit.ToString());
        Assert.True(fit.ProportionalHazardsTest().PValue > 0.01);
        Assert.Empty(fit.Cautions);
    }

    [Fact]
    public void Neither_the_unit_of_days_nor_the_order_of_rows_matters()
    {
        var table = Drawn(200, seed: 2);
        int[] turned = [.. Enumerable.Range(0, 200).Reverse()];
        var other = SpellTable.Of([.. turned.Select(row => 7 * table[row].Earliest)], [.. turned.Select(row => table[row].HasEnded)])
            .With("x", [.. turned.Select(row => table.Covariate("x")[row])]).WithLabels("region", [.. turned.Select(row => table.LabelsOf("region")[row])]);
        CoxFit one = On("x", "region").Fit(table), two = On("x", "region").Fit(other);
        Near(Values(one.Coefficients), Values(two.Coefficients), 1e-10);
        Assert.Equal(one.LogLikelihood, two.LogLikelihood, 1e-9);
    }

    [Fact]
    public void A_covariate_far_from_0_in_another_unit_gives_the_same_answer_in_that_unit()
    {
        var table = Drawn(200, seed: 3);
        var moved = table.With("x", [.. table.Covariate("x").Select(x => 2016 + (x / 1000))]);
        CoxFit one = On("x", "region").Fit(table), two = On("x", "region").Fit(moved);
        Assert.Equal(one.Coefficients[0].Estimate.Value!.Value * 1000, two.Coefficients[0].Estimate.Value!.Value, 1e-5);
        Assert.Equal(one.Coefficients[1].Estimate.Value!.Value, two.Coefficients[1].Estimate.Value!.Value, 1e-8);
    }

    [Fact]
    public void Cutting_spells_into_rows_changes_nothing()
    {
        var table = Drawn(150, seed: 4);
        CoxFit one = On("x", "region").Fit(table), two = On("x", "region").Fit(table.SplitAt(10, 33, 70));
        Near(Values(one.Coefficients), Values(two.Coefficients), 1e-10);
        Near(Errors(one.Coefficients), Errors(two.Coefficients), 1e-10);
        Assert.Equal(one.Concordance.Value!.Value, two.Concordance.Value!.Value, 1e-12);
    }

    [Fact]
    public void Robust_errors_take_the_rows_of_one_subject_together()
    {
        var table = Drawn(150, seed: 5);
        var robust = On("x", "region") with { Robust = true };
        Near(Errors(robust.Fit(table).Coefficients), Errors(robust.Fit(table.SplitAt(10, 33)).Coefficients), 1e-10);
        Assert.Contains(CautionCodes.TakesRowsAsIndependent, robust.Fit(table).LikelihoodRatioTest.Cautions.Select(caution => caution.Code));
        Assert.Equal("Wald, robust errors", robust.Fit(table).WaldTest.Method.Name);
    }

    [Fact]
    public void Few_groups_of_rows_are_a_caution() => Assert.Contains(
        Caution.Of(CautionCodes.FewIndependentGroups, "groups", 3), (On("x") with { Clusters = "country" }).Fit(Drawn(150, seed: 5)).Cautions);

    [Fact]
    public void The_other_reference_turns_the_ratio_round()
    {
        var table = Drawn(150, seed: 6);
        var south = new CoxRegression { Covariates = ["region"], References = new Dictionary<string, string> { ["region"] = "south" } }.Fit(table);
        var north = On("region").Fit(table);
        Assert.Equal(1, north.HazardRatios[0].Estimate.Value!.Value * south.HazardRatios[0].Estimate.Value!.Value, 1e-10);
        Assert.Equal("region south (against north)", north.HazardRatios[0].Name);
        Assert.Equal("region north (against south)", south.HazardRatios[0].Name);
    }

    [Fact]
    public void A_stratum_without_ends_changes_nothing_and_is_said()
    {
        var table = Drawn(100, seed: 7);
        double[] days = [.. table.Select(spell => spell.Earliest), 5, 50, 500];
        bool[] ended = [.. table.Select(spell => spell.HasEnded), false, false, false];
        var more = SpellTable.Of(days, ended).With("x", [.. table.Covariate("x"), 1, 2, 3])
            .WithLabels("stratum", [.. Enumerable.Repeat("watched", 100), "empty", "empty", "empty"]);
        var fit = (On("x") with { Strata = "stratum" }).Fit(more);
        Near(Values(On("x").Fit(table).Coefficients), Values(fit.Coefficients), 1e-10);
        Assert.Contains(Caution.Of(CautionCodes.StrataWithoutEnds, "strata", 1), fit.Cautions);
        Assert.Empty(fit.Days("empty"));
        Assert.Equal(1, fit.SurvivalAt(400, SpellProfile.Of("x", 1), "empty").Value);
    }

    [Fact]
    public void A_group_without_ends_has_a_hazard_ratio_of_0_with_limits_from_the_likelihood()
    {
        var fit = On("region").Fit(OneGroupWithoutEnds);
        var ratio = fit.HazardRatios[0];
        Assert.Equal(0, ratio.Estimate.Value);
        Assert.Null(ratio.Estimate.StandardError);
        Assert.Equal(0, ratio.Estimate.Interval!.Lower);
        Assert.InRange(ratio.Estimate.Interval.Upper, 0.01, 1);
        Assert.True(ratio.Test!.PValue < 0.05);
        Assert.Contains(CautionCodes.NoFiniteEstimate, fit.Cautions.Select(caution => caution.Code));
        Assert.Equal(1, fit.WaldTest.PValue);
        Assert.True(fit.At(0.5).HazardRatios[0].Estimate.Interval!.Upper < ratio.Estimate.Interval.Upper);
        // At the limit the likelihood lies as far below its top as the level says: the p-value of that ratio is 1 less the level.
        Assert.True(fit.At(1 - ratio.Test.PValue).HazardRatios[0].Estimate.Interval!.Upper is > 0.999999 and < 1.000001);
        Assert.Throws<InvalidOperationException>(() => fit.SurvivalAt(5, SpellProfile.Of("region", "south")));
        Assert.InRange(fit.SurvivalAt(9, SpellProfile.Of("region", "north")).Value!.Value, 0.4, 0.6);
    }

    [Fact]
    public void Beside_a_ratio_of_0_the_other_covariates_have_ordinary_answers()
    {
        var fit = On("region", "x").Fit(OneGroupWithoutEnds);
        Assert.Equal(0, fit.HazardRatios[0].Estimate.Value);
        var north = On("x").Fit(OneGroupWithoutEnds.Only("region", "north"));
        Assert.Equal(north.HazardRatios[0].Estimate.Value!.Value, fit.HazardRatios[1].Estimate.Value!.Value, 1e-6);
        Assert.Equal(north.Coefficients[0].Estimate.StandardError!.Value, fit.Coefficients[1].Estimate.StandardError!.Value, 1e-6);
    }

    [Fact]
    public void A_covariate_that_rises_with_every_end_runs_to_infinity_also_with_late_entry()
    {
        var table = SpellTable.Of([1, 2, 3, 4, 5, 6], [true, true, true, true, true, true]).With("x", [6, 5, 4, 3, 2, 1]);
        Assert.Equal(double.PositiveInfinity, On("x").Fit(table).HazardRatios[0].Estimate.Value);
        var late = table.With("x", [6, 5, 9, 3, 2, 1]).From([0, 0, 2.5, 0, 0, 0]);
        var fit = On("x").Fit(late);
        Assert.Equal(double.PositiveInfinity, fit.HazardRatios[0].Estimate.Value);
        Assert.True(double.IsPositiveInfinity(fit.HazardRatios[0].Estimate.Interval!.Upper));
    }

    [Fact]
    public void Few_ends_a_covariate_are_a_caution() => Assert.Contains(
        Caution.Of(CautionCodes.FewEndsPerCovariate, CautionArgument.Of("ends", 3), CautionArgument.Of("covariates", 1)), On("x").Fit(Three).Cautions);

    [Theory]
    [InlineData(TiedEnds.Efron)]
    [InlineData(TiedEnds.Breslow)]
    public void Where_all_end_on_one_day_nothing_can_be_told_apart(TiedEnds ties)
    {
        var table = SpellTable.Of([4, 4, 4, 4], [true, true, true, true]).With("x", [1, 2, 3, 5]);
        var fit = (On("x") with { Ties = ties }).Fit(table);
        Assert.Equal(1, fit.HazardRatios[0].Estimate.Value!.Value, 1e-12);
        Assert.Equal(1, fit.ProportionalHazardsTest().PValue);
        Assert.Contains(Caution.Of(CautionCodes.EndsOnOneDay), fit.ProportionalHazardsTest().Cautions);
    }

    [Fact]
    public void Residuals_add_up_to_nothing()
    {
        var fit = (On("x", "region") with { Strata = "country" }).Fit(Drawn(120, seed: 8));
        Assert.Equal(0, fit.MartingaleResiduals.Sum(), 1e-10);
        Assert.Equal(0, fit.SchoenfeldResiduals("x").Sum(pair => pair.Value), 1e-8);
        Assert.Equal(fit.Ends, fit.SchoenfeldResiduals("region").Count);
    }

    [Fact]
    public void A_curve_begins_at_1_falls_and_is_not_known_beyond_the_last_day()
    {
        var table = Drawn(80, seed: 9);
        var fit = On("x").Fit(table);
        var profile = SpellProfile.Of("x", 0.5);
        double last = table.Max(spell => spell.Earliest);
        Assert.Equal(1, fit.SurvivalAt(0, profile).Value);
        Assert.Contains(Caution.Of(CautionCodes.NoWidth), fit.SurvivalAt(0, profile).Cautions);
        double[] shares = [.. fit.Days().Select(day => fit.SurvivalAt(day, profile).Value!.Value)];
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Null(fit.SurvivalAt(last + 1, profile).Value);
        Assert.Equal(CautionCodes.BeyondLastDay, fit.CumulativeHazardAt(last + 1, profile).Cautions.Single().Code);
    }

    [Fact]
    public void Another_level_is_another_interval_and_nothing_else()
    {
        var fit = On("x").Fit(Drawn(80, seed: 10));
        var other = fit.At(0.5);
        Assert.Equal((On("x") with { Level = 0.5 }).Fit(fit.Table).HazardRatios, other.HazardRatios);
        Assert.NotEqual(fit, other);
        Assert.Equal(fit, other.At(0.95));
        Assert.Contains("50% CI", other.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Earliest_and_latest_ends_are_fitted_side_by_side()
    {
        var table = SpellTable.Between([5, 10, 20, 30, 31, 45], [9, 10, 40, double.PositiveInfinity, 60, 45]).With("x", [2, -1, 0.5, 0, 1, -2]);
        CoxFit[] both = [On("x").Fit(table.Earliest()), On("x").Fit(table.Latest())];
        Assert.NotEqual(both[0].HazardRatios, both[1].HazardRatios);
        var refused = Assert.Throws<ArgumentException>("table", () => On("x").Fit(table));
        Assert.Contains("AcceleratedFailureTime", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Earliest()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_compare_by_their_options()
    {
        Assert.Equal(On("x", "region"), On("x", "region"));
        Assert.NotEqual(On("x"), On("x") with { Ties = TiedEnds.Breslow });
        Assert.Equal("Cox regression on x, region (Efron, strata country, robust)", (On("x", "region") with { Strata = "country", Robust = true }).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => On("x") with { Ties = TiedEnds.Unstated });
        Assert.Throws<ArgumentOutOfRangeException>(() => On("x") with { Level = 1 });
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => On("x").Fit(Drawn(50, seed: 1), source.Token));
    }
}
