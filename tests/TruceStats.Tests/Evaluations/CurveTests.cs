using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Evaluations;

public sealed class CurveTests
{
    private static readonly CountSeries Police = Curves.Months(1, 0.6), Forensic = Curves.Months(2, 0.5);

    private static SpecificationGrid Full => new()
    {
        Effect = "truce",
        Sources = [SpecificationSource.Of("police", Police), SpecificationSource.Of("forensic institute", Forensic)],
        Windows =
        [
            SpecificationWindow.Of("announced", Drawn.Truce(24)),
            SpecificationWindow.Of("with the law", Drawn.Truce(24), Interruption.Step(Drawn.Month(30)).Named("law")),
        ],
        Models = SpecificationGrid.Regressions(
            [CountFamily.Poisson, CountFamily.QuasiPoisson], [StandardErrors.ModelBased, StandardErrors.NeweyWest()], [Seasonality.None, Seasonality.Harmonic(1)],
            [TrendForm.Linear, TrendForm.None]),
        Starts = [Drawn.Month(0), Drawn.Month(6)],
        Level = 0.9,
    };

    private static double[] Effects(SpecificationCurve curve) => [.. curve.Answered.Select(one => one.Effect!.Value!.Value)];

    [Fact]
    public void Every_combination_is_what_its_model_says_by_itself()
    {
        var grid = Full;
        var curve = grid.Fitted();
        Assert.Equal(2 * 2 * 16 * 2, grid.Count);
        Assert.Equal(grid.Count, curve.Specifications.Count);
        int at = 0;
        foreach (var source in grid.Sources)
        {
            foreach (var start in grid.Starts)
            {
                var series = source.Series.During(StudyPeriod.Of(start, source.Series.Coverage.End!.Value));
                foreach (var window in grid.Windows)
                {
                    foreach (var model in grid.Models)
                    {
                        var fit = model.Fit(series, [.. window.Interruptions]).At(0.9);
                        var found = curve.Specifications[at++];
                        Assert.Equal(fit.Effects.First(effect => effect.Name == "truce").Estimate, found.Effect);
                        Assert.Equal(fit.Test("truce", 1, Alternative.TwoSided), found.Test);
                        Assert.Null(found.Reason);
                        Assert.Contains(new SpecificationChoice("source", source.Name), found.Choices);
                        Assert.Contains(new SpecificationChoice("window", window.Name), found.Choices);
                        Assert.Contains(new SpecificationChoice("family", ((SegmentedRegression)model).Family.Method.Name), found.Choices);
                    }
                }
            }
        }
    }

    [Fact]
    public void Choices_are_those_of_the_grid_and_no_two_combinations_have_the_same()
    {
        var curve = Full.Fitted();
        Assert.Equal(
            ["source: police", "first day: 2012-01-01", "window: announced", "family: Poisson", "errors: model-based", "seasons: none", "trend: linear trend"],
            curve.Specifications[0].Choices.Select(choice => choice.ToString()));
        Assert.Equal(
            ["source: forensic institute", "first day: 2012-07-01", "window: with the law", "family: quasi-Poisson"],
            curve.Specifications[^1].Choices.Take(4).Select(choice => choice.ToString()));
        Assert.Equal(curve.Specifications.Count, curve.Specifications.Select(one => string.Join("; ", one.Choices)).Distinct().Count());
    }

    [Fact]
    public void Where_there_is_nothing_to_choose_there_is_no_label_and_no_influence()
    {
        var curve = Curves.Grid(Police, Curves.Plain).Fitted();
        Assert.Empty(curve.Specifications.Single().Choices);
        Assert.Empty(curve.Influences);
        Assert.Equal(curve.Median, curve.Specifications[0].Effect!.Value!.Value);
    }

    [Fact]
    public void Models_that_differ_in_what_has_no_name_are_told_apart_by_number()
    {
        var covariate = new SegmentedRegression { Errors = StandardErrors.ModelBased, FloorDispersion = false };
        var curve = Curves.Grid(Police, Curves.Trended, covariate, Curves.Plain).Fitted();
        Assert.Equal(
            ["trend: linear trend; variant: 1", "trend: linear trend; variant: 2", "trend: no trend; variant: 1"],
            curve.Specifications.Select(one => string.Join("; ", one.Choices)));
    }

