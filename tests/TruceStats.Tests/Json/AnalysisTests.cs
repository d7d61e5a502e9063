using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TruceStats.Json;

namespace TruceStats.Tests.Json;

public sealed class AnalysisTests
{
    private static readonly RateChange Totals = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));

    private static JsonSerializerOptions Options() => new JsonSerializerOptions().ConfigureForTruceStats();

    public static TheoryData<string> RatioKinds => ["mid-p", "exact", "score", "likelihood", "log-wald", "jeffreys"];

    [Fact]
    public void A_rate_change_is_written_as_inputs_options_and_headline()
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Totals, Options()))!.AsObject();
        Assert.Equal(["version", "before", "after", "binsBefore", "binsAfter", "options", "headline"], written.Select(member => member.Key));
        Assert.Equal(0.4, (double)written["headline"]!["value"]!);
        Assert.Equal("mid-p", (string)written["headline"]!["method"]!["id"]!);
    }

    [Theory]
    [InlineData("value", 0.41)]
    [InlineData("value", 0.4000000001)]
    [InlineData("lower", 0.31)]
    [InlineData("level", 0.9)]
    public void A_headline_that_the_inputs_do_not_give_is_refused_and_both_versions_are_named(string member, double changed)
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Totals, Options()))!.AsObject();
        written["version"] = "0.0.7";
        var headline = written["headline"]!.AsObject();
        var holder = headline.ContainsKey(member) ? headline : headline["interval"]!.AsObject();
        holder[member] = changed;
        var refused = Assert.Throws<JsonException>(() => written.Deserialize<RateChange>(Options()));
        Assert.Contains("0.0.7", refused.Message, StringComparison.Ordinal);
        Assert.Contains("0.1.0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_differs_by_rounding_alone_is_accepted()
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Totals, Options()))!.AsObject();
        written["headline"]!["value"] = 0.4 * (1 + 1e-14);
        Assert.Equal(Totals, written.Deserialize<RateChange>(Options()));
    }

    [Fact]
    public void Bins_travel_with_the_change_and_are_computed_again()
    {
        var daily = CountSeries.Of(Resolution.Day, new LocalDate(2016, 1, 1), 22, 25, 19, 31, 18, 24, 27, 20, 22, 30, 17, 26, 23, 21, 28, 9, 12, 7, 11, 10, 8, 13, 9, 6, 12, 10, 8);
        var change = RateChange.Between(daily.During(StudyPeriod.OfDays(new LocalDate(2016, 1, 1), 15)), daily.During(StudyPeriod.OfDays(new LocalDate(2016, 1, 16), 12)));
        string json = JsonSerializer.Serialize(change, Options());
        Assert.Equal(change, JsonSerializer.Deserialize<RateChange>(json, Options()));
        var bootstrap = change.With(new RateChangeOptions { Method = RateRatioMethod.BlockBootstrap(seed: 7, blockLength: 2, replicates: 199), Level = 0.9 });
        json = JsonSerializer.Serialize(bootstrap, Options());
        Assert.Contains("""{"kind":"block-bootstrap","seed":7,"blockLength":2,"replicates":199}""", json, StringComparison.Ordinal);
        Assert.Equal(bootstrap, JsonSerializer.Deserialize<RateChange>(json, Options()));
    }

    [Theory]
    [MemberData(nameof(RatioKinds))]
    public void A_built_in_method_is_its_kind_and_reads_back_as_the_same_instance(string kind)
    {
        var method = JsonSerializer.Deserialize<IRateRatioInterval>($$"""{"kind":"{{kind}}"}""", Options())!;
        Assert.Equal(kind, method.Kind);
        Assert.Equal($$"""{"kind":"{{kind}}"}""", JsonSerializer.Serialize(method, Options()));
        Assert.Same(method, JsonSerializer.Deserialize<IRateRatioInterval>(JsonSerializer.Serialize(method, Options()), Options()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\"mid-p\"")]
    [InlineData("""{"kind":"no-such-method"}""")]
    [InlineData("""{"kind":"mid-p","level":0.9}""")]
    [InlineData("""{"kind":"mid-p","kind":"mid-p"}""")]
    [InlineData("""{"kind":"e-test"}""")]
    [InlineData("""{"kind":"block-bootstrap","seed":7,"blockLength":2}""")]
    [InlineData("""{"kind":"block-bootstrap","seed":7,"blockLength":2,"replicates":1}""")]
    public void What_names_no_method_of_that_interface_with_its_options_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IRateRatioInterval>(json, Options()));

    [Fact]
    public void A_method_of_the_callers_own_is_written_once_it_is_registered()
    {
        var mine = new TwiceAsWide { Factor = 2, Window = StudyPeriod.Month(2016, 3) };
        var change = Totals.With(new RateChangeOptions { Method = mine });
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(change, Options()));

        var options = new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("twice-as-wide", OwnContext.Default.TwiceAsWide));
        string json = JsonSerializer.Serialize(change, options);
        Assert.Contains("""{"kind":"twice-as-wide","factor":2,"window":{"start":"2016-03-01","end":"2016-04-01"}}""", json, StringComparison.Ordinal);
        Assert.Equal(change, JsonSerializer.Deserialize<RateChange>(json, options));
        // Strictness reaches into it.
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RateChange>(json.Replace("\"factor\":2,", "", StringComparison.Ordinal), options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RateChange>(json.Replace("\"end\":\"2016-04-01\"", "\"edn\":\"2016-04-01\"", StringComparison.Ordinal), options));
    }

    [Fact]
    public void A_kind_is_registered_once_and_never_over_a_built_in()
    {
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("mid-p", OwnContext.Default.TwiceAsWide)));
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(
            json => json.AddMethod("mine", OwnContext.Default.TwiceAsWide).AddMethod("mine", OwnContext.Default.TwiceAsWide)));
        Assert.Throws<ArgumentException>(() => new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("mine", OwnContext.Default.NotAMethod)));
    }
}

internal sealed record TwiceAsWide : IRateRatioInterval
{
    public string Kind => "twice-as-wide";

    public MethodId Method { get; } = new("twice-as-wide", "twice as wide", "");

    public required double Factor { get; init; }

    public required StudyPeriod Window { get; init; }

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        var interval = change.Ratio(RateRatioMethod.LogWald, level, sidedness).Interval!;
        return new Estimate(0.4, null, new ConfidenceInterval(interval.Lower / Factor, interval.Upper * Factor, level, Method, sidedness), Method, Unit.Ratio);
    }
}

internal sealed record NotAMethod(int Number);

[JsonSerializable(typeof(TwiceAsWide))]
[JsonSerializable(typeof(NotAMethod))]
internal sealed partial class OwnContext : JsonSerializerContext;
