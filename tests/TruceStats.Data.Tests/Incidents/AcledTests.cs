using TruceStats.Data.Tests.Files;

namespace TruceStats.Data.Tests.Incidents;

public sealed class AcledTests
{
    private const string Header =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,geo_precision,source,fatalities";

    private static IncidentLog Read(params string[] rows) => Acled.Read(CsvText.Of([Header, .. rows])).ToLog();

    [Fact]
    public void A_row_becomes_an_incident()
    {
        var incident = Assert.Single(Read(
            "XXX12,2024-03-01,2024,1,Political violence,Violence against civilians,Attack,Unidentified Gang,Cell A,Civilians (X),Xland,North,1,Paper; Radio;Paper,3"));
        Assert.Equal("violence-against-civilians", incident.Kind.Code);
        Assert.Equal(PartialDate.Day(new(2024, 3, 1)), incident.Start);
        Assert.Equal([ActorId.Of("Unidentified Gang")], incident.By);
        Assert.Equal([ActorId.Of("Civilians (X)")], incident.Against);
        Assert.Equal(PlaceCode.Of("Xland/North"), incident.Place);
        Assert.Equal(ReportedCount.Between(3, 3, null), incident.Deaths);
        Assert.Equal(["Paper", "Radio"], incident.Sources);
        Assert.Equal("XXX12", incident.Id);
    }

    [Theory]
    [InlineData("2024-03-01")]
    [InlineData("1 March 2024")]
    [InlineData("01 March 2024")]
    [InlineData("01-March-2024")]
    [InlineData("01-Mar-2024")]
    public void A_date_is_read_in_the_forms_of_newer_and_older_exports(string date) =>
        Assert.Equal(PartialDate.Day(new(2024, 3, 1)), Assert.Single(Read($"1,{date},2024,1,,Battles,,A,,B,X,,1,S,0")).Start);

    [Theory]
    [InlineData("03/01/2024", RejectionReasons.DateUnreadable)]
    [InlineData("1 Mrz 2024", RejectionReasons.DateUnreadable)]
    [InlineData("1 March 24", RejectionReasons.DateUnreadable)]
    [InlineData("30 February 2024", RejectionReasons.DateNotInCalendar)]
    [InlineData("2024-02-30", RejectionReasons.DateNotInCalendar)]
    [InlineData("", RejectionReasons.ValueMissing)]
    public void A_date_that_could_mean_two_days_or_none_is_not_guessed_at(string date, string reason)
    {
        var rejected = Assert.Single(Read($"1,{date},2024,1,,Battles,,A,,B,X,,1,S,0").Source.Rejected);
        Assert.Equal(("event_date", reason), (rejected.Column, rejected.Reason));
    }

    // The coded day is the 15th: the seven days that are meant begin between the 9th and the 15th.
    [Fact]
    public void Time_precision_two_is_any_week_around_the_day_and_three_the_month()
    {
        var log = Read("1,2024-03-15,2024,2,,Battles,,A,,B,X,,1,S,0", "2,2024-03-15,2024,3,,Battles,,A,,B,X,,1,S,0");
        Assert.Equal([PartialDate.FewDays(new(2024, 3, 9), new(2024, 3, 21)), PartialDate.Month(2024, 3)], log.Select(incident => incident.Start));
        Assert.Equal(2, log.Source.PartialDates);
    }

    [Theory]
    [InlineData("4", "0", "time_precision", RejectionReasons.CodeUnknown)]
    [InlineData("", "0", "time_precision", RejectionReasons.ValueMissing)]
    [InlineData("1", "-1", "fatalities", RejectionReasons.NumberNegative)]
    [InlineData("1", "NaN", "fatalities", RejectionReasons.NumberUnreadable)]
    public void A_code_or_number_that_cannot_be_is_rejected(string precision, string fatalities, string column, string reason)
    {
        var rejected = Assert.Single(Read($"1,2024-03-15,2024,{precision},,Battles,,A,,B,X,,1,S,{fatalities}").Source.Rejected);
        Assert.Equal((column, reason), (rejected.Column, rejected.Reason));
    }

