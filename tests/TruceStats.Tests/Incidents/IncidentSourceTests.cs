using System.Collections;

namespace TruceStats.Tests.Incidents;

/// <summary>A reader that a researcher writes: what became of its rows goes wherever the incidents go.</summary>
public sealed class IncidentSourceTests
{
    private static readonly StudyPeriod March = StudyPeriod.Of(new LocalDate(2016, 3, 1), new LocalDate(2016, 4, 1));

    private static CountingRule Rule => new() { Resolution = Resolution.Month, Coverage = March };

    [Fact]
    public void A_series_and_a_panel_know_what_became_of_the_rows()
    {
        var own = new OwnReader();
        Assert.Equal(OwnReader.AtTheEnd, own.CountBy(Rule).Source);
        Assert.Equal(OwnReader.AtTheEnd, own.PanelBy(Rule with { Groups = Groups.Kind })["homicide"].Source);
        Assert.Equal(2, own.Read);
    }

    [Fact]
    public void A_log_keeps_the_report_of_the_source_and_counts_like_it()
    {
        Assert.Equal(OwnReader.AtTheEnd, new OwnReader().ToLog().Source);
        Assert.Equal(OwnReader.AtTheEnd, IncidentLog.Of(new OwnReader()).Source);
        Assert.Equal(new OwnReader().CountBy(Rule), new OwnReader().ToLog().CountBy(Rule));
    }

    [Fact]
    public void What_is_picked_out_carries_the_report_of_all_rows()
    {
        IIncidentSource attacks = new OwnReader().Where(IncidentFilter.All.Of(IncidentKind.Attack));
        Assert.Single(attacks.ToLog());
        Assert.Equal(OwnReader.AtTheEnd, attacks.CountBy(Rule).Source);
        Assert.Equal(OwnReader.AtTheEnd, attacks.Where(incident => incident.Deaths is null).ToLog().Source);
    }

    [Fact]
    public void A_log_is_a_source_too_and_stays_what_it_is()
    {
        var log = IncidentLog.Of([Incident.Of(IncidentKind.Attack, new LocalDate(2016, 3, 2))]).AsOf(new LocalDate(2016, 3, 20), 7);
        IIncidentSource source = log;
        Assert.Same(log, IncidentLog.Of(log));
        Assert.Same(log, source.ToLog());
        // Not only its report: as of when, as well.
        Assert.Equal(log, source.Where(_ => true));
        Assert.Equal(log.CountBy(Rule), source.Where(IncidentFilter.All).CountBy(Rule));
    }

    [Fact]
    public void A_source_a_filter_and_a_test_are_needed()
    {
        Assert.Throws<ArgumentNullException>("source", () => IncidentSources.Where(null!, _ => true));
        Assert.Throws<ArgumentNullException>("filter", () => new OwnReader().Where((IncidentFilter)null!));
        Assert.Throws<ArgumentNullException>("predicate", () => new OwnReader().Where((Func<Incident, bool>)null!));
    }

    // Three rows, of which one is none; it knows so only when it has read them.
    private sealed class OwnReader : IIncidentSource
    {
        private bool _ended;

        public static SourceReport AtTheEnd { get; } =
            SourceReport.Of("own.txt", 3, [new RejectedRow("own.txt", 2, "date", "date-unreadable")], exactDuplicates: 0, partialDates: 1);

        public int Read { get; private set; }

        public SourceReport Source => _ended ? AtTheEnd : throw new InvalidOperationException("Read it first.");

        public IEnumerator<Incident> GetEnumerator()
        {
            Read++;
            yield return Incident.Of(IncidentKind.Homicide, PartialDate.Month(2016, 3));
            yield return Incident.Of(IncidentKind.Attack, new LocalDate(2016, 3, 26));
            _ended = true;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
