using System.Text.Json;
using TruceStats.Evaluations;
using TruceStats.Json;
using TruceStats.Tests.Evaluations;

namespace TruceStats.Tests.Json;

public sealed class EvaluationJsonTests
{
    private static TruceEvaluation Evaluation => field ??= TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with
    {
        Rivals = [EvaluationCases.Measures],
        Claims = [Claim.MoreThan(2000, ReportedCount.Between(1999, 2003, 2037)), Claim.LessThan(0.5, RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6))))],
        Look = 3,
    });

    [Fact]
    public void Run_again_it_gives_the_same_bytes()
    {
        string json = Evaluation.ToJson();
        var again = TruceEvaluation.Rerun(json);
        Assert.Equal(Evaluation, again);
        Assert.Equal(json, again.ToJson());
        Assert.Equal(Evaluation.ToText(ReportLanguage.Spanish), again.ToText(ReportLanguage.Spanish));
        Assert.Equal(Evaluation.ToHtml(), again.ToHtml());
    }

    [Fact]
    public void It_holds_version_seed_and_digest()
    {
        using var json = JsonDocument.Parse(Evaluation.ToJson());
        Assert.Equal(Evaluation.DataHash, json.RootElement.GetProperty("dataHash").GetString());
        Assert.Equal(1UL, json.RootElement.GetProperty("execution").GetProperty("seed").GetUInt64());
        Assert.Matches(@"^\d+\.\d+\.\d+$", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("options").GetProperty("look").GetInt32());
    }

    [Theory]
    [InlineData("\n      603,", "\n      604,")]
    [InlineData("\"dataHash\": \"sha256:", "\"dataHash\": \"sha256:0")]
    [InlineData("\"verdicts\": [\n    \"undetermined\"", "\"verdicts\": [\n    \"supported\"")]
    public void What_was_changed_by_hand_is_refused(string written, string changed)
    {
        string json = Evaluation.ToJson();
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => TruceEvaluation.Rerun(json.Replace(written, changed, StringComparison.Ordinal)));
    }

    [Fact]
    public void Neither_counts_nor_incidents_is_refused() =>
        Assert.Throws<JsonException>(() => TruceEvaluation.Rerun("{}"));
}
