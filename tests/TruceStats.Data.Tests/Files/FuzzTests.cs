using System.Text;
using TruceStats.Data;

namespace TruceStats.Data.Tests.Files;

/// <summary>
/// A hundred thousand broken files, the same on every machine. A reader may give what it can and report the rest, or say that the file is none;
/// nothing else may come out of it.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20160326;
    private const int Files = 100_000;

    // The seeds are small: a limit that large files meet is met here too.
    private static readonly ReadOptions Options = new() { LongestRow = 2048, MostRejected = 50 };

    public static TheoryData<string> Readers => [.. FuzzedReader.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void A_broken_file_gives_rows_and_a_report_or_a_clear_error(string name)
    {
        var reader = FuzzedReader.All.Single(one => one.Name == name);
        int number = Files / FuzzedReader.All.Count, refused = 0, rejected = 0;
        for (int i = 0; i < number; i++)
        {
            byte[] file = Broken(reader, i);
            try
            {
                var outcome = Outcome(reader, file, Options);
                refused += outcome is null ? 1 : 0;
                rejected += outcome?.Rejected.Count > 0 ? 1 : 0;
                // Strict reading stops exactly where the other would have rejected.
                if (i % 10 == 0)
                    Assert.Equal(outcome is { Rejected.Count: 0 }, Outcome(reader, file, Options with { Strict = true }) is not null);
            }
            catch (Exception fault)
            {
                Assert.Fail($"{name}, seed {Seed}, file {i}: {fault}");
            }
        }
        // The broken files are neither all refused nor all as good as whole.
        Assert.InRange(refused, number / 100, number * 9 / 10);
        Assert.InRange(refused + rejected, number / 5, number * 98 / 100);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void The_whole_files_are_read_without_a_fault(string name)
    {
        var reader = FuzzedReader.All.Single(one => one.Name == name);
        Assert.All(reader.Seeds, seed => Assert.Empty(reader.Read(Text.File(seed), Options).Report.Rejected));
    }

    private static byte[] Broken(FuzzedReader reader, int i)
    {
        var random = new Random(Seed + i);
        return Mutation.Of(Encoding.UTF8.GetBytes(reader.Seeds[i % reader.Seeds.Length]), random);
    }

    // The report; null where the file was refused.
    private static SourceReport? Outcome(FuzzedReader reader, byte[] file, ReadOptions options)
    {
        try
        {
            var (made, report) = reader.Read(Text.File(file), options);
            if (made is { } incidents)
                Assert.Equal(report.RowsAccepted, incidents);
            // No row is counted twice: there are no more of them than lines.
            int lines = file.Count(letter => letter is (byte)'\n' or (byte)'\r') + 1;
            Assert.InRange(report.RowsRead, 0, lines);
            Assert.All(report.Rejected, row => Assert.InRange(row.Line!.Value, 1, lines));
            return report;
        }
        catch (InvalidDataException fault)
        {
            Assert.StartsWith("test.csv ", fault.Message, StringComparison.Ordinal);
            return null;
        }
    }
}
