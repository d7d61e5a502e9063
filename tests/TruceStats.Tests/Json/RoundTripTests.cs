using System.Text.Json;
using System.Text.Json.Serialization;
using TruceStats.Json;
using TruceStats.Tests.Conventions;

namespace TruceStats.Tests.Json;

public sealed class RoundTripTests
{
    public static TheoryData<string> Texts => [.. Samples.All.Select((sample, index) => (Name: sample.GetType().Name, Index: index))
        .Where(sample => !Samples.NotData.ContainsKey(sample.Name)).Select(sample => sample.Index + " " + sample.Name)];

    private static JsonSerializerOptions Plain() => new JsonSerializerOptions().ConfigureForTruceStats();

    // Lenient in every way that the serializer knows, with a converter of the caller's own for numbers.
    private static JsonSerializerOptions Lenient() => new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper,
        Converters = { new DecoratedNumbers(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    }.ConfigureForTruceStats();

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_public_value_reads_back_equal(string text)
    {
        object sample = Sample(text);
        string json = JsonSerializer.Serialize(sample, sample.GetType(), Plain());
        Assert.Equal(sample, JsonSerializer.Deserialize(json, sample.GetType(), Plain()));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_callers_own_leniency_naming_and_converters_change_nothing_in_it(string text)
    {
        object sample = Sample(text);
        string json = JsonSerializer.Serialize(sample, sample.GetType(), Plain());
        // The caller's enum converter comes first in the caller's list and so answers for enums that stand alone; inside our types it does not reach.
        Assert.Equal(json, JsonSerializer.Serialize(sample, sample.GetType(), Lenient()));
        Assert.Equal(sample, JsonSerializer.Deserialize(json, sample.GetType(), Lenient()));
    }

    [Fact]
    public void Every_public_type_with_a_value_is_known_to_the_converters()
    {
        var factory = Plain().Converters.OfType<JsonConverterFactory>().Single();
        var unknown = typeof(Estimate).Assembly.GetExportedTypes()
            .Where(type => !type.IsInterface && !(type.IsAbstract && type.IsSealed) && type.Namespace != "TruceStats.Json")
            .Where(type => !factory.CanConvert(type) && !Samples.WithoutSample.ContainsKey(type.Name) && !Samples.NotData.ContainsKey(type.Name));
        Assert.Empty(unknown);
    }

    [Fact]
    public void A_callers_type_beside_ours_keeps_the_callers_rules()
    {
        var mine = new Mine { Note = "a", During = StudyPeriod.Month(2016, 3), Share = 0.5, Sides = [Alternative.Less] };
        string json = JsonSerializer.Serialize(mine, Lenient());
        Assert.Equal("""{"NOTE":"a","DURING":{"start":"2016-03-01","end":"2016-04-01"},"SHARE":"~0.5~","SIDES":["LESS"]}""", json);
        Assert.Equivalent(mine, JsonSerializer.Deserialize<Mine>("{\"note\":\"a\",/* still lenient */\"DURING\":{\"start\":\"2016-03-01\",\"end\":\"2016-04-01\"},\"other\":1,\"SHARE\":\"~0.5~\",\"SIDES\":[\"LESS\"],}", Lenient()));
    }

    [Fact]
    public void Options_are_configured_once()
    {
        var options = Plain();
        Assert.Throws<InvalidOperationException>(() => options.ConfigureForTruceStats());
        Assert.Single(options.Converters);
        Assert.Null(options.TypeInfoResolver);
    }

    private static object Sample(string text) => Samples.All[int.Parse(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture)];

    private sealed class Mine
    {
        public string? Note { get; set; }

        public StudyPeriod? During { get; set; }

        public double Share { get; set; }

        public List<Alternative>? Sides { get; set; }
    }

    private sealed class DecoratedNumbers : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            double.Parse(reader.GetString()!.Trim('~'), System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteStringValue("~" + value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "~");
    }
}
