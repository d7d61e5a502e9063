using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class ColumnsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 14)]
    [InlineData(4, 30)]
    [InlineData(11, 506)]
    public void The_product_of_1_to_n_with_itself_is_the_sum_of_squares(int n, double expected)
    {
        double[] numbers = [.. Enumerable.Range(1, n).Select(i => (double)i)];
        Assert.Equal(expected, Columns.Dot(numbers, numbers));
    }

    [Fact]
    public void Every_element_loses_its_multiple()
    {
        double[] from = [1, 2, 3, 4, 5, 6, 7];
        Columns.SubtractMultiple(from, [1, 1, 1, 1, 1, 2, 3], 2);
        Assert.Equal(new double[] { -1, 0, 1, 2, 3, 2, 1 }, from);
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Columns.Dot(new double[3], new double[4]));
        Assert.Throws<ArgumentException>(() => Columns.SubtractMultiple(new double[3], new double[4], 1));
    }
}
