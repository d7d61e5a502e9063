using TruceStats.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

public sealed class RegressionAnswersTests
{
    private static readonly Interruption[] LevelAndSlope = [Interruption.Step(April2016).Named("truce"), Interruption.Slope(April2016).Named("truce")];

    private static InterruptionFit Both => Poisson.Fit(ElSalvador, LevelAndSlope);

    public static TheoryData<string> ErrorsOfAllKinds => [.. AllErrors.Keys];

    private static Dictionary<string, StandardErrors> AllErrors { get; } = new()
    {
        ["integrated"] = StandardErrors.Integrated,
        ["model"] = StandardErrors.ModelBased,
        ["inflated"] = StandardErrors.AutocorrelationInflated,
        ["HC3"] = StandardErrors.HC3,
        ["newey-west"] = StandardErrors.NeweyWest(2),
        ["bootstrap"] = StandardErrors.Bootstrap(199),
    };

    [Fact]
    public void An_effect_is_a_contrast_at_a_named_date_and_not_a_coefficient()
    {
        var fit = Both;
        double level = Term(fit, "truce step").Value!.Value, slope = Term(fit, "truce slope").Value!.Value;
        Assert.Equal(["truce, at 2016-04-01", "truce, at 2016-10-01"], fit.Effects.Select(effect => effect.Name));
        Assert.Equal(Math.Exp(level + slope), fit.Effects[0].Estimate.Value!.Value, 1e-12);
        Assert.Equal(Math.Exp(level + (7 * slope)), fit.Effects[1].Estimate.Value!.Value, 1e-12);
        Assert.Equal(Math.Exp(level + (3 * slope)), fit.Effect("truce", new LocalDate(2016, 6, 17)).Estimate.Value!.Value, 1e-12);
        Assert.All(fit.Effects, effect => Assert.Equal(Unit.Ratio, effect.Estimate.Unit));
    }

    [Fact]
    public void An_effect_that_does_not_change_is_one_and_its_name_is_its_interruptions() =>
        Assert.Equal(["truce"], Poisson.Fit(ElSalvador, LevelAndSlope[0]).Effects.Select(effect => effect.Name));

    [Fact]
    public void Identity_links_give_differences()
    {
        double[] values = [3, 4, 3, 4, 3, 4, 3, 4, 9, 10, 9, 10, 9, 10, 9, 10];
        var fit = (Gaussian with { Trend = TrendForm.None }).Fit(Measures(January2015, values), Interruption.Step(new LocalDate(2015, 9, 1)).Named("x"));
        Assert.Equal(6, Effect(fit, "x").Value!.Value, 1e-12);
        Assert.Equal(Unit.Of("points"), Effect(fit, "x").Unit);
        // R: t.test((3,4)x4, (9,10)x4, var.equal = TRUE): df 14, standard error 0.2672612
        Assert.Equal(0.267261241912424, Effect(fit, "x").StandardError!.Value, 1e-12);
        Assert.Equal(14, fit.Effects[0].Test!.DegreesOfFreedom);
    }

    [Theory]
    [MemberData(nameof(ErrorsOfAllKinds))]
    public void Where_nothing_acts_there_is_no_effect_and_that_is_certain(string errors)
    {
        var effect = (Poisson with { Errors = AllErrors[errors] }).Fit(ElSalvador, LevelAndSlope).Effect("truce", new LocalDate(2015, 5, 5));
        Assert.Equal((1.0, 0.0, 1.0, 1.0), (effect.Estimate.Value, effect.Estimate.StandardError, effect.Estimate.Interval!.Lower, effect.Estimate.Interval.Upper));
        Assert.Equal((1.0, null), (effect.Test!.PValue, effect.Test.Statistic));
    }

