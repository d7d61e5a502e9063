using TruceStats.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

public sealed class RegressionBadInputTests
{
    private static readonly Interruption Truce = Interruption.Step(April2016).Named("truce");

    public static TheoryData<string> EveryFamily => [.. Families.Keys];

    private static Dictionary<string, SegmentedRegression> Families { get; } = new()
    {
        ["default"] = new(),
        ["poisson"] = Poisson,
        ["quasi"] = Quasi,
        ["negative binomial"] = new() { Family = CountFamily.NegativeBinomial },
        ["bootstrap"] = new() { Errors = StandardErrors.Bootstrap(99) },
    };

    [Theory]
    [MemberData(nameof(EveryFamily))]
    public void No_event_after_is_no_answer_and_says_what_gives_one(string family)
    {
        var counts = CountSeries.Of(Resolution.Month, January2015, [.. Enumerable.Repeat(9L, 8), .. Enumerable.Repeat(11L, 7), .. Enumerable.Repeat(0L, 7)]);
        var error = Assert.Throws<InvalidOperationException>(() => Families[family].Fit(counts, Truce));
        Says(error, "no events", "truce", "RateChange");
    }

    [Theory]
    [MemberData(nameof(EveryFamily))]
    public void No_event_before_is_no_answer_either(string family)
    {
        var counts = CountSeries.Of(Resolution.Month, January2015, [.. Enumerable.Repeat(0L, 15), .. Enumerable.Repeat(11L, 4), .. Enumerable.Repeat(9L, 3)]);
        Says(Assert.Throws<InvalidOperationException>(() => Families[family].Fit(counts, Truce)), "no events");
    }

    [Theory]
    [MemberData(nameof(EveryFamily))]
    public void No_event_at_all_is_no_answer_either(string family)
    {
        var counts = CountSeries.Of(Resolution.Month, January2015, [.. Enumerable.Repeat(0L, 22)]);
        Says(Assert.Throws<InvalidOperationException>(() => Families[family].Fit(counts, Truce)), "no events");
    }

    [Fact]
    public void No_event_in_one_month_of_every_year_is_named_as_a_side_of_the_terms()
    {
        var counts = CountSeries.OfBins(FourYears.Bins.Select(bin => bin.Period), FourYears.Bins.Select(bin => bin.Period.Start.Month == 7 ? 0 : bin.Count));
        var model = Poisson with { Seasonality = Seasonality.CalendarMonth };
        Says(Assert.Throws<InvalidOperationException>(() => model.Fit(counts, Interruption.Step(FourYearsFall))), "no events");
    }