    [Fact]
    public void The_curve_is_in_order_and_its_shares_are_counted()
    {
        var curve = Full.Fitted();
        double[] effects = Effects(curve);
        Assert.Equal(effects.Order(), effects);
        Assert.Equal(curve.Answered.Count(one => one.Effect!.Value < 1) / 128.0, curve.ShareBelow);
        Assert.Equal(curve.Answered.Count(one => one.Effect!.Value > 1) / 128.0, curve.ShareAbove);
        Assert.Equal(curve.Answered.Count(one => one.Effect!.Interval!.Upper < 1) / 128.0, curve.ShareSignificantBelow);
        Assert.Equal(0, curve.ShareSignificantAbove);
        Assert.True(curve.ShareSignificantBelow > 0.5);
        Near.Equal(Math.Sqrt(effects[63] * effects[64]), curve.Median);
        Assert.Same(Unit.Ratio, curve.Unit);
        Assert.Equal(1, curve.None);
    }

    [Fact]
    public void Of_an_odd_number_the_median_is_the_middle_one()
    {
        var seasonal = new SegmentedRegression { Errors = StandardErrors.ModelBased, Seasonality = Seasonality.Harmonic(1) };
        var curve = Curves.Grid(Police, Curves.Plain, Curves.Trended, seasonal).Fitted();
        Near.Equal(Effects(curve)[1], curve.Median);
    }

    [Fact]
    public void Differences_have_their_median_and_none_at_0()
    {
        var linear = new SegmentedRegression { Link = LinkFunction.Identity, Errors = StandardErrors.ModelBased };
        var curve = Curves.Grid(Police, linear, linear with { Trend = TrendForm.None }).Fitted();
        Assert.Equal(0, curve.None);
        Near.Equal(Effects(curve).Average(), curve.Median);
        Assert.Equal(1, curve.ShareBelow);
        Assert.NotEqual(Unit.Ratio, curve.Unit);
    }

    [Fact]
    public void What_is_in_another_unit_than_the_first_answer_stays_with_its_reason()
    {
        var curve = Curves.Grid(Police, Curves.Plain, new SegmentedRegression { Link = LinkFunction.Identity }).Fitted();
        Assert.Equal(1, curve.WithoutAnswer);
        Assert.StartsWith("It answers in ", curve.Specifications[1].Reason, StringComparison.Ordinal);
        Assert.EndsWith(", the others in ratio.", curve.Specifications[1].Reason, StringComparison.Ordinal);
        Assert.Null(curve.Specifications[1].Effect);
    }

