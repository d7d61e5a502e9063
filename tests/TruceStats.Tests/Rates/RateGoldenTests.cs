using TruceStats.References;

namespace TruceStats.Tests.Rates;

public sealed class RateGoldenTests
{
    [Theory]
    [InlineData("rate-interval.jsonl")]
    [InlineData("rates-more.jsonl")]
    public void Every_golden_case_passes(string file)
    {
        var run = new GoldenRun(GoldenCalls.All);
        run.Add(Repository.At("tests", "TruceStats.Tests", "References", file));
        Assert.Empty(run.Failures);
        Assert.Equal(0, run.Unknown);
        Assert.True(run.Passed > 100);
    }
}
