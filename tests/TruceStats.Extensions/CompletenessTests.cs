using System.Text.Json;
using TruceStats.Json;

namespace TruceStats.Extensions;

public sealed class CompletenessTests
{
    private static readonly RateChange Own = RateChange.Between(before: Tally.Of(1400, Exposure.Days(60)), after: Tally.Of(56, Exposure.Days(6)))
        .With(new RateChangeOptions { Method = new OwnLogWaldRatio() });

    [Fact]
    public void Every_extension_point_is_implemented_here() => Assert.Empty(
        typeof(Estimate).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && !typeof(CompletenessTests).Assembly.GetTypes().Any(own => own.IsClass && type.IsAssignableFrom(own)))
            .Select(type => type.Name));

    [Fact]
    public void An_analysis_by_a_registered_method_goes_to_data_and_back()
    {
        var options = new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("own-log-wald", OwnJson.Default.OwnLogWaldRatio));
        var read = JsonSerializer.Deserialize<RateChange>(JsonSerializer.Serialize(Own, options), options)!;
        Assert.IsType<OwnLogWaldRatio>(read.Options.Method);
        Assert.Equal(Own.Ratio(), read.Ratio());
    }

    [Fact]
    public void A_method_that_nobody_registered_is_an_error_on_writing() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Own, new JsonSerializerOptions().ConfigureForTruceStats()));
}
