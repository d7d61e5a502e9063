using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class HierarchicalTermsTests
{
    // 9 and 114 are the antichains that cover three and four elements: the hierarchical models with all main effects, the saturated one among them.
    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(3, 2, 8)]
    [InlineData(4, 2, 64)]
    [InlineData(4, 3, 113)]
    [InlineData(5, 2, 1024)]
    public void Every_model_is_made_once(int factors, int order, int models)
    {
        var all = HierarchicalTerms.All(factors, order, 10_000)!;
        Assert.Equal(models, all.Count);
        Assert.Equal(models, all.Select(model => string.Join(",", model.Order())).Distinct().Count());
        Assert.Empty(all[0]);
    }

    [Fact]
    public void Too_many_models_are_not_made() => Assert.Null(HierarchicalTerms.All(5, 2, 1000));

    [Fact]
    public void A_model_is_written_by_what_lies_in_nothing_larger() =>
        Assert.Equal([0b0111, 0b1000], HierarchicalTerms.Generators([0b011, 0b101, 0b110, 0b111], 4));
}