    [Fact]
    public void Fatalities_that_are_not_told_are_unknown_and_no_zero() => Assert.Null(Assert.Single(Read("1,2024-03-15,2024,1,,Battles,,A,,B,X,,1,S,")).Deaths);

    [Fact]
    public void An_older_export_has_more_columns_in_another_order()
    {
        var incident = Assert.Single(Acled.Read(CsvText.Of(
            "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,fatalities",
            "9041,222,XXX7,7,12 May 2019,2019,1,Explosions/Remote violence,Grenade,A,,Xland,,2")).ToLog());
        Assert.Equal("explosions-remote-violence", incident.Kind.Code);
        Assert.Equal("XXX7", incident.Id);
        Assert.Equal(PlaceCode.Of("Xland"), incident.Place);
        Assert.Empty(incident.Against);
    }

    [Fact]
    public void Events_that_were_taken_back_do_not_count_and_are_listed_also_in_strict_reading()
    {
        var withdrawn = Acled.Withdrawn(CsvText.Of("event_id_cnty,deleted_timestamp", "B,1718000000", "Z,1718000001"));
        var log = Acled.Read(
            CsvText.Of("event_id_cnty,event_date,time_precision,event_type", "A,2024-03-01,1,Battles", "B,2024-03-02,1,Battles", "C,2024-03-03,1,Battles"),
            new ReadOptions { Strict = true }, withdrawn: withdrawn).ToLog();
        Assert.Equal(["A", "C"], log.Select(incident => incident.Id));
        Assert.Equal(3, log.Source.RowsRead);
        Assert.Equal("test.csv line 3, column event_id_cnty: withdrawn", Assert.Single(log.Source.Rejected).ToString());
    }

    [Fact]
    public void A_feed_of_deletions_with_a_row_that_cannot_be_read_is_refused() => Assert.Equal(
        "test.csv line 3, column event_id_cnty: value-missing. Strict reading stops at the first fault.",
        Assert.Throws<InvalidDataException>(() => Acled.Withdrawn(CsvText.Of("event_id_cnty,deleted_timestamp", "B,1", ",2"))).Message);

    [Fact]
    public void Deletions_without_ids_in_the_events_are_refused() => Assert.Contains(
        "event_id_cnty",
        Assert.Throws<InvalidDataException>(() =>
            Acled.Read(CsvText.Of("event_date,time_precision,event_type", "2024-03-01,1,Battles"), withdrawn: new HashSet<string> { "A" }).ToLog()).Message);

    [Fact]
    public void Rows_are_asked_for_by_what_an_incident_does_not_hold()
    {
        var seen = new List<AcledRow>();
        var log = Acled.Read(
            CsvText.Of(Header, "1,2024-03-01,2024,1,Political violence,Battles,Armed clash,A,C1; C2,B,X,N,2,S,0", "2,2024-03-01,2024,1,,Riots,Mob violence,A,,B,X,N,9,S,0"),
            where: row =>
            {
                seen.Add(row);
                return row.SubEventType == "Armed clash";
            }).ToLog();
        Assert.Equal("1", Assert.Single(log).Id);
        Assert.Equal(2, log.Source.RowsAccepted);
        Assert.Equal(
            [
                new AcledRow
                {
                    EventType = "Battles", TimePrecision = 1, SubEventType = "Armed clash", DisorderType = "Political violence", Actor1 = "A", AssociatedActors1 = "C1; C2",
                    Actor2 = "B", Country = "X", GeographicPrecision = 2,
                },
                new AcledRow { EventType = "Riots", TimePrecision = 1, SubEventType = "Mob violence", Actor1 = "A", Actor2 = "B", Country = "X" },
            ],
            seen);
    }

    [Theory]
    [InlineData("Battles", "battles")]
    [InlineData("Explosions/Remote violence", "explosions-remote-violence")]
    public void The_kind_of_an_event_type_is_its_words(string type, string code) => Assert.Equal(code, Acled.Kind(type).Code);

    [Fact]
    public void An_event_type_without_a_word_is_no_kind() => Assert.ThrowsAny<ArgumentException>(() => Acled.Kind("/"));
}
