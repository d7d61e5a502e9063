namespace TruceStats.Tests.Counts;

public sealed class CountPanelTests
{
    private static readonly StudyPeriod Days = StudyPeriod.OfDays(new LocalDate(2016, 3, 21), 3);

    private static readonly CountingRule ByPlace = new() { Resolution = Resolution.Day, Coverage = Days, Groups = Groups.Place };

    private static Incident In(string? place, int dayOfMarch, params ActorId[] by) =>
        Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, dayOfMarch), place: place is null ? null : PlaceCode.Of(place), by: by);

    [Fact]
    public void Each_place_has_a_series_on_the_same_bins()
    {
        var panel = IncidentLog.Of([In("SV-SS", 21), In("SV-LI", 22), In("SV-SS", 22), In(null, 21), In("SV-SS", 30)]).PanelBy(ByPlace);
        Assert.Equal(["SV-LI", "SV-SS"], panel.Keys);
        Assert.Equal([1, 1, 0], panel["SV-SS"].Bins.Select(bin => bin.Count));
        Assert.Equal([0, 1, 0], panel["SV-LI"].Bins.Select(bin => bin.Count));
        Assert.True(panel.Series[0].SharesFrameWith(panel.Series[1]));
        Assert.Equal("5 incidents seen: 3 counted, 1 outside, 1 in no group", panel.Counting!.ToString());
        Assert.Equal("5 incidents seen: 2 counted, 2 filtered out, 1 outside", panel["SV-SS"].Counting!.ToString());
        Assert.Equal("2 series of incidents by day, [2016-03-21, 2016-03-24)", panel.ToString());
    }

    [Fact]
    public void A_place_without_an_incident_is_there_when_it_is_asked_for()
    {
        var panel = IncidentLog.Of([In("SV-SS", 21), In("SV-LI", 22)]).PanelBy(ByPlace with { GroupKeys = ["SV-UN", "SV-SS"] });
        Assert.Equal(["SV-UN", "SV-SS"], panel.Keys);
        Assert.Equal(0, panel["SV-UN"].Tally().Events);
        Assert.Equal(1, panel.Counting!.Ungrouped);
        Assert.False(panel.TryGet("SV-LI", out _));
        Assert.Throws<KeyNotFoundException>(() => panel["SV-LI"]);
    }

    [Fact]
    public void An_incident_by_two_counts_for_both_and_is_reported()
    {
        var panel = IncidentLog.Of([In(null, 21, "ms-13", "barrio-18", "ms-13"), In(null, 22, "ms-13")]).PanelBy(ByPlace with { Groups = Groups.Perpetrator });
        Assert.Equal([1, 2], panel.Series.Select(series => series.Tally().Events));
        Assert.Equal(2, panel.Counting!.Counted);
        Assert.Equal(1, panel.Counting.InSeveralGroups);
    }

    [Fact]
    public void Nothing_to_group_is_an_error_that_names_the_way_out()
    {
        var error = Assert.Throws<InvalidOperationException>(() => IncidentLog.Of([In(null, 21)]).PanelBy(ByPlace));
        Assert.Contains("GroupKeys", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_in_no_group_needs_no_attribution()
    {
        var undated = Incident.Of(IncidentKind.Homicide, PartialDate.Month(2016, 3));
        Assert.Equal(1, IncidentLog.Of([undated, In("SV-SS", 21)]).PanelBy(ByPlace).Counting!.Ungrouped);
    }

    [Fact]
    public void Series_of_one_panel_must_be_alike()
    {
        var one = CountSeries.Of(Resolution.Day, Days.Start, 1, 2, 3);
        Assert.Equal(CountPanel.Of([new("a", one), new("b", one)]), CountPanel.Of([new("a", one), new("b", one)]));
        Assert.NotEqual(CountPanel.Of([new("a", one), new("b", one)]), CountPanel.Of([new("b", one), new("a", one)]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([new("a", one), new("a", one)]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([new("a", one), new("b", CountSeries.Of(Resolution.Day, Days.Start, 1, 2))]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([new("a", one), new("b", one.WithPopulation(100))]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([new("a", one), new("b", CountSeries.Of(Resolution.Day, Days.Start, [1, 2, 3], CountedQuantity.DeathsLow))]));
        Assert.Throws<ArgumentException>(() => CountPanel.Of([new(" ", one)]));
    }

    [Fact]
    public void A_stretch_of_a_panel_is_the_stretch_of_each_series()
    {
        var one = CountSeries.Of(Resolution.Day, Days.Start, 1, 2, 3);
        var first = StudyPeriod.OfDays(Days.Start, 1);
        Assert.Equal(one.During(first), CountPanel.Of([new("a", one)]).During(first)["a"]);
    }
}
