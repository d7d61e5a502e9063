using System.Text.Json;
using TruceStats.Json;

namespace TruceStats.Tests.Json;

public sealed class StrictReadingTests
{
    // What a caller may well have: everything lenient. TruceStats' types stay strict in it.
    private static JsonSerializerOptions Lenient() => new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    }.ConfigureForTruceStats();

    private static readonly MethodId MidP = new("mid-p", "conditional mid-P", "Nobody 2000");

    [Fact]
    public void An_estimate_is_written_as_data_and_reads_back_equal()
    {
        var estimate = new Estimate(0.4, null, new ConfidenceInterval(0, double.PositiveInfinity, 0.95, MidP), MidP, Unit.Ratio,
            [Caution.Of("overdispersed", "dispersion", 25.0506), Caution.Of("own", CautionArgument.Of("bin", "2016-03"), CautionArgument.Of("on", new LocalDate(2016, 3, 26)))]);
        string json = JsonSerializer.Serialize(estimate, Lenient());
        Assert.Equal(
            """{"value":0.4,"standardError":null,"interval":{"lower":0,"upper":"infinity","level":0.95,"sidedness":"two-sided","method":{"id":"mid-p","name":"conditional mid-P","citation":"Nobody 2000"}},"method":{"id":"mid-p","name":"conditional mid-P","citation":"Nobody 2000"},"unit":"ratio","cautions":[{"code":"overdispersed","arguments":[{"name":"dispersion","number":25.0506,"text":null,"date":null}]},{"code":"own","arguments":[{"name":"bin","number":null,"text":"2016-03","date":null},{"name":"on","number":null,"text":null,"date":"2016-03-26"}]}]}""",
            json);
        Assert.Equal(estimate, JsonSerializer.Deserialize<Estimate>(json, Lenient()));
    }

    [Theory]
    [InlineData("""{"low":1,"best":2}""", "missing member")]
    [InlineData("""{"low":1,"best":2,"high":3,"highest":3}""", "unknown member")]
    [InlineData("""{"low":1,"best":2,"high":3,"low":1}""", "duplicate member")]
    [InlineData("""{"Low":1,"best":2,"high":3}""", "other case")]
    [InlineData("""{"low":"1","best":2,"high":3}""", "number as text")]
    [InlineData("""{"low":1.5,"best":2,"high":3}""", "fraction")]
    [InlineData("""{"low":3,"best":2,"high":3}""", "out of order")]
    [InlineData("""[1,2,3]""", "not an object")]
    public void What_a_lenient_reader_would_let_pass_is_refused(string json, string because)
    {
        Assert.NotEmpty(because);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportedCount>(json, Lenient()));
    }

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("1e999")]
    [InlineData("\"Infinity\"")]
    public void No_number_but_a_finite_one_or_a_named_infinity_is_read(string lower)
    {
        string json = "{\"lower\":" + lower + ",\"upper\":1,\"level\":0.95,\"sidedness\":\"two-sided\",\"method\":{\"id\":\"a\",\"name\":\"a\",\"citation\":\"\"}}";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ConfidenceInterval>(json, Lenient()));
    }
}
