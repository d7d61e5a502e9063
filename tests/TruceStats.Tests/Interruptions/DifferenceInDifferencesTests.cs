using TruceStats.Interruptions;
using TruceStats.Tests.Numerics;

namespace TruceStats.Tests.Interruptions;

public sealed class DifferenceInDifferencesTests
{
    private static readonly DifferenceInDifferences Additive = new() { Link = LinkFunction.Identity };

    private static readonly long[] Levels = [64, 128, 192, 128, 256, 64], Common = [1, 2, 1, 3, 2, 1];

    private static readonly int?[] Staggered = [2, 2, 4, 4, null, null];

    // Places with levels of their own and a common movement; from its start on a place has a share of what it would have had.
    private static long[][] Rows(Func<int, double> share) =>
        [.. Levels.Select((level, place) => Common.Select((growth, bin) => (long)(level * growth * (bin >= Staggered[place] ? share(bin - Staggered[place]!.Value) : 1))).ToArray())];

    private static IEnumerable<string> Codes(IEnumerable<Caution> cautions) => cautions.Select(caution => caution.Code);

    private static double Value(IReadOnlyList<NamedEstimate> estimates, string name) => estimates.Single(estimate => estimate.Name == name).Estimate.Value!.Value;

    [Fact]
    public void A_constant_ratio_comes_back_everywhere()
    {
        var fit = Panels.Fit(Rows(_ => 0.5), Staggered);
        Near.Equal(0.5, fit.Overall.Estimate.Value!.Value);
        Assert.Equal(["2018-01-15", "2018-01-29"], fit.ByGroup.Select(group => group.Name));
        Assert.All(fit.ByGroup, group => Near.Equal(0.5, group.Estimate.Value!.Value));
        Assert.Equal(["bin -4", "bin -3", "bin -2", "bin -1", "bin 0", "bin 1", "bin 2", "bin 3"], fit.ByEventTime.Select(time => time.Name));
        Assert.All(fit.ByEventTime, time => Near.Equal(time.Name.Contains('-') ? 1 : 0.5, time.Estimate.Value!.Value));
        Assert.Equal(12, fit.GroupTime.Count);
        Near.Equal(0.5, Value(fit.GroupTime, "2018-01-15, bin 3"));
        Assert.Same(Unit.Ratio, fit.Overall.Estimate.Unit);
    }

    [Fact]
    public void A_constant_difference_comes_back_per_day()
    {
        long[][] rows = [.. Levels.Select((level, place) => Common.Select((more, bin) => level + (7 * more) - (bin >= Staggered[place] ? 14 : 0)).ToArray())];
        var fit = Panels.Fit(rows, Staggered, Additive);
        Near.Equal(-2, fit.Overall.Estimate.Value!.Value);
        Near.Equal(-2, Value(fit.ByGroup, "2018-01-29"));
        Near.Equal(0, Value(fit.ByEventTime, "bin -2"), 0, 1e-12);
        Near.Equal(168, fit.Averted.Value!.Value);
        Assert.Equal(Unit.PerDay, fit.Overall.Estimate.Unit);
        Assert.Equal(0, fit.Overall.Test!.NullValue);
    }

    [Fact]
    public void Effects_that_grow_after_staggered_starts_are_found_where_two_way_fixed_effects_are_wrong()
    {
        // Python: sum(y)/sum(y without effect) over started cells is 0.3038194444444444.
        // R: exp(coef(glm(y ~ factor(place) + factor(bin) + started, poisson))["started"]) is 0.3366380922.
        var fit = Panels.Fit(Rows(after => Math.Pow(0.5, after + 1)), Staggered);
        Near.Equal(0.3038194444444444, fit.Overall.Estimate.Value!.Value);
        Near.Equal(0.5, Value(fit.ByEventTime, "bin 0"));
        Near.Equal(0.25, Value(fit.ByEventTime, "bin 1"));
        Near.Equal(0.0625, Value(fit.ByEventTime, "bin 3"));
        Near.Equal(1, Value(fit.ByEventTime, "bin -3"));
    }

