using TruceStats.Durations;

namespace TruceStats.Tests.Durations;

public sealed class SpellProfileTests
{
    [Fact]
    public void The_order_of_values_does_not_matter_and_the_last_of_a_name_counts()
    {
        var one = SpellProfile.Of("x", 1).And("region", "north");
        Assert.Equal(one, SpellProfile.Of("region", "south").And("region", "north").And("x", 1));
        Assert.Equal(one.GetHashCode(), SpellProfile.Of("region", "north").And("x", 1).GetHashCode());
        Assert.NotEqual(one, one.And("x", 2));
        Assert.Equal("x 1, region north", one.ToString());
        Assert.Equal("no covariates", SpellProfile.Empty.ToString());
    }

    [Fact]
    public void Values_must_be_finite_and_names_not_blank()
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => SpellProfile.Of("x", double.NaN));
        Assert.Throws<ArgumentException>("name", () => SpellProfile.Of(" ", 1));
        Assert.Throws<ArgumentException>("value", () => SpellProfile.Of("region", " "));
    }
}
