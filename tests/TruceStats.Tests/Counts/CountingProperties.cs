using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace TruceStats.Tests.Counts;

/// <summary>Laws of counting, on logs of any incidents.</summary>
[Properties(Replay = Seeds.Replay)]
public sealed class CountingProperties
{
    private static readonly StudyPeriod Coverage = StudyPeriod.Of(new LocalDate(2016, 2, 10), new LocalDate(2016, 5, 20));

    private static readonly Resolution[] Resolutions = [Resolution.Day, Resolution.Week, Resolution.Month, Resolution.EveryDays(10), Resolution.Year];

    private static readonly Attribution[] Attributions = [Attribution.FirstDay, Attribution.LastDay, Attribution.Exclude, Attribution.Draw(7)];

    private static readonly CountedQuantity[] Quantities = [CountedQuantity.Incidents, CountedQuantity.DeathsLow, CountedQuantity.DeathsBest, CountedQuantity.DeathsHigh];

    private static Gen<Incident> AnyIncident =>
        from kind in Gen.Elements(IncidentKind.Homicide, IncidentKind.Attack)
        from start in Gen.Choose(0, 150)
        from unsure in Gen.Elements(0, 0, 3, 40)
        from lasts in Gen.Elements(0, 0, 0, 2, 20)
        from place in Gen.Elements<PlaceCode?>(null, "SV-SS", "SV-LI")
        from deaths in Gen.Elements<ReportedCount?>(null, ReportedCount.Exactly(2), ReportedCount.AtLeast(3), ReportedCount.Between(1, 4, 9))
        from gang in Gen.Elements<ActorId[]>([], ["ms-13"], ["ms-13", "barrio-18"])
        let first = new LocalDate(2016, 1, 1).PlusDays(start)
        let date = unsure == 0 ? PartialDate.Day(first) : PartialDate.FewDays(first, first.PlusDays(unsure))
        select Incident.Of(kind, date, lasts == 0 ? null : PartialDate.Day(first.PlusDays(unsure + lasts)), place, gang, deaths: deaths);

    private static Gen<(Incident[] Incidents, CountingRule Rule)> AnyCase =>
        from incidents in AnyIncident.ArrayOf()
        from resolution in Gen.Elements(Resolutions)
        from attribution in Gen.Elements(Attributions)
        from what in Gen.Elements(Quantities)
        from filtered in Gen.Elements(true, false)
        select (incidents, new CountingRule
        {
            Resolution = resolution,
            Coverage = Coverage,
            What = what,
            Attribution = attribution,
            UnknownBest = UnknownBest.LeaveOut,
            Filter = filtered ? IncidentFilter.All.Of(IncidentKind.Homicide) : null,
        });

    [Property]
    public Property Counting_conserves_incidents() => Prop.ForAll(AnyCase.ToArbitrary(), given =>
    {
        var series = IncidentLog.Of(given.Incidents).CountBy(given.Rule);
        var report = series.Counting!;
        Assert.Equal(given.Incidents.Length, report.Seen);
        Assert.Equal(report.Seen, report.Filtered + report.Counted + report.LeftOut);
        if (given.Rule.What == CountedQuantity.Incidents)
            Assert.Equal(report.Counted, series.Tally().Events);
    });

    [Property]
    public Property A_panel_conserves_incidents_too() => Prop.ForAll(AnyCase.ToArbitrary(), given =>
    {
        foreach (var groups in (Groups[])[Groups.Place, Groups.Kind, Groups.Perpetrator])
        {
            var rule = given.Rule with { Groups = groups, GroupKeys = ["SV-SS", "SV-LI", "homicide", "attack", "ms-13", "barrio-18"] };
            var panel = IncidentLog.Of(given.Incidents).PanelBy(rule);
            var report = panel.Counting!;
            Assert.Equal(given.Incidents.Length, report.Filtered + report.Counted + report.LeftOut);
            // No incident here is in more than two groups.
            Assert.Equal(report.Counted + report.InSeveralGroups, panel.Series.Sum(series => series.Counting!.Counted));
            Assert.All(panel.Series, series => Assert.Equal(given.Incidents.Length, series.Counting!.Filtered + series.Counting.Counted + series.Counting.LeftOut));
        }
    });

    [Property]
    public Property A_log_and_a_stream_agree_in_any_order() => Prop.ForAll(AnyCase.ToArbitrary(), given =>
    {
        var log = IncidentLog.Of(given.Incidents).CountBy(given.Rule);
        Assert.Equal(log, Stream(given.Incidents).CountBy(given.Rule));
        Assert.Equal(log, given.Incidents.ToList().CountBy(given.Rule));
        Assert.Equal(log, given.Incidents.Reverse().CountBy(given.Rule));
        Assert.Equal(log, given.Incidents.OrderBy(incident => incident.GetHashCode()).CountBy(given.Rule));
    });

    [Property]
    public Property A_panel_by_kind_holds_what_counting_each_kind_gives() => Prop.ForAll(AnyCase.ToArbitrary(), given =>
    {
        var rule = given.Rule with { Filter = null };
        var panel = IncidentLog.Of(given.Incidents).PanelBy(rule with { Groups = Groups.Kind, GroupKeys = ["attack", "homicide"] });
        foreach (var kind in (IncidentKind[])[IncidentKind.Attack, IncidentKind.Homicide])
            Assert.Equal(given.Incidents.CountBy(rule with { Filter = IncidentFilter.All.Of(kind) }), panel[kind.Code]);
    });

    [Property]
    public Property Days_put_into_longer_bins_are_what_counting_in_longer_bins_gives() => Prop.ForAll(AnyCase.ToArbitrary(), given =>
    {
        // First and last day do not depend on the bins; a day is never cut by a longer bin.
        var rule = given.Rule with { Attribution = Attribution.FirstDay };
        var rebinned = given.Incidents.CountBy(rule with { Resolution = Resolution.Day }).Rebin(rule.Resolution);
        Assert.Equal(given.Incidents.CountBy(rule).Bins, rebinned.Bins);
    });

    [Property]
    public Property Stretches_that_share_the_coverage_share_the_events() => Prop.ForAll(AnyCase.ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (given, day) =>
    {
        var series = given.Incidents.CountBy(given.Rule);
        var parts = Coverage.SplitAt(Coverage.Start.PlusDays(day));
        foreach (var straddle in (Straddle[])[Straddle.Before, Straddle.After])
        {
            long?[] together = [.. series.During(parts[0], straddle).Bins.Concat(series.During(parts[1], straddle).Bins).Select(bin => bin.Count)];
            Assert.Equal(series.Bins.Sum(bin => bin.Count), together.Sum());
            Assert.Equal(series.Length, together.Count(count => count is not null));
        }
    });

    // Nothing that the counter could recognise as a list.
    private static IEnumerable<Incident> Stream(Incident[] incidents)
    {
        foreach (var incident in incidents)
            yield return incident;
    }
}