    [Fact]
    public void Ratio_error_and_interval_are_those_of_the_reference()
    {
        var overall = Panels.Fit(Panels.Golden, Panels.GoldenStarts).Overall.Estimate;
        // Case group-time-7: R, sums over matrices, CR2 with Satterthwaite degrees of freedom 11.4988898615107, to 1e-7.
        Near.Equal(0.612631167817816, overall.Value!.Value, 1e-9);
        // scipy: exp(log(v) ± t.ppf(0.975, df) * 0.0793882564100647), and v * 0.0793882564100647
        Near.Equal(0.048635720235518154, overall.StandardError!.Value, 1e-9);
        Near.Equal(0.5148889159879142, overall.Interval!.Lower, 1e-9);
        Near.Equal(0.7289280000555125, overall.Interval.Upper, 1e-9);
        Assert.Equal("difference-in-differences-cr2", overall.Interval.Method.Id);
        Assert.Contains(CautionCodes.FewClusters, Codes(overall.Cautions));
    }

    [Fact]
    public void Difference_and_averted_events_are_those_of_the_reference()
    {
        var fit = Panels.Fit(Panels.Golden, Panels.GoldenStarts, Additive);
        // Case group-time-21 per week: -17.0349063552189 with error 3.92159488378734, and 1887.39625420875 expected where 1206 came.
        Near.Equal(-2.433558050745557, fit.Overall.Estimate.Value!.Value, 1e-9);
        Near.Equal(0.5602278405410486, fit.Overall.Estimate.StandardError!.Value, 1e-9);
        Near.Equal(681.39625420875, fit.Averted.Value!.Value, 1e-9);
        Assert.True(fit.Averted.Interval!.Contains(681.39625420875));
    }

    [Theory]
    // Cases group-time-1, group-time-10 and group-time-anticipation-1.
    [InlineData(ControlPlaces.NeverStarted, BaselineBins.All, 0, 0.615194976791611)]
    [InlineData(ControlPlaces.NotYetStarted, BaselineBins.Last, 0, 0.585840470366864)]
    [InlineData(ControlPlaces.NotYetStarted, BaselineBins.All, 1, 0.622004307522666)]
    public void Options_reach_the_comparison(ControlPlaces controls, BaselineBins baseline, int anticipation, double ratio)
    {
        var model = new DifferenceInDifferences { Controls = controls, Baseline = baseline, Anticipation = anticipation };
        Near.Equal(ratio, Panels.Fit(Panels.Golden, Panels.GoldenStarts, model).Overall.Estimate.Value!.Value, 1e-9);
    }

    [Fact]
    public void With_few_places_the_test_is_exact_by_permutation()
    {
        // Python, all 15 pairs of places: exp(statistic) is 0.4704142011834319, and no other pair has so strong or so low a ratio.
        var fit = Panels.Fit(Panels.Small, Panels.SmallStarts);
        Near.Equal(0.4704142011834319, fit.Overall.Estimate.Value!.Value);
        Assert.Same(fit.Permutation, fit.Overall.Test);
        Near.Equal(1 / 15.0, fit.Permutation!.PValue);
        Near.Equal(-0.7541416932627873, fit.Permutation.Statistic!.Value);
        Assert.Equal("permutation-over-places-exact", fit.Permutation.Method.Id);
        Assert.Contains(CautionCodes.PermutationFloor, Codes(fit.Cautions));
        Near.Equal(1 / 15.0, fit.Permute(Alternative.Less, null, TestContext.Current.CancellationToken).PValue);
        Near.Equal(1, fit.Permute(Alternative.Greater, null, TestContext.Current.CancellationToken).PValue);
    }

    [Fact]
    public void A_drawn_permutation_depends_on_the_seed_and_not_on_the_threads()
    {
        HypothesisTest Test(int threads, ulong seed) =>
            Panels.Fit(Panels.Golden, Panels.GoldenStarts, null, new Execution { Parallelism = threads, Seed = seed, Draws = 600 }).Permutation!;
        var one = Test(1, 5);
        Assert.Equal("permutation-over-places", one.Method.Id);
        Assert.Equal(one, Test(2, 5));
        Assert.InRange(one.PValue, 1 / 601.0, 0.05);
    }

