using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GlmSeparationTests
{
    private const int Rows = 12;

    private static readonly double[] Y = [3, 5, 2, 4, 6, 3, 4, 2, 0, 0, 0, 0];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_over_nothing_but_zeros_has_no_estimate(bool byBlocks) =>
        Assert.Equal(GlmStatus.Separated, Fit(Y, byBlocks, i => 1, i => i >= 8 ? 1 : 0));

    [Fact]
    public void Nor_has_one_whose_complement_stands_in_the_design() =>
        Assert.Equal(GlmStatus.Separated, Fit(Y, false, i => 1, i => i, i => i < 8 ? 5 : 0));

    [Fact]
    public void Nor_has_a_step_and_a_slope_over_zeros_alone() =>
        Assert.Equal(GlmStatus.Separated, Fit(Y, false, i => 1, i => i, i => i >= 8 ? 1 : 0, i => Math.Max(0, i - 8)));

    [Fact]
    public void Nor_have_columns_that_separate_together_only() =>
        // Neither column nor its negative does it alone: both signs stand over the zeros, but twice the third less the fourth has one.
        Assert.Equal(GlmStatus.Separated, Fit(
            Y, false, i => 1, i => i % 3, i => i < 8 ? 0 : i % 2 == 0 ? 1 : -1, i => i < 8 ? 0 : i % 2 == 0 ? 1 : -3));

    [Fact]
    public void One_event_after_the_step_makes_an_estimate()
    {
        double[] y = [.. Y];
        y[10] = 1;
        Assert.Equal(GlmStatus.Converged, Fit(y, false, i => 1, i => i >= 8 ? 1 : 0));
    }

    [Fact]
    public void A_column_with_both_signs_over_the_zeros_has_an_estimate() =>
        Assert.Equal(GlmStatus.Converged, Fit(Y, false, i => 1, i => i < 8 ? 0 : i % 2 == 0 ? 1 : -1));

    [Fact]
    public void Zeros_throughout_have_none() =>
        Assert.Equal(GlmStatus.Separated, Fit(new double[Rows], false, i => 1));

    [Fact]
    public void Tiny_means_of_tiny_exposures_are_no_separation()
    {
        double[] design = [.. Enumerable.Repeat(1.0, Rows)];
        double[] offset = [.. Enumerable.Range(0, Rows).Select(i => i < 8 ? 0.0 : -40)];
        var work = new GlmWorkspace(Rows, 1);
        Assert.Equal(GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, Rows, 1, Y, offset, [], work));
        // The log of the mean of the first eight.
        Near.Equal(1.2878542883066428, work.Coefficients[0], 1e-12);
    }

    [Fact]
    public void A_negative_binomial_says_so_too()
    {
        double[] design = [.. new Func<int, double>[] { i => 1, i => i >= 8 ? 1 : 0 }.SelectMany(f => Enumerable.Range(0, Rows).Select(f))];
        double[] y = [30, 1, 12, 2, 45, 3, 0, 9, 0, 0, 0, 0];
        Assert.Equal(GlmStatus.Separated, GlmNegativeBinomial.Run(GlmLink.Log, design, Rows, 2, y, [], [], new(Rows, 2)).Status);
    }

    private static GlmStatus Fit(double[] y, bool byBlocks, params Func<int, double>[] columns)
    {
        double[] design = [.. columns.SelectMany(f => Enumerable.Range(0, Rows).Select(f))];
        var work = new GlmWorkspace(Rows, columns.Length, byBlocks);
        return GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, Rows, columns.Length, y, [], [], work);
    }
}
