using System.Text.Json;
using TruceStats.ChangePoints;
using TruceStats.Json;

namespace TruceStats.Tests.ChangePoints;

public sealed class OnlineDetectionTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);

    private static OnlineDetection Model => new() { Prior = GammaPrior.Of(1, Exposure.Days(0.2)), HazardPerDay = 1.0 / 100 };

    private static CountSeries Daily(params ReadOnlySpan<long> counts) => CountSeries.Of(Resolution.Day, Start, counts);

    [Fact]
    public void A_clear_fall_is_seen_within_days_and_dated()
    {
        var states = Model.Run(Daily(20, 22, 19, 25, 21, 18, 23, 20, 6, 5, 7, 4, 6, 5));
        Assert.Equal(Start, states[7].MostProbableStart);
        Assert.Equal(Start.PlusDays(8), states[^1].MostProbableStart);
        Assert.True(states[^1].ProbabilityOfStart(StudyPeriod.From(Start.PlusDays(8))) > 0.99);
        Assert.True(states[^1].Rate().Interval!.Contains(5.5));
        Assert.Equal(Start.PlusDays(14), states[^1].AsOf);
    }

    [Fact]
    public void The_beginnings_share_one_probability()
    {
        foreach (var state in Model.Run(Daily(3, 0, 2, 5, 9, 1, 0, 0, 4)))
            Assert.Equal(1, state.ProbabilityOfStart(StudyPeriod.From(Start)), 12);
    }

    [Fact]
    public void A_written_state_resumes_exactly()
    {
        var options = new JsonSerializerOptions().ConfigureForTruceStats();
        var series = Daily(20, 22, 19, 25, 21, 18, 23, 20, 6, 5, 7, 4, 6, 5);
        var straight = Model.Start();
        var resumed = Model.Start();
        foreach (var bin in series.Bins)
        {
            straight = straight.Observe(bin);
            resumed = JsonSerializer.Deserialize<OnlineDetectionState>(JsonSerializer.Serialize(resumed, options), options)!.Observe(bin);
            Assert.Equal(straight, resumed);
        }
        Assert.Equal(straight.Rate(), resumed.Rate());
    }

    [Fact]
    public void A_bin_without_a_count_moves_time_and_no_rate()
    {
        var seen = Model.Run(Daily(9, 8, 10))[^1];
        var then = seen.Observe(CountSeries.Of(Resolution.Day, Start, [1, 1, 1, null])[3]);
        Assert.Equal(Start.PlusDays(4), then.AsOf);
        Assert.Equal(1.0 / 100, then.ProbabilityOfStart(StudyPeriod.From(Start.PlusDays(3))), 12);
    }

    [Fact]
    public void A_gap_raises_the_chance_of_a_change_by_its_days()
    {
        var bins = CountSeries.OfBins([StudyPeriod.OfDays(Start, 1), StudyPeriod.OfDays(Start.PlusDays(1), 9), StudyPeriod.OfDays(Start.PlusDays(10), 1)], [9, null, null]);
        var state = Model.Run(bins)[^1];
        Assert.Equal(1 - Math.Pow(0.99, 10), state.ProbabilityOfStart(StudyPeriod.From(Start.PlusDays(1))), 12);
    }

    [Fact]
    public void Ten_thousand_bins_keep_few_beginnings_and_forget_next_to_nothing()
    {
        long[] counts = [.. Enumerable.Range(0, 10_000).Select(day => 5L + (day * 7 % 3) + (day / 2_500 * 6))];
        var state = Model.Run(Daily(counts))[^1];
        Assert.True(state.Forgotten < 1e-8);
        Assert.Equal(Start.PlusDays(7_500), state.MostProbableStart);
    }

    [Fact]
    public void What_cannot_be_observed_is_refused_by_name()
    {
        var series = Daily(4, 5, 6);
        var state = Model.Start().Observe(series[1]);
        Assert.Throws<ArgumentException>(() => state.Observe(series[0]));
        Assert.Throws<ArgumentException>(() => state.Observe(series[1]));
        Assert.Throws<ArgumentException>(() => state.Observe(series.WithPopulation(1000)[2]));
        Assert.Throws<InvalidOperationException>(() => Model.Start().Rate());
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { HazardPerDay = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { HazardPerDay = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { Dispersion = 0.5 });
        Assert.Throws<ArgumentException>(() => Model with { Prior = GammaPrior.Jeffreys });
    }
}