    [Fact]
    public void With_many_places_the_test_is_Students_and_permutation_is_asked_for()
    {
        var fit = Panels.Fit([.. Panels.Golden, .. Panels.Golden], [.. Panels.GoldenStarts, .. Panels.GoldenStarts]);
        Assert.Null(fit.Permutation);
        Assert.Equal("difference-in-differences-cr2", fit.Overall.Test!.Method.Id);
        Assert.True(fit.Overall.Test.DegreesOfFreedom > 7.5);
        Assert.Empty(fit.Cautions);
        var execution = new Execution { Draws = 100 };
        Assert.InRange(fit.Permute(Alternative.TwoSided, execution, TestContext.Current.CancellationToken).PValue, 1 / 101.0, 0.05);
    }

    [Fact]
    public void Missing_bins_are_left_out_and_never_zero()
    {
        var rows = Rows(_ => 0.5).Select((row, place) => row.Select((count, bin) => (place + (2 * bin)) % 7 == 0 ? (long?)null : count));
        var fit = Panels.Fit(Panels.Of(rows), Staggered);
        // The factors of the bins are found by alternation.
        Near.Equal(0.5, fit.Overall.Estimate.Value!.Value, 1e-9);
        Assert.Contains(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", 5), fit.Cautions);
    }

    [Fact]
    public void Places_that_drifted_before_their_starts_are_noticed()
    {
        var parallel = Panels.Fit(Panels.Golden, Panels.GoldenStarts).BeforeStarts!;
        long[][] drifted = [.. Panels.Golden.Select((row, place) => row.Select((count, bin) => Panels.GoldenStarts[place] is null ? count : count << (bin / 2)).ToArray())];
        var drift = Panels.Fit(drifted, Panels.GoldenStarts).BeforeStarts!;
        Assert.Equal("strongest-before-bonferroni", drift.Method.Id);
        Assert.True(drift.PValue < 0.01, drift.ToString());
        Assert.True(parallel.PValue > 0.05, parallel.ToString());
    }

    [Fact]
    public void Two_places_give_a_value_without_an_interval()
    {
        var fit = Panels.Fit([[10, 12, 5, 6], [20, 22, 21, 21]], [2, null]);
        // 11 after 22, where the other went from 42 to 42.
        Near.Equal(0.5, fit.Overall.Estimate.Value!.Value);
        Assert.Null(fit.Overall.Estimate.Interval);
        Assert.Equal(1, fit.Overall.Test!.PValue);
        Assert.Equal([CautionCodes.FewClusters, CautionCodes.NoClusteredError, CautionCodes.PermutationFloor], Codes(fit.Cautions));
        Near.Equal(11, fit.Averted.Value!.Value);
        Assert.Null(fit.Averted.Interval);
    }

    [Fact]
    public void One_started_place_among_many_is_tested_by_permutation()
    {
        long[][] rows = [.. Enumerable.Range(0, 25).Select(place => new long[] { 20 + place, 22 + (place * 5 % 7), place == 0 ? 4 : 21 + (place * 3 % 5), place == 0 ? 3 : 20 + place })];
        var fit = Panels.Fit(rows, [2, .. Enumerable.Repeat((int?)null, 24)]);
        Assert.Null(fit.Overall.Estimate.Interval);
        Near.Equal(1 / 25.0, fit.Overall.Test!.PValue);
        Assert.DoesNotContain(CautionCodes.FewClusters, Codes(fit.Cautions));
    }

    [Fact]
    public void Without_any_event_after_the_start_the_ratio_is_0_without_an_interval()
    {
        long[][] rows = [[4, 5, 0, 0], [6, 2, 0, 0], [3, 3, 2, 4], [8, 7, 6, 7], [5, 4, 4, 6]];
        var fit = Panels.Fit(rows, [2, 2, null, null, null]);
        Assert.Equal(0, fit.Overall.Estimate.Value);
        Assert.Null(fit.Overall.Estimate.Interval);
        Near.Equal(0.1, fit.Permutation!.PValue);
        Assert.Equal(double.NegativeInfinity, fit.Permutation.Statistic);
        Assert.True(fit.Averted.Value > 0);
    }

    [Fact]
    public void A_fit_equals_one_of_the_same_inputs_and_widens_with_its_level()
    {
        DifferenceInDifferencesFit one = Panels.Fit(Panels.Small, Panels.SmallStarts), same = Panels.Fit(Panels.Small, Panels.SmallStarts), wide = one.At(0.99);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, wide);
        Assert.NotEqual(one, Panels.Fit(Panels.Small, [3, 4, null, null, null, null]));
        Assert.NotEqual(one, Panels.Fit(Panels.Small, Panels.SmallStarts, null, new Execution { Seed = 2 }));
        Assert.True(wide.Overall.Estimate.Interval!.Lower < one.Overall.Estimate.Interval!.Lower);
        Assert.Equal(one.Overall.Test, wide.Overall.Test);
        Assert.Equal(["place 0", "place 1"], one.Starts.Keys);
        Assert.Throws<ArgumentOutOfRangeException>(() => one.At(1));
    }

