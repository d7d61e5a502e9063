using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Numerics;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Evaluations;

public sealed class CurveTestTests
{
    private static CountSeries Moved(CountSeries series, int by) => CountSeries.Of(
        Resolution.Month, Drawn.Start, [.. Enumerable.Range(0, series.Length).Select(i => (long?)series.Bins[(i - by + series.Length) % series.Length].Count)])
        .WithExposure(Enumerable.Repeat(1.0, series.Length).ToArray(), Unit.Days);

    private static HypothesisTest[] All(SpecificationCurveTest test) => [test.Median, test.SignificantShare, test.AverageZ];

    [Fact]
    public void Of_all_shifts_as_many_are_as_low_as_one_counts_by_hand()
    {
        var series = Curves.Months(3, 0.75);
        var curve = Curves.Grid(series, Curves.Plain, Curves.Trended).Fitted();
        var test = curve.Shifted();
        var moved = Enumerable.Range(1, 35).Select(by => Curves.Grid(Moved(series, by), Curves.Plain, Curves.Trended).Fitted()).ToArray();
        Near.Equal((1 + moved.Count(other => other.Median <= curve.Median)) / 36.0, test.Median.PValue);
        Near.Equal((1 + moved.Count(other => other.ShareSignificantBelow >= curve.ShareSignificantBelow)) / 36.0, test.SignificantShare.PValue);
        double Z(SpecificationCurve one) => one.Specifications.Average(specification =>
            Math.Sign(specification.Effect!.Value!.Value - 1) * -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, specification.Test!.PValue / 2));
        Near.Equal((1 + moved.Count(other => Z(other) <= Z(curve))) / 36.0, test.AverageZ.PValue);
        Near.Equal(Z(curve), test.AverageZ.Statistic!.Value, 1e-9);
        Near.Equal(Math.Log(curve.Median), test.Median.Statistic!.Value);
        Assert.Equal(curve.ShareSignificantBelow, test.SignificantShare.Statistic);
        Assert.Equal(35, test.Curves);
    }

    [Fact]
    public void Each_direction_counts_its_own_extremes()
    {
        var series = Curves.Months(3, 0.75);
        var curve = Curves.Grid(series, Curves.Plain).Fitted();
        double[] logs = [.. Enumerable.Range(0, 36).Select(by => Math.Log(Curves.Grid(Moved(series, by), Curves.Plain).Fitted().Median))];
        Near.Equal(logs.Count(log => log >= logs[0]) / 36.0, curve.Shifted(Alternative.Greater).Median.PValue);
        Near.Equal(logs.Count(log => Math.Abs(log) >= Math.Abs(logs[0])) / 36.0, curve.Shifted(Alternative.TwoSided).Median.PValue);
        Assert.Equal(0, curve.Shifted(Alternative.Greater).SignificantShare.Statistic);
        Assert.Equal(Alternative.TwoSided, curve.Shifted(Alternative.TwoSided).Median.Alternative);
        // A share speaks for an effect where it is large, whatever the direction of the effect.
        Assert.All([Alternative.Less, Alternative.Greater, Alternative.TwoSided], asked => Assert.Equal(Alternative.Greater, curve.Shifted(asked).SignificantShare.Alternative));
    }

    [Fact]
    public void Shifts_say_how_small_a_share_can_be()
    {
        var test = Curves.Grid(Curves.Months(3, 0.4), Curves.Plain).Fitted().Shifted();
        Assert.Equal(1 / 36.0, test.Median.PValue);
        Assert.Contains(test.Median.Cautions, caution => caution.Code == CautionCodes.RankFloor);
        Assert.Equal("specification-curve-median-shifts", test.Median.Method.Id);
        Assert.Equal(1, test.Median.NullValue);
        Assert.Equal(0, test.SignificantShare.NullValue);
        Assert.Equal(0, test.AverageZ.NullValue);
    }

    [Fact]
    public void Sources_are_moved_together()
    {
        var police = Curves.Months(1, 0.6);
        var press = Curves.Months(2, 0.6);
        var grid = Curves.Grid(police, Curves.Plain) with { Sources = [SpecificationSource.Of("police", police), SpecificationSource.Of("press", press)] };
        var curve = grid.Fitted();
        var medians = Enumerable.Range(1, 35).Select(by => (grid with
        {
            Sources = [SpecificationSource.Of("police", Moved(police, by)), SpecificationSource.Of("press", Moved(press, by))],
        }).Fitted().Median);
        Near.Equal((1 + medians.Count(median => median <= curve.Median)) / 36.0, curve.Shifted().Median.PValue);
    }

    [Fact]
    public void Sources_on_other_bins_cannot_be_moved_together()
    {
        var longer = Curves.Months(2, 0.6, 40);
        var grid = Curves.Grid(longer, Curves.Plain) with { Sources = [SpecificationSource.Of("police", Curves.Months(1, 0.6)), SpecificationSource.Of("press", longer)] };
        var error = Assert.Throws<InvalidOperationException>(() => grid.Fitted().Shifted());
        Assert.Contains("those of press differ from those of police", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sources_cannot_be_drawn()
    {
        var grid = Curves.Grid(Curves.Months(1, 0.6), Curves.Plain) with
        {
            Sources = [SpecificationSource.Of("police", Curves.Months(1, 0.6)), SpecificationSource.Of("press", Curves.Months(2, 0.6))],
        };
        var error = Assert.Throws<InvalidOperationException>(() => grid.Fitted().Simulated());
        Assert.Contains("but there are 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strong_fall_is_found_by_simulation_in_all_three_statistics()
    {
        var curve = Curves.Grid(Curves.Months(4, 0.4), Curves.Trended, Curves.Plain, Curves.Quasi).Fitted();
        var test = curve.Simulated();
        Assert.Equal(1 / 200.0, test.Median.PValue);
        Assert.Equal(1 / 200.0, test.AverageZ.PValue);
        // Drawn series keep the estimated trend, which the model without one takes for an effect now and then.
        Assert.InRange(test.SignificantShare.PValue, 0, 0.05);
        Assert.All(All(test), one => Assert.Empty(one.Cautions));
        Assert.Equal(199, test.Curves);
        Assert.All(All(curve.Simulated(Alternative.Greater)), one => Assert.True(one.PValue > 0.9));
        Assert.All(All(curve.Simulated(Alternative.TwoSided)), one => Assert.InRange(one.PValue, 1 / 200.0, 0.05));
    }

    [Fact]
    public void Series_without_effect_are_rejected_about_as_often_as_the_level_says()
    {
        // 200 null series of 36 months. Of a binomial of 200 at 0.1 all but one in 10,000 lie in [6, 37].
        int[] rejected = new int[3];
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var curve = Curves.Grid(Curves.Months(1000 + seed, 1), Curves.Plain, Curves.Trended).Fitted();
            var test = curve.Simulated(replicates: 99, execution: new Execution { Seed = seed });
            foreach (var (i, one) in All(test).Index())
                rejected[i] += one.PValue <= 0.1 ? 1 : 0;
        }
        Assert.InRange(rejected[0], 6, 37);
        // Shares of two specifications are mostly ties at 0, which count against the effect.
        Assert.InRange(rejected[1], 0, 37);
        Assert.InRange(rejected[2], 6, 37);
    }

    [Fact]
    public void Shifts_of_series_without_effect_are_rejected_as_often_as_they_should()
    {
        // Independent bins are exchangeable, so that the share is a p-value here: 300 series at 2/36, all but one in 10,000 in [4, 34].
        int rejected = 0;
        for (ulong seed = 1; seed <= 300; seed++)
            rejected += Curves.Grid(Curves.Months(5000 + seed, 1), Curves.Plain).Fitted().Shifted().Median.PValue <= 2 / 36.0 ? 1 : 0;
        Assert.InRange(rejected, 4, 34);
    }

    [Fact]
    public void The_same_seed_gives_the_same_test_on_any_number_of_threads()
    {
        var curve = Curves.Grid(Curves.Months(1, 1), Curves.Trended, Curves.Plain).Fitted();
        var serial = curve.Simulated(execution: new Execution { Parallelism = 1, Seed = 7 });
        Assert.Equal(serial, curve.Simulated(execution: new Execution { Parallelism = 2, Seed = 7 }));
        Assert.Equal(serial, curve.Simulated(execution: new Execution { Parallelism = 8, Seed = 7 }));
        Assert.NotEqual(serial, curve.Simulated(execution: new Execution { Seed = 8 }));
        Assert.Equal(curve.Shifted(execution: new Execution { Parallelism = 1 }), curve.Shifted(execution: new Execution { Parallelism = 8 }));
    }

    [Fact]
    public void The_p_value_by_simulation_is_what_one_counts_by_hand()
    {
        var series = Curves.Months(5, 0.9);
        var grid = Curves.Grid(series, Curves.Plain, Curves.Trended);
        var test = grid.Fitted().Simulated(replicates: 99, execution: new Execution { Seed = 3 });
        var fitted = Curves.Plain.Fit(series, Drawn.Truce(24)).Fitted;
        int low = 0;
        for (int i = 0; i < 99; i++)
        {
            var drawn = new double[36];
            fitted.DrawWithout(new RandomStream(3).Split(i).AsRandom(), drawn);
            var counts = CountSeries.Of(Resolution.Month, Drawn.Start, [.. drawn.Select(value => (long?)value)]).WithExposure(Enumerable.Repeat(1.0, 36).ToArray(), Unit.Days);
            low += Curves.Grid(counts, Curves.Plain, Curves.Trended).Fitted().Median <= Math.Exp(test.Median.Statistic!.Value) ? 1 : 0;
        }
        Near.Equal((1 + low) / 100.0, test.Median.PValue);
    }

    [Fact]
    public void The_model_that_is_drawn_from_can_be_another_one()
    {
        var curve = Curves.Grid(Curves.Months(5, 0.8), Curves.Trended).Fitted();
        Assert.Equal(curve.Simulated(), curve.Simulated(from: Curves.Trended));
        Assert.NotEqual(curve.Simulated(), curve.Simulated(from: Curves.Quasi));
    }

    [Fact]
    public void A_model_that_draws_no_counts_is_refused()
    {
        var curve = Curves.Grid(Curves.Months(5, 0.8), Series.Gaussian).Fitted();
        var error = Assert.Throws<InvalidOperationException>(() => curve.Simulated());
        Assert.Contains("name one that does", error.Message, StringComparison.Ordinal);
        Assert.Equal(199, curve.Simulated(from: Curves.Trended).Curves);
    }

    [Fact]
    public void A_bin_of_which_the_drawn_model_says_nothing_is_missing_and_not_zero()
    {
        var dropped = Interruption.Step(Drawn.Month(24).PlusDays(10)).Named("truce").With(Straddle.Drop);
        var grid = Curves.Grid(Curves.Months(6, 1), Curves.Plain) with
        {
            Windows = [SpecificationWindow.Of("within the month", dropped), SpecificationWindow.Of("from the month on", Drawn.Truce(24))],
        };
        var curve = grid.Fitted();
        double[] p = [.. Enumerable.Range(1, 10).Select(seed => curve.Simulated(replicates: 99, execution: new Execution { Seed = (ulong)seed }).Median.PValue)];
        // Without effect it is about as often high as low.
        Assert.InRange(p.Average(), 0.1, 0.95);
        var single = (grid with { Windows = [grid.Windows[0]] }).Fitted().Simulated();
        Assert.Empty(single.Median.Cautions);
    }

    [Fact]
    public void Drawn_series_without_a_fit_count_against_the_effect_and_are_told()
    {
        // An event in three months: many drawn series have none after, and no finite ratio.
        var rare = CountSeries.Of(Resolution.Month, Drawn.Start, [.. Enumerable.Range(0, 30).Select(i => (long?)(i % 3 == 0 ? 1 : 0))]);
        var test = Curves.Grid(rare, Curves.Plain).Fitted().Simulated();
        var caution = Assert.Single(test.Median.Cautions);
        Assert.Equal(CautionCodes.DrawnSeriesWithoutFit, caution.Code);
        int failed = (int)caution.Arguments.Single(argument => argument.Name == "series").Number!.Value;
        Assert.InRange(failed, 1, 198);
        Assert.True(test.Median.PValue >= (1.0 + failed) / 200);
    }

    [Fact]
    public void Progress_reaches_1_and_a_cancelled_test_ends()
    {
        var curve = Curves.Grid(Curves.Months(5, 0.8), Curves.Plain).Fitted();
        var told = new Drawn.Told();
        curve.Simulated(execution: new Execution { Progress = told });
        Assert.Equal(1, told.Greatest);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => curve.Simulated(token: source.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => curve.Shifted(token: source.Token));
    }

    [Fact]
    public void Too_few_series_and_an_unknown_direction_are_refused()
    {
        var curve = Curves.Grid(Curves.Months(5, 0.8), Curves.Plain).Fitted();
        Assert.Throws<ArgumentOutOfRangeException>("replicates", () => curve.Simulated(replicates: 98));
        Assert.Throws<ArgumentOutOfRangeException>("alternative", () => curve.Simulated((Alternative)9));
        Assert.Throws<ArgumentOutOfRangeException>("alternative", () => curve.Shifted((Alternative)9));
    }

    [Fact]
    public void A_test_says_all_three_and_is_equal_where_they_are()
    {
        var curve = Curves.Grid(Curves.Months(4, 0.4), Curves.Plain).Fitted();
        var test = curve.Simulated();
        Assert.True(test == curve.Simulated());
        Assert.Equal(test.GetHashCode(), curve.Simulated().GetHashCode());
        Assert.True(test != curve.Simulated(replicates: 99));
        Assert.StartsWith("median: p = 0.005 for below 1 (median of the specification curve, by simulation)", test.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("; 199 curves without effect", test.ToString(), StringComparison.Ordinal);
    }
}
