using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

/// <summary>How many cases are on no list.</summary>
public sealed class CaptureTests
{
    private static CaptureLists Lists(params (string History, long Cases)[] histories) =>
        CaptureLists.Of(["a", "b", "c", "d"], histories.ToDictionary(one => one.History, one => one.Cases));

    private static CaptureLists Three(params long[] cases) => CaptureLists.Of(
        ["a", "b", "c"], new[] { "100", "010", "110", "001", "101", "011", "111" }.Zip(cases).ToDictionary(one => one.First, one => one.Second));

    [Fact]
    public void Cases_are_matched_by_their_ids()
    {
        var lists = CaptureLists.Match([new("police", ["p1", "p2", "p3", "p3"]), new("press", ["p2", "q"]), new("church", ["p2", "p1"])]);
        Assert.Equal(4, lists.Seen);
        Assert.Equal(1, lists.Histories["111"]);
        Assert.Equal(1, lists.Histories["101"]);
        Assert.Equal("police 3, press 2, church 2; 4 cases on at least one list", lists.ToString());
        Assert.Equal(CaptureLists.Of(3, 2, 1).Chapman(), lists.Pair("police", "press").Chapman());
    }

    [Fact]
    public void With_no_case_on_both_lists_Chapman_is_defined_and_says_little()
    {
        var total = CaptureLists.Of(12, 9, 0).Chapman();
        Assert.Equal(129, total.Value);
        Assert.Contains(total.Cautions, caution => caution.Code == CautionCodes.NoOverlap);
        Assert.Contains(total.Cautions, caution => caution.Code == CautionCodes.ListsTakenAsIndependent);
        Assert.True(total.Interval!.Lower > 21);
    }

    [Fact]
    public void Where_one_list_holds_the_other_nothing_is_unseen()
    {
        var total = CaptureLists.Of(40, 25, 25).Chapman();
        Assert.Equal((40, 0), (total.Value, total.StandardError));
        Assert.Contains(total.Cautions, caution => caution.Code == CautionCodes.NoWidth);
    }

    [Fact]
    public void The_limits_of_Chapman_never_fall_below_what_was_seen()
    {
        for (long both = 0; both <= 10; both++)
        {
            var lists = CaptureLists.Of(12, 10, both);
            var total = lists.Chapman(0.999);
            Assert.InRange(total.Value!.Value, total.Interval!.Lower, total.Interval.Upper);
            Assert.True(total.Interval.Lower >= lists.Seen);
        }
    }

