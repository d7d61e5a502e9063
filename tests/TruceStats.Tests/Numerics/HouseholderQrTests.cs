using FsCheck.Xunit;
using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(Ranges)])]
public sealed class HouseholderQrTests
{
    // Longley-like: ten rows of a constant, a trend, a step and a slope after it, column by column.
    private static readonly double[] Design =
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
        0, 0, 0, 0, 0, 0, 1, 1, 1, 1,
        0, 0, 0, 0, 0, 0, 1, 2, 3, 4,
    ];

    private static readonly double[] Outcome = [12, 15, 11, 18, 17, 21, 9, 8, 11, 7];

    [Property]
    public void Q_times_R_is_the_matrix(TallMatrix tall)
    {
        var (a, rows, cols) = ByColumn(tall);
        double[] factored = [.. a], tau = new double[cols];
        HouseholderQr.Factor(factored, rows, cols, tau);
        for (int j = 0; j < cols; j++)
        {
            double[] column = new double[rows];
            Array.Copy(factored, j * rows, column, 0, j + 1);
            HouseholderQr.ApplyQ(factored, rows, cols, tau, column);
            for (int i = 0; i < rows; i++)
                Near.Equal(a[j * rows + i], column[i], 0, 1e-13);
        }
    }

    [Property]
    public void Q_transposed_undoes_Q(TallMatrix tall)
    {
        var (a, rows, cols) = ByColumn(tall);
        double[] tau = new double[cols], vector = [.. Enumerable.Range(0, rows).Select(i => i - 2.5)];
        double[] back = [.. vector];
        HouseholderQr.Factor(a, rows, cols, tau);
        HouseholderQr.ApplyQ(a, rows, cols, tau, back);
        HouseholderQr.ApplyQTranspose(a, rows, cols, tau, back);
        for (int i = 0; i < rows; i++)
            Near.Equal(vector[i], back[i], 0, 1e-12);
    }

    [Property]
    public void The_thin_Q_has_orthonormal_columns_and_its_rows_give_the_leverages(TallMatrix tall)
    {
        var (a, rows, cols) = ByColumn(tall);
        double[] tau = new double[cols], q = new double[rows * cols], leverages = new double[rows];
        HouseholderQr.Factor(a, rows, cols, tau);
        HouseholderQr.ThinQ(a, rows, cols, tau, q);
        for (int i = 0; i < cols; i++)
        {
            for (int j = 0; j <= i; j++)
                Near.Equal(i == j ? 1 : 0, Enumerable.Range(0, rows).Sum(k => q[i * rows + k] * q[j * rows + k]), 0, 1e-13);
        }
        HouseholderQr.Leverages(a, rows, cols, tau, leverages, new double[rows]);
        for (int i = 0; i < rows; i++)
            Near.Equal(Enumerable.Range(0, cols).Sum(j => q[j * rows + i] * q[j * rows + i]), leverages[i], 0, 1e-13);
        Near.Equal(cols, leverages.Sum());
    }

    [Fact]
    public void Least_squares_are_those_of_R()
    {
        double[] a = [.. Design], tau = new double[4], y = [.. Outcome], leverages = new double[10], inverse = new double[16];
        HouseholderQr.Factor(a, 10, 4, tau);
        HouseholderQr.ApplyQTranspose(a, 10, 4, tau, y);
        HouseholderQr.SolveUpper(a, 10, 4, y.AsSpan(0, 4));
        // R 4.2.2: fit <- lm(c(12,15,11,18,17,21,9,8,11,7) ~ t + I(t > 6) + pmax(0, t - 6), data.frame(t = 1:10)); coef(fit)
        double[] expected = [9.86666666666666, 1.6571428571428586, -10.309523809523812, -1.9571428571428591];
        for (int j = 0; j < 4; j++)
            Near.Equal(expected[j], y[j]);
        // hatvalues(fit)
        double[] hat =
        [
            0.52380952380952372, 0.29523809523809519, 0.18095238095238095, 0.18095238095238095, 0.29523809523809519,
            0.52380952380952384, 0.69999999999999996, 0.3000000000000001, 0.29999999999999999, 0.70000000000000018,
        ];
        HouseholderQr.Leverages(a, 10, 4, tau, leverages, new double[10]);
        for (int i = 0; i < 10; i++)
            Near.Equal(hat[i], leverages[i]);
        // diag(vcov(fit)) / sigma(fit)^2
        double[] variances = [0.86666666666666725, 0.057142857142857169, 2.0238095238095237, 0.25714285714285717];
        HouseholderQr.InvertGram(a, 10, 4, inverse);
        for (int j = 0; j < 4; j++)
            Near.Equal(variances[j], inverse[j * 4 + j]);
        Assert.Equal(inverse[1 * 4 + 2], inverse[2 * 4 + 1]);
    }

    [Fact]
    public void The_later_of_two_collinear_columns_moves_behind_all_others()
    {
        double[] a = [1, 1, 1, 1, 2, 2, 2, 2, 0, 1, 2, 3, 0, 0, 1, 0];
        double[] tau = new double[4];
        int[] order = new int[4];
        Assert.Equal(3, HouseholderQr.Factor(a, 4, 4, tau, order, HouseholderQr.DefaultTolerance));
        Assert.Equal([0, 2, 3, 1], order);
        Assert.Equal(0, tau[3]);
        // What is left gives the same answers as a matrix without that column.
        double[] without = [1, 1, 1, 1, 0, 1, 2, 3, 0, 0, 1, 0], tauWithout = new double[3];
        HouseholderQr.Factor(without, 4, 3, tauWithout);
        for (int i = 0; i < 12; i++)
            Near.Equal(without[i], a[i], 1e-14, 1e-15);
    }

    [Fact]
    public void A_column_of_zeros_has_no_rank()
    {
        double[] a = [0, 0, 0, 1, 2, 3], tau = new double[2];
        int[] order = new int[2];
        Assert.Equal(1, HouseholderQr.Factor(a, 3, 2, tau, order, HouseholderQr.DefaultTolerance));
        Assert.Equal([1, 0], order);
    }

    [Property]
    public void A_matrix_of_full_rank_keeps_its_order(TallMatrix tall)
    {
        var (a, rows, cols) = ByColumn(tall);
        for (int j = 0; j < cols; j++)
            a[j * rows + j] += 10;
        double[] plain = [.. a], tau = new double[cols], plainTau = new double[cols];
        int[] order = new int[cols];
        Assert.Equal(cols, HouseholderQr.Factor(a, rows, cols, tau, order, HouseholderQr.DefaultTolerance));
        Assert.Equal(Enumerable.Range(0, cols), order);
        HouseholderQr.Factor(plain, rows, cols, plainTau);
        Assert.Equal(plain, a);
        Assert.Equal(plainTau, tau);
    }

    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Very_small_and_very_large_elements_neither_vanish_nor_overflow(double scale)
    {
        double[] a = [3 * scale, 4 * scale], tau = new double[1];
        HouseholderQr.Factor(a, 2, 1, tau);
        Near.Equal(-5 * scale, a[0], 1e-15);
    }

    [Fact]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => HouseholderQr.Factor(new double[6], 2, 3, new double[3]));
        Assert.Throws<ArgumentException>(() => HouseholderQr.Factor(new double[5], 3, 2, new double[2]));
        Assert.Throws<ArgumentException>(() => HouseholderQr.Factor(new double[6], 3, 2, new double[1]));
    }

    private static (double[] Columns, int Rows, int Cols) ByColumn(TallMatrix tall)
    {
        double[] columns = new double[tall.Rows * tall.Cols];
        for (int i = 0; i < tall.Rows; i++)
        {
            for (int j = 0; j < tall.Cols; j++)
                columns[j * tall.Rows + i] = tall.Elements[i * tall.Cols + j];
        }
        return (columns, tall.Rows, tall.Cols);
    }
}