    [Fact]
    public void A_combination_that_cannot_be_fitted_is_kept_and_says_why()
    {
        var grid = Curves.Grid(Police, Curves.Plain, Curves.Trended) with { Starts = [Drawn.Month(0), Drawn.Month(30)] };
        var curve = grid.Fitted();
        Assert.Equal(4, curve.Specifications.Count);
        Assert.Equal(2, curve.WithoutAnswer);
        Assert.All(curve.Specifications.Skip(2), one => Assert.False(string.IsNullOrWhiteSpace(one.Reason)));
        Assert.All(curve.Specifications.Skip(2), one => Assert.DoesNotContain("Parameter", one.Reason!, StringComparison.Ordinal));
        Assert.EndsWith("; 2 without an answer", curve.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("no answer: ", curve.Specifications[3].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_answer_there_is_no_curve()
    {
        var error = Assert.Throws<InvalidOperationException>(() => (Curves.Grid(Police, Curves.Plain) with { Effect = "law" }).Fitted());
        Assert.StartsWith("None of the 1 specifications has an answer. The first: No interruption is called 'law'", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Curves.Grid(CountSeries.Of(Resolution.Month, Drawn.Start, new long[36]), Curves.Plain).Fitted());
    }

    [Fact]
    public void Bins_without_an_event_after_give_no_ratio_and_say_so()
    {
        var none = CountSeries.Of(Resolution.Month, Drawn.Start, [.. Enumerable.Range(0, 36).Select(i => (long?)(i < 24 ? 5 + (i % 3) : 0))]);
        var grid = Curves.Grid(Police, Curves.Plain) with { Sources = [SpecificationSource.Of("police", Police), SpecificationSource.Of("none", none)] };
        var curve = grid.Fitted();
        Assert.Equal(1, curve.WithoutAnswer);
        Assert.NotNull(curve.Specifications[1].Reason);
    }

    [Fact]
    public void Coarser_bins_are_put_together_and_a_cut_bin_needs_its_straddle()
    {
        var start = new LocalDate(2015, 1, 1);
        var daily = CountSeries.Of(Resolution.Day, start, [.. Enumerable.Range(0, 730).Select(i => (long?)((i < 447 ? 3 : 1) + (i * 7 % 3)))]);
        // 23 March 2016 is inside a week and inside a month.
        var day = start.PlusDays(447);
        SpecificationGrid Grid(Straddle straddle) => new()
        {
            Effect = "truce",
            Sources = [SpecificationSource.Of("press", daily)],
            Windows = [SpecificationWindow.Of("announced", Interruption.Step(day).Named("truce").With(straddle))],
            Models = [Curves.Plain],
            Resolutions = [Resolution.Day, Resolution.Month],
        };
        var refused = Grid(Straddle.Refuse).Fitted();
        Assert.NotNull(refused.Specifications[0].Effect);
        Assert.Contains("2016-03", refused.Specifications[1].Reason, StringComparison.Ordinal);
        var shared = Grid(Straddle.ShareOfDays).Fitted();
        Assert.Equal(0, shared.WithoutAnswer);
        var byHand = Curves.Plain.Fit(daily.Rebin(Resolution.Month), Interruption.Step(day).Named("truce").With(Straddle.ShareOfDays));
        Assert.Equal(byHand.Effects.Single().Estimate, shared.Specifications[1].Effect);
        Assert.Equal(["resolution: day", "resolution: month"], shared.Specifications.Select(one => one.Choices.Single().ToString()));
    }

    [Fact]
    public void A_first_day_leaves_bins_out_and_closes_no_gap()
    {
        var grid = Curves.Grid(Police, Curves.Trended) with { Starts = [Drawn.Month(0), Drawn.Month(6).PlusDays(1)] };
        var curve = grid.Fitted();
        // Month 6 begins a day before, and is left out.
        var byHand = Curves.Trended.Fit(Police.During(StudyPeriod.Of(Drawn.Month(7), Police.Coverage.End!.Value)), Drawn.Truce(24));
        Assert.Equal(byHand.Effects.Single().Estimate, curve.Specifications[1].Effect);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_change_no_answer(int threads)
    {
        var serial = Full.Fitted(Drawn.Threads(1));
        var parallel = Full.Fitted(Drawn.Threads(threads));
        Assert.Equal(serial.Specifications, parallel.Specifications);
        Assert.Equal(serial, parallel);
        Assert.Equal(serial.Influences, parallel.Influences);
        Assert.Equal(serial.ToString(), parallel.ToString());
    }

    [Fact]
    public void Progress_reaches_1()
    {
        var told = new Drawn.Told();
        Full.Fitted(new Execution { Progress = told });
        Assert.Equal(1, told.Greatest);
    }

    [Fact]
    public void A_cancelled_curve_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Full.Fitted(null, source.Token));
    }

    [Fact]
    public void Curves_are_equal_where_grid_and_seed_are()
    {
        var grid = Curves.Grid(Police, Curves.Plain);
        Assert.True(grid.Fitted() == Curves.Grid(Curves.Months(1, 0.6), Drawn.Plain with { }).Fitted());
        Assert.True(grid.Fitted() != grid.Fitted(new Execution { Seed = 2 }));
        Assert.True(grid.Fitted() != (grid with { Level = 0.9 }).Fitted());
        Assert.Equal(grid.Fitted().GetHashCode(), grid.Fitted().GetHashCode());
    }

    [Fact]
    public void It_says_its_median_and_how_many_agree()
    {
        Assert.Matches(
            @"^truce: median 0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) over 128 specifications; 100% below 1, \d+(\.\d+)?% with their 90% interval$",
            Full.Fitted().ToString());
        Assert.Equal("truce: 128 specifications (2 sources, 2 windows, 16 models, 2 first days, 1 resolutions)", Full.ToString());
    }
}
