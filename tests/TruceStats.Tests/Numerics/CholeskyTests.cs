using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class CholeskyTests
{
    [Property]
    public void The_factor_times_its_transpose_is_the_matrix(TallMatrix tall)
    {
        var (a, n) = Gram(tall);
        double[] factor = [.. a];
        Assert.True(Cholesky.Factor(factor, n));
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
                Near.Equal(a[i * n + j], Enumerable.Range(0, j + 1).Sum(k => factor[i * n + k] * factor[j * n + k]), 1e-13, 1e-13);
        }
    }

    [Property]
    public void A_solution_solves(TallMatrix tall)
    {
        var (a, n) = Gram(tall);
        double[] expected = [.. Enumerable.Range(0, n).Select(i => i - 1.5)];
        double[] x = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => a[i * n + j] * expected[j]))];
        double[] factor = [.. a];
        Assert.True(Cholesky.Factor(factor, n));
        Cholesky.Solve(factor, n, x);
        for (int i = 0; i < n; i++)
            Near.Equal(expected[i], x[i], 1e-10, 1e-10);
    }

    [Property]
    public void The_inverse_times_the_matrix_is_one_and_symmetric(TallMatrix tall)
    {
        var (a, n) = Gram(tall);
        double[] factor = [.. a], inverse = new double[n * n];
        Assert.True(Cholesky.Factor(factor, n));
        Cholesky.Invert(factor, n, inverse);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Assert.Equal(inverse[i * n + j], inverse[j * n + i]);
                Near.Equal(i == j ? 1 : 0, Enumerable.Range(0, n).Sum(k => a[i * n + k] * inverse[k * n + j]), 1e-10, 1e-10);
            }
        }
    }

    [Fact]
    public void The_determinant_is_known_where_it_can_be_written_down()
    {
        // det [[4, 2, 0], [2, 5, 3], [0, 3, 6]] = 60
        double[] a = [4, 2, 0, 2, 5, 3, 0, 3, 6];
        Assert.True(Cholesky.Factor(a, 3));
        Near.Equal(Math.Log(60), Cholesky.LogDeterminant(a, 3), 1e-14);
        Near.Equal(0, Cholesky.LogDeterminant([], 0));
    }

    [Fact]
    public void Only_the_lower_triangle_is_read_and_written()
    {
        double[] a = [4, 77, 2, 5];
        Assert.True(Cholesky.Factor(a, 2));
        Assert.Equal(new double[] { 2, 77, 1, 2 }, a);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 2, 1 })]
    [InlineData(new double[] { 1, 1, 1, 1 })]
    [InlineData(new double[] { 0, 0, 0, 1 })]
    [InlineData(new double[] { -1, 0, 0, 1 })]
    [InlineData(new double[] { double.NaN, 0, 0, 1 })]
    [InlineData(new double[] { 1, double.NaN, double.NaN, 1 })]
    [InlineData(new double[] { double.PositiveInfinity, 0, 0, 1 })]
    public void What_is_not_positive_definite_is_said_to_be_so(double[] a) => Assert.False(Cholesky.Factor(a, 2));

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Cholesky.Factor(new double[5], 2));
        Assert.Throws<ArgumentException>(() => Cholesky.Solve(new double[4], 2, new double[3]));
        Assert.Throws<ArgumentException>(() => Cholesky.Invert(new double[4], 2, new double[3]));
    }

    /// <summary>AᵀA plus a tenth of the identity, so that it is surely positive definite and not too ill.</summary>
    private static (double[] Matrix, int Size) Gram(TallMatrix tall)
    {
        int n = tall.Cols;
        double[] gram = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                gram[i * n + j] = (i == j ? 0.1 : 0)
                    + Enumerable.Range(0, tall.Rows).Sum(k => tall.Elements[k * n + i] * tall.Elements[k * n + j]);
            }
        }
        return (gram, n);
    }
}
