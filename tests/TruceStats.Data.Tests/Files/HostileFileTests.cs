using System.Text;
using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

/// <summary>What is no table, or a broken one: a clear error that names the file, or rejected rows that are counted.</summary>
public sealed class HostileFileTests
{
    private const string Good = "1,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-03-01,2015-03-01,4,4,4";

    private static string Refused(byte[] bytes) => Assert.Throws<InvalidDataException>(() => UcdpGed.Read(Text.File(bytes)).ToLog()).Message;

    private static string Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static SourceReport Report(string text) => UcdpGed.Read(Text.File(text)).ToLog().Source;

    [Theory]
    [InlineData("504B0304140000000800", "a zip archive, or a spreadsheet")]
    [InlineData("504B0506000000000000", "an empty zip archive")]
    [InlineData("1F8B0800000000000003", "compressed with gzip")]
    [InlineData("425A6839314159265359", "compressed with bzip2")]
    [InlineData("FD377A585A00", "compressed with xz")]
    [InlineData("28B52FFD04", "compressed with zstd")]
    [InlineData("377ABCAF271C", "a 7z archive")]
    [InlineData("255044462D312E37", "a PDF")]
    [InlineData("D0CF11E0A1B11AE1", "of the old Office kind")]
    [InlineData("50415231", "a Parquet file")]
    [InlineData("53514C69746520666F726D6174203300", "an SQLite database")]
    [InlineData("3C21444F43545950452068746D6C3E", "a web page")]
    [InlineData("3C68746D6C3E", "a web page")]
    [InlineData("3C3F786D6C20", "an XML document")]
    public void A_file_of_another_kind_is_called_by_its_name(string hex, string kind)
    {
        string message = Refused(Convert.FromHexString(hex));
        Assert.StartsWith("test.csv is not a text of rows and columns", message, StringComparison.Ordinal);
        Assert.Contains(kind, message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_has_no_header()
    {
        Assert.Equal("test.csv is empty: a row that names the columns is needed.", Refused(""));
        Assert.Equal("test.csv is empty: a row that names the columns is needed.", Refused("\r\n \n"));
        Assert.Equal("test.csv is empty: a row that names the columns is needed.", Refused([0xEF, 0xBB, 0xBF]));
    }

    [Fact]
    public void A_file_with_a_header_alone_has_no_rows() =>
        Assert.Equal("test.csv: 0 rows read, 0 accepted, 0 rejected, 0 exact duplicates, 0 partial dates", Report(Text.Ucdp()).ToString());

    [Fact]
    public void All_missing_columns_are_named_at_once() => Assert.Equal(
        "test.csv lacks a column that is needed: type_of_violence, date_prec, date_end. The first row must name the columns; it has 2.",
        Refused("id,date_start\n1,2015-03-01\n"));

    [Fact]
    public void A_column_that_is_needed_and_stands_twice_is_refused()
    {
        Assert.Equal(
            "test.csv has two columns named date_end: it cannot be told which is meant.",
            Refused("type_of_violence,date_prec,date_start,date_end,DATE_END \n1,1,2015-03-01,2015-03-01,2015-03-02\n"));
        // One that nobody reads may stand as often as it likes.
        Assert.Single(UcdpGed.Read(Text.File("note,type_of_violence,date_prec,date_start,date_end,note\n,1,1,2015-03-01,2015-03-01,\n")));
    }

    [Fact]
    public void Names_of_columns_are_found_in_any_order_case_and_space()
    {
        var incident = UcdpGed.Read(Text.File("\uFEFF DATE_END ,Date_Start,date_prec,\" Type_Of_Violence\"\n2015-03-02,2015-03-01,1,3\n")).Single();
        Assert.Equal(UcdpGed.OneSided, incident.Kind);
        Assert.Equal(PartialDate.Day(new LocalDate(2015, 3, 2)), incident.End);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_of_the_three_ways_and_blank_ones_are_no_rows(string end)
    {
        string bad = Good.Replace("2015-03-01", "1 March", StringComparison.Ordinal);
        string text = Text.Ucdp(Good, "", Good, "  ", bad).Replace("\n", end, StringComparison.Ordinal);
        var report = Report(text);
        Assert.Equal(3, report.RowsRead);
        Assert.Equal([(6, "date_start", RejectionReasons.DateUnreadable)], Text.Faults(report));
        // The last line may go without an end.
        Assert.Equal(report, Report(text.TrimEnd()));
    }

    [Fact]
    public void Lines_are_those_of_the_file_where_fields_hold_line_ends()
    {
        string text = "note,type_of_violence,date_prec,date_start,date_end\n\"two\r\nlines, \"\"three\"\"\n\",1,1,2015-03-01,2015-03-01\n,9,1,2015-03-01,2015-03-01\n";
        var report = Report(text);
        Assert.Equal(1, report.RowsAccepted);
        Assert.Equal([(5, "type_of_violence", RejectionReasons.CodeUnknown)], Text.Faults(report));
    }

    [Fact]
    public void Too_many_and_too_few_fields_reject_the_row()
    {
        var report = Report(Text.Ucdp(Good + ",5", Good, Good[..^2]));
        Assert.Equal(3, report.RowsRead);
        Assert.Equal([(2, null, RejectionReasons.FieldCount), (4, null, RejectionReasons.FieldCount)], Text.Faults(report));
    }

    [Fact]
    public void A_quote_that_is_never_closed_rejects_every_line_that_it_takes()
    {
        var report = Report(Text.Ucdp(Good, Good.Replace("Meta", "\"Meta", StringComparison.Ordinal), Good, Good));
        Assert.Equal(4, report.RowsRead);
        Assert.Equal([3, 4, 5], report.Rejected.Select(row => row.Line));
        Assert.All(report.Rejected, row => Assert.Equal(RejectionReasons.QuotesUnbalanced, row.Reason));
    }

    // Such rows are valid CSV: it shows only in that no code, date or number has lines.
    [Fact]
    public void A_quote_that_another_row_closes_rejects_the_lines_between()
    {
        string open = Good.Replace("Meta", "\"Meta", StringComparison.Ordinal), close = Good.Replace("Meta", "Meta\"", StringComparison.Ordinal);
        var report = Report(Text.Ucdp(Good, open, Good, close, Good));
        Assert.Equal(2, report.RowsAccepted);
        Assert.Equal([3, 4, 5], report.Rejected.Select(row => row.Line));
    }

    [Theory]
    [InlineData("\"Meta\"x")]
    [InlineData("\"Meta\" ")]
    [InlineData("\"Me\"ta\"")]
    public void Text_after_a_closing_quote_rejects_the_row(string adm1)
    {
        var report = Report(Text.Ucdp(Good, Good.Replace("Meta", adm1, StringComparison.Ordinal), Good));
        Assert.Equal([(3, null, RejectionReasons.QuotesUnbalanced)], Text.Faults(report));
        Assert.Equal(3, report.RowsRead);
    }

    [Theory]
    [InlineData("\"Meta\"", "Meta")]
    [InlineData("Me\"ta", "Me\"ta")]
    [InlineData("Meta\"", "Meta\"")]
    [InlineData("\"Me\"\"ta\"", "Me\"ta")]
    [InlineData("\"Meta, south\"", "Meta, south")]
    [InlineData("\"\"\"\"", "\"")]
    public void Quotes_that_can_be_read_are_read(string adm1, string read) => Assert.Equal(
        "Colombia/" + read, UcdpGed.Read(Text.File(Text.Ucdp(Good.Replace("Meta", adm1, StringComparison.Ordinal)))).Single().Place!.Value);

    [Fact]
    public void A_NUL_or_a_byte_that_is_no_UTF_8_rejects_its_row_alone()
    {
        byte[] broken = Encoding.Latin1.GetBytes(Text.Ucdp(Good, Good.Replace("Meta", "M\0eta", StringComparison.Ordinal), Good.Replace("Meta", "Met\xE9", StringComparison.Ordinal), Good));
        var log = UcdpGed.Read(Text.File(broken)).ToLog();
        Assert.Equal(2, log.Count);
        Assert.Equal([(3, null, RejectionReasons.CharacterInvalid), (4, null, RejectionReasons.CharacterInvalid)], Text.Faults(log.Source));
    }

    [Fact]
    public void Bytes_that_break_another_encoding_are_not_replaced_either()
    {
        // Half of a pair of surrogates, in UTF-16.
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text.Ucdp(Good.Replace("Meta", "M#ta", StringComparison.Ordinal), Good))];
        int at = text.AsSpan().IndexOf((byte)'#');
        (text[at], text[at + 1]) = (0x00, 0xD8);
        Assert.Equal([(2, null, RejectionReasons.CharacterInvalid)], Text.Faults(UcdpGed.Read(Text.File(text)).ToLog().Source));
    }

    [Fact]
    public void A_header_in_the_wrong_encoding_says_so()
    {
        string message = Refused(Encoding.Unicode.GetBytes(Text.Ucdp(Good)));
        Assert.Equal("test.csv line 1: the first row has bytes that are no text in this encoding. Name the encoding in ReadOptions.Encoding.", message);
    }

    // All rows would be part of a name or a tag, and the file would seem to have none.
    [Fact]
    public void A_quote_that_opens_in_the_header_swallows_nothing_in_silence()
    {
        string text = Text.Ucdp(Good, Good);
        Assert.Equal(
            "test.csv line 1: the first row, which names the columns, runs over lines. Most often a quote is not closed.",
            Refused(text.Replace("high,low", "high,low,\"note", StringComparison.Ordinal)));
        var report = Report(Text.Ucdp("#id,,,,,,,,,,#date,#date,,,\"#", Good));
        Assert.Equal([(2, null, RejectionReasons.QuotesUnbalanced), (3, null, RejectionReasons.QuotesUnbalanced)], Text.Faults(report));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_row_that_does_not_end_is_refused_before_it_fills_the_memory(string quote)
    {
        using var stream = new Endless(Encoding.UTF8.GetBytes(Text.Ucdp(Good) + quote), "1,2 "u8.ToArray());
        var fault = Assert.Throws<InvalidDataException>(() => UcdpGed.Read(SourceFile.Of("endless", () => stream)).ToLog());
        Assert.StartsWith("endless line 3: the row that begins here has more than 1048576 bytes.", fault.Message, StringComparison.Ordinal);
        Assert.InRange(stream.Taken, 1 << 20, 1 << 22);
    }

    [Fact]
    public void A_header_that_does_not_end_is_refused_as_well()
    {
        using var stream = new Endless("id,"u8.ToArray(), "x"u8.ToArray());
        var fault = Assert.Throws<InvalidDataException>(() => UcdpGed.Read(SourceFile.Of("endless", () => stream)).ToLog());
        Assert.StartsWith("endless line 1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_row_is_what_the_caller_says_to_the_byte()
    {
        string row = Good.Replace("Meta", new string('x', 2000), StringComparison.Ordinal);
        string text = Text.Ucdp(row, Good);
        Assert.Equal(2, UcdpGed.Read(Text.File(text), new ReadOptions { LongestRow = row.Length }).Count());
        Assert.Throws<InvalidDataException>(() => UcdpGed.Read(Text.File(text), new ReadOptions { LongestRow = row.Length - 1 }).ToLog());
    }

    [Fact]
    public void No_message_holds_what_a_row_says()
    {
        var reading = UcdpGed.Read(Text.File(Text.Ucdp(Good.Replace("2015-03-01", "María Pérez", StringComparison.Ordinal))), new ReadOptions { Strict = true });
        Assert.DoesNotContain("María", Assert.Throws<InvalidDataException>(() => reading.ToLog()).ToString(), StringComparison.Ordinal);
    }
}
