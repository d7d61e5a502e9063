using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

public sealed class RetaliationMatrixTests
{
    // Each event of "a" is answered by one of "b" within half a day, two times in three.
    private static ActorEvents Answered()
    {
        var random = new Random(3);
        double[] first = [.. Enumerable.Range(0, 90).Select(_ => 398 * random.NextDouble()).Order()];
        double[] answers = [.. first.Where((_, i) => i % 3 != 0).Select(time => time + (0.5 * random.NextDouble())).Order()];
        return ActorEvents.Of(new Dictionary<ActorId, EventTimes>
        {
            ["a"] = EventTimes.Of(first, Made.Days(400)),
            ["b"] = EventTimes.Of(answers, Made.Days(400)),
        });
    }

    [Fact]
    public void Who_answers_whom_is_told_apart()
    {
        var matrix = Answered().Fitted();
        Assert.True(matrix["b", "a"].Interval!.Lower > 0.4, matrix.ToString());
        Assert.True(matrix["a", "b"].Value < 0.2, matrix.ToString());
        Assert.Equal(0, matrix["a", "b"].Interval!.Lower);
        Assert.True(matrix.HalfLife.Value < 0.5);
        Assert.True(matrix.ShareTriggered("b").Value > 0.8);
        Assert.Equal(["a after a", "a after b", "b after a", "b after b"], matrix.BranchingRatios.Select(one => one.Name));
        Assert.Equal(matrix["b", "a"], matrix.BranchingRatios[2].Estimate);
        Assert.StartsWith("2 actors, spectral radius ", matrix.ToString(), StringComparison.Ordinal);
        Assert.Contains("most between two: b after a: ", matrix.ToString(), StringComparison.Ordinal);
        Assert.Contains(matrix.Cautions, caution => caution.Code == CautionCodes.ContagionOrBackground);
    }

    [Fact]
    public void Threads_and_the_order_of_the_actors_change_nothing_and_another_level_changes_intervals_alone()
    {
        var events = Answered();
        var one = events.Fitted(threads: 1);
        var two = ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["b"] = events["b"], ["a"] = events["a"] }).Fitted(threads: 2);
        Assert.Equal(one, two);
        Assert.Equal(one.BranchingRatios, two.BranchingRatios);
        var wide = one.At(0.99);
        Assert.NotEqual(one, wide);
        Assert.Equal(one["b", "a"].Value, wide["b", "a"].Value);
        Assert.True(wide["b", "a"].Interval!.Upper > one["b", "a"].Interval!.Upper);
    }

    [Fact]
    public void Actors_that_have_nothing_to_do_with_one_another_are_two_processes()
    {
        // With no effect between them, and the same decay in both, the two likelihoods add up; the joint one has more to choose from.
        var first = Made.Events(21, days: 200);
        var second = Made.Events(22, days: 200);
        var joint = ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["a"] = first, ["b"] = second }).Fitted();
        double half = joint.HalfLife.Value!.Value;
        Assert.True(joint.LogLikelihood >= HawkesProcess.LogLikelihood(first, 0.4, 0.5, half) + HawkesProcess.LogLikelihood(second, 0.4, 0.5, half));
        Assert.True(joint["a", "b"].Interval!.Lower < 0.1);
    }

    [Fact]
    public void A_spectral_radius_of_1_or_more_is_said_and_not_hidden()
    {
        double[] times = [.. Enumerable.Range(1, 200).Select(i => 10 * Math.Log2(i + 1))];
        var matrix = ActorEvents.Of(new Dictionary<ActorId, EventTimes>
        {
            ["a"] = EventTimes.Of(times.Where((_, i) => i % 2 == 0), Made.Days(77)),
            ["b"] = EventTimes.Of(times.Where((_, i) => i % 2 == 1), Made.Days(77)),
        }).Fitted();
        Assert.True(matrix.SpectralRadius.Value >= 1);
        Assert.False(matrix.IsStable);
        Assert.Contains(Caution.Of(CautionCodes.UnstableBranching, "ratio", matrix.SpectralRadius.Value!.Value), matrix.Cautions);
    }

    [Fact]
    public void Actors_with_few_events_and_strangers_are_refused()
    {
        var few = ActorEvents.Of(new Dictionary<ActorId, EventTimes> { ["a"] = Made.Events(1), ["b"] = EventTimes.Of([1.5, 2.5], Made.Days(300)) });
        Assert.Contains("but 1 of 2 have fewer", Assert.Throws<ArgumentException>(() => few.Fitted()).Message, StringComparison.Ordinal);
        var matrix = Answered().Fitted();
        Assert.Equal("actor", Assert.Throws<ArgumentException>(() => matrix["c", "a"]).ParamName);
        Assert.Equal("after", Assert.Throws<ArgumentException>(() => matrix["a", "c"]).ParamName);
    }
}
