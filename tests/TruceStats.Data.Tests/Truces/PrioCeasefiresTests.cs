using TruceStats.Data.Tests.Files;

namespace TruceStats.Data.Tests.Truces;

public sealed class PrioCeasefiresTests
{
    private const string Header =
        "cc,cf_id,location,ucdp_actor_id,actor_name,ucdp_dyad,cf_dec_yr,cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day,partial,fixed,fixed_time,"
        + "p_humanitarian,p_peaceprocess,p_holiday,p_election,p_other,ceasefire_class,mediator_send,ended,end_yr,end_month,end_day,id";

    private static TruceReading Read(params string[] rows) => new PrioCeasefires().Read(CsvText.Of([Header, .. rows]));

    // One party of one ceasefire; what a test is not about is what most rows have.
    private static string Row(
        string number = "1", string party = "743", string name = "Front", string dyad = "623", string declared = "2014,12,17", string effect = "2014,12,20",
        string fixedDays = "0,0", string purposes = "0,1,0,0,0", string partial = "0", string mediators = "0", string end = "2,2015,5,22", string id = "1") =>
        $"100,{number},Xland,{party},{name},{dyad},{declared},{effect},{partial},{fixedDays},{purposes},1,\"{mediators}\",{end},{id}";

    [Fact]
    public void A_row_that_stands_alone_is_a_one_sided_truce()
    {
        var reading = Read(Row());
        var truce = Assert.Single(reading);
        Assert.Equal("Xland 100-1 2014-12-20", truce.Name);
        Assert.Equal(TruceSidedness.OneSided, truce.Sidedness);
        Assert.Equal([UcdpGed.Actor(743)], truce.Parties);
        Assert.Equal(StudyPeriod.Inclusive(new(2014, 12, 20), new(2015, 5, 22)), truce.InForce);
        Assert.Equal(PartialDate.Day(new(2014, 12, 17)), truce.Declarations[0].Declared);
        Assert.Equal((TruceClass.CessationOfHostilities, TrucePurposes.PeaceProcess), (truce.Class, truce.Purposes));
        Assert.Equal([UcdpGed.Place("Xland")], truce.Scope);
        Assert.Equal(EndingReason.Unknown, truce.Declarations[0].Ending!.Reason);
        Assert.Equal("test.csv: 1 rows read, 1 accepted, 0 rejected, 0 exact duplicates, 0 partial dates", reading.Source.ToString());
        Assert.Equal(UcdpGed.Actor(743), reading.Actors.FindByAlias("Front")!.Id);
    }

    [Fact]
    public void The_day_of_the_end_can_be_read_as_the_first_day_after() => Assert.Equal(
        StudyPeriod.Of(new(2014, 12, 20), new(2015, 5, 22)),
        new PrioCeasefires { EndDay = CeasefireEndDay.FirstDayAfter }.Read(CsvText.Of(Header, Row()))[0].InForce);

    [Fact]
    public void Two_parties_of_one_dyad_declare_toward_each_other_and_may_end_apart()
    {
        var truce = Assert.Single(Read(Row(end: "4,2015,5,22"), Row(party: "17", name: "State", end: "4,2015,6,1")));
        Assert.Equal(TruceSidedness.TwoSided, truce.Sidedness);
        Assert.Equal([UcdpGed.Actor(17)], truce.Declarations[0].Toward);
        Assert.Equal(EndingReason.Superseded, truce.Declarations[0].Ending!.Reason);
        Assert.Throws<InvalidOperationException>(() => truce.InForce);
        Assert.Equal(new LocalDate(2015, 5, 23), truce.InForceDays(DateRule.Refuse, PartyRule.AllParties).Periods[0].End);
    }

    [Fact]
    public void A_state_that_declares_in_two_dyads_at_once_declares_once_toward_both()
    {
        var truce = Assert.Single(Read(
            Row(party: "17", name: "State"), Row(party: "17", name: "State", dyad: "624"), Row(), Row(party: "744", name: "Army", dyad: "624")));
        Assert.Equal(3, truce.Declarations.Count);
        Assert.Equal([UcdpGed.Actor(743), UcdpGed.Actor(744)], truce.Declarations[0].Toward);
        Assert.Equal(TruceSidedness.ManySided, truce.Sidedness);
    }

    [Fact]
    public void One_id_for_two_ceasefires_years_apart_makes_two_truces()
    {
        var reading = Read(Row(), Row(declared: "2001,5,11", effect: "2001,5,14", end: "1,2001,5,24"));
        Assert.Equal(["Xland 100-1 2014-12-20", "Xland 100-1 2001-05-14"], reading.Select(truce => truce.Name));
        Assert.Equal(0, reading.Source.ExactDuplicates);
    }

    [Fact]
    public void A_party_that_declares_two_things_under_one_id_makes_two_truces()
    {
        var reading = Read(Row(), Row(declared: "2014,12,17", effect: "2014,12,20", end: "2,2015,5,30"));
        Assert.Equal(["Xland 100-1 2014-12-20", "Xland 100-1 2014-12-20 (2)"], reading.Select(truce => truce.Name));
        Assert.Equal(2, reading.Source.RowsAccepted);
    }

    [Fact]
    public void A_row_that_repeats_another_save_its_number_is_a_duplicate_and_counted()
    {
        var reading = Read(Row(id: "1"), Row(id: "2"), Row(id: "3"));
        Assert.Single(Assert.Single(reading).Declarations);
        Assert.Equal(2, reading.Source.ExactDuplicates);
        Assert.Equal(3, reading.Source.RowsAccepted);
    }

