using System.Text;
using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

public sealed class ReadOptionsTests
{
    private const string Good = "1,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-03-01,2015-03-01,4,4,4";
    private const string Negative = "1,1,17,Government,743,FARC,Meta,Colombia,1,1,2015-03-01,2015-03-01,-4,4,4";

    [Fact]
    public void Strict_reading_stops_at_the_first_fault_and_names_file_line_and_column()
    {
        var reading = UcdpGed.Read(Text.File(Text.Ucdp(Good, Negative, Good)), new ReadOptions { Strict = true });
        var incidents = reading.GetEnumerator();
        Assert.True(incidents.MoveNext());
        var fault = Assert.Throws<InvalidDataException>(() => incidents.MoveNext());
        Assert.Equal("test.csv line 3, column best: number-negative. Strict reading stops at the first fault.", fault.Message);
    }

    [Fact]
    public void More_faults_than_are_allowed_stop_reading()
    {
        var file = Text.File(Text.Ucdp(Negative, Negative, Negative));
        Assert.Equal(3, UcdpGed.Read(file, new ReadOptions { MostRejected = 3 }).ToLog().Source.Rejected.Count);
        var fault = Assert.Throws<InvalidDataException>(() => UcdpGed.Read(file, new ReadOptions { MostRejected = 2 }).ToLog());
        Assert.StartsWith("test.csv line 4, column best: number-negative. 2 rows were rejected before it", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_rejected_row_says_is_told_to_whoever_asks_and_to_nobody_else(bool strict)
    {
        var told = new List<(string, string)>();
        var reading = UcdpGed.Read(
            Text.File(Text.Ucdp(Good, Negative, Good)), new ReadOptions { Strict = strict, RejectedText = (row, text) => told.Add((row.ToString(), text)) });
        string? message = strict ? Assert.Throws<InvalidDataException>(reading.ToLog).Message : reading.ToLog().Source.Rejected[0].ToString();
        Assert.Equal([("test.csv line 3, column best: number-negative", Negative)], told);
        Assert.DoesNotContain("FARC", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_row_over_two_lines_is_told_whole_for_each()
    {
        var told = new List<string>();
        UcdpGed.Read(Text.File(Text.Ucdp(Good, "2,1,\"17", "x\"y,1", Good)), new ReadOptions { RejectedText = (_, text) => told.Add(text) }).ToLog();
        Assert.Equal(["2,1,\"17\nx\"y,1", "2,1,\"17\nx\"y,1"], told);
    }

    [Fact]
    public void Where_nobody_looks_for_duplicates_their_number_is_unknown()
    {
        var file = Text.File(Text.Ucdp(Good, Good, Good));
        Assert.Equal(2, UcdpGed.Read(file).ToLog().Source.ExactDuplicates);
        Assert.Null(UcdpGed.Read(file, new ReadOptions { CountDuplicates = false }).ToLog().Source.ExactDuplicates);
    }

    [Fact]
    public void A_duplicate_repeats_every_letter_whatever_its_line_end()
    {
        string header = Text.Ucdp();
        Assert.Equal(1, UcdpGed.Read(Text.File(header + Good + "\r\n" + Good)).ToLog().Source.ExactDuplicates);
        Assert.Equal(0, UcdpGed.Read(Text.File(header + Good + "\n" + Good.Replace("Meta", "meta", StringComparison.Ordinal))).ToLog().Source.ExactDuplicates);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_said_and_not_guessed(char delimiter)
    {
        var file = Text.File(Text.Ucdp(Good).Replace(',', delimiter));
        Assert.Single(UcdpGed.Read(file, new ReadOptions { Delimiter = delimiter }));
        var fault = Assert.Throws<InvalidDataException>(() => UcdpGed.Read(file).ToLog());
        Assert.Contains("is ',' what stands between fields?", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_names_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text.Ucdp(Good.Replace("Meta", "Córdoba", StringComparison.Ordinal)))];
        Assert.Equal("Colombia/Córdoba", UcdpGed.Read(Text.File(bytes)).Single().Place!.Value);
        // It wins over what the caller says: it stands in the file.
        Assert.Single(UcdpGed.Read(Text.File(bytes), new ReadOptions { Encoding = Encoding.Latin1 }));
    }

    [Fact]
    public void Without_a_mark_a_file_is_UTF_8_unless_told()
    {
        byte[] latin = Encoding.Latin1.GetBytes(Text.Ucdp(Good, Good.Replace("Meta", "Córdoba", StringComparison.Ordinal)));
        Assert.Equal("Colombia/Córdoba", UcdpGed.Read(Text.File(latin), new ReadOptions { Encoding = Encoding.Latin1 }).Last().Place!.Value);
        // Read as UTF-8 its ó is no letter: the row is rejected and nothing is put in its place.
        var log = UcdpGed.Read(Text.File(latin)).ToLog();
        Assert.Single(log);
        Assert.Equal([(3, null, RejectionReasons.CharacterInvalid)], Text.Faults(log.Source));
    }

    [Fact]
    public void Progress_comes_every_few_thousand_rows_and_at_the_end()
    {
        string text = Text.Ucdp(Enumerable.Repeat(Good, 10_000));
        var told = new Told();
        _ = UcdpGed.Read(Text.File(text), new ReadOptions { Progress = told }).ToLog();
        Assert.Equal(3, told.All.Count);
        Assert.Equal(new ReadProgress(text.Length, text.Length, 10_000), told.All[^1]);
        Assert.Equal(told.All.OrderBy(progress => progress.Rows), told.All);
        Assert.Equal($"{text.Length} of {text.Length} bytes, 10000 rows", told.All[^1].ToString());
        Assert.Equal("7 bytes, 0 rows", new ReadProgress(7, null, 0).ToString());
    }

    [Fact]
    public void The_total_is_unknown_where_the_stream_does_not_tell()
    {
        var told = new Told();
        _ = UcdpGed.Read(SourceFile.Of("pipe", () => new OnlyForward(Text.Stream(Text.Ucdp(Good)))), new ReadOptions { Progress = told }).ToLog();
        Assert.Null(Assert.Single(told.All).TotalBytes);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        var reading = UcdpGed.Read(Text.File(Text.Ucdp(Enumerable.Repeat(Good, 20_000))), cancellationToken: cancel.Token);
        int read = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in reading)
            {
                if (++read == 10)
                    cancel.Cancel();
            }
        });
        Assert.InRange(read, 10, 5_000);
        Assert.Throws<OperationCanceledException>(() => reading.First());
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { Delimiter = '"' });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { Delimiter = 'a' });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { Delimiter = '¦' });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { LongestRow = 1023 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { LongestRow = int.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadOptions { MostRejected = -1 });
    }

    private sealed class Told : IProgress<ReadProgress>
    {
        public List<ReadProgress> All { get; } = [];

        public void Report(ReadProgress value) => All.Add(value);
    }
}
