using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Json;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Json;

public sealed class ClaimJsonTests
{
    private static readonly Rate After = Rate.Of(Tally.Of(56, Exposure.Days(6)));

    private static readonly RateChange Change = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));

    private static readonly InterruptionFit Fit = new SegmentedRegression().Fit(ElSalvador, Interruption.Step(April2016).Named("truce"));

    private static readonly Dictionary<string, IClaim> BuiltIn = new(StringComparer.Ordinal)
    {
        ["ratio"] = Claim.FellByAtLeast(0.4, Change),
        ["effect"] = Claim.Effect(ClaimRange.Below(0.75), Fit, "truce"),
        ["average"] = Claim.Average(9.3m, After),
        ["total"] = Claim.MoreThan(2000, ReportedCount.AtLeast(2050)),
        ["pace"] = Claim.OnPaceToPass(5000, After, Exposure.Days(366)),
        ["trend"] = Claim.Rising(RateTrend.Of(ElSalvador)),
    };

    public static TheoryData<string> Kinds => [.. BuiltIn.Keys];

    private static JsonSerializerOptions Options() => new JsonSerializerOptions().ConfigureForTruceStats();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_claim_is_its_kind_and_its_inputs_behind_its_interface_and_by_its_own_name(string kind)
    {
        var claim = BuiltIn[kind];
        string json = JsonSerializer.Serialize(claim, Options());
        Assert.StartsWith($$"""{"kind":"{{kind}}",""", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(claim, claim.GetType(), Options()));
        Assert.Equal(claim, JsonSerializer.Deserialize<IClaim>(json, Options()));
        Assert.Equal(claim, JsonSerializer.Deserialize(json, claim.GetType(), Options()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_claim_that_is_read_says_and_knows_the_same(string kind)
    {
        var read = JsonSerializer.Deserialize<IClaim>(JsonSerializer.Serialize(BuiltIn[kind], Options()), Options())!;
        Assert.Equal(BuiltIn[kind].Evidence(0.9), read.Evidence(0.9));
        Assert.Equal(ClaimJudgement.Of(BuiltIn[kind]).Sentence(ReportLanguage.Spanish), ClaimJudgement.Of(read).Sentence(ReportLanguage.Spanish));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_claim_is_read_as_another_or_without_a_member_or_with_one_too_many(string kind)
    {
        var written = Written(BuiltIn[kind]);
        foreach (string member in written.Select(member => member.Key).ToList())
            Refused<IClaim>(written, changed => changed.Remove(member));
        Refused<IClaim>(written, changed => changed["kind"] = kind == "ratio" ? "trend" : "ratio");
        Refused<IClaim>(written, changed => changed["kind"] = kind.ToUpperInvariant());
        Refused<IClaim>(written, changed => changed["verdict"] = "supported");
        Refused<IClaim>(written, changed => changed["range"] = null);
        Assert.Throws<JsonException>(() => written.Deserialize(kind == "ratio" ? typeof(TrendClaim) : typeof(RatioClaim), Options()));
    }

    [Fact]
    public void What_a_claim_is_about_is_checked_as_where_it_is_made()
    {
        Refused<IClaim>(Written(BuiltIn["effect"]), changed => changed["name"] = "another");
        Refused<IClaim>(Written(BuiltIn["pace"]), changed => changed["whole"]!["amount"] = 6);
        Refused<IClaim>(Written(BuiltIn["pace"]), changed => changed["whole"]!["unit"] = "weeks");
        Refused<IClaim>(Written(BuiltIn["ratio"]), changed => changed["change"]!["after"]!["events"] = 57);
        Refused<IClaim>(Written(BuiltIn["total"]), changed => changed["count"]!["low"] = 2.5);
    }

    [Theory]
    [InlineData("""{"lower":"-infinity","upper":0.5,"includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":"-infinity","upper":0.5,"includesLower":false,"includesUpper":true}""")]
    [InlineData("""{"lower":-0.5,"upper":"infinity","includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":-0.5,"upper":"infinity","includesLower":true,"includesUpper":false}""")]
    [InlineData("""{"lower":9.25,"upper":9.35,"includesLower":true,"includesUpper":false}""")]
    public void A_range_is_its_ends(string json) => Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ClaimRange>(json, Options()), Options()));

    [Theory]
    [InlineData("""{"lower":"-infinity","upper":"infinity","includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":"-infinity","upper":0.5,"includesLower":true,"includesUpper":false}""")]
    [InlineData("""{"lower":9.25,"upper":9.35,"includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":9.25,"upper":9.35,"includesLower":true,"includesUpper":true}""")]
    [InlineData("""{"lower":9.35,"upper":9.25,"includesLower":true,"includesUpper":false}""")]
    [InlineData("""{"lower":"infinity","upper":"infinity","includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":null,"upper":0.5,"includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":"-infinity","upper":"NaN","includesLower":false,"includesUpper":false}""")]
    [InlineData("""{"lower":"-infinity","upper":0.5,"includesLower":false}""")]
    public void A_range_that_cannot_be_made_cannot_be_read(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClaimRange>(json, Options()));

    [Fact]
    public void Evidence_without_an_upper_limit_stays_without_one()
    {
        var infinite = ClaimEvidence.Of(RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6))).Ratio(), probability: 0);
        var undefined = ClaimEvidence.Of(RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(0, Exposure.Days(6))).Ratio());
        var count = ClaimEvidence.Of(ReportedCount.AtLeast(2050));
        foreach (var evidence in new[] { infinite, undefined, count })
        {
            Assert.Equal(double.PositiveInfinity, evidence.Greatest);
            var read = JsonSerializer.Deserialize<ClaimEvidence>(JsonSerializer.Serialize(evidence, Options()), Options())!;
            Assert.Equal(evidence, read);
            Assert.Equal(evidence.HasSamplingError, read.HasSamplingError);
        }
        Assert.Equal(
            """{"estimate":null,"test":null,"probability":null,"count":{"low":2050,"best":null,"high":null}}""", JsonSerializer.Serialize(count, Options()));
    }

    [Fact]
    public void A_count_beyond_what_a_double_holds_is_written_to_the_last_digit() => Assert.Contains(
        "9007199254740993", JsonSerializer.Serialize(ClaimEvidence.Of(ReportedCount.Exactly(9007199254740993)), Options()), StringComparison.Ordinal);

    [Fact]
    public void Evidence_is_an_estimate_with_an_interval_or_a_count_and_not_both()
    {
        var count = Written(ClaimEvidence.Of(ReportedCount.AtLeast(2050)));
        var estimate = Written(ClaimEvidence.Of(Change.Ratio(), Change.Test(), 0.5));
        Refused<ClaimEvidence>(count, changed => changed["count"] = null);
        Refused<ClaimEvidence>(count, changed => changed["probability"] = 0.5);
        Refused<ClaimEvidence>(count, changed => changed["estimate"] = estimate["estimate"]!.DeepClone());
        Refused<ClaimEvidence>(estimate, changed => changed["estimate"]!["interval"] = null);
        Refused<ClaimEvidence>(estimate, changed => changed["probability"] = 1.5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_judgement_is_written_as_claim_levels_verdict_and_headline_and_judged_again(string kind)
    {
        var judgement = ClaimJudgement.Of(BuiltIn[kind], 0.9);
        var written = Written(judgement);
        Assert.Equal(["version", "claim", "level", "jointLevel", "together", "verdict", "headline"], written.Select(member => member.Key));
        var read = written.Deserialize<ClaimJudgement>(Options())!;
        Assert.Equal(judgement, read);
        Assert.Equal(judgement.Evidence, read.Evidence);
        Assert.Equal(judgement.Verdict, read.Verdict);
    }

    [Fact]
    public void Judgements_that_were_made_together_keep_what_they_share()
    {
        foreach (double level in new[] { 0.95, 0.3, 0.999 })
        {
            foreach (var judgement in ClaimJudgement.OfAll(BuiltIn.Values, level))
            {
                var read = Written(judgement).Deserialize<ClaimJudgement>(Options())!;
                Assert.Equal(judgement, read);
                Assert.Equal(judgement.ToString(), read.ToString());
            }
        }
    }

    [Fact]
    public void A_verdict_or_a_headline_that_the_claim_does_not_give_is_refused_and_both_versions_are_named()
    {
        var written = Written(ClaimJudgement.Of(BuiltIn["ratio"]));
        written["version"] = "0.0.7";
        Action<JsonObject>[] changes =
        [
            changed => changed["verdict"] = "undetermined",
            changed => changed["headline"]!["name"] = "trend",
            changed => changed["headline"]!["estimate"]!["value"] = 0.41,
            changed => changed["headline"]!["estimate"]!["interval"]!["upper"] = 0.61,
            changed => changed["headline"]!["test"] = null,
            changed => changed["headline"]!["test"]!["pValue"] = 0.5,
        ];
        Assert.All(changes, change =>
        {
            string refused = Refused<ClaimJudgement>(written, change);
            Assert.Contains("0.0.7", refused, StringComparison.Ordinal);
            Assert.Contains("0.1.0", refused, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("level", "0.9")]
    [InlineData("level", "1")]
    [InlineData("jointLevel", "0")]
    [InlineData("jointLevel", "0.99")]
    [InlineData("together", "0")]
    [InlineData("together", "2.5")]
    [InlineData("verdict", "1")]
    [InlineData("verdict", "\"true\"")]
    [InlineData("claim", "null")]
    public void How_strictly_it_was_judged_must_be_possible(string member, string json) =>
        Refused<ClaimJudgement>(Written(ClaimJudgement.Of(BuiltIn["ratio"])), changed => changed[member] = JsonNode.Parse(json));

    [Fact]
    public void No_claim_of_several_has_more_than_its_share()
    {
        var three = Written(ClaimJudgement.OfAll([BuiltIn["ratio"], BuiltIn["pace"], BuiltIn["average"]])[0]);
        Assert.Equal(1 - (0.05 / 3), (double)three["level"]!, 1e-12);
        Refused<ClaimJudgement>(three, changed => changed["together"] = 2);
        Refused<ClaimJudgement>(three, changed => changed["level"] = 0.98);
    }

    [Fact]
    public void A_claim_of_the_callers_own_is_written_once_it_is_registered()
    {
        var judgement = ClaimJudgement.Of(new Known { Least = 3 });
        string refused = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(judgement, Options())).Message;
        Assert.Contains("known", refused, StringComparison.Ordinal);
        var registered = new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("known", ClaimContext.Default.Known));
        string written = JsonSerializer.Serialize(judgement, registered);
        Assert.Contains("""{"kind":"known","least":3}""", written, StringComparison.Ordinal);
        Assert.Equal(judgement, JsonSerializer.Deserialize<ClaimJudgement>(written, registered));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClaimJudgement>(written, Options()));
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("ratio", ClaimContext.Default.Known)));
    }

    [Fact]
    public void A_language_is_its_code()
    {
        Assert.Equal("\"es\"", JsonSerializer.Serialize(ReportLanguage.Spanish, Options()));
        Assert.Same(ReportLanguage.English, JsonSerializer.Deserialize<ReportLanguage>("\"en\"", Options()));
        Assert.All(new[] { "\"fr\"", "\"ES\"", "1", "\"\"" }, json => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportLanguage>(json, Options())));
    }

    private static JsonObject Written<T>(T value) => JsonNode.Parse(JsonSerializer.Serialize(value, Options()))!.AsObject();

    private static string Refused<T>(JsonObject written, Action<JsonObject> change)
    {
        var changed = written.DeepClone().AsObject();
        change(changed);
        return Assert.Throws<JsonException>(() => changed.Deserialize<T>(Options())).Message;
    }
}

/// <summary>"At least so many are known": a claim of the tests' own.</summary>
internal sealed record Known : IClaim
{
    public required long Least { get; init; }

    public string Kind => "known";

    public ClaimRange Range => ClaimRange.AtLeast(Least);

    public ClaimEvidence Evidence(double level) => ClaimEvidence.Of(ReportedCount.AtLeast(Least));

    public string Statement(ReportLanguage language) => "at least " + Least + " are known";

    public string Quantity(ReportLanguage language) => "number known";
}

[JsonSerializable(typeof(Known))]
internal sealed partial class ClaimContext : JsonSerializerContext;