    [Theory]
    [MemberData(nameof(ErrorsOfAllKinds))]
    public void At_the_limits_of_an_interval_the_test_says_one_minus_its_level(string errors)
    {
        // A bootstrap's p counts draws, so that it moves in steps of 2 in 200.
        double tolerance = errors == "bootstrap" ? 0.011 : 1e-7;
        var fit = (Poisson with { Errors = AllErrors[errors] }).Fit(ElSalvador, LevelAndSlope);
        foreach (double level in (double[])[0.8, 0.95])
        {
            var interval = fit.At(level).Effects[0].Estimate.Interval!;
            Assert.Equal(level, interval.Level);
            Assert.Equal(1 - level, fit.Test("truce", interval.Lower, Alternative.TwoSided).PValue, tolerance);
            Assert.Equal(1 - level, fit.Test("truce", interval.Upper, Alternative.TwoSided).PValue, tolerance);
            Assert.Equal((1 - level) / 2, fit.Test("truce", interval.Upper, Alternative.Less).PValue, tolerance);
            Assert.Equal((1 - level) / 2, fit.Test("truce", interval.Lower, Alternative.Greater).PValue, tolerance);
        }
    }

    [Fact]
    public void The_test_beside_an_effect_is_of_no_effect()
    {
        var fit = Both;
        Assert.Equal(fit.Test("truce", 1, Alternative.TwoSided), fit.Effects[0].Test);
        Assert.Equal(1, fit.Effects[0].Test!.NullValue);
        Assert.True(fit.Test("truce", 1, Alternative.Less).PValue < 1e-6);
        Assert.True(fit.Test("truce", 1, Alternative.Greater).PValue > 1 - 1e-6);
    }

    [Fact]
    public void Another_level_changes_limits_and_nothing_else()
    {
        var fit = Both;
        var narrow = fit.At(0.5);
        Assert.Equal(0.5, narrow.Level);
        for (int j = 0; j < fit.Coefficients.Count; j++)
        {
            Estimate wide = fit.Coefficients[j].Estimate, tight = narrow.Coefficients[j].Estimate;
            Assert.Equal((wide.Value, wide.StandardError), (tight.Value, tight.StandardError));
            Assert.True(wide.Interval!.Lower < tight.Interval!.Lower && tight.Interval.Upper < wide.Interval.Upper);
        }
        Assert.Equal(fit.Averted.Expected.Value, narrow.Averted.Expected.Value);
        Assert.True(narrow.Averted.CounterfactualDraw.Interval!.Lower > fit.Averted.CounterfactualDraw.Interval!.Lower);
        Assert.Equal(fit, narrow.At(fit.Level));
        Assert.Equal(fit.Averted, narrow.At(fit.Level).Averted);
        foreach (double level in (double[])[0, 1, -1, double.NaN])
            Assert.Throws<ArgumentOutOfRangeException>("level", () => fit.At(level));
    }

    [Fact]
    public void A_missing_bin_is_left_out_and_never_zero()
    {
        var without = Without(ElSalvador, 6);
        var fit = Poisson.Fit(without, LevelAndSlope);
        Assert.Equal(21, fit.Statistics.Observations);
        Assert.Null(fit.Counterfactual[6].Observed);
        Assert.NotNull(fit.Counterfactual[6].Fitted);
        Assert.Null(fit.Diagnostics.Influence[6]);
        Assert.Null(fit.Diagnostics.Residuals[6]);
        Assert.Equal(fit.Outcome.Length, fit.Diagnostics.Residuals.Count);
        var zero = CountSeries.OfBins(ElSalvador.Bins.Select(bin => bin.Period), ElSalvador.Bins.Select((bin, i) => i == 6 ? 0 : bin.Count));
        Assert.NotEqual(Poisson.Fit(zero, LevelAndSlope).Effects[0].Estimate.Value, fit.Effects[0].Estimate.Value);
        var caution = fit.Cautions.Single(caution => caution.Code == CautionCodes.MissingBinsLeftOut);
        Assert.Equal(1, caution.Arguments[0].Number);
    }

