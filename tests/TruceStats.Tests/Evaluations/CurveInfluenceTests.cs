using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Evaluations;

public sealed class CurveInfluenceTests
{
    private static SpecificationCurve FourYears => new SpecificationGrid
    {
        Effect = "truce",
        Sources = [SpecificationSource.Of("police", Series.FourYears)],
        Windows = [SpecificationWindow.Of("announced", Interruption.Step(Series.FourYearsFall).Named("truce"))],
        Models = SpecificationGrid.Regressions(
            [CountFamily.Poisson], [StandardErrors.ModelBased], [Seasonality.None, Seasonality.Harmonic(1)], [TrendForm.Linear, TrendForm.None]),
        Starts = [new LocalDate(2013, 1, 1), new LocalDate(2013, 7, 1)],
    }.Fitted();

    [Fact]
    public void Effects_and_shares_of_variance_are_those_of_glm_and_anova_in_R()
    {
        // y: the counts of Series.FourYears; t <- 1:48; s <- as.numeric(t > 24); days: lengths of the months from January 2013 on
        // g <- expand.grid(trend = c("linear", "none"), season = c("none", "harmonic"), start = c(1, 7), stringsAsFactors = FALSE)
        // g$effect <- mapply(function(trend, season, start) { f <- y ~ s + offset(log(days))
        //   if (trend == "linear") f <- update(f, . ~ . + t)
        //   if (season == "harmonic") f <- update(f, . ~ . + sin(2 * pi * t / 12) + cos(2 * pi * t / 12))
        //   coef(glm(f, poisson, subset = t >= start, control = list(epsilon = 1e-14)))["s"] }, g$trend, g$season, g$start)
        // sapply(g[1:3], function(choice) { a <- anova(lm(g$effect ~ factor(choice))); a[1, 2] / sum(a[, 2]) })
        // exp(tapply(g$effect, g$trend, median)); …; exp(median(g$effect))
        double[] effects =
        [
            -0.505726066553002, -0.335726136629252, -0.567182053527020, -0.335653670000959, -0.507446689056057, -0.348076649843758, -0.565387262393638, -0.357247611584779,
        ];
        var curve = FourYears;
        Assert.Equal(8, curve.Specifications.Count);
        foreach (var (found, expected) in curve.Specifications.Zip(effects))
            Near.Equal(Math.Exp(expected), found.Effect!.Value!.Value, 1e-9);
        Near.Equal(0.649542611067493, curve.Median, 1e-9);
        (string Respect, double Share, double[] Medians)[] expectedInfluences =
        [
            ("trend", 0.94992467676081260, [0.584839998659577, 0.710418253300174]),
            ("seasons", 0.02651956513077248, [0.652527915582590, 0.630452516681793]),
            ("first day", 0.00184260098119003, [0.656569910237099, 0.648984042556683]),
        ];
        Assert.Equal(expectedInfluences.Select(influence => influence.Respect), curve.Influences.Select(influence => influence.Respect));
        foreach (var (found, expected) in curve.Influences.Zip(expectedInfluences))
        {
            Near.Equal(expected.Share, found.ShareOfVariance, 1e-7);
            foreach (var (median, known) in found.Medians.Zip(expected.Medians))
                Near.Equal(known, median!.Value, 1e-9);
        }
    }

    [Fact]
    public void It_says_itself_in_the_order_of_the_grid() => Assert.Equal(
        "trend: 95% of the variance (linear trend 0.585, no trend 0.710)", FourYears.Influences[0].ToString());

    [Fact]
    public void A_choice_that_alone_decides_explains_everything()
    {
        var grid = Curves.Grid(Curves.Months(1, 0.6), Curves.Plain) with
        {
            Sources = [SpecificationSource.Of("police", Curves.Months(1, 0.6)), SpecificationSource.Of("press", Curves.Months(2, 0.9))],
        };
        var influence = grid.Fitted().Influences.Single();
        Assert.Equal(("source", 1.0), (influence.Respect, influence.ShareOfVariance));
        Assert.Equal(["police", "press"], influence.Options);
    }

    [Fact]
    public void A_choice_of_errors_alone_moves_no_effect()
    {
        var curve = Curves.Grid(Curves.Months(1, 0.6), Curves.Trended, new SegmentedRegression { Errors = StandardErrors.HC3 }).Fitted();
        Assert.Equal(0, curve.Influences.Single().ShareOfVariance, 1e-12);
    }

    [Fact]
    public void An_option_without_any_answer_has_no_median()
    {
        var curve = (Curves.Grid(Curves.Months(1, 0.6), Curves.Plain) with { Starts = [Drawn.Month(0), Drawn.Month(30)] }).Fitted();
        var influence = curve.Influences.Single();
        Assert.NotNull(influence.Medians[0]);
        Assert.Null(influence.Medians[1]);
        Assert.Equal(0, influence.ShareOfVariance);
        Assert.EndsWith("2014-07-01 no answer)", influence.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(1, "100%")]
    [InlineData(0.998, "99.8%")]
    [InlineData(0.9996, "99.96%")]
    [InlineData(0.0004, "0.04%")]
    [InlineData(0.83333, "83%")]
    public void Only_all_is_100_percent_and_only_none_is_0(double share, string printed) => Assert.Equal(printed, ShareText.Percent(share));
}
