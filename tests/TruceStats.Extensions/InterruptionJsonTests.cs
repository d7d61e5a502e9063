using System.Text.Json;
using System.Text.Json.Nodes;
using TruceStats.Interruptions;
using TruceStats.Json;

namespace TruceStats.Extensions;

/// <summary>What is one's own goes to data and back inside the library's types, once it is registered.</summary>
public sealed class InterruptionJsonTests
{
    private static readonly InterruptionFit OwnParts = new SegmentedRegression
    {
        Family = new OwnNegativeBinomial(),
        Seasonality = new OwnHarmonic { Pairs = 1 },
        Errors = StandardErrors.ModelBased,
    }
    .Fit(OwnSeries.Counts, OwnSeries.From(new OwnStep()), OwnSeries.From(new OwnDecay { HalfLife = 2.5 }).Named("shock"));

    private static readonly InterruptionFit OwnModel =
        new OwnLeastSquares { Trend = TrendForm.None, Seasonality = new OwnHarmonic { Pairs = 2 } }.Fit(OwnSeries.Values, OwnSeries.From(new OwnStep()));

    [Fact]
    public void A_fit_with_a_family_a_season_and_shapes_of_ones_own()
    {
        var written = Written(OwnParts, OwnJson.Registered());
        Assert.Equal("""{"kind":"own-negative-binomial"}""", written["model"]!["family"]!.ToJsonString());
        Assert.Equal("""{"kind":"own-harmonic","pairs":1}""", written["model"]!["seasonality"]!.ToJsonString());
        Assert.Equal("""{"kind":"own-step"}""", written["interruptions"]![0]!["shape"]!.ToJsonString());
        Assert.Equal("""{"kind":"own-decay","halfLife":2.5}""", written["interruptions"]![1]!["shape"]!.ToJsonString());
        var read = written.Deserialize<InterruptionFit>(OwnJson.Registered())!;
        Assert.Equal(OwnParts, read);
        Assert.Equal(OwnParts.Averted, read.Averted);
    }

    [Fact]
    public void A_fit_of_a_model_of_ones_own()
    {
        var written = Written(OwnModel, OwnJson.Registered());
        Assert.Equal("""{"kind":"own-least-squares","trend":"none","seasonality":{"kind":"own-harmonic","pairs":2}}""", written["model"]!.ToJsonString());
        var read = written.Deserialize<InterruptionFit>(OwnJson.Registered())!;
        Assert.Equal(OwnModel, read);
        Assert.Equal(OwnModel.Averted, read.Averted);
        written["outcome"]!["measures"]!["values"]![3] = 99;
        Assert.Throws<JsonException>(() => written.Deserialize<InterruptionFit>(OwnJson.Registered()));
    }

    [Theory]
    [InlineData("own-step")]
    [InlineData("own-decay")]
    [InlineData("own-harmonic")]
    [InlineData("own-negative-binomial")]
    public void A_part_that_nobody_registered_is_an_error_on_writing_and_on_reading(string kind)
    {
        var without = new JsonSerializerOptions().ConfigureForTruceStats(json => AllBut(kind, json));
        Assert.Contains(kind, Assert.Throws<JsonException>(() => JsonSerializer.Serialize(OwnParts, without)).Message, StringComparison.Ordinal);
        string written = JsonSerializer.Serialize(OwnParts, OwnJson.Registered());
        Assert.Contains(kind, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InterruptionFit>(written, without)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_nobody_registered_is_an_error_on_writing() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(OwnModel, new JsonSerializerOptions().ConfigureForTruceStats()));

    [Theory]
    [InlineData("""{"kind":"own-decay"}""")]
    [InlineData("""{"kind":"own-decay","halfLife":"2"}""")]
    [InlineData("""{"kind":"own-decay","halfLife":2,"half":1}""")]
    [InlineData("""{"kind":"own-decay","halfLife":2,"minimumBins":1}""")]
    [InlineData("""{"kind":"own-poisson"}""")]
    public void Strictness_reaches_into_what_is_ones_own(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IInterruptionShape>(json, OwnJson.Registered()));

    [Theory]
    [InlineData("""{"kind":"own-least-squares","trend":"none"}""")]
    [InlineData("""{"kind":"own-least-squares","seasonality":{"kind":"none"}}""")]
    [InlineData("""{"kind":"own-least-squares","trend":"none","seasonality":null}""")]
    [InlineData("""{"kind":"own-least-squares","trend":1,"seasonality":{"kind":"none"}}""")]
    [InlineData("""{"kind":"own-least-squares","trend":"none","seasonality":{"kind":"none","kind":"none"}}""")]
    public void An_option_with_a_default_is_written_and_read_all_the_same(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IInterruptionModel>(json, OwnJson.Registered()));

    [Fact]
    public void A_kind_is_taken_once_among_its_like_and_free_among_others()
    {
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("decay", OwnJson.Default.OwnDecay)));
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(
            json => json.AddMethod("mine", OwnJson.Default.OwnDecay).AddMethod("mine", OwnJson.Default.OwnStep)));
        _ = new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("mine", OwnJson.Default.OwnDecay).AddMethod("mine", OwnJson.Default.OwnPoisson));
    }

    private static JsonObject Written(InterruptionFit fit, JsonSerializerOptions options) => JsonNode.Parse(JsonSerializer.Serialize(fit, options))!.AsObject();

    private static void AllBut(string kind, TruceStatsJson json)
    {
        if (kind != "own-step")
            json.AddMethod("own-step", OwnJson.Default.OwnStep);
        if (kind != "own-decay")
            json.AddMethod("own-decay", OwnJson.Default.OwnDecay);
        if (kind != "own-harmonic")
            json.AddMethod("own-harmonic", OwnJson.Default.OwnHarmonic);
        if (kind != "own-negative-binomial")
            json.AddMethod("own-negative-binomial", OwnJson.Default.OwnNegativeBinomial);
    }
}