    [Fact]
    public void Terms_that_say_the_same_are_named()
    {
        var rival = Interruption.Step(RivalEvent.Of("prisons", April2016));
        var error = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Truce, rival));
        Says(error, "'truce' and 'prisons' begin on one day", "in bins by month their effects cannot be told apart");
        Assert.Throws<ArgumentException>("interruptions", () => new SegmentedRegression().Fit(ElSalvador, Truce, rival));
        Assert.Throws<ArgumentException>("interruptions", () => Gaussian.Fit(ElSalvador, Truce, rival));
        Assert.Throws<ArgumentException>("interruptions", () => (Poisson with { Family = CountFamily.NegativeBinomial }).Fit(ElSalvador, Truce, rival));
    }

    [Fact]
    public void A_covariate_that_never_moves_is_named()
    {
        var flat = MeasureSeries.OnBinsOf(ElSalvador, Enumerable.Repeat((double?)3, 22), Unit.Of("mm"));
        Says(Assert.Throws<ArgumentException>(() => (Poisson with { Covariates = [Covariate.Of("rain", flat)] }).Fit(ElSalvador, Truce)), "rain");
    }

    [Fact]
    public void An_interruption_outside_the_series_is_refused_with_both_dates()
    {
        var late = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(new LocalDate(2017, 1, 1))));
        Says(late, "from 2017-01-01", "[2015-01-01, 2016-11-01)");
        var gone = Interruption.Step(StudyPeriod.Of(new LocalDate(2012, 3, 1), new LocalDate(2014, 1, 1)));
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, gone)), "[2012-03-01, 2014-01-01)", "[2015-01-01, 2016-11-01)");
        var throughout = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(new LocalDate(2012, 3, 9))));
        Says(throughout, "from 2012-03-09", "compare");
    }

    [Fact]
    public void A_truce_that_began_before_the_series_and_ended_in_it_has_a_level() =>
        Assert.Equal(7, LevelOnly.Fit(ElSalvador, Interruption.Step(StudyPeriod.Of(new LocalDate(2012, 3, 9), new LocalDate(2015, 8, 1)))).Averted.Bins);

    [Fact]
    public void Fewer_than_three_bins_on_a_side_are_refused()
    {
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(new LocalDate(2016, 9, 1)))), "2 counted bins", "needs 3");
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(new LocalDate(2015, 3, 1)))), "Only 2 counted bins", "3 are needed");
        Assert.Equal(3, LevelOnly.Fit(ElSalvador, Interruption.Step(new LocalDate(2016, 8, 1))).Averted.Bins);
        // Missing bins do not count.
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(Without(ElSalvador, 20), Interruption.Step(new LocalDate(2016, 8, 1)))), "2 counted bins");
    }

    [Fact]
    public void A_slope_over_fewer_than_six_bins_is_refused()
    {
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Slope(new LocalDate(2016, 6, 1)))), "5 counted bins", "needs 6");
        Assert.Equal(6, Poisson.Fit(ElSalvador, Interruption.Slope(new LocalDate(2016, 5, 1))).Averted.Bins);
    }

    [Fact]
    public void Seasons_under_two_cycles_are_refused()
    {
        foreach (var season in (ISeasonality[])[Seasonality.Harmonic(1), Seasonality.CalendarMonth])
        {
            Says(
                Assert.Throws<ArgumentException>("seasonality", () => (Poisson with { Seasonality = season }).Fit(ElSalvador, Truce)),
                "two full cycles", "670");
        }
        Assert.NotNull((Poisson with { Seasonality = Seasonality.Harmonic(1) }).Fit(FourYears, Interruption.Step(FourYearsFall)));
    }

    [Fact]
    public void Seasons_on_the_wrong_bins_are_refused()
    {
        Says(
            Assert.Throws<ArgumentException>(() => (Poisson with { Seasonality = Seasonality.DayOfWeek }).Fit(ElSalvador, Truce)), "bins of one day", "[2015-01-01, 2015-02-01)");
        var quarters = CountSeries.Of(Resolution.Quarter, January2015, 9, 8, 9, 7, 9, 8, 9, 7, 5, 6, 5, 6);
        var step = Interruption.Step(new LocalDate(2017, 1, 1));
        Says(Assert.Throws<ArgumentException>(() => (Poisson with { Seasonality = Seasonality.CalendarMonth }).Fit(quarters, step)), "within a month");
        Says(Assert.Throws<ArgumentException>(() => (Poisson with { Seasonality = Seasonality.Harmonic(2) }).Fit(quarters, step)), "more than 4 bins a year");
        foreach (int pairs in (int[])[0, 7])
            Assert.Throws<ArgumentOutOfRangeException>("pairs", () => Seasonality.Harmonic(pairs));
    }

    [Fact]
    public void Fewer_bins_than_terms_are_refused_with_both_numbers()
    {
        var few = CountSeries.Of(Resolution.Month, January2015, 9, 8, 9, 7, 5, 6);
        var model = Poisson with
        {
            Trend = TrendForm.Quadratic,
            Covariates =
            [
                Covariate.Of("a", MeasureSeries.OnBinsOf(few, [1, 4, 2, 8, 5, 7], Unit.Of("x"))), Covariate.Of("b", MeasureSeries.OnBinsOf(few, [3, 1, 4, 1, 5, 9], Unit.Of("x"))),
            ],
        };
        Says(Assert.Throws<ArgumentException>("outcome", () => model.Fit(few, Interruption.Step(new LocalDate(2015, 4, 1)))), "6 counted bins for 6 terms", "trend squared");
    }

    [Fact]
    public void A_series_without_any_count_is_refused()
    {
        var missing = CountSeries.Of(Resolution.Month, January2015, Enumerable.Repeat((long?)null, 22));
        Says(Assert.Throws<ArgumentException>("outcome", () => Poisson.Fit(missing, Truce)), "no bin with a value");
        var none = MeasureSeries.OnBinsOf(ElSalvador, Enumerable.Repeat((double?)null, 22), Unit.Of("mm"));
        Says(Assert.Throws<ArgumentException>("outcome", () => Gaussian.Fit(none, Truce)), "no bin with a value");
    }

    [Fact]
    public void A_side_that_is_all_missing_is_refused() =>
        Says(Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(Without(ElSalvador, [.. Enumerable.Range(15, 7)]), Truce)), "0 counted bins");

    [Fact]
    public void Families_of_counts_refuse_measured_values()
    {
        var measured = Measures(January2015, [.. Enumerable.Range(0, 22).Select(i => 1.5 + i)]);
        foreach (var model in (SegmentedRegression[])[new(), Quasi, new() { Family = CountFamily.NegativeBinomial }])
            Says(Assert.Throws<ArgumentException>("outcome", () => model.Fit(measured, Truce)), "is for counts", "points", "CountFamily.Gaussian");
    }

    [Fact]
    public void The_log_of_a_negative_value_is_refused_with_its_bin()
    {
        double[] values = [.. Enumerable.Range(0, 22).Select(i => i == 7 ? -1.0 : 5)];
        Says(
            Assert.Throws<ArgumentException>("outcome", () => (Gaussian with { Link = LinkFunction.Log }).Fit(Measures(January2015, values), Truce)),
            "[2015-08-01, 2015-09-01)", "LinkFunction.Identity");
    }

    [Fact]
    public void Errors_that_are_for_Poisson_counts_refuse_others()
    {
        var model = Gaussian with { Errors = StandardErrors.Integrated };
        Says(Assert.Throws<InvalidOperationException>(() => model.Fit(ElSalvador, Truce)), "Poisson counts with a log link", "Gaussian");
    }

    [Fact]
    public void A_covariate_on_other_bins_is_refused_with_both_coverages()
    {
        var other = MeasureSeries.Of(Resolution.Month, new LocalDate(2015, 2, 1), Enumerable.Range(0, 22).Select(i => (double?)i), Unit.Of("mm"));
        Says(
            Assert.Throws<ArgumentException>("covariates", () => (Poisson with { Covariates = [Covariate.Of("rain", other)] }).Fit(ElSalvador, Truce)),
            "rain", "[2015-02-01, 2016-12-01)", "[2015-01-01, 2016-11-01)");
    }

    [Fact]
    public void Two_terms_of_one_name_are_refused()
    {
        var values = MeasureSeries.OnBinsOf(ElSalvador, Enumerable.Range(0, 22).Select(i => (double?)(i % 3)), Unit.Of("mm"));
        Says(Assert.Throws<ArgumentException>("covariates", () => (Poisson with { Covariates = [Covariate.Of("trend", values)] }).Fit(ElSalvador, Truce)), "'trend'");
        Says(
            Assert.Throws<ArgumentException>("covariates", () => (Poisson with { Covariates = [Covariate.Of("rain", values), Covariate.Of("rain", values)] }).Fit(ElSalvador, Truce)), "'rain'");
    }

    [Fact]
    public void What_is_null_or_unknown_is_refused_by_its_name()
    {
        Assert.Throws<ArgumentNullException>("outcome", () => Poisson.Fit(null!, Truce));
        Assert.Throws<ArgumentNullException>("interruptions", () => Poisson.Fit(ElSalvador, null!, null, CancellationToken.None));
        Assert.Throws<ArgumentNullException>("model", () => ((IInterruptionModel)null!).Fit(ElSalvador, Truce));
        Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador));
        Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Truce, null!));
        Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.LeaveOut(StudyPeriod.Month(2015, 5))));
        Assert.Throws<ArgumentNullException>("value", () => new SegmentedRegression { Family = null! });
        Assert.Throws<ArgumentNullException>("value", () => new SegmentedRegression { Seasonality = null! });
        Assert.Throws<ArgumentNullException>("value", () => new SegmentedRegression { Covariates = null! });
        Assert.Throws<ArgumentOutOfRangeException>("trend", () => (Poisson with { Trend = (TrendForm)9 }).Fit(ElSalvador, Truce));
        Assert.ThrowsAny<Exception>(() => (Poisson with { Link = (LinkFunction)9 }).Fit(ElSalvador, Truce));
        Assert.Throws<ArgumentException>("name", () => Covariate.Of(" ", Measures(January2015, 1)));
        Assert.Throws<ArgumentNullException>("values", () => Covariate.Of("x", null!));
        Assert.Throws<ArgumentNullException>("control", () => Covariate.LogRate("x", null!));
        Assert.Throws<ArgumentOutOfRangeException>("lag", () => StandardErrors.NeweyWest(-1));
        Assert.Throws<ArgumentOutOfRangeException>("replicates", () => StandardErrors.Bootstrap(98));
    }

    [Fact]
    public void A_fit_refuses_questions_that_it_cannot_answer()
    {
        var fit = Poisson.Fit(ElSalvador, Truce);
        Says(Assert.Throws<ArgumentException>("name", () => fit.Effect("truces", April2016)), "'truces'", "truce");
        Says(Assert.Throws<ArgumentException>("at", () => fit.Effect("truce", new LocalDate(2016, 11, 1))), "2016-11-01", "[2015-01-01, 2016-11-01)");
        Assert.Throws<ArgumentNullException>("name", () => fit.Effect(null!, April2016));
        Assert.Throws<ArgumentException>("name", () => fit.Test("other", 1, Alternative.Less));
        foreach (double ratio in (double[])[0, -1, double.NaN, double.PositiveInfinity])
            Assert.Throws<ArgumentOutOfRangeException>("nullEffect", () => fit.Test("truce", ratio, Alternative.Less));
        Assert.Throws<ArgumentOutOfRangeException>("nullEffect", () => Gaussian.Fit(ElSalvador, Truce).Test("truce", double.NaN, Alternative.Less));
        Assert.Throws<ArgumentOutOfRangeException>("alternative", () => fit.Test("truce", 1, (Alternative)9));
        foreach (int lag in (int[])[0, -1, 22])
        {
            Assert.Throws<ArgumentOutOfRangeException>("lag", () => fit.Diagnostics.LjungBox(lag));
            Assert.Throws<ArgumentOutOfRangeException>("lag", () => fit.Diagnostics.BreuschGodfrey(lag));
        }
    }

    [Fact]
    public void An_identity_link_whose_mean_would_fall_below_nothing_says_so()
    {
        // A straight fall to nothing and beyond: no Poisson mean follows it.
        var counts = CountSeries.Of(Resolution.Month, January2015, [.. Enumerable.Range(0, 15).Select(i => (long?)(3000 - (200 * i))), 0, 0, 0, 0, 0, 0, 1]);
        var error = Assert.Throws<InvalidOperationException>(() => (Quasi with { Link = LinkFunction.Identity }).Fit(counts, Interruption.Slope(April2016)));
        Says(error, "segmented regression (quasi-Poisson, identity link");
    }

    private static void Says(Exception error, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }
}
