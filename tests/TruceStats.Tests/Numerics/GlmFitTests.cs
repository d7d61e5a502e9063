using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GlmFitTests
{
    private const int Rows = SegmentedCase.Rows;
    private const int Cols = SegmentedCase.Cols;

    // m <- glm(y ~ t + level + slope + offset(log(e)), family = poisson, control = glm.control(epsilon = 1e-14, maxit = 100))
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_Poisson_fit_is_that_of_R(bool byBlocks)
    {
        var work = SegmentedCase.Poisson(byBlocks);
        SegmentedCase.Near(
            [-1.81551588927639052, -0.00870352376010196, -0.19534552086521395, -0.05813080339732284], work.Coefficients, 1e-11);
        Near.Equal(45.2053939718361, work.Deviance);
        Near.Equal(-88.0282169083341, work.LogLikelihood);
        // hatvalues(m)[c(1, 18, 30)], at the weights of R's last iteration but one.
        Near.Equal(0.204061918620731, work.Leverages[0], 1e-10);
        Near.Equal(0.204784639780347, work.Leverages[17], 1e-10);
        Near.Equal(0.254046213408705, work.Leverages[29], 1e-10);
    }

    // g <- glm(y ~ t + level + slope, weights = rep(c(1, 2, 3), 10), family = poisson, control = glm.control(epsilon = 1e-14))
    [Fact]
    public void A_weighted_fit_is_that_of_R()
    {
        double[] weights = [.. Enumerable.Range(0, Rows).Select(i => i % 3 + 1.0)];
        var work = SegmentedCase.Fit(SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, [], weights);
        SegmentedCase.Near(
            [2.805766558230124996, -0.000588152353048452, -0.297231174813810284, -0.043767468759661837], work.Coefficients);
        SegmentedCase.Near(
            [0.08810788826095391, 0.00793828579335821, 0.16181285229483972, 0.02137256577444310],
            SegmentedCase.Errors(work.UnscaledCovariance, Cols));
        Near.Equal(89.0353957901889, work.Deviance);
    }

    // id <- glm(y ~ t + level, family = poisson(link = identity), control = glm.control(epsilon = 1e-14))
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fit_with_identity_link_is_that_of_R(bool byBlocks)
    {
        var work = new GlmWorkspace(Rows, 3, byBlocks);
        double[] design = SegmentedCase.Design[..(Rows * 3)];
        Assert.Equal(
            GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), GlmLink.Identity, design, Rows, 3, SegmentedCase.Y, [], [], work));
        // R stops when the deviance does, this link's steps shrink linearly: hence half the digits.
        SegmentedCase.Near([18.000190923873149, -0.164309107085888, -4.633499410104717], work.Coefficients, 1e-7);
        SegmentedCase.Near(
            [1.742731166761430, 0.149256512298374, 2.580544200218886], SegmentedCase.Errors(work.UnscaledCovariance, 3), 1e-7);
    }

    [Fact]
    public void Weights_are_as_good_as_repeated_rows()
    {
        double[] weights = [.. Enumerable.Range(0, Rows).Select(i => i % 3 + 1.0)];
        int[] repeated = [.. Enumerable.Range(0, Rows).SelectMany(i => Enumerable.Repeat(i, i % 3 + 1))];
        var once = SegmentedCase.Fit(SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, SegmentedCase.Offset, weights);
        var design = Pick(SegmentedCase.Design, repeated);
        var often = SegmentedCase.Fit(
            design, repeated.Length, Cols, Pick(SegmentedCase.Y, repeated), Pick(SegmentedCase.Offset, repeated), []);
        SegmentedCase.Near(often.Coefficients.ToArray(), once.Coefficients, 1e-11);
        SegmentedCase.Near(often.UnscaledCovariance.ToArray(), once.UnscaledCovariance, 1e-11);
        Near.Equal(often.LogLikelihood, once.LogLikelihood);
        Near.Equal(often.PearsonSum, once.PearsonSum);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        int[] order = [.. Enumerable.Range(0, Rows).Select(i => i * 7 % Rows)];
        var given = SegmentedCase.Poisson();
        var mixed = SegmentedCase.Fit(
            Pick(SegmentedCase.Design, order), Rows, Cols, Pick(SegmentedCase.Y, order), Pick(SegmentedCase.Offset, order), []);
        SegmentedCase.Near(given.Coefficients.ToArray(), mixed.Coefficients, 1e-11);
        SegmentedCase.Near(Pick(given.Leverages.ToArray(), order), mixed.Leverages, 1e-11);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e7)]
    public void A_scaled_column_scales_its_coefficient_alone(double scale)
    {
        double[] design = SegmentedCase.Design;
        for (int i = 0; i < Rows; i++)
            design[Rows + i] *= scale;
        var given = SegmentedCase.Poisson();
        var scaled = SegmentedCase.Fit(design, Rows, Cols, SegmentedCase.Y, SegmentedCase.Offset, []);
        Near.Equal(given.Coefficients[1], scaled.Coefficients[1] * scale, 1e-11);
        Near.Equal(given.Coefficients[2], scaled.Coefficients[2], 1e-11);
        Near.Equal(given.Deviance, scaled.Deviance);
    }

    [Fact]
    public void A_constant_in_the_offset_comes_out_of_the_intercept()
    {
        double[] offset = [.. SegmentedCase.Offset.Select(o => o + 3)];
        var moved = SegmentedCase.Fit(SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, offset, []);
        Near.Equal(SegmentedCase.Poisson().Coefficients[0] - 3, moved.Coefficients[0], 1e-11);
        Near.Equal(SegmentedCase.Poisson().Coefficients[3], moved.Coefficients[3], 1e-11);
    }

    [Fact]
    public void Leverages_add_up_to_the_number_of_columns_and_means_to_the_observations()
    {
        var work = SegmentedCase.Poisson();
        Near.Equal(Cols, work.Leverages.ToArray().Sum());
        Near.Equal(SegmentedCase.Y.Sum(), work.Mean.ToArray().Sum());
    }

    [Fact]
    public void Starting_at_the_answer_ends_there_at_once()
    {
        double[] answer = SegmentedCase.Poisson().Coefficients.ToArray();
        var work = new GlmWorkspace(Rows, Cols);
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, SegmentedCase.Offset, [], work, answer);
        Assert.Equal(1, work.Iterations);
        SegmentedCase.Near(answer, work.Coefficients, 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dependent_columns_are_named(bool byBlocks)
    {
        // The third is the first less twice the second.
        double[] design = SegmentedCase.By(t => 1, t => t, t => 1 - 2 * t, t => t > 18 ? 1 : 0);
        var work = new GlmWorkspace(Rows, Cols, byBlocks);
        Assert.Equal(GlmStatus.RankDeficient, GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, Rows, Cols, SegmentedCase.Y, [], [], work));
        Assert.Equal([2], work.DependentColumns.ToArray());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_said_to_be(double value)
    {
        double[] y = SegmentedCase.Y;
        y[7] = value;
        var work = new GlmWorkspace(Rows, Cols);
        Assert.Equal(GlmStatus.NotFinite, GlmFit.Run(new PoissonFamily(), GlmLink.Log, SegmentedCase.Design, Rows, Cols, y, [], [], work));
    }

    [Fact]
    public void A_workspace_of_another_size_is_refused() =>
        Assert.Throws<ArgumentException>(() => GlmFit.Run(
            new PoissonFamily(), GlmLink.Log, SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, [], [], new GlmWorkspace(Rows, Cols + 1)));

    [Fact]
    public void Refits_in_one_workspace_allocate_nothing()
    {
        double[] design = SegmentedCase.Design, y = SegmentedCase.Y, offset = SegmentedCase.Offset;
        var work = new GlmWorkspace(Rows, Cols);
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, Rows, Cols, y, offset, [], work);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int refit = 0; refit < 100; refit++)
            GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, Rows, Cols, y, offset, [], work);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Blocks_give_the_same_bits_on_any_number_of_threads_and_the_coefficients_of_the_QR()
    {
        const int rows = 20_011, cols = 4;
        double[] design = [.. new Func<int, double>[] { i => 1, i => 2016 + i / 3650.0, i => i > 9000 ? 1 : 0, i => Math.Sin(i) }
            .SelectMany(f => Enumerable.Range(0, rows).Select(f))];
        double[] y = [.. Enumerable.Range(0, rows).Select(i => (double)(i * 7919L % 11))];
        double[][] coefficients = [.. new[] { 1, 2, 5 }.Select(threads =>
        {
            var work = new GlmWorkspace(rows, cols, byBlocks: true);
            var shared = new GlmShared(design, rows, cols, y, default, default, GlmLink.Log, threads, TestContext.Current.CancellationToken);
            Assert.Equal(GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), shared, work));
            return (double[])[.. work.Coefficients, .. work.UnscaledCovariance, .. work.Leverages, work.Deviance, work.LogLikelihood];
        })];
        Assert.Equal(coefficients[0], coefficients[1]);
        Assert.Equal(coefficients[0], coefficients[2]);
        var whole = SegmentedCase.Fit(design, rows, cols, y, [], []);
        // A year as a trend: the condition of the design is about 1e4, and the intercept lies 2000 trends away.
        SegmentedCase.Near(whole.Coefficients.ToArray(), coefficients[0].AsSpan(0, cols), 1e-9);
        SegmentedCase.Near(whole.UnscaledCovariance.ToArray(), coefficients[0].AsSpan(cols, cols * cols), 1e-9);
    }

    private static double[] Pick(double[] columns, int[] rows) =>
        [.. Enumerable.Range(0, columns.Length / Rows).SelectMany(j => rows.Select(i => columns[j * Rows + i]))];
}