    [Theory]
    [InlineData("2014,12,-1", "2014-12 (month)")]
    [InlineData("2014,-1,-1", "2014 (year)")]
    public void Days_and_months_that_are_not_known_make_partial_dates(string effect, string expected)
    {
        var reading = Read(Row(effect: effect));
        Assert.Equal(PartialDate.Parse(expected), reading[0].Declarations[0].Effective);
        Assert.Equal(1, reading.Source.PartialDates);
    }

    [Fact]
    public void An_unknown_end_is_not_open_and_answers_no_question_about_days()
    {
        var truce = new PrioCeasefires { CodedThrough = new(2015, 12, 31) }.Read(CsvText.Of(Header, Row(end: "-1,-1,-1,-1")))[0];
        Assert.Throws<InvalidOperationException>(() => truce.InForce);
        Assert.Equal(StudyPeriod.OfDays(new(2014, 12, 20), 1), Assert.Single(truce.InForceDays(DateRule.Earliest, PartyRule.Refuse).Periods));
        Assert.Equal(StudyPeriod.Inclusive(new(2014, 12, 20), new(2015, 12, 31)), Assert.Single(truce.InForceDays(DateRule.Latest, PartyRule.Refuse).Periods));
    }

    [Fact]
    public void An_unknown_end_of_a_truce_of_ten_days_is_the_planned_one() =>
        Assert.Equal(StudyPeriod.OfDays(new(2014, 12, 20), 10), Read(Row(fixedDays: "1,10", end: "-1,-1,-1,-1"))[0].InForce);

    [Theory]
    [InlineData("for the duration of the holidays")]
    [InlineData("-1")]
    public void A_planned_time_in_words_is_no_planned_end(string time) =>
        Assert.Null(Read(Row(fixedDays: "1," + time))[0].Declarations[0].PlannedEnd);

    [Fact]
    public void An_end_that_had_not_come_is_open() => Assert.True(Read(Row(end: "0,0,0,0"))[0].InForce.IsOpen);

    [Fact]
    public void An_end_known_to_the_month_lies_after_the_day_it_began()
    {
        var end = Read(Row(end: "2,2014,12,-1"))[0].Declarations[0].Ending!.Date;
        Assert.Equal((new LocalDate(2014, 12, 21), new LocalDate(2015, 1, 1)), (end.Earliest, end.Latest));
    }

    [Fact]
    public void A_truce_of_one_day_ends_on_the_day_it_begins() =>
        Assert.Equal(StudyPeriod.OfDays(new(2014, 12, 24), 1), Read(Row(effect: "2014,12,24", end: "1,2014,12,24"))[0].InForce);

    [Theory]
    [InlineData("2014,12,20", "2,2014,12,18", "end_yr", RejectionReasons.EndBeforeStart)]
    [InlineData("-1,-1,-1", "2,2014,12,18", "cf_effect_yr", RejectionReasons.DateUnknown)]
    [InlineData("0,0,0", "0,0,0,0", "cf_effect_yr", RejectionReasons.NeverInEffect)]
    [InlineData("2014,2,30", "0,0,0,0", "cf_effect_day", RejectionReasons.DateNotInCalendar)]
    [InlineData("2014,13,1", "0,0,0,0", "cf_effect_month", RejectionReasons.DateNotInCalendar)]
    [InlineData("2014,x,1", "0,0,0,0", "cf_effect_month", RejectionReasons.NumberUnreadable)]
    public void Dates_that_cannot_be_are_rejected_with_their_reason(string effect, string end, string column, string reason)
    {
        var reading = Read(Row(effect: effect, end: end));
        Assert.Empty(reading);
        var rejected = Assert.Single(reading.Source.Rejected);
        Assert.Equal((2, column, reason), (rejected.Line, rejected.Column, rejected.Reason));
    }

    [Fact]
    public void Several_purposes_are_kept_and_a_part_of_the_country_is_no_named_scope()
    {
        var truce = Read(Row(purposes: "1,0,1,0,0", partial: "1", mediators: "UN, Norway"))[0];
        Assert.Equal(TrucePurposes.Humanitarian | TrucePurposes.Holiday, truce.Purposes);
        Assert.Empty(truce.Scope);
        Assert.Equal([ActorId.Of("UN"), ActorId.Of("Norway")], truce.Mediators);
    }

    [Fact]
    public void A_party_without_a_number_has_its_name() => Assert.Equal([ActorId.Of("Town militia")], Read(Row(party: "-1", name: "Town militia"))[0].Parties);

    [Fact]
    public void Names_of_one_party_lead_to_it_and_a_name_of_two_to_none()
    {
        var actors = Read(Row(), Row(number: "2", name: "The Front"), Row(number: "3", party: "744", name: "The Front")).Actors;
        Assert.Equal(UcdpGed.Actor(743), actors.FindByAlias("Front")!.Id);
        Assert.Null(actors.FindByAlias("The Front"));
        Assert.NotNull(actors.Find(UcdpGed.Actor(744)));
    }

    [Fact]
    public void Strict_reading_stops_at_the_first_fault() => Assert.Equal(
        "test.csv line 2, column cf_effect_yr: never-in-effect. Strict reading stops at the first fault.",
        Assert.Throws<InvalidDataException>(() => new PrioCeasefires().Read(CsvText.Of(Header, Row(effect: "0,0,0")), new ReadOptions { Strict = true })).Message);

    [Fact]
    public void Missing_columns_are_all_named()
    {
        string message = Assert.Throws<InvalidDataException>(() => new PrioCeasefires().Read(CsvText.Of("cc,cf_id,ucdp_actor_id", "1,1,1"))).Message;
        Assert.Contains("cf_dec_yr, cf_effect_yr, end_yr", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_of_coding_of_another_calendar_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PrioCeasefires { CodedThrough = new LocalDate(1400, 1, 1, CalendarSystem.PersianSimple) });
}
