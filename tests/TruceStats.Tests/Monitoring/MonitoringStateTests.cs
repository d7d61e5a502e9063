using System.Text.Json;
using TruceStats.Json;
using TruceStats.Monitoring;

namespace TruceStats.Tests.Monitoring;

public sealed class MonitoringStateTests
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForTruceStats();

    public static TheoryData<string> Methods => [.. Watch.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_state_resumes_from_data_with_the_same_bits_after_any_bin(string name)
    {
        var method = Watch.All[name];
        var whole = method.Run(Watch.Since(name), Watch.Before(name));
        var state = method.Start(Watch.Before(name));
        for (int i = 0; i < whole.States.Count; i++)
        {
            state = JsonSerializer.Deserialize<MonitoringState>(JsonSerializer.Serialize(state, Json), Json)!.Observe(Watch.Since(name)[i]);
            Assert.Equal(whole.States[i], state);
            Assert.Equal(whole.States[i].Alarm, state.Alarm);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_run_goes_to_data_and_back_and_a_changed_count_is_noticed(string name)
    {
        var run = Watch.All[name].Run(Watch.Since(name), Watch.Before(name));
        string written = JsonSerializer.Serialize(run, Json);
        Assert.Equal(run, JsonSerializer.Deserialize<MonitoringRun>(written, Json));
        var node = System.Text.Json.Nodes.JsonNode.Parse(written)!;
        node["headline"]!["value"] = 123.5;
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MonitoringRun>(node.ToJsonString(), Json));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Missing_bins_advance_nothing_and_are_counted(string name)
    {
        if (name == "farrington")
            return; // A week that is missing is a week later all the same: its own test says so.
        var method = Watch.All[name];
        var plain = method.Run(Watch.Since(name), Watch.Before(name));
        var gaps = CountSeries.Of(Resolution.Day, Watch.Since(name).Coverage.Start, [.. Watch.Since(name).Bins.SelectMany(bin => new[] { bin.Count, null })]);
        var run = method.Run(gaps, Watch.Before(name));
        Assert.Equal(plain.States.Select(state => state.Step), run.States.Where((_, i) => i % 2 == 0).Select(state => state.Step));
        Assert.Equal(plain.Alarms.Count, run.Alarms.Count);
        Assert.Equal(plain.States.Count, run.Last.Missing);
        Assert.All(run.States.Where((_, i) => i % 2 == 1), state => Assert.Null(state.Alarm));
        Assert.Contains(run.Cautions, caution => caution.Code == CautionCodes.BinsNotMonitored);
    }

    [Fact]
    public void Observing_changes_no_state()
    {
        var start = Watch.Cusum.Start(Watch.Rate(3));
        var one = start.Observe(Watch.Day(0, 7));
        Assert.Equal(start, Watch.Cusum.Start(Watch.Rate(3)));
        Assert.Equal(one, start.Observe(Watch.Day(0, 7)));
        Assert.NotEqual(one, start.Observe(Watch.Day(0, 8)));
        Assert.Null(start.Step);
    }

    [Fact]
    public void A_restart_forgets_the_sum_and_keeps_the_dates()
    {
        var alarmed = Watch.Cusum.Start(Watch.Rate(3)).Observe(Watch.Day(0, 40));
        Assert.NotNull(alarmed.Alarm);
        var again = alarmed.Restart();
        Assert.Null(again.Alarm);
        Assert.Equal(0, again.Memory[0]);
        Assert.Equal(1, again.Counted);
        Assert.Throws<ArgumentException>(() => again.Observe(Watch.Day(0, 1)));
        Assert.Equal(0, again.Observe(Watch.Day(1, 3)).Step!.Statistic);
    }

    [Fact]
    public void Bins_that_go_back_overlap_or_leave_a_gap_are_refused()
    {
        var state = Watch.Cusum.Start(Watch.Rate(3)).Observe(Watch.Day(5, 1));
        Assert.Throws<ArgumentException>(() => state.Observe(Watch.Day(5, 1)));
        Assert.Throws<ArgumentException>(() => state.Observe(Watch.Day(4, 1)));
        Assert.Contains("a gap is a missing bin", Assert.Throws<ArgumentException>(() => state.Observe(Watch.Day(7, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => state.Observe(CountSeries.Of(Resolution.Week, new LocalDate(2016, 4, 4), 3)[0]));
    }

    [Fact]
    public void No_day_is_in_the_baseline_and_monitored_too()
    {
        var baseline = CountSeries.Of(Resolution.Day, Watch.First, 3, 4, 2, 5);
        Assert.Throws<ArgumentException>(() => Watch.Cusum.Start(baseline).Observe(Watch.Day(3, 1)));
        Assert.Equal(1, Watch.Cusum.Start(baseline).Observe(Watch.Day(4, 1)).Counted);
        // What is excluded from the baseline is no part of it.
        Assert.Equal(1, Watch.Cusum.Start(baseline.During(StudyPeriod.OfDays(Watch.First, 2))).Observe(Watch.Day(2, 1)).Counted);
    }

    [Fact]
    public void Incomplete_bins_are_refused_or_skipped_and_counted()
    {
        var young = CountSeries.Of(Resolution.Day, Watch.First, 9, 9, 9).AsOf(Watch.First.PlusDays(2), 1);
        Assert.Contains("incomplete", Assert.Throws<ArgumentException>(() => Watch.Cusum.Run(young, Watch.Rate(3))).Message, StringComparison.Ordinal);
        var run = Watch.Cusum.Run(young, Watch.Rate(3), new MonitoringOptions { Incomplete = IncompleteBins.Skip });
        Assert.Equal((2, 1), (run.Last.Counted, run.Last.Skipped));
        Assert.Contains("Observed but incomplete", CautionText(run.Cautions, CautionCodes.BinsNotMonitored), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_exposures_and_other_quantities_are_refused()
    {
        var people = CountSeries.Of(Resolution.Day, Watch.First, 3).WithPopulation(1000);
        Assert.Throws<ArgumentException>(() => Watch.Cusum.Run(people, Watch.Rate(3)));
        var deaths = CountSeries.Of(Resolution.Day, Watch.First, [3L], CountedQuantity.DeathsBest);
        var incidents = CountSeries.Of(Resolution.Day, Watch.First.PlusDays(-2), [3L, 4], CountedQuantity.Incidents);
        Assert.Throws<ArgumentException>(() => Watch.Cusum.Run(deaths, incidents));
    }

    [Fact]
    public void A_series_of_which_all_is_excluded_is_refused_and_excluded_ends_are_passed_over()
    {
        var days = CountSeries.Of(Resolution.Day, Watch.First, 1, 2, 3, 4, 5);
        Assert.Throws<ArgumentException>(() => Watch.Cusum.Run(days.During(PeriodSet.Empty), Watch.Rate(3)));
        var run = Watch.Cusum.Run(days.During(StudyPeriod.OfDays(Watch.First.PlusDays(1), 3)), Watch.Rate(3));
        Assert.Equal((3, 0), (run.States.Count, run.Last.Excluded));
    }

    [Fact]
    public void A_named_actor_is_never_shown_without_what_is_attributed_to_nobody()
    {
        var actor = MonitoredActor.Of("ms-13", 41, 100);
        var run = Watch.Cusum.Run(CountSeries.Of(Resolution.Day, Watch.First, 40), Watch.Rate(3), new MonitoringOptions { Actor = actor });
        Assert.Equal(actor, run.FirstAlarm!.Actor);
        Assert.EndsWith("counted for ms-13 (41% of incidents are attributed to nobody)", run.FirstAlarm.ToString(), StringComparison.Ordinal);
        Assert.Contains("does not say who did it", CautionText(run.FirstAlarm.Cautions, CautionCodes.AttributedCounts), StringComparison.Ordinal);
        Assert.Null(Watch.Cusum.Run(CountSeries.Of(Resolution.Day, Watch.First, 40), Watch.Rate(3)).FirstAlarm!.Actor);
        Assert.Throws<ArgumentOutOfRangeException>(() => MonitoredActor.Of("ms-13", 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonitoredActor.Of("ms-13", 0, 0));
        Assert.Throws<ArgumentException>(() => MonitoredActor.In(IncidentLog.Empty, "ms-13"));
    }

    [Fact]
    public void An_alarm_says_what_was_seen_the_threshold_and_how_often_it_is_false()
    {
        var method = new PoissonCusum { Direction = MonitoringDirection.Upward, Reference = 4.2, Threshold = 2 };
        var run = method.Run(CountSeries.Of(Resolution.Day, Watch.First, 3, 5, 6), MonitoringBaseline.Of(Tally.Of(333, Exposure.Days(100)), Exposure.Days(1)));
        Assert.Equal(
            "alarm upward in [2016-04-03, 2016-04-04): 6 where 3.33 were expected, statistic 2.60 of 2.00 (Poisson CUSUM); between false alarms 12.8 bins on average",
            run.FirstAlarm!.ToString());
        Assert.Equal(run.RunLength, run.FirstAlarm.RunLength);
    }

    private static string CautionText(IEnumerable<Caution> cautions, string code) => CautionSentences.Of(cautions.First(caution => caution.Code == code));
}
