using TruceStats.Data;
using TruceStats.Data.Tests.Files;

namespace TruceStats.Data.Tests.Incidents;

public sealed class IncidentTableTests
{
    private static readonly IncidentTable Homicides = new() { Start = "fecha", Kind = IncidentKind.Homicide };

    private static LocalDate March(int day) => new(2016, 3, day);

    private static IncidentLog Read(IncidentTable table, string text, ReadOptions? options = null) => table.Read(Text.File(text), options).ToLog();

    [Fact]
    public void Every_column_that_is_named_becomes_a_part_of_the_incident()
    {
        var table = new IncidentTable
        {
            Start = "desde",
            End = "hasta",
            KindColumn = "tipo",
            Place = "municipio",
            By = "autor",
            Against = "victima",
            ListSeparator = ";",
            DeathsLow = "min",
            DeathsBest = "muertos",
            DeathsHigh = "max",
            Sources = "fuente",
            Clarity = "claridad",
            Id = "caso",
        };
        const string Rows =
            "caso,desde,hasta,tipo,municipio,autor,victima,min,muertos,max,fuente,claridad\n"
            + "a-1,2016-03-26,2016-03-27,attack,SOY,ms-13; sailors,police,1,2,4,press;police,clear\n"
            + "a-2,2016-03,,homicide,,,,,,,,\n";
        var log = Read(table, Rows);
        Assert.Equal(
            [
                Incident.Of(
                    IncidentKind.Attack, March(26), March(27), "SOY", ["ms-13", "sailors"], ["police"], ReportedCount.Between(1, 2, 4), ["press", "police"], Clarity.Clear, "a-1"),
                Incident.Of(IncidentKind.Homicide, PartialDate.Month(2016, 3), id: "a-2"),
            ],
            log);
        Assert.Equal(1, log.Source.PartialDates);
    }

    [Fact]
    public void A_field_holds_one_actor_unless_a_separator_is_named() =>
        Assert.Equal("MS-13; sailors", Read(Homicides with { By = "autor" }, "fecha,autor\n2016-03-26,MS-13; sailors\n").Single().By.Single().Value);

    [Theory]
    [InlineData("dd/MM/yyyy", "26/03/2016")]
    [InlineData("d.M.uuuu", "26.3.2016")]
    [InlineData("yyyyMMdd", "20160326")]
    [InlineData("dd MMM yyyy", "26 Mar 2016")]
    public void Dates_in_another_form_are_read_where_the_form_is_named(string pattern, string date)
    {
        Assert.Equal(March(26), Read(Homicides with { DatePattern = pattern }, $"fecha\n{date}\n").Single().Start);
        Assert.Single(Read(Homicides, $"fecha\n{date}\n").Source.Rejected);
    }

    [Fact]
    public void A_date_that_is_not_of_the_form_is_rejected()
    {
        var log = Read(Homicides with { DatePattern = "dd/MM/yyyy" }, "fecha\n03/26/2016\n30/02/2016\n2016-03-26\n");
        Assert.Equal(
            [(2, "fecha", RejectionReasons.DateUnreadable), (3, "fecha", RejectionReasons.DateUnreadable), (4, "fecha", RejectionReasons.DateUnreadable)],
            Text.Faults(log.Source));
    }

    [Theory]
    [InlineData("MM/yyyy")]
    [InlineData("dd/yyyy")]
    [InlineData("dd/MM")]
    [InlineData("dd/MM/yy")]
    [InlineData("")]
    [InlineData("dd/MM/yyyy HH:mm")]
    [InlineData("qq")]
    public void A_form_that_would_have_to_guess_is_refused(string pattern) => Assert.Throws<ArgumentException>(() => Homicides with { DatePattern = pattern });

    [Theory]
    [InlineData("2016,3,26", "2016-03-26")]
    [InlineData("2016,03,", "2016-03 (month)")]
    [InlineData("2016,,", "2016 (year)")]
    [InlineData("2016.0,3.0,26.0", "2016-03-26")]
    public void A_date_may_stand_in_parts(string parts, string date) => Assert.Equal(
        date, Read(new IncidentTable { Year = "y", Month = "m", Day = "d", Kind = IncidentKind.Homicide }, $"y,m,d\n{parts}\n").Single().Start.ToString());

