using TruceStats.Data;
using TruceStats.Data.Tests.Files;

namespace TruceStats.Data.Tests.Incidents;

/// <summary>What each column of UCDP GED becomes.</summary>
public sealed class UcdpGedTests
{
    // Columns of Text.Ucdp: id, type, side a id and name, side b id and name, adm_1, country, clarity, precision, start, end, best, high, low.
    private const string Good = "91,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-03-01,2015-03-01,4,6,3";

    private static LocalDate March(int day) => new(2015, 3, day);

    private static Incident Read(string row) => UcdpGed.Read(Text.File(Text.Ucdp(row))).Single();

    private static (long, string?, string) Fault(string row) => Assert.Single(Text.Faults(UcdpGed.Read(Text.File(Text.Ucdp(row))).ToLog().Source));

    private static string With(string old, string now) => Good.Replace(old, now, StringComparison.Ordinal);

    [Fact]
    public void A_row_is_an_incident() => Assert.Equal(
        Incident.Of(
            UcdpGed.StateBased, March(1), place: "Colombia/Meta", by: ["ucdp-17"], against: ["ucdp-743"], deaths: ReportedCount.Between(3, 4, 6),
            clarity: Clarity.Clear, id: "91"),
        Read(Good));

    [Theory]
    [InlineData("1", "state-based-conflict")]
    [InlineData("2", "non-state-conflict")]
    [InlineData("3", "one-sided-violence")]
    [InlineData("3.0", "one-sided-violence")]
    public void The_type_of_violence_is_the_kind(string type, string kind) => Assert.Equal(IncidentKind.Of(kind), Read(With("91,1,", $"91,{type},")).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("x")]
    [InlineData("1.5")]
    public void Another_type_is_rejected(string type) => Assert.Equal(
        (2, "type_of_violence", type.Length == 0 ? RejectionReasons.ValueMissing : RejectionReasons.CodeUnknown), Fault(With("91,1,", $"91,{type},")));

