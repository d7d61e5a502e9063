using System.Text.Json;
using System.Text.Json.Nodes;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Json;

namespace TruceStats.Extensions;

/// <summary>A claim written outside the library is judged, printed and written like a built-in one.</summary>
public sealed class ClaimTests
{
    private static readonly RateChange Change = RateChange.Between(before: Tally.Of(1400, Exposure.Days(60)), after: Tally.Of(56, Exposure.Days(6)));

    private static readonly TotalClaim Total = Claim.MoreThan(2000, ReportedCount.AtLeast(2050));

    public static TheoryData<double> Shares => [0.4, 0.6, 0.75];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Its_evidence_verdict_and_sentences_are_those_of_the_built_in_one(double share)
    {
        var (own, builtIn) = (ClaimJudgement.Of(Own(share)), ClaimJudgement.Of(Claim.FellByAtLeast(share, Change)));
        Assert.Equal(builtIn.Evidence, own.Evidence);
        Assert.Equal(builtIn.Verdict, own.Verdict);
        Assert.All(new[] { ReportLanguage.English, ReportLanguage.Spanish }, language => Assert.Equal(builtIn.Sentence(language), own.Sentence(language)));
        Assert.Equal(builtIn.ToString(), own.ToString());
    }

    [Fact]
    public void The_shares_that_are_compared_give_every_verdict() => Assert.Equal(
        [ClaimVerdict.Supported, ClaimVerdict.Undetermined, ClaimVerdict.Contradicted], Shares.Select(share => ClaimJudgement.Of(Own(share.Data)).Verdict));

    [Fact]
    public void It_takes_its_place_among_built_in_ones_that_are_judged_together()
    {
        var own = ClaimJudgement.OfAll([Own(0.6), Total, Claim.FellByAtLeast(0.4, Change)], 0.9);
        var builtIn = ClaimJudgement.OfAll([Claim.FellByAtLeast(0.6, Change), Total, Claim.FellByAtLeast(0.4, Change)], 0.9);
        Assert.Equal(builtIn.Select(judgement => judgement.Level), own.Select(judgement => judgement.Level));
        Assert.Equal(builtIn.Select(judgement => judgement.Together), own.Select(judgement => judgement.Together));
        Assert.Equal(builtIn.Select(judgement => judgement.Verdict), own.Select(judgement => judgement.Verdict));
        Assert.Equal(builtIn.Skip(1), own.Skip(1));
    }

    [Fact]
    public void It_is_held_against_a_specification_curve()
    {
        var curve = new SpecificationGrid
        {
            Effect = "truce",
            Sources = [SpecificationSource.Of("police", OwnSeries.Counts)],
            Windows = [SpecificationWindow.Of("from the start", OwnSeries.From(InterruptionShape.Step))],
            Models = SpecificationGrid.Regressions([CountFamily.Poisson, CountFamily.QuasiPoisson], [null], [Seasonality.None], [TrendForm.None, TrendForm.Linear]),
        }
        .Fit(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(ClaimJudgement.Of(Claim.FellByAtLeast(0.4, Change)).AgreementWith(curve), ClaimJudgement.Of(Own(0.4)).AgreementWith(curve));
    }

    [Fact]
    public void Registered_it_goes_to_data_and_back_with_its_judgement()
    {
        var judgement = ClaimJudgement.OfAll([Own(0.6), Claim.FellByAtLeast(0.4, Change)])[0];
        var written = JsonNode.Parse(JsonSerializer.Serialize(judgement, OwnJson.Registered()))!.AsObject();
        Assert.Equal(["kind", "share", "change"], written["claim"]!.AsObject().Select(member => member.Key));
        Assert.Equal("own-fall", (string)written["claim"]!["kind"]!);
        Assert.Equal(judgement, written.Deserialize<ClaimJudgement>(OwnJson.Registered()));
        written["claim"]!["share"] = 0.5;
        Assert.Throws<JsonException>(() => written.Deserialize<ClaimJudgement>(OwnJson.Registered()));
    }

    [Fact]
    public void Unregistered_it_is_an_error_on_writing_and_on_reading()
    {
        var plain = new JsonSerializerOptions().ConfigureForTruceStats();
        Assert.Contains("own-fall", Assert.Throws<JsonException>(() => JsonSerializer.Serialize(ClaimJudgement.Of(Own(0.4)), plain)).Message, StringComparison.Ordinal);
        string written = JsonSerializer.Serialize<IClaim>(Own(0.4), OwnJson.Registered());
        Assert.Contains("own-fall", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IClaim>(written, plain)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Strictness_reaches_into_it()
    {
        string json = JsonSerializer.Serialize<IClaim>(Own(0.4), OwnJson.Registered());
        Assert.Equal(Own(0.4), JsonSerializer.Deserialize<IClaim>(json, OwnJson.Registered()));
        Assert.All(
            new[] { ("\"share\":0.4,", ""), ("\"share\":0.4", "\"share\":\"0.4\""), ("\"share\":0.4", "\"share\":0.4,\"range\":null"), ("\"events\":56", "\"event\":56") },
            change =>
            {
                Assert.Contains(change.Item1, json, StringComparison.Ordinal);
                Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IClaim>(json.Replace(change.Item1, change.Item2, StringComparison.Ordinal), OwnJson.Registered()));
            });
    }

    private static OwnFallClaim Own(double share) => new() { Share = share, Change = Change };
}
