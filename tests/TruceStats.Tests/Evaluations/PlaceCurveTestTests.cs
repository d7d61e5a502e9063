using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Numerics;
using TruceStats.Tests.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Evaluations;

/// <summary>A curve over many places against the same starts given to other places.</summary>
public sealed class PlaceCurveTestTests
{
    private static readonly IReadOnlyList<DifferenceInDifferences> Two = [new(), new() { Baseline = BaselineBins.Last }];

    private static PlaceGrid Grid(long[][] rows, int?[] starts, IReadOnlyList<DifferenceInDifferences>? models = null) => new()
    {
        Sources = [PlaceSource.Of("police", Panels.Of(rows))],
        Windows = [PlaceWindow.Of("declared", Panels.Starts(starts))],
        Models = models ?? Two,
    };

    private static PlaceCurve Fitted(PlaceGrid grid, Execution? execution = null) =>
        grid.Fit(execution ?? new Execution { Draws = 200 }, TestContext.Current.CancellationToken);

    private static SpecificationCurveTest Test(
        PlaceCurve curve, Alternative alternative = Alternative.Less, Execution? execution = null, CancellationToken? token = null) =>
        curve.TestByPlaces(alternative, execution, token ?? TestContext.Current.CancellationToken);

    private static HypothesisTest[] All(SpecificationCurveTest test) => [test.Median, test.SignificantShare, test.AverageZ];

    private static IEnumerable<int?[]> Pairs() =>
        from first in Enumerable.Range(0, 6)
        from second in Enumerable.Range(first + 1, 5 - first)
        select Enumerable.Range(0, 6).Select(place => place == first || place == second ? (int?)3 : null).ToArray();

