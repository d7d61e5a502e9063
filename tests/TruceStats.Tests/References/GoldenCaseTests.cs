using TruceStats.References;

namespace TruceStats.Tests.References;

/// <summary>Every golden file that lies beside this test, held to the last digit that it asks for.</summary>
public sealed class GoldenCaseTests
{
    private static string Folder { get; } = Repository.At("tests", "TruceStats.Tests", "References");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_of_a_golden_file_passes(string file)
    {
        var run = new GoldenRun(GoldenCalls.All);
        run.Add(Path.Combine(Folder, file));
        Assert.Empty(run.Failures);
        Assert.Empty(run.Totals.Where(call => call.Value.Unknown > 0).Select(call => call.Key));
        Assert.True(run.Passed > 0, $"{file} holds no case.");
    }

    [Fact]
    public void No_two_cases_share_an_id() => Assert.Empty(
        from line in Files.SelectMany(file => File.ReadLines(Path.Combine(Folder, file.Data)))
        where line.Length > 0
        group line by GoldenCase.Parse(line).Id into cases
        where cases.Count() > 1
        select cases.Key);
}