    [Fact]
    public void What_is_printed_says_how_it_was_made()
    {
        string text = Panels.Fit(Panels.Small, Panels.SmallStarts).ToString();
        Assert.StartsWith("overall: 0.470, 95% CI [", text, StringComparison.Ordinal);
        Assert.EndsWith("(difference in differences, CR2 by place); p = 0.067 for other than 1 (all permutations over places)", text, StringComparison.Ordinal);
        Assert.Equal("difference in differences by group and time (log link, controls not yet started, all bins before)", new DifferenceInDifferences().ToString());
    }

    [Fact]
    public void A_start_that_cannot_be_used_is_named()
    {
        var panel = Panels.Of(Panels.Small);
        string Refused(string key, LocalDate start, int anticipation = 0) => Assert.Throws<ArgumentException>("starts", () => new DifferenceInDifferences { Anticipation = anticipation }
            .Fit(panel, new Dictionary<string, LocalDate> { [key] = start }, null, TestContext.Current.CancellationToken)).Message;
        Assert.Contains("'place 0' starts on 2018-01-17, inside the bin [2018-01-15, 2018-01-22)", Refused("place 0", new(2018, 1, 17)), StringComparison.Ordinal);
        Assert.Contains("no bin of the panel", Refused("place 0", Panels.First), StringComparison.Ordinal);
        Assert.Contains("no bin of the panel", Refused("place 0", new(2017, 5, 1)), StringComparison.Ordinal);
        Assert.Contains("no bin of the panel", Refused("place 0", Panels.Week(2), 2), StringComparison.Ordinal);
        Assert.Contains("after the panel", Refused("place 0", Panels.Week(6)), StringComparison.Ordinal);
        Assert.Contains("no place 'elsewhere'", Refused("elsewhere", Panels.Week(3)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("starts", () => Panels.Fit(panel, []));
    }

    [Fact]
    public void A_panel_that_compares_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>("panel", () => Panels.Fit(Panels.Small, [3, 3, 3, 3, 3, 3]));
        Assert.Throws<ArgumentException>("panel", () => Panels.Fit(Panels.Small, [5, null, null, null, null, null]));
        Assert.Throws<InvalidOperationException>(() => Panels.Fit([[5, 6, 2, 3], [0, 0, 4, 5]], [2, null]));
        long?[] empty = [null, null, 4, 5], full = [6, 5, 6, 5];
        var message = Assert.Throws<ArgumentException>("panel", () => Panels.Fit(Panels.Of([empty, full]), [2, null])).Message;
        Assert.Contains("'place 0' has no counted bin in its baseline, [2018-01-01, 2018-01-15)", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("panel", () => Panels.Fit(Panels.Of([[6, 5, null, null], full]), [2, null]));
        Assert.Throws<ArgumentException>("panel", () => Panels.Fit(Panels.Of([full, [null, null, null, null]]), [2, null]));
    }

    [Fact]
    public void Bad_options_and_a_cancelled_fit_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DifferenceInDifferences { Anticipation = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DifferenceInDifferences { Link = (LinkFunction)7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DifferenceInDifferences { Controls = (ControlPlaces)7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DifferenceInDifferences { Baseline = (BaselineBins)7 });
        Assert.Throws<ArgumentNullException>(() => Panels.Fit((CountPanel)null!, [2]));
        Assert.ThrowsAny<OperationCanceledException>(() => new DifferenceInDifferences().Fit(
            Panels.Of(Panels.Small), Panels.Starts(Panels.SmallStarts), null, new CancellationToken(canceled: true)));
    }
}
