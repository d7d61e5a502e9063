namespace TruceStats.Tests.Counts;

public sealed class CountingTests
{
    private static readonly StudyPeriod Week = StudyPeriod.OfDays(new LocalDate(2016, 3, 21), 7);

    private static CountingRule Daily => new() { Resolution = Resolution.Day, Coverage = Week };

    private static Incident Homicide(int dayOfMarch, ReportedCount? deaths = null) =>
        Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, dayOfMarch), deaths: deaths);

    private static Incident Some(PartialDate start, PartialDate? end = null) => Incident.Of(IncidentKind.Attack, start, end);

    [Fact]
    public void Incidents_fall_into_the_bin_of_their_day_and_the_rest_is_reported()
    {
        var log = IncidentLog.Of([Homicide(21), Homicide(21), Homicide(24), Homicide(27), Homicide(20), Homicide(28)]);
        var series = log.CountBy(Resolution.Day, Week);
        Assert.Equal([2, 0, 0, 1, 0, 0, 1], series.Bins.Select(bin => bin.Count));
        Assert.Equal(CountedQuantity.Incidents, series.What);
        Assert.Equal(2, series.LeftOut);
        Assert.Equal(2, series.Counting!.Outside);
        Assert.Equal("6 incidents seen: 4 counted, 2 outside", series.Counting.ToString());
        Assert.Empty(series.Cautions);
        Assert.Equal(log.Source, series.Source);
    }

    [Fact]
    public void An_incident_known_to_the_week_needs_no_rule_where_bins_are_weeks()
    {
        var series = IncidentLog.Of([Some(PartialDate.Week(new LocalDate(2016, 3, 23)))]).CountBy(Resolution.Week, Week);
        Assert.Equal(1, series[0].Count);
        Assert.Equal(0, series.Attributed);
    }

    [Fact]
    public void One_that_could_lie_in_several_bins_is_refused_unless_a_rule_is_named()
    {
        var log = IncidentLog.Of([Homicide(21), Some(PartialDate.Month(2016, 3)), Some(new LocalDate(2016, 3, 22), new LocalDate(2016, 3, 24))]);
        var error = Assert.Throws<InvalidOperationException>(() => log.CountBy(Daily));
        Assert.Contains("2 incidents", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first-day", new long[] { 1, 1, 0, 0, 0, 0, 0 }, 1)]
    [InlineData("last-day", new long[] { 1, 0, 0, 1, 0, 0, 0 }, 1)]
    [InlineData("exclude", new long[] { 1, 0, 0, 0, 0, 0, 0 }, 2)]
    public void The_rule_places_it_or_leaves_it_out_and_the_series_says_how_many(string rule, long[] counts, long leftOut)
    {
        // On the 21st; from the 22nd to the 24th; some day in March, whose first and last day lie outside the week.
        var log = IncidentLog.Of([Homicide(21), Some(new LocalDate(2016, 3, 22), new LocalDate(2016, 3, 24)), Some(PartialDate.Month(2016, 3))]);
        Attribution attribution = rule switch { "first-day" => Attribution.FirstDay, "last-day" => Attribution.LastDay, _ => Attribution.Exclude };
        var series = log.CountBy(Daily with { Attribution = attribution });
        Assert.Equal(counts.Cast<long?>(), series.Bins.Select(bin => bin.Count));
        Assert.Equal(leftOut, series.LeftOut);
        Assert.Equal(rule == "exclude" ? 0 : 2, series.Attributed);
        Assert.Equal(
            rule == "exclude"
                ? [Caution.Of("incidents-excluded", "incidents", 2)]
                : [Caution.Of("incidents-attributed", CautionArgument.Of("incidents", 2), CautionArgument.Of("rule", rule))],
            series.Cautions);
        Assert.Equal(series.Cautions, series.Tally().Cautions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_draw_hits_every_possible_day_about_as_often(bool alike)
    {
        // 7,000 incidents over 7 days: 1,000 a day, give or take 5 standard deviations of 29.3.
        var log = IncidentLog.Of(Enumerable.Range(1, 7000).Select(n => Incident.Of(
            IncidentKind.Homicide, PartialDate.Week(new LocalDate(2016, 3, 23)), id: alike ? null : FormattableString.Invariant($"case-{n}"))));
        var series = log.CountBy(Daily with { Attribution = Attribution.Draw(42) });
        Assert.All(series.Bins, bin => Assert.InRange(bin.Count!.Value, 853, 1147));
        Assert.NotEqual(series, log.CountBy(Daily with { Attribution = Attribution.Draw(43) }));
    }

    [Fact]
    public void A_draw_is_the_same_on_every_machine()
    {
        var log = IncidentLog.Of(Enumerable.Range(1, 20).Select(n => Incident.Of(
            IncidentKind.Homicide, PartialDate.Week(new LocalDate(2016, 3, 23)), id: FormattableString.Invariant($"case-{n}"))));
        Assert.Equal(string.Join(' ', DrawnOnce), string.Join(' ', log.CountBy(Daily with { Attribution = Attribution.Draw(1) }).Bins.Select(bin => bin.Count)));
    }

    // What the draw gave when it was written: a change of it changes every published series that used it.
    private static readonly long?[] DrawnOnce = [0, 2, 8, 1, 4, 1, 4];

    [Fact]
    public void Deaths_are_counted_at_the_figure_asked_for()
    {
        var log = IncidentLog.Of([Homicide(21, ReportedCount.Between(2, 3, 5)), Homicide(21, ReportedCount.Exactly(1)), Homicide(22, ReportedCount.Between(4, 4, 4))]);
        Assert.Equal([3, 4], log.CountBy(Daily with { What = CountedQuantity.DeathsLow }).Bins.Take(2).Select(bin => bin.Count));
        var best = log.CountBy(Daily with { What = CountedQuantity.DeathsBest });
        Assert.Equal([4, 4], best.Bins.Take(2).Select(bin => bin.Count));
        Assert.Equal([6, 4], log.CountBy(Daily with { What = CountedQuantity.DeathsHigh }).Bins.Take(2).Select(bin => bin.Count));
        // 3² + 1² and 4²: what a dispersion of clumped deaths is made of.
        Assert.Equal([10, 16, 0, 0, 0, 0, 0], best.SquaredSums.ToArray());
        Assert.Equal([10, 0, 0, 0, 0, 0, 0], best.During(StudyPeriod.OfDays(Week.Start, 1)).SquaredSums.ToArray());
        Assert.Equal([26.0], best.Rebin(Resolution.Week).SquaredSums.ToArray());
        Assert.Equal(0, log.CountBy(Daily).SquaredSums.Length);
    }

    [Fact]
    public void Where_the_best_figure_is_unknown_the_caller_must_say_what_counts()
    {
        var log = IncidentLog.Of([Homicide(21, ReportedCount.AtLeast(12)), Homicide(22, ReportedCount.Exactly(1)), Homicide(23, ReportedCount.Between(2, null, 9))]);
        var rule = Daily with { What = CountedQuantity.DeathsBest };
        var error = Assert.Throws<InvalidOperationException>(() => log.CountBy(rule));
        Assert.Contains("unknown in 2 incidents", error.Message, StringComparison.Ordinal);

        var low = log.CountBy(rule with { UnknownBest = UnknownBest.UseLow });
        Assert.Equal([12, 1, 2], low.Bins.Take(3).Select(bin => bin.Count));
        Assert.Equal([Caution.Of("deaths-figure-replaced", CautionArgument.Of("incidents", 2), CautionArgument.Of("figure", "low"))], low.Cautions);

        Assert.Contains("unknown in 1 incidents", Assert.Throws<InvalidOperationException>(() => log.CountBy(rule with { UnknownBest = UnknownBest.UseHigh })).Message, StringComparison.Ordinal);

        var without = log.CountBy(rule with { UnknownBest = UnknownBest.LeaveOut });
        Assert.Equal([0, 1, 0], without.Bins.Take(3).Select(bin => bin.Count));
        Assert.Equal(2, without.LeftOut);
        Assert.Equal([Caution.Of("unknown-deaths-left-out", "incidents", 2)], without.Cautions);
    }

    [Fact]
    public void A_sum_of_deaths_that_no_number_holds_is_an_error()
    {
        var log = IncidentLog.Of([Homicide(21, ReportedCount.Exactly(long.MaxValue)), Homicide(21, ReportedCount.Exactly(1))]);
        Assert.Throws<OverflowException>(() => log.CountBy(Daily with { What = CountedQuantity.DeathsBest }));
    }

    [Fact]
    public void Deaths_that_nobody_reports_are_not_zero()
    {
        var log = IncidentLog.Of([Homicide(21)]);
        var rule = Daily with { What = CountedQuantity.DeathsLow };
        Assert.Throws<InvalidOperationException>(() => log.CountBy(rule));
        Assert.Throws<InvalidOperationException>(() => log.CountBy(rule with { UnknownBest = UnknownBest.UseLow }));
        Assert.Equal(1, log.CountBy(rule with { UnknownBest = UnknownBest.LeaveOut }).Counting!.UnknownFigures);
    }

    [Fact]
    public void A_reporting_lag_marks_young_bins_incomplete_and_days_not_yet_come_missing()
    {
        var log = IncidentLog.Of([Homicide(21), Homicide(23), Homicide(26)]).AsOf(new LocalDate(2016, 3, 25), reportingLagDays: 2);
        var series = log.CountBy(Resolution.Day, Week);
        Assert.Equal(
            [BinStatus.Counted, BinStatus.Counted, BinStatus.Counted, BinStatus.Incomplete, BinStatus.Incomplete, BinStatus.Missing, BinStatus.Missing],
            series.Bins.Select(bin => bin.Status));
        Assert.Equal([1, 0, 1, 0, 0, null, null], series.Bins.Select(bin => bin.Count));
        Assert.Equal(1, series.Counting!.Outside);
        Assert.Equal(
            [Caution.Of("missing-bins-left-out", "bins", 2), Caution.Of("incomplete-bins-left-out", "bins", 2)],
            series.Tally().Cautions);
    }

    [Fact]
    public void What_was_reported_by_the_as_of_date_had_happened_by_then()
    {
        var log = IncidentLog.Of([Some(PartialDate.FewDays(new LocalDate(2016, 3, 21), new LocalDate(2016, 3, 23)))]);
        Assert.Equal(0, log.AsOf(new LocalDate(2016, 3, 21), 0).CountBy(Resolution.Day, Week).Attributed);
        Assert.Throws<InvalidOperationException>(() => log.AsOf(new LocalDate(2016, 3, 22), 0).CountBy(Resolution.Day, Week));
    }

    [Fact]
    public void An_empty_log_counts_zero_over_the_coverage_that_the_caller_states_and_says_so()
    {
        var series = IncidentLog.Empty.CountBy(Resolution.Day, Week);
        Assert.Equal(0, series.Tally().Events);
        Assert.Equal(Exposure.Days(7), series.Tally().Exposure);
        Assert.Equal([Caution.Of("no-incidents")], series.Cautions);
        Assert.Equal([Caution.Of("no-incidents")], IncidentLog.Of([Homicide(21)]).CountBy(Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Clash) }).Cautions);
    }

    [Fact]
    public void What_was_rejected_at_reading_reaches_the_tally()
    {
        var source = SourceReport.Of("press.csv", 2, [new RejectedRow("press.csv", 3, "date", "date-unreadable")]);
        Assert.Equal([Caution.Of("rows-rejected", "rows", 1)], IncidentLog.Of([Homicide(21)], source).CountBy(Daily).Tally().Cautions);
    }

    [Fact]
    public void A_filter_in_the_rule_is_the_filter_of_the_log()
    {
        var log = IncidentLog.Of([Homicide(21), Some(new LocalDate(2016, 3, 21)), Homicide(22)]);
        var filtered = log.CountBy(Daily with { Filter = IncidentFilter.All.Of(IncidentKind.Homicide) });
        Assert.Equal(log.Where(IncidentKind.Homicide).CountBy(Daily).Bins, filtered.Bins);
        Assert.Equal(1, filtered.Counting!.Filtered);
        Assert.Equal(0, filtered.LeftOut);
    }

    [Fact]
    public void A_null_incident_and_an_open_coverage_are_refused()
    {
        Assert.Equal("incidents", Assert.Throws<ArgumentException>(() => new Incident[] { null! }.CountBy(Daily)).ParamName);
        Assert.Throws<ArgumentException>(() => IncidentLog.Empty.CountBy(Resolution.Day, StudyPeriod.From(Week.Start)));
        Assert.Throws<ArgumentException>(() => IncidentLog.Empty.CountBy(Daily with { Groups = Groups.Place }));
        Assert.Throws<ArgumentException>(() => IncidentLog.Empty.PanelBy(Daily));
    }

    [Fact]
    public void A_rule_refuses_what_it_does_not_know_and_prints_what_it_says()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Daily with { What = CountedQuantity.Unstated });
        Assert.Throws<ArgumentOutOfRangeException>(() => Daily with { UnknownBest = (UnknownBest)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Daily with { Groups = (Groups)9 });
        Assert.Throws<ArgumentException>(() => Daily with { GroupKeys = ["a", "a"] });
        Assert.Throws<ArgumentNullException>(() => Daily with { Attribution = null! });
        Assert.Equal(Daily with { GroupKeys = ["b", "a"], Filter = IncidentFilter.All.By("ms-13") }, Daily with { GroupKeys = ["b", "a"], Filter = IncidentFilter.All.By("ms-13") });
        Assert.NotEqual(Daily with { GroupKeys = ["b", "a"] }, Daily with { GroupKeys = ["a", "b"] });
        Assert.NotEqual(Daily with { GroupKeys = [] }, Daily);
        Cultures.Under("tr-TR", () => Assert.Equal(
            "deaths (best) by day, [2016-03-21, 2016-03-28), for each kind, attribution draw (seed 1234), unknown deaths: use low, kind homicide",
            (Daily with { What = CountedQuantity.DeathsBest, Groups = Groups.Kind, Attribution = Attribution.Draw(1234), UnknownBest = UnknownBest.UseLow, Filter = IncidentFilter.All.Of(IncidentKind.Homicide) }).ToString()));
    }
}