    [Fact]
    public void A_missing_bin_is_the_same_as_a_bin_with_a_term_of_its_own()
    {
        var without = Poisson.Fit(Without(ElSalvador, 6), LevelAndSlope);
        var own = Poisson.Fit(ElSalvador, [.. LevelAndSlope, Interruption.Pulse(new LocalDate(2015, 7, 10))]);
        for (int j = 0; j < 4; j++)
        {
            Assert.Equal(without.Coefficients[j].Estimate.Value!.Value, own.Coefficients[j].Estimate.Value!.Value, 1e-9);
            Assert.Equal(without.Coefficients[j].Estimate.StandardError!.Value, own.Coefficients[j].Estimate.StandardError!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_negative_binomial_without_overdispersion_is_Poisson_and_says_so()
    {
        var series = CountSeries.Of(Resolution.Month, January2015, 20, 21, 20, 19, 20, 21, 19, 20, 20, 21, 19, 20, 10, 11, 10, 9, 10, 11, 9, 10);
        var step = Interruption.Step(new LocalDate(2016, 1, 1)).Named("x");
        var fit = (Poisson with { Family = CountFamily.NegativeBinomial }).Fit(series, step);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.NoOverdispersion);
        Assert.Null(fit.Statistics.NoiseOf("theta"));
        var poisson = Poisson.Fit(series, step);
        Assert.Equal(Effect(poisson, "x").Value!.Value, Effect(fit, "x").Value!.Value, 1e-9);
        Assert.Equal(Effect(poisson, "x").StandardError!.Value, Effect(fit, "x").StandardError!.Value, 1e-9);
        Assert.DoesNotContain(
            (Poisson with { Family = CountFamily.NegativeBinomial }).Fit(ElSalvador, LevelAndSlope).Cautions, caution => caution.Code == CautionCodes.NoOverdispersion);
    }

    [Fact]
    public void A_dispersion_below_1_is_reported_raw_and_counts_as_1_unless_told()
    {
        var series = CountSeries.Of(Resolution.Month, January2015, 20, 21, 20, 19, 20, 21, 19, 20, 20, 21, 19, 20, 10, 11, 10, 9, 10, 11, 9, 10);
        var step = Interruption.Step(new LocalDate(2016, 1, 1)).Named("x");
        var floored = Quasi.Fit(series, step);
        var raw = (Quasi with { FloorDispersion = false }).Fit(series, step);
        Assert.InRange(floored.Statistics.Dispersion!.Value, 0.01, 0.2);
        Assert.Equal(floored.Statistics.Dispersion, raw.Statistics.Dispersion);
        Assert.Equal(Effect(Poisson.Fit(series, step), "x").StandardError!.Value, Effect(floored, "x").StandardError!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(raw.Statistics.Dispersion!.Value), Effect(raw, "x").StandardError!.Value / Effect(floored, "x").StandardError!.Value, 1e-12);
    }

    [Fact]
    public void Poisson_errors_on_overdispersed_counts_carry_a_caution()
    {
        Assert.Contains(Both.Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.DoesNotContain(Quasi.Fit(ElSalvador, LevelAndSlope).Cautions, caution => caution.Code == CautionCodes.Overdispersed);
    }

    [Fact]
    public void Newey_West_on_few_bins_and_the_default_on_very_few_carry_cautions()
    {
        Assert.Contains(
            (Poisson with { Errors = StandardErrors.NeweyWest(2) }).Fit(ElSalvador, LevelAndSlope).Cautions, caution => caution.Code == CautionCodes.FewBinsForNeweyWest);
        Assert.Contains(new SegmentedRegression().Fit(ElSalvador, LevelAndSlope).Cautions, caution => caution.Code == CautionCodes.CorrelationNotIdentified);
    }

    [Fact]
    public void The_default_errors_are_named_in_every_estimate()
    {
        var fit = new SegmentedRegression().Fit(ElSalvador, LevelAndSlope);
        Assert.All(fit.Effects, effect => Assert.Equal(StandardErrors.Integrated.Method, effect.Estimate.Method));
        Assert.Equal(StandardErrors.ModelBased.Method, Quasi.Fit(ElSalvador, LevelAndSlope).Effects[0].Estimate.Method);
        Assert.Contains("integrated restricted likelihood", fit.Effects[0].ToString(), StringComparison.Ordinal);
        Assert.NotNull(fit.Statistics.NoiseOf("sigma"));
        Assert.InRange(fit.Statistics.NoiseOf("rho")!.Value, 0, 1);
        Assert.True(fit.Effects[0].Estimate.StandardError > Both.Effects[0].Estimate.StandardError);
    }

    [Fact]
    public void Level_only_stands_beside_level_with_trend()
    {
        var fit = Quasi.Fit(ElSalvador, Interruption.Step(April2016).Named("truce"));
        // R: exp(coef(glm(count ~ post [+ t] + offset(log(days)), quasipoisson))["post"])
        Assert.Equal(0.439718355377751, Effect(fit, "truce").Value!.Value, 1e-9);
        Assert.Equal(0.626037627102898, fit.Diagnostics.LevelOnly.Single().Estimate.Value!.Value, 1e-9);
        Assert.Empty((Quasi with { Trend = TrendForm.None }).Fit(ElSalvador, Interruption.Step(April2016)).Diagnostics.LevelOnly);
    }

    [Fact]
    public void A_half_life_is_found_again_in_a_series_that_was_made_with_it()
    {
        // No noise: the means themselves, rounded, large enough that rounding does not matter.
        var series = CountSeries.OfBins(
            Enumerable.Range(0, 40).Select(i => StudyPeriod.OfDays(January2015.PlusDays(30 * i), 30)),
            Enumerable.Range(0, 40).Select(i => (long?)Math.Round(1e6 * Math.Exp(i < 15 ? 0 : -0.8 * Math.Pow(2, -(i - 15) / 4.0)))));
        var fit = LevelOnly.Fit(series, Interruption.Decay(January2015.PlusDays(450), null).Named("truce"));
        Assert.Equal(4, fit.Statistics.NoiseOf("truce half-life")!.Value, 1e-3);
        Assert.Equal(Math.Exp(-0.8), fit.Effects[0].Estimate.Value!.Value, 1e-4);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.ParameterEstimated);
        Assert.Equal(3, fit.Statistics.Parameters);
    }

    [Fact]
    public void An_exact_fit_leaves_residuals_of_nothing_and_no_NaN()
    {
        double[] values = [.. Enumerable.Repeat(5.0, 10), .. Enumerable.Repeat(2.0, 10)];
        var fit = (Gaussian with { Trend = TrendForm.None }).Fit(Measures(January2015, values), Interruption.Step(new LocalDate(2015, 11, 1)).Named("x"));
        Assert.Equal(-3, Effect(fit, "x").Value!.Value, 1e-12);
        Assert.All(fit.Counterfactual, bin => Assert.Equal(bin.Observed!.Value, bin.Fitted!.Value, 1e-12));
        Assert.True(fit.Diagnostics.DurbinWatson is not double.NaN);
        Assert.DoesNotContain(fit.Diagnostics.Influence, influence => influence is double.NaN);
    }

    [Fact]
    public void Fits_are_equal_when_their_inputs_are()
    {
        Assert.True(Both == Both);
        Assert.Equal(Both.GetHashCode(), Both.GetHashCode());
        Assert.Equal(Both.Effects, Both.Effects);
        Assert.Equal(Both.Counterfactual, Both.Counterfactual);
        Assert.True(Both != Both.At(0.9));
        Assert.True(Both != Quasi.Fit(ElSalvador, LevelAndSlope));
        Assert.True(Both != Poisson.Fit(Without(ElSalvador, 2), LevelAndSlope));
        Assert.True(Both != Poisson.Fit(ElSalvador, LevelAndSlope, new Execution { Seed = 2 }, CancellationToken.None));
        Assert.Equal(Both.Diagnostics, Both.Diagnostics);
        Assert.True(Both.Statistics == Both.Statistics);
    }

    [Theory]
    [MemberData(nameof(UnderCulture.Names), MemberType = typeof(UnderCulture))]
    public void Texts_are_the_same_in_every_country(string culture)
    {
        var fit = Quasi.Fit(ElSalvador, Interruption.Step(April2016).Named("truce"));
        Assert.Equal("truce: 0.440, 95% CI [0.308, 0.629] (model-based)", UnderCulture.Of(culture, fit.ToString));
        Assert.Equal("segmented regression (quasi-Poisson, log link, linear trend, model-based)", UnderCulture.Of(culture, fit.Model.ToString!));
        Assert.Equal("22 bins, 3 parameters, dispersion 25.05", UnderCulture.Of(culture, fit.Statistics.ToString));
        Assert.StartsWith("[2016-04-01, 2016-05-01): 352 came, ", UnderCulture.Of(culture, fit.Counterfactual[15].ToString), StringComparison.Ordinal);
        Assert.StartsWith("averted in 7 bins: ", UnderCulture.Of(culture, fit.Averted.ToString), StringComparison.Ordinal);
        Assert.Equal("Newey–West, Bartlett, lag 5, no prewhitening, no adjustment", UnderCulture.Of(culture, StandardErrors.NeweyWest(5).ToString));
    }
}
