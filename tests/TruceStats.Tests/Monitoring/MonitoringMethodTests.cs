using TruceStats.Monitoring;

namespace TruceStats.Tests.Monitoring;

public sealed class MonitoringMethodTests
{
    private static readonly MonitoringBaseline Nothing = MonitoringBaseline.Of(Tally.Of(0, Exposure.Days(60)), Exposure.Days(1));

    public static TheoryData<double> NoNumbers => [double.NaN, double.PositiveInfinity, -1, 0];

    [Fact]
    public void A_baseline_without_events_is_refused_by_what_multiplies_its_rate()
    {
        foreach (string name in (string[])["cusum", "cusum down", "negative binomial", "likelihood ratio", "sequence"])
            Assert.Contains("there were none", Assert.Throws<ArgumentException>(() => Watch.All[name].Start(Nothing)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void What_is_no_number_above_0_is_refused_at_birth(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum with { Threshold = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum with { Reference = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum with { InControlRatio = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum with { WantedRunLength = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => Ears.C1 with { Alpha = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatioSequence { Direction = MonitoringDirection.Upward, Dispersion = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatioSequence { Direction = MonitoringDirection.Upward, Level = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum.SimulateRunLength(Watch.Rate(3), ratio: value));
    }

    [Fact]
    public void A_direction_must_be_said() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatioSequence { Direction = MonitoringDirection.Unspecified });

    [Fact]
    public void A_CUSUM_is_told_its_threshold_and_its_reference_once()
    {
        Assert.Throws<InvalidOperationException>(() => (Watch.Cusum with { Threshold = null }).Start(Watch.Rate(3)));
        Assert.Throws<InvalidOperationException>(() => (Watch.Cusum with { WantedRunLength = 100 }).Start(Watch.Rate(3)));
        Assert.Throws<InvalidOperationException>(() => (Watch.Cusum with { Reference = 2 }).Start(Watch.Rate(3)));
        Assert.Throws<InvalidOperationException>(() => (Watch.Cusum with { OutOfControlRatio = null }).Start(Watch.Rate(3)));
        Assert.Contains("must be above the in-control ratio 1", Assert.Throws<InvalidOperationException>(() => (Watch.Cusum with { OutOfControlRatio = 0.5 }).Start(Watch.Rate(3))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_length_that_no_threshold_gives_is_a_clear_error()
    {
        // With a reference below what is expected the sum climbs by itself: the run length grows by one bin for every unit of the threshold.
        var impossible = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = 10, WantedRunLength = 1e7 };
        Assert.Contains("No threshold", Assert.Throws<InvalidOperationException>(() => impossible.Start(Watch.Rate(20))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_gives_at_least_the_wanted_run_length_and_the_next_lower_one_does_not()
    {
        foreach (var direction in (MonitoringDirection[])[MonitoringDirection.Upward, MonitoringDirection.Downward])
        {
            var method = new PoissonCusum { Direction = direction, Reference = direction == MonitoringDirection.Upward ? 4.5 : 2, WantedRunLength = 300 };
            double threshold = method.ThresholdFor(Watch.Rate(3));
            double RunLength(double h) => (method with { WantedRunLength = null, Threshold = h }).RunLength(Watch.Rate(3))!.Value!.Value;
            Assert.True(RunLength(threshold) >= 300);
            // The sum moves on multiples of the reference's fraction.
            Assert.True(RunLength(threshold - (direction == MonitoringDirection.Upward ? 0.5 : 1)) < 300);
        }
    }

    [Fact]
    public void A_change_is_found_sooner_than_a_false_alarm_comes()
    {
        double inControl = Watch.Cusum.RunLength(Watch.Rate(3))!.Value!.Value;
        Assert.True(Watch.Cusum.RunLength(Watch.Rate(3), 1.5)!.Value < inControl / 3);
        Assert.True(Watch.Cusum.RunLength(Watch.Rate(3), 0.5)!.Value > inControl);
        Assert.Throws<ArgumentOutOfRangeException>(() => Watch.Cusum.RunLength(Watch.Rate(3), double.NaN));
    }

    [Fact]
    public void A_downward_sum_of_no_events_alarms_after_a_known_number_of_days()
    {
        var method = new PoissonCusum { Direction = MonitoringDirection.Downward, Reference = 2, Threshold = 6 };
        var run = method.Run(CountSeries.Of(Resolution.Day, Watch.First, 0, 0, 0, 0), Watch.Rate(3));
        Assert.Equal(Watch.First.PlusDays(2), run.FirstAlarm!.Bin.Period.Start);
        Assert.Equal(3, method.RunLength(Watch.Rate(3), 0)!.Value);
    }

    [Fact]
    public void The_reference_follows_the_exposure_and_a_caution_says_that_the_threshold_does_not()
    {
        var method = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = 4, Threshold = 20 };
        var step = method.Run(CountSeries.OfBins([StudyPeriod.OfDays(Watch.First, 5)], [27]), Watch.Rate(3)).Last.Step!;
        Assert.Equal(7, step.Statistic);
        Assert.Contains(step.Cautions, caution => caution.Code == CautionCodes.ExposureDiffers);
    }

    [Fact]
    public void Overdispersed_days_shorten_the_runs_of_a_Poisson_sum_and_it_says_so()
    {
        var bins = CountSeries.Of(Resolution.Day, Watch.First, [.. Enumerable.Range(0, 60).Select(i => i % 4 == 0 ? 20L : 2)]);
        var poisson = new PoissonCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 200 };
        Assert.Contains(poisson.RunLength(bins)!.Cautions, caution => caution.Code == CautionCodes.Overdispersed);
        Assert.True(poisson.SimulateRunLength(bins).Value < 100);
        var negative = new NegativeBinomialCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 200 };
        Assert.True(negative.ThresholdFor(bins) > poisson.ThresholdFor(bins));
        Assert.Throws<ArgumentException>(() => negative.Start(Watch.Rate(3)));
        Assert.Throws<ArgumentException>(() => negative.Start(CountSeries.Of(Resolution.Day, Watch.First, 3, 3, 3, 3)));
    }

    [Fact]
    public void A_run_length_without_formula_is_simulated_the_same_each_time()
    {
        var scan = new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = 3 };
        var length = scan.RunLength(Watch.Rate(3))!;
        Assert.Equal(length, scan.RunLength(Watch.Rate(3)));
        Assert.InRange(length.StandardError!.Value / length.Value!.Value, 0.01, 0.2);
        var cut = (scan with { Threshold = 50 }).SimulateRunLength(Watch.Rate(3), runs: 100, mostBins: 100);
        Assert.Equal(100, cut.Value);
        Assert.Contains(cut.Cautions, caution => caution.Code == CautionCodes.RunsCutOff);
        Assert.Throws<OperationCanceledException>(() => scan.SimulateRunLength(Watch.Rate(3), cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public void EARS_needs_its_window_of_equal_bins()
    {
        Assert.Throws<ArgumentException>(() => Ears.C1.Start(Watch.Rate(3)));
        Assert.Contains("at least 11 counted bins, but there are 10", Assert.Throws<ArgumentException>(
            () => Ears.C3.Start(CountSeries.Of(Resolution.Day, Watch.First, Watch.Drawn(1, 10, 3)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ears.C1.Start(CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), Watch.Drawn(1, 12, 300))));
    }

    [Fact]
    public void Without_variation_EARS_alarms_above_the_mean_and_says_so()
    {
        var flat = CountSeries.Of(Resolution.Day, Watch.First.PlusDays(-12), [.. Enumerable.Repeat(3L, 12)]);
        foreach (var chart in (Ears[])[Ears.C1, Ears.C2, Ears.C3])
        {
            Assert.Null(chart.Start(flat).Observe(Watch.Day(0, 3)).Alarm);
            Assert.Contains(chart.Start(flat).Observe(Watch.Day(0, 4)).Alarm!.Cautions, caution => caution.Code == CautionCodes.BaselineWithoutVariation);
            Assert.Null((chart with { MinimumDeviation = 1 }).Start(flat).Observe(Watch.Day(0, 4)).Alarm);
        }
    }

    [Fact]
    public void Farrington_refuses_less_than_its_history_and_what_are_no_weeks()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FarringtonFlexible { Years = 2 });
        var method = new FarringtonFlexible { Years = 3 };
        var monday = new LocalDate(2010, 1, 4);
        Assert.Contains("at least 159 weeks up to its last counted one, but it has 158", Assert.Throws<ArgumentException>(
            () => method.Start(CountSeries.Of(Resolution.Week, monday, Watch.Drawn(1, 158, 9)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => method.Start(Watch.Rate(3)));
        Assert.Throws<ArgumentException>(() => method.Start(CountSeries.Of(Resolution.Day, monday, Watch.Drawn(1, 400, 9))));
    }

    [Fact]
    public void Farrington_counts_a_missing_week_as_a_week_later_and_expects_nothing_of_a_series_of_nothing()
    {
        var method = new FarringtonFlexible { Years = 3, Alpha = 0.05 };
        var before = Watch.Before("farrington");
        var after = before.Coverage.End!.Value;
        var direct = method.Start(CountSeries.Of(Resolution.Week, before.Coverage.Start, [.. before.Bins.Select(bin => bin.Count), null, 14]));
        var observed = method.Run(CountSeries.Of(Resolution.Week, after, [null, 14, 15]), before);
        Assert.Equal(direct.Observe(CountSeries.Of(Resolution.Week, after.PlusDays(14), 15)[0]).Step!.Expected, observed.Last.Step!.Expected);
        var silent = method.Run(CountSeries.Of(Resolution.Week, after, 4, 9), CountSeries.Of(Resolution.Week, before.Coverage.Start, new long[170]));
        Assert.Equal(0, silent.Last.Step!.Threshold);
        Assert.Equal(after.PlusDays(7), Assert.Single(silent.Alarms).Bin.Period.Start);
        Assert.Contains(silent.States[0].Cautions, caution => caution.Code == CautionCodes.TooFewEventsToAlarm);
    }

    [Fact]
    public void A_baseline_whose_neighbouring_bins_are_correlated_says_so()
    {
        var waves = CountSeries.Of(Resolution.Day, Watch.First, [.. Enumerable.Range(0, 60).Select(i => i / 10 % 2 == 0 ? 12L : 4)]);
        Assert.Contains(MonitoringBaseline.Of(waves).Cautions, caution => caution.Code == CautionCodes.ResidualsCorrelated);
        var saw = CountSeries.Of(Resolution.Day, Watch.First, [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? 12L : 4)]);
        Assert.DoesNotContain(MonitoringBaseline.Of(saw).Cautions, caution => caution.Code == CautionCodes.ResidualsCorrelated);
    }

    [Fact]
    public void A_baseline_says_what_it_does_not_know()
    {
        Assert.Contains(Watch.Rate(3).Cautions, caution => caution.Code == CautionCodes.DispersionUnchecked);
        Assert.Contains(MonitoringBaseline.Of(CountSeries.Of(Resolution.Day, Watch.First, 3, 4)).Cautions, caution => caution.Code == CautionCodes.FewBins);
        Assert.Throws<ArgumentException>(() => MonitoringBaseline.Of(CountSeries.Of(Resolution.Day, Watch.First, [(long?)null])));
        Assert.Throws<ArgumentException>(() => MonitoringBaseline.Of(Tally.Of(3, Exposure.Days(2)), Exposure.PersonDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonitoringBaseline.Of(Tally.Of(3, Exposure.Days(2)), Exposure.Days(-1)));
    }
}
