using TruceStats.References;

namespace TruceStats.Tests.Numerics;

public sealed class SpecialGoldenTests
{
    [Theory]
    [InlineData("special.jsonl", 216)]
    [InlineData("special-more.jsonl", 279)]
    public void Every_golden_tail_and_quantile_agrees(string file, int cases)
    {
        var run = new GoldenRun(GoldenCalls.All);
        run.Add(Repository.At("tests", "TruceStats.Tests", "References", file));
        Assert.Empty(run.Failures);
        Assert.Equal((cases, 0), (run.Passed, run.Unknown));
    }
}