    public static TheoryData<string, string, PartialDate, PartialDate?> Dates => new()
    {
        // An event on one known day, and one that lasted.
        { "1", "2015-03-01,2015-03-01", March(1), null },
        { "1", "2015-03-01 00:00:00.000,2015-03-03 00:00:00.000", March(1), March(3) },
        // Days of which one is the right one.
        { "2", "2015-03-01,2015-03-04", PartialDate.FewDays(March(1), March(4)), null },
        { "3", "2015-03-04,2015-03-10", PartialDate.Week(March(4), IsoDayOfWeek.Wednesday), null },
        { "4", "2015-03-01,2015-03-31", PartialDate.Month(2015, 3), null },
        { "4", "2015-03-01,2015-03-20", PartialDate.FewDays(March(1), March(20)), null },
        { "5", "2015-01-01,2015-12-31", PartialDate.Year(2015), null },
        { "5", "2015-02-01,2015-06-30", PartialDate.FewDays(new LocalDate(2015, 2, 1), new LocalDate(2015, 6, 30)), null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_precision_says_whether_two_dates_are_days_or_bounds(string precision, string dates, PartialDate start, PartialDate? end)
    {
        var incident = Read(With("1,2015-03-01,2015-03-01", precision + "," + dates));
        Assert.Equal(start, incident.Start);
        Assert.Equal(end, incident.End);
    }

    [Theory]
    [InlineData("1,2015-03-01,2015-02-28", "date_end", RejectionReasons.EndBeforeStart)]
    [InlineData("3,2015-03-01,2015-03-01", "date_prec", RejectionReasons.DatePrecisionContradicted)]
    [InlineData("0,2015-03-01,2015-03-01", "date_prec", RejectionReasons.CodeUnknown)]
    [InlineData("6,2015-03-01,2015-03-01", "date_prec", RejectionReasons.CodeUnknown)]
    [InlineData(",2015-03-01,2015-03-01", "date_prec", RejectionReasons.ValueMissing)]
    [InlineData("1,,2015-03-01", "date_start", RejectionReasons.ValueMissing)]
    [InlineData("1,2015-03-01,", "date_end", RejectionReasons.ValueMissing)]
    [InlineData("1,2015-02-30,2015-03-01", "date_start", RejectionReasons.DateNotInCalendar)]
    [InlineData("1,01/03/2015,2015-03-01", "date_start", RejectionReasons.DateUnreadable)]
    public void Dates_that_cannot_be_are_rejected(string dates, string column, string reason) =>
        Assert.Equal((2, column, reason), Fault(With("1,2015-03-01,2015-03-01", dates)));

    [Theory]
    [InlineData("4,6,3", "4 (low 3, high 6)")]
    [InlineData("0,648,0", "0 (low 0, high 648)")]
    [InlineData("4.0,6.0,3.0", "4 (low 3, high 6)")]
    [InlineData("4,6,", "4 (low 4, high 6)")]
    [InlineData("4,,", "4 (low 4, high ?)")]
    [InlineData(",6,3", "? (low 3, high 6)")]
    [InlineData(",,3", "at least 3")]
    public void The_dead_are_low_best_and_high(string deaths, string read) => Assert.Equal(read, Read(With("4,6,3", deaths)).Deaths!.ToString());

    [Fact]
    public void The_dead_are_unknown_where_no_figure_stands() => Assert.Null(Read(With("4,6,3", ",,")).Deaths);

    [Theory]
    [InlineData("4,6,5", "low", RejectionReasons.DeathsOutOfOrder)]
    [InlineData("4,3,2", "high", RejectionReasons.DeathsOutOfOrder)]
    [InlineData(",3,4", "high", RejectionReasons.DeathsOutOfOrder)]
    [InlineData(",3,", "high", RejectionReasons.DeathsIncomplete)]
    [InlineData("-1,6,3", "best", RejectionReasons.NumberNegative)]
    [InlineData("NaN,6,3", "best", RejectionReasons.NumberUnreadable)]
    [InlineData("4,Infinity,3", "high", RejectionReasons.NumberUnreadable)]
    [InlineData("4,6,2.5", "low", RejectionReasons.NumberNotWhole)]
    [InlineData("4,1e3,3", "high", RejectionReasons.NumberUnreadable)]
    [InlineData("4,99999999999999999999,3", "high", RejectionReasons.NumberTooLarge)]
    public void Figures_of_the_dead_that_cannot_be_are_rejected(string deaths, string column, string reason) =>
        Assert.Equal((2, column, reason), Fault(With("4,6,3", deaths)));

    [Fact]
    public void Sides_are_their_numbers_else_their_names_else_unknown()
    {
        Assert.Equal([UcdpGed.Actor(743)], Read(Good).Against);
        Assert.Equal(["FARC"], Read(With(",743,", ",,")).Against.Select(actor => actor.Value));
        Assert.Empty(Read(With(",743,FARC,", ",,,")).Against);
        Assert.Equal((2, "side_b_new_id", RejectionReasons.NumberUnreadable), Fault(With(",743,", ",FARC,")));
    }

    [Theory]
    [InlineData("Meta,Colombia", "Colombia/Meta")]
    [InlineData(",Colombia", "Colombia")]
    [InlineData("Meta,", null)]
    public void The_place_is_the_first_subdivision_else_the_country(string columns, string? place) =>
        Assert.Equal(place, Read(With("Meta,Colombia", columns)).Place?.Value);

    [Theory]
    [InlineData("1", Clarity.Clear)]
    [InlineData("2", Clarity.Unclear)]
    [InlineData("", Clarity.Unknown)]
    public void The_clarity_is_that_of_the_event(string code, Clarity clarity) =>
        Assert.Equal(clarity, Read(With("Colombia,1,1,", $"Colombia,{code},1,")).Clarity);

    [Fact]
    public void Codes_and_places_can_be_asked_for_by_name()
    {
        Assert.Equal("ucdp-743", UcdpGed.Actor(743).Value);
        Assert.Equal("Colombia/Meta department", UcdpGed.Place("Colombia", "Meta department").Value);
        Assert.Equal("Colombia", UcdpGed.Place("Colombia").Value);
        Assert.Throws<ArgumentException>(() => UcdpGed.Place("Colombia", " "));
    }

    [Fact]
    public void Older_names_of_columns_are_known()
    {
        const string Older = "type_of_violence,conflict_id,dyad_id,side_a_id,side_b_id,date_prec,date_start,date_end,best_est,high_est,low_est\n1,289,623,17,743,1,2015-03-01,2015-03-01,4,6,3\n";
        UcdpRow? seen = null;
        var incident = UcdpGed.Read(Text.File(Older), where: row => (seen = row) is not null).Single();
        Assert.Equal(ReportedCount.Between(3, 4, 6), incident.Deaths);
        Assert.Equal([UcdpGed.Actor(17)], incident.By);
        Assert.Equal(new UcdpRow { TypeOfViolence = 1, DatePrecision = 1, Conflict = 289, Dyad = 623, SideA = 17, SideB = 743 }, seen);
    }

    [Fact]
    public void A_copy_that_was_cut_down_is_read_as_far_as_it_goes() => Assert.Equal(
        Incident.Of(UcdpGed.NonState, March(1)),
        UcdpGed.Read(Text.File("date_end,date_start,date_prec,type_of_violence\n2015-03-01,2015-03-01,1,2\n")).Single());

    [Fact]
    public void The_full_file_needs_no_header()
    {
        string[] fields = Full();
        var incident = UcdpGed.Read(Text.File(string.Join(',', fields) + "\n")).Single();
        Assert.Equal(
            Incident.Of(
                UcdpGed.OneSided, March(1), March(2), "Colombia/Meta department", ["ucdp-743"], ["ucdp-1"], ReportedCount.Between(3, 4, 6),
                ["Reuters", "AFP"], Clarity.Unclear, "91"),
            incident);
        // With its header it is the same, wherever the columns stand.
        var order = UcdpShape.Columns.Select((name, i) => (name, field: fields[i])).Reverse().ToArray();
        string text = string.Join(',', order.Select(column => column.name)) + "\n" + string.Join(',', order.Select(column => column.field)) + "\n";
        Assert.Equal(incident, UcdpGed.Read(Text.File(text)).Single());
    }

    [Fact]
    public void A_second_header_of_tags_is_no_row_and_does_not_shift_the_lines()
    {
        string text = Text.Ucdp("#event+id,,,#group+name+first,,,#adm1+name,#country+name,,,#date+start,#date+end,#affected+killed,,", With("2015-03-01", "x"), Good);
        var report = UcdpGed.Read(Text.File(text)).ToLog().Source;
        Assert.Equal(2, report.RowsRead);
        Assert.Equal([(3, "date_start", RejectionReasons.DateUnreadable)], Text.Faults(report));
    }

    [Fact]
    public void A_row_can_be_asked_for_by_codes_that_an_incident_has_no_place_for()
    {
        var file = Text.File(string.Join(',', UcdpShape.Columns) + "\n" + string.Join(',', Full()) + "\n");
        UcdpRow? seen = null;
        Assert.Single(UcdpGed.Read(file, where: row => (seen = row) is { Dyad: 1072 }));
        Assert.Equal(
            new UcdpRow
            {
                TypeOfViolence = 3,
                DatePrecision = 1,
                WherePrecision = 2,
                Conflict = 605,
                Dyad = 1072,
                SideA = 743,
                SideB = 1,
                CountryId = 100,
                Country = "Colombia",
                IsActiveYear = true,
            },
            seen);
        Assert.Empty(UcdpGed.Read(file, where: row => row.WherePrecision > 2));
    }

    [Fact]
    public void What_is_read_does_not_depend_on_the_culture() =>
        Assert.All(TruceStats.Tests.UnderCulture.Names, name => Assert.Equal(Read(Good), TruceStats.Tests.UnderCulture.Of(name.Data, () => Read(Good))));

    // The fields of one invented event in the order of the published file.
    private static string[] Full()
    {
        string[] fields = new string[UcdpShape.Columns.Length];
        Array.Fill(fields, "");
        void Set(string column, string value) => fields[Array.IndexOf(UcdpShape.Columns, column)] = value;
        Set("id", "91");
        Set("active_year", "1");
        Set("type_of_violence", "3");
        Set("conflict_new_id", "605");
        Set("dyad_new_id", "1072");
        Set("side_a_new_id", "743");
        Set("side_b_new_id", "1");
        Set("source_office", "\"Reuters; AFP;Reuters\"");
        Set("where_prec", "2");
        Set("adm_1", "Meta department");
        Set("country", "Colombia");
        Set("country_id", "100");
        Set("event_clarity", "2");
        Set("date_prec", "1");
        Set("date_start", "2015-03-01 00:00:00.000");
        Set("date_end", "2015-03-02 00:00:00.000");
        Set("best", "4");
        Set("high", "6");
        Set("low", "3");
        return fields;
    }
}