    [Theory]
    [InlineData(",3,26", "y", RejectionReasons.ValueMissing)]
    [InlineData("2016,,26", "m", RejectionReasons.ValueMissing)]
    [InlineData("2016,13,1", "m", RejectionReasons.DateNotInCalendar)]
    [InlineData("2016,2,30", "d", RejectionReasons.DateNotInCalendar)]
    [InlineData("2016,3,-1", "d", RejectionReasons.DateNotInCalendar)]
    [InlineData("2016,March,1", "m", RejectionReasons.DateUnreadable)]
    [InlineData("0,3,1", "y", RejectionReasons.DateNotInCalendar)]
    [InlineData("20160,3,1", "y", RejectionReasons.DateNotInCalendar)]
    public void Parts_that_make_no_date_are_rejected(string parts, string column, string reason) => Assert.Equal(
        [(2, column, reason)],
        Text.Faults(Read(new IncidentTable { Year = "y", Month = "m", Day = "d", Kind = IncidentKind.Homicide }, $"y,m,d\n{parts}\n").Source));

    [Fact]
    public void An_end_is_refused_only_where_it_is_certainly_before_the_start()
    {
        var log = Read(Homicides with { End = "hasta" }, "fecha,hasta\n2016-03,2016-03-10\n2016-03-26,2016-03-25\n2016-03-26,2016\n2016-03-26,2015\n");
        Assert.Equal(2, log.Count);
        Assert.Equal([(3, "hasta", RejectionReasons.EndBeforeStart), (5, "hasta", RejectionReasons.EndBeforeStart)], Text.Faults(log.Source));
    }

    [Theory]
    [InlineData("1", Clarity.Clear)]
    [InlineData("CLEAR", Clarity.Clear)]
    [InlineData("2", Clarity.Unclear)]
    [InlineData("unclear", Clarity.Unclear)]
    [InlineData("", Clarity.Unknown)]
    public void Clarity_is_a_word_or_a_number(string text, Clarity clarity) =>
        Assert.Equal(clarity, Read(Homicides with { Clarity = "c" }, $"fecha,c\n2016-03-26,{text}\n").Single().Clarity);

    [Fact]
    public void What_is_needed_and_blank_or_unknown_is_rejected()
    {
        var table = new IncidentTable { Start = "fecha", KindColumn = "tipo", Clarity = "c" };
        Assert.Equal(
            [(2, "fecha", RejectionReasons.ValueMissing), (3, "tipo", RejectionReasons.ValueMissing), (4, "c", RejectionReasons.CodeUnknown)],
            Text.Faults(Read(table, "fecha,tipo,c\n,attack,\n2016-03-26,,\n2016-03-26,attack,perhaps\n").Source));
    }

    [Fact]
    public void A_column_that_was_named_must_be_there()
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read(Homicides with { Place = "municipio", Id = "caso" }, "fecha,lugar\n2016-03-26,SOY\n"));
        Assert.StartsWith("test.csv lacks a column that is needed: municipio, caso.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_may_be_parted_by_semicolons_or_tabs()
    {
        Assert.Single(Read(Homicides with { Place = "lugar" }, "fecha;lugar\n2016-03-26;SOY\n", new ReadOptions { Delimiter = ';' }));
        Assert.Single(Read(Homicides with { Place = "lugar" }, "fecha\tlugar\n2016-03-26\t\"S\tOY\"\n", new ReadOptions { Delimiter = '\t' }));
    }

    public static TheoryData<IncidentTable> Unclear =>
    [
        new IncidentTable { Kind = IncidentKind.Homicide },
        new IncidentTable { Kind = IncidentKind.Homicide, Start = "a", Year = "b" },
        new IncidentTable { Kind = IncidentKind.Homicide, Year = "a", End = "b" },
        new IncidentTable { Kind = IncidentKind.Homicide, Year = "a", DatePattern = "dd/MM/yyyy" },
        new IncidentTable { Kind = IncidentKind.Homicide, Start = "a", Month = "b" },
        new IncidentTable { Kind = IncidentKind.Homicide, Year = "a", Day = "b" },
        new IncidentTable { Start = "a" },
        new IncidentTable { Start = "a", Kind = IncidentKind.Homicide, KindColumn = "b" },
        new IncidentTable { Start = "a", Kind = IncidentKind.Homicide, DeathsHigh = "b" },
    ];

    [Theory]
    [MemberData(nameof(Unclear))]
    public void A_table_that_says_too_little_or_two_things_is_refused_at_once(IncidentTable table) =>
        Assert.Throws<InvalidOperationException>(() => table.Read(Text.File("a,b\n")));

    [Fact]
    public void An_empty_separator_is_refused() => Assert.Throws<ArgumentException>(() => Homicides with { ListSeparator = "" });
}
