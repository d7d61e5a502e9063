using TruceStats.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

/// <summary>What must not change an answer, and what must change it in a known way.</summary>
public sealed class RegressionPropertyTests
{
    private static readonly Interruption[] LevelAndSlope = [Interruption.Step(FourYearsFall).Named("truce"), Interruption.Slope(FourYearsFall).Named("truce")];

    public static TheoryData<string> Models => [.. All.Keys];

    private static Dictionary<string, SegmentedRegression> All { get; } = new()
    {
        ["default"] = new(),
        ["poisson"] = Poisson,
        ["quasi"] = Quasi,
        ["inflated"] = new() { Errors = StandardErrors.AutocorrelationInflated },
        ["negative binomial"] = new() { Family = CountFamily.NegativeBinomial },
        ["HC2"] = new() { Errors = StandardErrors.HC2 },
        ["newey-west"] = new() { Errors = StandardErrors.NeweyWest(3) },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Another_unit_of_exposure_moves_the_level_only(string model)
    {
        double[] days = [.. FourYears.Bins.Select(bin => (double)bin.Period.Days)];
        var perDay = All[model].Fit(FourYears, LevelAndSlope);
        var perThousand = All[model].Fit(FourYears.WithExposure([.. days.Select(day => day * 1000)], Unit.Of("thousandths of a day")), LevelAndSlope);
        Assert.Equal(perDay.Coefficients[0].Estimate.Value!.Value - Math.Log(1000), perThousand.Coefficients[0].Estimate.Value!.Value, 1e-7);
        for (int j = 0; j < perDay.Coefficients.Count; j++)
        {
            Near(perDay.Coefficients[j].Estimate.StandardError, perThousand.Coefficients[j].Estimate.StandardError);
            if (j > 0)
                Near(perDay.Coefficients[j].Estimate.Value, perThousand.Coefficients[j].Estimate.Value);
        }
        Near(perDay.Averted.Expected.Value, perThousand.Averted.Expected.Value);
        Near(perDay.Averted.Expected.Interval!.Upper, perThousand.Averted.Expected.Interval!.Upper);
        Near(perDay.Statistics.Deviance, perThousand.Statistics.Deviance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Time_run_backwards_turns_the_effect_round(string model)
    {
        // Bins of equal length, so that the mirror image has the same exposures.
        long?[] counts = [.. FourYears.Bins.Select(bin => bin.Count)];
        var forward = Days(counts);
        var backward = Days([.. counts.Reverse()]);
        var fit = All[model].Fit(forward, Interruption.Step(January2015.PlusDays(30 * 24)).Named("truce"));
        var mirrored = All[model].Fit(backward, Interruption.Step(January2015.PlusDays(30 * 24)).Named("truce"));
        Near(Term(fit, "truce step").Value, -Term(mirrored, "truce step").Value);
        Near(Term(fit, "trend").Value, -Term(mirrored, "trend").Value);
        Near(Term(fit, "truce step").StandardError, Term(mirrored, "truce step").StandardError);
        Near(Effect(fit, "truce").Interval!.Lower, 1 / Effect(mirrored, "truce").Interval!.Upper);
        Near(fit.Statistics.Deviance, mirrored.Statistics.Deviance);

        static CountSeries Days(long?[] counts) =>
            CountSeries.OfBins(Enumerable.Range(0, counts.Length).Select(i => StudyPeriod.OfDays(January2015.PlusDays(30 * i), 30)), counts);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Names_and_the_order_of_interruptions_change_no_number(string model)
    {
        var truce = Interruption.Step(FourYearsFall);
        var rival = Interruption.Step(StudyPeriod.Of(new LocalDate(2014, 3, 1), new LocalDate(2014, 9, 1)));
        var one = All[model].Fit(FourYears, truce.Named("a"), rival.Named("b"));
        var other = All[model].Fit(FourYears, rival.Named("law"), truce.Named("truce"));
        foreach (var (left, right) in (ReadOnlySpan<(string, string)>)[("a", "truce"), ("b", "law")])
        {
            Near(Effect(one, left).Value, Effect(other, right).Value);
            Near(Effect(one, left).Interval!.Lower, Effect(other, right).Interval!.Lower);
        }
        Near(one.Averted.Expected.StandardError, other.Averted.Expected.StandardError);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void The_same_question_over_a_shifted_calendar_has_the_same_answer(string model)
    {
        double[] days = [.. FourYears.Bins.Select(bin => (double)bin.Period.Days)];
        var later = CountSeries.Of(Resolution.Month, new LocalDate(1999, 5, 1), FourYears.Bins.Select(bin => bin.Count)).WithExposure(days, Unit.Days);
        var fit = All[model].Fit(FourYears, Interruption.Step(FourYearsFall).Named("truce"));
        var moved = All[model].Fit(later, Interruption.Step(new LocalDate(2001, 5, 1)).Named("truce"));
        Assert.Equal(fit.Effects[0].Estimate, moved.Effects[0].Estimate);
    }

    [Fact]
    public void A_measured_series_in_other_units_scales_every_difference()
    {
        double[] values = [.. FourYears.Bins.Select(bin => (double)bin.Count!.Value)];
        var step = Interruption.Step(FourYearsFall).Named("truce");
        var fit = Gaussian.Fit(Measures(new LocalDate(2013, 1, 1), values), step);
        var scaled = Gaussian.Fit(Measures(new LocalDate(2013, 1, 1), [.. values.Select(value => (-2.5 * value) + 7)]), step);
        Near(-2.5 * Effect(fit, "truce").Value, Effect(scaled, "truce").Value);
        Near(2.5 * Effect(fit, "truce").StandardError, Effect(scaled, "truce").StandardError);
        Near(fit.Effects[0].Test!.PValue, scaled.Effects[0].Test!.PValue);
        Near(fit.Diagnostics.LjungBox(3).Statistic, scaled.Diagnostics.LjungBox(3).Statistic);
        Near(fit.Diagnostics.BreuschGodfrey(2).Statistic, scaled.Diagnostics.BreuschGodfrey(2).Statistic);
        Near(fit.Diagnostics.DurbinWatson, scaled.Diagnostics.DurbinWatson);
    }

    [Fact]
    public void Without_trend_Poisson_says_what_two_totals_say()
    {
        var fit = LevelOnly.Fit(FourYears, Interruption.Step(FourYearsFall).Named("truce"));
        var totals = RateChange.Between(
            FourYears.During(StudyPeriod.Of(new LocalDate(2013, 1, 1), FourYearsFall)).Tally(), FourYears.During(StudyPeriod.Of(FourYearsFall, new LocalDate(2017, 1, 1))).Tally());
        var wald = totals.Ratio(RateRatioMethod.LogWald);
        Near(wald.Value, Effect(fit, "truce").Value);
        Near(wald.Interval!.Lower, Effect(fit, "truce").Interval!.Lower);
        Near(wald.Interval.Upper, Effect(fit, "truce").Interval!.Upper);
    }

    [Fact]
    public void A_covariate_that_explains_nothing_new_changes_its_own_coefficient_only()
    {
        var wave = MeasureSeries.OnBinsOf(FourYears, Enumerable.Range(0, 48).Select(i => (double?)Math.Sin(i)), Unit.Of("points"));
        // The same wave with a trend added: the model has a trend already.
        var tilted = MeasureSeries.OnBinsOf(FourYears, Enumerable.Range(0, 48).Select(i => (double?)((3 * Math.Sin(i)) + (0.2 * i))), Unit.Of("points"));
        var step = Interruption.Step(FourYearsFall).Named("truce");
        var one = (Poisson with { Covariates = [Covariate.Of("wave", wave)] }).Fit(FourYears, step);
        var other = (Poisson with { Covariates = [Covariate.Of("wave", tilted)] }).Fit(FourYears, step);
        Near(Effect(one, "truce").Value, Effect(other, "truce").Value);
        Near(Term(one, "wave").Value, 3 * Term(other, "wave").Value);
        Near(one.Statistics.Deviance, other.Statistics.Deviance);
    }

    // Fits stop at about 1e-10 of their deviance, and the default's grid rests on that fit.
    private static void Near(double? expected, double? actual) => Numerics.Near.Equal(expected!.Value, actual!.Value, 1e-6, 1e-9);
}