    [Fact]
    public void Lists_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("first", () => CaptureLists.Of(0, 5, 0));
        Assert.Throws<ArgumentOutOfRangeException>("both", () => CaptureLists.Of(4, 5, 5));
        Assert.Throws<ArgumentException>("histories", () => Three(5, 0, 0, 3, 1, 0, 0));
        Assert.Throws<ArgumentException>("lists", () => CaptureLists.Match([new("a", ["x"]), new("b", [])]));
        Assert.Throws<ArgumentException>("history", () => Lists(("000", 1)));
        Assert.Throws<ArgumentException>("history", () => Lists(("0000", 1)));
        Assert.Throws<ArgumentException>("history", () => Lists(("10x0", 1)));
        Assert.Throws<ArgumentOutOfRangeException>("histories", () => Lists(("1000", -1)));
        Assert.Throws<ArgumentException>("names", () => CaptureLists.Of(["a"], new Dictionary<string, long>()));
        Assert.Throws<ArgumentException>("names", () => CaptureLists.Of(["a", "a"], new Dictionary<string, long>()));
        Assert.Throws<ArgumentException>("second", () => Three(1, 1, 1, 1, 1, 1, 1).Pair("a", "a"));
        Assert.Throws<ArgumentException>("first", () => Three(1, 1, 1, 1, 1, 1, 1).Pair("z", "a"));
        Assert.Throws<InvalidOperationException>(() => Three(1, 1, 1, 1, 1, 1, 1).Chapman());
        Assert.Throws<ArgumentOutOfRangeException>("level", () => CaptureLists.Of(4, 5, 2).Chapman(double.NaN));
    }

    [Fact]
    public void Models_need_three_lists_and_a_lower_order()
    {
        Assert.Throws<ArgumentException>("lists", () => new LogLinearCapture().Models(CaptureLists.Of(10, 8, 3)));
        Assert.Throws<ArgumentException>("lists", () => new LogLinearCapture { MostOrder = 3 }.Models(Three(10, 8, 3, 9, 2, 3, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogLinearCapture { MostOrder = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogLinearCapture { Criterion = (CaptureCriterion)7 });
        var six = CaptureLists.Of(["a", "b", "c", "d", "e", "f"], new Dictionary<string, long> { ["111111"] = 3 });
        Assert.Throws<ArgumentException>("lists", () => new LogLinearCapture { MostOrder = 3 }.Models(six));
    }

    [Fact]
    public void Without_any_overlap_models_say_nothing_and_say_so()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new LogLinearCapture().Models(Three(10, 8, 0, 9, 0, 0, 0)));
        Assert.Contains("No case is on two lists", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Histories_without_a_case_leave_some_models_without_an_estimate()
    {
        var fit = new LogLinearCapture().Models(Three(40, 30, 0, 25, 8, 6, 2));
        Assert.Contains(fit.Models, model => model.Reason is not null);
        Assert.All(fit.Models, model => Assert.Equal(model.Reason is null, model.Population is not null));
        Assert.Null(fit.Best.Reason);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.ModelsWithoutEstimate);
        Assert.All(fit.Models.SkipWhile(model => model.Reason is null), model => Assert.NotNull(model.Reason));
    }

    [Fact]
    public void The_table_of_a_known_population_gives_it_back()
    {
        // 1000 cases on three independent lists of one half each: an eighth of them, 125, has each history.
        var fit = new LogLinearCapture { MostOrder = 1 }.Models(Three(125, 125, 125, 125, 125, 125, 125));
        Assert.Equal("a + b + c", fit.Best.Terms);
        Assert.Equal(1000, fit.Population.Value!.Value, 1e-6);
        Assert.InRange(fit.Best.GoodnessOfFit!.PValue, 0.999999, 1);
        Assert.True(fit.Population.Interval!.Contains(1000));
        Assert.DoesNotContain(fit.Cautions, caution => caution.Code == CautionCodes.ModelChosenByData);
    }

    [Fact]
    public void Two_dependent_lists_are_found()
    {
        // Cases on a are more often on b; c is independent of both.
        var fit = new LogLinearCapture { Criterion = CaptureCriterion.Bic }.Models(Three(1000, 1000, 3000, 2000, 500, 500, 1500));
        Assert.Equal("a:b + c", fit.Best.Terms);
        Assert.Equal(8, fit.Models.Count);
        Assert.Equal(fit.Models.Min(model => model.Bic), fit.Best.Bic);
        Assert.Contains(fit.Population.Cautions, caution => caution.Code == CautionCodes.ModelChosenByData);
        Assert.Equal(9500 + 4000, fit.Population.Value!.Value, 1e-4);
    }

    [Fact]
    public void A_higher_level_is_wider_and_nothing_lies_below_what_was_seen()
    {
        var fit = new LogLinearCapture().Models(Three(60, 49, 4, 247, 112, 142, 12));
        foreach (var (one, other) in fit.Models.Zip(fit.At(0.999).Models))
        {
            Assert.Equal(one.Population!.Value, other.Population!.Value);
            Assert.True(one.Population.Interval!.Lower >= other.Population.Interval!.Lower && other.Population.Interval.Lower >= 626);
            Assert.True(one.Population.Interval.Upper <= other.Population.Interval.Upper);
        }
        Assert.Equal(fit, fit.At(0.999).At(0.95));
    }

    [Fact]
    public void One_thread_and_two_say_the_same_and_work_can_be_called_off()
    {
        var lists = Three(60, 49, 4, 247, 112, 142, 12);
        var one = new LogLinearCapture().Models(lists, new Execution { Parallelism = 1 });
        var two = new LogLinearCapture().Models(lists, new Execution { Parallelism = 2 });
        Assert.Equal(one.Models, two.Models);
        Assert.ThrowsAny<OperationCanceledException>(() => new LogLinearCapture().Fit(lists, null, new CancellationToken(true)));
    }

    [Fact]
    public void The_profile_interval_covers_a_known_population_as_often_as_it_says()
    {
        int covered = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var random = new TruceStats.Numerics.RandomStream(seed);
            var cases = new long[8];
            for (int i = 0; i < 400; i++)
                cases[(random.NextDouble() < 0.4 ? 1 : 0) | (random.NextDouble() < 0.3 ? 2 : 0) | (random.NextDouble() < 0.5 ? 4 : 0)]++;
            covered += new LogLinearCapture { MostOrder = 1 }.Models(Three(cases[1..])).Population.Interval!.Contains(400) ? 1 : 0;
        }
        // Binomial(200, 0.95) lies outside 180 to 199 with probability below 0.002.
        Assert.InRange(covered, 180, 199);
    }
}