    [Fact]
    public void Of_all_pairs_of_places_as_many_are_as_low_as_one_counts_by_hand()
    {
        var curve = Fitted(Grid(Panels.Small, Panels.SmallStarts));
        var test = Test(curve);
        // Every one of the 15 pairs, fitted by each model.
        double[][] logs = [.. Pairs().Select(starts => Two.Select(model => Math.Log(Panels.Fit(Panels.Small, starts, model).Overall.Estimate.Value!.Value)).ToArray())];
        Assert.Equal(15, logs.Length);
        double[] medians = [.. logs.Select(pair => (pair[0] + pair[1]) / 2)];
        Near.Equal(Math.Log(curve.Median), medians[0], 1e-9);
        Near.Equal(medians.Count(median => median <= medians[0] + 1e-12) / 15.0, test.Median.PValue);
        // The p-value of each model in each arrangement is its rank there.
        double[][] p = [.. logs.Select(pair => pair.Select((log, model) => logs.Count(other => Math.Abs(other[model]) >= Math.Abs(log) - 1e-12) / 15.0).ToArray())];
        static double Z(double log, double p) => Math.Sign(log) * -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p / 2);
        double[] z = [.. logs.Zip(p, (pair, ranks) => pair.Zip(ranks, Z).Average())];
        Near.Equal(z[0], test.AverageZ.Statistic!.Value, 1e-9);
        Near.Equal(z.Count(other => other <= z[0] + 1e-12) / 15.0, test.AverageZ.PValue);
        Assert.Equal(14, test.Curves);
        Assert.Equal("specification-curve-median-places-exact", test.Median.Method.Id);
    }

    [Theory]
    [InlineData(Alternative.Less)]
    [InlineData(Alternative.Greater)]
    [InlineData(Alternative.TwoSided)]
    public void Of_one_specification_the_median_is_tested_as_its_fit_tests_itself(Alternative alternative)
    {
        var exact = Panels.Fit(Panels.Small, Panels.SmallStarts).Permute(alternative, null, TestContext.Current.CancellationToken);
        Near.Equal(exact.PValue, Test(Fitted(Grid(Panels.Small, Panels.SmallStarts, [new()])), alternative).Median.PValue);
        // Drawn: the same draws, and the same ranks.
        var running = new Execution { Draws = 500, Seed = 9 };
        var drawn = Panels.Fit(Panels.Golden, Panels.GoldenStarts).Permute(alternative, running, TestContext.Current.CancellationToken);
        var test = Test(Fitted(Grid(Panels.Golden, Panels.GoldenStarts, [new()])), alternative, running);
        Near.Equal(drawn.PValue, test.Median.PValue);
        Assert.Equal("specification-curve-median-places", test.Median.Method.Id);
        Assert.Equal(500, test.Curves);
    }

    [Fact]
    public void Few_arrangements_cannot_give_a_small_p_value_and_say_so()
    {
        var test = Test(Fitted(Grid(Panels.Small, Panels.SmallStarts)));
        Assert.All(All(test), one => Assert.Contains(one.Cautions, caution => caution.Code == CautionCodes.PermutationFloor));
        Assert.All(All(test), one => Assert.True(one.PValue >= 1 / 15.0));
        Assert.DoesNotContain(Test(Fitted(Grid(Panels.Golden, Panels.GoldenStarts))).Median.Cautions, caution => caution.Code == CautionCodes.PermutationFloor);
    }

    private static long[][] Drawn(ulong seed, double share)
    {
        var stream = new RandomStream(seed);
        double Mean(int place, int bin) => 20 * (place < 5 && bin >= 4 ? share : 1) * (1 + (0.1 * bin));
        return [.. Enumerable.Range(0, 10).Select(place => Enumerable.Range(0, 8).Select(bin => stream.NextPoisson(Mean(place, bin))).ToArray())];
    }

    private static readonly int?[] FiveStart = [4, 4, 4, 4, 4, null, null, null, null, null];

    [Fact]
    public void A_strong_fall_in_half_of_the_places_is_found_in_all_three_statistics()
    {
        // 252 ways to choose five of ten.
        var test = Test(Fitted(Grid(Drawn(1, 0.5), FiveStart)), execution: new Execution { Draws = 300 });
        Assert.Equal(251, test.Curves);
        Assert.Equal(1 / 252.0, test.Median.PValue);
        Assert.Equal(1 / 252.0, test.AverageZ.PValue);
        Assert.InRange(test.SignificantShare.PValue, 1 / 252.0, 0.05);
        Assert.True(Test(Fitted(Grid(Drawn(1, 0.5), FiveStart)), Alternative.Greater).Median.PValue > 0.99);
    }

    [Fact]
    public void Without_effect_it_rejects_no_more_often_than_its_level()
    {
        // 300 null panels. Of a binomial of 300 at 0.1 all but one in 10,000 lie in [12, 51].
        int[] rejected = new int[3];
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var test = Test(Fitted(Grid(Drawn(100 + seed, 1), FiveStart), new Execution { Draws = 100 }), execution: new Execution { Draws = 252 });
            foreach (var (i, one) in All(test).Index())
                rejected[i] += one.PValue <= 0.1 ? 1 : 0;
        }
        Assert.InRange(rejected[0], 12, 51);
        // Few curves have any significant share: ties, which count against the effect.
        Assert.InRange(rejected[1], 0, 51);
        Assert.InRange(rejected[2], 12, 51);
    }

    [Fact]
    public void Sources_and_windows_move_together()
    {
        int?[] announced = [3, 4, null, null, null, null], acted = [4, 4, null, null, null, null];
        long[][] press = [.. Panels.Small.Select((row, place) => row.Select((count, bin) => count + ((place + bin) % 3)).ToArray())];
        var grid = Grid(Panels.Small, announced) with
        {
            Sources = [PlaceSource.Of("police", Panels.Of(Panels.Small)), PlaceSource.Of("press", Panels.Of(press))],
            Windows = [PlaceWindow.Of("announced", Panels.Starts(announced)), PlaceWindow.Of("acted", Panels.Starts(acted))],
            Models = [new()],
        };
        var test = Test(Fitted(grid));
        // Two places that differ in one window: 6 times 5 ways, and not the 15 of the other window.
        Assert.Equal(29, test.Curves);
        var medians = new List<double>();
        foreach (int one in Enumerable.Range(0, 6))
        {
            foreach (int other in Enumerable.Range(0, 6).Where(place => place != one))
            {
                int?[] first = new int?[6], second = new int?[6];
                (first[one], first[other], second[one], second[other]) = (3, 4, 4, 4);
                var effects = from rows in new[] { Panels.Small, press } from starts in new[] { first, second } select Panels.Fit(rows, starts).Overall.Estimate.Value!.Value;
                double[] logs = [.. effects.Select(effect => Math.Log(effect)).Order()];
                medians.Add((logs[1] + logs[2]) / 2);
            }
        }
        Near.Equal(medians.Count(median => median <= medians[0] + 1e-12) / 30.0, test.Median.PValue);
    }

    [Fact]
    public void The_order_of_places_in_a_source_changes_nothing()
    {
        var police = Panels.Of(Panels.Small);
        var turned = CountPanel.Of(police.Keys.Reverse().Select(key => KeyValuePair.Create(key, police[key])));
        var grid = Grid(Panels.Small, Panels.SmallStarts);
        var straight = Fitted(grid with { Sources = [PlaceSource.Of("police", police), PlaceSource.Of("press", police)] });
        var reversed = Fitted(grid with { Sources = [PlaceSource.Of("police", police), PlaceSource.Of("press", turned)] });
        Near.Equal(Test(straight).Median.PValue, Test(reversed).Median.PValue);
        Near.Equal(Test(straight).AverageZ.Statistic!.Value, Test(reversed).AverageZ.Statistic!.Value, 1e-9);
    }

    [Fact]
    public void Sources_with_other_places_are_refused()
    {
        var grid = Grid(Panels.Small, Panels.SmallStarts) with
        {
            Sources = [PlaceSource.Of("police", Panels.Of(Panels.Small)), PlaceSource.Of("press", Panels.Of(Panels.Small[..5]))],
        };
        var error = Assert.Throws<InvalidOperationException>(() => Test(Fitted(grid)));
        Assert.Contains("those of press differ from those of police", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_gives_the_same_test_on_any_number_of_threads()
    {
        var curve = Fitted(Grid(Panels.Golden, Panels.GoldenStarts));
        var running = new Execution { Draws = 300, Seed = 5, Parallelism = 1 };
        var serial = Test(curve, Alternative.TwoSided, running);
        Assert.Equal(serial, Test(curve, Alternative.TwoSided, running with { Parallelism = 2 }));
        Assert.Equal(serial, Test(curve, Alternative.TwoSided, running with { Parallelism = 8 }));
        Assert.Equal(Test(Fitted(Grid(Panels.Small, Panels.SmallStarts))), Test(Fitted(Grid(Panels.Small, Panels.SmallStarts)), execution: running));
    }

    [Fact]
    public void Differences_are_tested_like_ratios()
    {
        var curve = Fitted(Grid(Drawn(2, 0.5), FiveStart, [new() { Link = LinkFunction.Identity }]));
        var test = Test(curve, execution: new Execution { Draws = 252 });
        Assert.Equal(curve.Median, test.Median.Statistic!.Value, 1e-9);
        Assert.Equal(0, test.Median.NullValue);
        Assert.Equal(1 / 252.0, test.Median.PValue);
    }

    [Fact]
    public void An_unknown_direction_is_refused_and_a_cancelled_test_ends()
    {
        var curve = Fitted(Grid(Panels.Golden, Panels.GoldenStarts));
        Assert.Throws<ArgumentOutOfRangeException>("alternative", () => Test(curve, (Alternative)9));
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Test(curve, token: source.Token));
        var told = new Interruptions.Drawn.Told();
        Test(curve, execution: new Execution { Draws = 200, Progress = told });
        Assert.Equal(1, told.Greatest);
    }
}
