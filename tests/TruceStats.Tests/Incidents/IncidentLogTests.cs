namespace TruceStats.Tests.Incidents;

public sealed class IncidentLogTests
{
    private static Incident On(int dayOfMarch, string? id = null) => Incident.Of(IncidentKind.Homicide, new LocalDate(2016, 3, dayOfMarch), id: id);

    private static readonly Incident Undated = Incident.Of(IncidentKind.Disappearance, PartialDate.Month(2016, 3));

    [Fact]
    public void A_log_keeps_order_and_never_changes()
    {
        var given = new List<Incident> { On(3), On(1) };
        var log = IncidentLog.Of(given);
        given.Clear();
        Assert.Equal([On(3), On(1)], log);
        Assert.Equal(2, log.Count);
        Assert.Equal(0, IncidentLog.Empty.Count);
    }

    [Fact]
    public void A_null_incident_is_refused_and_its_place_named()
    {
        var error = Assert.Throws<ArgumentException>(() => IncidentLog.Of([On(1), null!]));
        Assert.Contains("number 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_made_in_memory_reports_its_partial_dates()
    {
        var source = IncidentLog.Of([On(1), Undated]).Source;
        Assert.Equal("in memory: 2 rows read, 2 accepted, 0 rejected, exact duplicates not looked for, 1 partial dates", source.ToString());
    }

    [Fact]
    public void Picking_out_keeps_source_and_as_of_date()
    {
        var log = IncidentLog.Of([On(1), Undated, On(9)], SourceReport.Of("press", 5, [new RejectedRow("press", 2, null, "a"), new RejectedRow("press", 3, "date", "b")])).AsOf(new LocalDate(2016, 4, 1), 7);
        Assert.Equal([On(1), On(9)], log.Where(IncidentKind.Homicide));
        Assert.Equal([Undated], log.Where(IncidentFilter.All.Of(IncidentKind.Disappearance)));
        Assert.Equal([On(9)], log.Where(incident => incident.Start == new LocalDate(2016, 3, 9)));
        var march = log.During(StudyPeriod.Of(new LocalDate(2016, 3, 5), new LocalDate(2016, 4, 1)));
        Assert.Equal([Undated, On(9)], march);
        Assert.Equal(log.Source, march.Source);
        Assert.Equal("2 incidents as of 2016-04-01, reporting lag 7 days", march.ToString());
        Assert.Equal(7, march.ReportingLagDays);
    }

    [Fact]
    public void A_union_keeps_everything_and_merges_the_sources()
    {
        var union = IncidentLog.Of([On(1)], SourceReport.Of("press", 1)).Union(IncidentLog.Of([On(1), On(2)], SourceReport.Of("police", 2)));
        Assert.Equal([On(1), On(1), On(2)], union);
        Assert.Equal("press + police", union.Source.Name);
        Assert.Equal(3, union.Source.RowsRead);
        Assert.Throws<ArgumentException>(() => IncidentLog.Empty.Union(IncidentLog.Empty.AsOf(new LocalDate(2016, 4, 1), 0)));
    }

    [Fact]
    public void Exact_duplicates_are_reported_and_taken_away_only_when_asked()
    {
        var log = IncidentLog.Of([On(1, "a"), On(1, "b"), On(1, "a"), On(2), On(2), On(2)]);
        Assert.Equal([On(1, "a"), On(2), On(2)], log.ExactDuplicates());
        var once = log.WithoutExactDuplicates();
        Assert.Equal([On(1, "a"), On(1, "b"), On(2)], once);
        Assert.Null(log.Source.ExactDuplicates);
        Assert.Equal(3, once.Source.ExactDuplicates);
        Assert.Equal(3, once.WithoutExactDuplicates().Source.ExactDuplicates);
    }

    [Fact]
    public void A_negative_lag_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IncidentLog.Empty.AsOf(new LocalDate(2016, 4, 1), -1));

    [Fact]
    public void Another_calendar_is_refused() =>
        Assert.Throws<ArgumentException>(() => IncidentLog.Empty.AsOf(new LocalDate(2016, 4, 1, CalendarSystem.Julian), 0));

    [Fact]
    public void Logs_are_equal_when_incidents_source_and_dates_are()
    {
        Assert.Equal(IncidentLog.Of([On(1), On(2)]), IncidentLog.Of([On(1), On(2)]));
        Assert.NotEqual(IncidentLog.Of([On(1), On(2)]), IncidentLog.Of([On(2), On(1)]));
        Assert.NotEqual(IncidentLog.Of([On(1)]), IncidentLog.Of([On(1)], SourceReport.Of("press", 1)));
        Assert.NotEqual(IncidentLog.Of([On(1)]), IncidentLog.Of([On(1)]).AsOf(new LocalDate(2016, 4, 1), 0));
    }
}
