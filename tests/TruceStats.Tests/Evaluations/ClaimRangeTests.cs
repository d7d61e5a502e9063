using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

public sealed class ClaimRangeTests
{
    [Fact]
    public void An_end_belongs_to_the_range_or_not_as_its_name_says()
    {
        Assert.False(ClaimRange.Below(2).Contains(2));
        Assert.True(ClaimRange.AtMost(2).Contains(2));
        Assert.False(ClaimRange.Above(2).Contains(2));
        Assert.True(ClaimRange.AtLeast(2).Contains(2));
        Assert.True(ClaimRange.Between(2, 3).Contains(2));
        Assert.False(ClaimRange.Between(2, 3).Contains(3));
    }

    [Fact]
    public void Beside_the_end_the_next_number_decides()
    {
        Assert.True(ClaimRange.Below(2).Contains(Math.BitDecrement(2)));
        Assert.False(ClaimRange.AtMost(2).Contains(Math.BitIncrement(2)));
        Assert.True(ClaimRange.Above(2).Contains(Math.BitIncrement(2)));
        Assert.False(ClaimRange.AtLeast(2).Contains(Math.BitDecrement(2)));
    }

    [Fact]
    public void A_range_without_an_end_reaches_to_infinity_and_no_further()
    {
        Assert.True(ClaimRange.Above(2).Contains(double.PositiveInfinity));
        Assert.True(ClaimRange.Below(2).Contains(double.NegativeInfinity));
        Assert.False(ClaimRange.Between(1, 2).Contains(double.PositiveInfinity));
        Assert.False(ClaimRange.Below(2).Contains(double.PositiveInfinity));
    }

    [Fact]
    public void What_is_no_number_makes_nothing_true() => Assert.All(
        [ClaimRange.Below(2), ClaimRange.AtMost(2), ClaimRange.Above(2), ClaimRange.AtLeast(2), ClaimRange.Between(1, 2)],
        range => Assert.False(range.Contains(double.NaN)));

    [Fact]
    public void It_says_itself_in_words_and_never_rounds_an_end()
    {
        Assert.Equal("below 0.5", ClaimRange.Below(0.5).ToString());
        Assert.Equal("at most 0.6", ClaimRange.AtMost(0.6).ToString());
        Assert.Equal("above 2000", ClaimRange.Above(2000).ToString());
        Assert.Equal("at least 1.25", ClaimRange.AtLeast(1.25).ToString());
        Assert.Equal("from 9.25 to below 9.350001", ClaimRange.Between(9.25, 9.350001).ToString());
    }

    [Fact]
    public void It_says_itself_alike_on_every_machine()
    {
        foreach (string culture in UnderCulture.Names)
            Assert.Equal("from -0.5 to below 1234.5", UnderCulture.Of(culture, () => ClaimRange.Between(-0.5, 1234.5).ToString()));
    }

    [Fact]
    public void Ranges_are_equal_where_both_ends_are_and_belong_alike()
    {
        Assert.True(ClaimRange.Below(2) == ClaimRange.Below(2));
        Assert.Equal(ClaimRange.Between(1, 2).GetHashCode(), ClaimRange.Between(1, 2).GetHashCode());
        Assert.True(ClaimRange.Below(2) != ClaimRange.AtMost(2));
        Assert.True(ClaimRange.Above(2) != ClaimRange.AtLeast(2));
        Assert.True(ClaimRange.Between(1, 2) != ClaimRange.Between(1, 3));
        Assert.False(ClaimRange.Below(2).Equals(null));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void An_end_must_be_a_finite_number(double end)
    {
        Assert.Throws<ArgumentOutOfRangeException>("value", () => ClaimRange.Below(end));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => ClaimRange.AtMost(end));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => ClaimRange.Above(end));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => ClaimRange.AtLeast(end));
        Assert.Throws<ArgumentOutOfRangeException>("lower", () => ClaimRange.Between(end, 2));
        Assert.Throws<ArgumentOutOfRangeException>("upper", () => ClaimRange.Between(1, end));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    public void A_range_cannot_be_empty(double lower, double upper)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(upper), () => ClaimRange.Between(lower, upper));
        Assert.Contains(FormattableString.Invariant($"above the lower one, {lower}"), error.Message, StringComparison.Ordinal);
    }
}
