using TruceStats.Monitoring;
using TruceStats.Numerics;

namespace TruceStats.Tests.Monitoring;

public sealed class RatioSequenceTests
{
    private static readonly RatioSequence Down = new() { Direction = MonitoringDirection.Downward };

    [Fact]
    public void Alarm_and_interval_agree_on_every_day_in_both_directions()
    {
        var before = CountSeries.Of(Resolution.Day, Watch.First.PlusDays(-60), Watch.Drawn(3, 60, 6));
        foreach (double mean in (double[])[3, 6, 10])
        {
            var since = CountSeries.Of(Resolution.Day, Watch.First, Watch.Drawn(4, 60, mean));
            foreach (var state in Down.Run(since, before).States)
                Assert.Equal(state.Step!.Ratio!.Interval!.Upper < 1, state.Alarm is not null);
            foreach (var state in (Down with { Direction = MonitoringDirection.Upward }).Run(since, before).States)
                Assert.Equal(state.Step!.Ratio!.Interval!.Lower > 1, state.Alarm is not null);
        }
    }

    [Fact]
    public void Without_events_the_lower_limit_is_0_and_the_upper_falls()
    {
        var run = Down.Run(CountSeries.Of(Resolution.Day, Watch.First, new long[20]), Watch.Rate(3));
        Assert.All(run.States, state => Assert.Equal((0, 0), (state.Step!.Ratio!.Value, state.Step.Ratio.Interval!.Lower)));
        Assert.Equal(run.States.Select(state => state.Step!.Ratio!.Interval!.Upper).OrderDescending(), run.States.Select(state => state.Step!.Ratio!.Interval!.Upper));
        Assert.NotNull(run.Last.Alarm);
    }

    [Fact]
    public void A_longer_baseline_a_lower_level_and_less_dispersion_narrow_the_interval()
    {
        var after = CountSeries.Of(Resolution.Day, Watch.First, Watch.Drawn(5, 30, 3));
        double Width(RatioSequence method, long days)
        {
            var limits = method.Run(after, MonitoringBaseline.Of(Tally.Of(3 * days, Exposure.Days(days)), Exposure.Days(1))).Last.Step!.Ratio!.Interval!;
            return Math.Log(limits.Upper / limits.Lower);
        }
        Assert.True(Width(Down, 1000) < Width(Down, 60));
        Assert.True(Width(Down with { Level = 0.8 }, 60) < Width(Down, 60));
        Assert.True(Width(Down, 60) < Width(Down with { Dispersion = 3 }, 60));
    }

    [Fact]
    public void No_run_length_is_known_and_the_chance_of_ever_a_false_alarm_is_said()
    {
        Assert.Null(Down.RunLength(Watch.Rate(3)));
        var caution = Down.Start(Watch.Rate(3)).Observe(Watch.Day(0, 3)).Step!.Cautions.Single(caution => caution.Code == CautionCodes.AnytimeValid);
        Assert.Equal(0.05, caution.Arguments.Single().Number);
    }

    // 400 runs of 1,000 looks from a baseline of 60 days whose rate and dispersion are estimated; the longer simulation and its table are in TruceStats.Calibration. The bounds are
    // .05, and three standard errors of a share of .035 more where the dispersion is estimated and large.
    [Theory]
    [InlineData(1, 10, 0.05)]
    [InlineData(2, 10, 0.05)]
    [InlineData(5, 10, 0.06)]
    public void Looking_every_day_for_a_thousand_days_is_wrong_about_as_seldom_as_it_says(double dispersion, double mean, double most)
    {
        int wrong = 0, ignoring = 0;
        for (int run = 0; run < 400; run++)
        {
            var stream = new RandomStream(11).Split(run);
            long Draw() => dispersion > 1 ? stream.NextNegativeBinomial(mean, mean / (dispersion - 1)) : stream.NextPoisson(mean);
            var baseline = MonitoringBaseline.Of(CountSeries.Of(Resolution.Day, Watch.First, [.. Enumerable.Range(0, 60).Select(_ => Draw())]));
            double scale = baseline.Dispersion!.Used, events = 0;
            bool left = false, leftIgnoring = false;
            for (int day = 1; day <= 1000; day++)
            {
                events += Draw();
                left |= Ever(events, day, baseline.Tally.Events, scale);
                leftIgnoring |= Ever(events, day, baseline.Tally.Events, 1);
            }
            wrong += left ? 1 : 0;
            ignoring += leftIgnoring ? 1 : 0;
        }
        Assert.InRange(wrong / 400.0, 0, most);
        if (dispersion > 4)
            Assert.True(ignoring / 400.0 > 0.5);
    }

    private static bool Ever(double events, int day, long before, double scale) =>
        new MixtureRatio(events / scale, day / scale, before / scale, 60 / scale, 0.5).Log(1) >= -Math.Log(0.05);
}
