using TruceStats.Durations;
using static TruceStats.Tests.Durations.RegressionSpells;

namespace TruceStats.Tests.Durations;

public sealed class CoxRefusalTests
{
    private static SpellTable Table { get; } = Drawn(60, seed: 20);

    private static string Refusal(CoxRegression model, SpellTable table) => Assert.Throws<ArgumentException>(nameof(table), () => model.Fit(table)).Message;

    private static CoxRegression On(params string[] covariates) => new() { Covariates = covariates };

    [Fact]
    public void No_spells_and_no_ends_are_refused()
    {
        Assert.Contains("no spells", Refusal(On("x"), SpellTable.Of([])), StringComparison.Ordinal);
        var on = SpellTable.Of([3, 4], [false, false]).With("x", [1, 2]);
        Assert.Contains("None of the 2 spells has ended", Refusal(On("x"), on), StringComparison.Ordinal);
        Assert.Contains("KaplanMeier", Refusal(On(), Table), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => On("x").Fit(null!));
    }

    [Fact]
    public void A_column_that_is_not_there_or_named_twice_is_refused_with_those_that_are()
    {
        Assert.Contains("'y'; there are: x, region, country", Refusal(On("y"), Table), StringComparison.Ordinal);
        Assert.Contains("named twice", Refusal(On("x", "x"), Table), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => (On("x") with { Strata = "nowhere" }).Fit(Table));
        Assert.Throws<ArgumentException>(() => (On("x") with { Clusters = "nowhere" }).Fit(Table));
    }

    [Fact]
    public void A_constant_covariate_is_refused_by_name()
    {
        Assert.Contains("'x' is the same for every spell", Refusal(On("x"), Table.With("x", [.. Enumerable.Repeat(3.0, 60)])), StringComparison.Ordinal);
        Assert.Contains("'region' is the same for every spell", Refusal(On("region"), Table.Only("region", "north")), StringComparison.Ordinal);
    }

    [Fact]
    public void Covariates_that_cannot_be_told_apart_are_refused_by_name()
    {
        var twice = Table.With("y", [.. Table.Covariate("x").Select(x => 3 - (2 * x))]);
        Assert.Contains("'y' cannot be told from 'x'", Refusal(On("x", "y"), twice), StringComparison.Ordinal);
        Assert.Contains("'region south (against north)' is the same among", Refusal(On("region") with { Strata = "region" }, Table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_covariate_of_the_wrong_length_or_not_a_number_never_becomes_a_column()
    {
        Assert.Throws<ArgumentException>(() => Table.With("y", [1, 2]));
        Assert.Throws<ArgumentException>(() => Table.With("y", [.. Enumerable.Repeat(double.NaN, 60)]));
    }

    [Fact]
    public void A_reference_must_be_a_label_of_a_covariate()
    {
        var wrong = new CoxRegression { Covariates = ["region"], References = new Dictionary<string, string> { ["region"] = "west" } };
        Assert.Contains("'west' of 'region' does not occur; there are: north, south", Refusal(wrong, Table), StringComparison.Ordinal);
        var stray = new CoxRegression { Covariates = ["x"], References = new Dictionary<string, string> { ["x"] = "west" } };
        Assert.Contains("no column of labels", Refusal(stray, Table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cause_must_occur_and_others_are_said_to_be_censored()
    {
        var table = Table.Because([.. Table.Select((spell, row) => spell.HasEnded ? row % 2 == 0 ? "withdrawn" : "broken" : null)]);
        Assert.Contains("No spell ended by 'expired'; causes are: ", Refusal(On("x") with { Cause = "expired" }, table), StringComparison.Ordinal);
        var fit = (On("x") with { Cause = "broken" }).Fit(table);
        int others = table.Count(spell => spell.Cause == "withdrawn");
        Assert.Contains(Caution.Of(CautionCodes.OtherCausesCensored, "ends", others), fit.Cautions);
    }

    [Fact]
    public void A_profile_gives_every_covariate_and_no_other()
    {
        var fit = On("x", "region").Fit(Table);
        Assert.Throws<ArgumentException>("profile", () => fit.SurvivalAt(5, SpellProfile.Of("x", 1)));
        Assert.Throws<ArgumentException>("profile", () => fit.SurvivalAt(5, SpellProfile.Of("region", "north")));
        Assert.Throws<ArgumentException>("profile", () => fit.SurvivalAt(5, SpellProfile.Of("x", 1).And("region", "west")));
        Assert.Throws<ArgumentException>("profile", () => fit.SurvivalAt(5, SpellProfile.Of("x", 1).And("region", "north").And("y", 2)));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => fit.SurvivalAt(-1, SpellProfile.Of("x", 1).And("region", "north")));
        Assert.Throws<ArgumentException>("stratum", () => fit.SurvivalAt(5, SpellProfile.Of("x", 1).And("region", "north"), "north"));
        Assert.Throws<ArgumentException>("stratum", () => (On("x") with { Strata = "region" }).Fit(Table).Days());
    }

    [Fact]
    public void A_test_or_residual_of_no_covariate_is_refused()
    {
        var fit = On("x", "country").Fit(Table);
        Assert.Throws<ArgumentException>("name", () => fit.ProportionalHazardsTest("y"));
        Assert.Throws<ArgumentOutOfRangeException>("transform", () => fit.ProportionalHazardsTest("x", HazardTimeTransform.Unstated));
        Assert.Throws<ArgumentException>("coefficient", () => fit.SchoenfeldResiduals("country"));
        Assert.Equal(2, fit.ProportionalHazardsTest("country").DegreesOfFreedom);
        Assert.Equal(1, fit.ProportionalHazardsTest("country country b (against country a)").DegreesOfFreedom);
    }
}
