using System.Text.Json;
using TruceStats.ChangePoints;
using TruceStats.Json;

namespace TruceStats.Extensions;

/// <summary>A cost of one's own is searched like the built-in one, with and without pruning, and goes to data and back.</summary>
public sealed class SegmentCostTests
{
    private static readonly ChangePointSearch BuiltIn = new() { Cost = SegmentCost.Poisson };

    private static readonly ChangePointSearch Own = new() { Cost = new OwnPoissonCost() };

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void It_finds_what_the_built_in_finds(int minimum)
    {
        var one = (BuiltIn with { MinimumSegment = minimum }).Fit(OwnSeries.Counts, TestContext.Current.CancellationToken);
        var other = (Own with { MinimumSegment = minimum }).Fit(OwnSeries.Counts, TestContext.Current.CancellationToken);
        Assert.NotEmpty(one.Changes);
        Assert.Equal(one.Changes, other.Changes);
        Assert.Equal(one.Segments, other.Segments);
        Assert.Equal(one.Cost, other.Cost, 1e-9);
        Assert.Equal(one.Dispersion, other.Dispersion);
    }

    [Fact]
    public void A_fixed_number_of_segments_and_the_path_over_penalties_take_it_too()
    {
        Assert.Equal((BuiltIn with { Segments = 3 }).Fit(OwnSeries.Counts, TestContext.Current.CancellationToken).Changes, (Own with { Segments = 3 }).Fit(OwnSeries.Counts, TestContext.Current.CancellationToken).Changes);
        Assert.Equal(
            PenaltyPath.Of(BuiltIn, OwnSeries.Counts, 1, 100, TestContext.Current.CancellationToken).Steps.Select(step => step.Segmentation.Changes.Count),
            PenaltyPath.Of(Own, OwnSeries.Counts, 1, 100, TestContext.Current.CancellationToken).Steps.Select(step => step.Segmentation.Changes.Count));
    }

    [Fact]
    public void It_goes_to_data_and_back_once_it_is_registered()
    {
        var options = new JsonSerializerOptions().ConfigureForTruceStats(json => json.AddMethod("own-poisson-cost", OwnJson.Default.OwnPoissonCost));
        var found = Own.Fit(OwnSeries.Counts, TestContext.Current.CancellationToken);
        Assert.Equal(found, JsonSerializer.Deserialize<Segmentation>(JsonSerializer.Serialize(found, options), options));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(found, new JsonSerializerOptions().ConfigureForTruceStats()));
    }
}
