using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class GlmNegativeBinomialTests
{
    private const int Rows = SegmentedCase.Rows;
    private const int Cols = SegmentedCase.Cols;

    // mpmath 1.3, findroot of the five scores to forty digits. R's glm.nb and theta.ml agree to nine digits, in turn until neither moves.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Coefficients_and_theta_solve_their_equations(bool byBlocks)
    {
        var work = new GlmWorkspace(Rows, Cols, byBlocks);
        var result = GlmNegativeBinomial.Run(
            GlmLink.Log, SegmentedCase.Design, Rows, Cols, SegmentedCase.Overdispersed, SegmentedCase.Offset, [], work);
        Assert.Equal(GlmStatus.Converged, result.Status);
        SegmentedCase.Near(
            [-1.85625444655586535, -0.00409152153085650577, -0.176993278479242248, -0.0717777182534865734], work.Coefficients, 1e-10);
        Near.Equal(1.75122416069617202, result.Theta, 1e-11);
        Near.Equal(0.523839583272822344, result.ThetaStandardError, 1e-10);
        SegmentedCase.Near(
            [0.391337371232087442, 0.0361154997451216032, 0.616347570345830948, 0.0780146280885864078],
            SegmentedCase.Errors(work.UnscaledCovariance, Cols), 1e-10);
        Near.Equal(33.8326154716579884, work.Deviance, 1e-10);
        Near.Equal(-106.57182891227684, work.LogLikelihood);
    }

    // mpmath 1.3, as above.
    [Fact]
    public void Large_observations_go_by_the_sum_formula_to_the_same_digits()
    {
        double[] y = [3000, 1200, 800, 2500, 600, 4100, 900, 1500, 700, 2200];
        double[] design = [.. Enumerable.Repeat(1.0, 10), .. Enumerable.Range(1, 10).Select(t => (double)t)];
        var work = new GlmWorkspace(10, 2);
        var result = GlmNegativeBinomial.Run(GlmLink.Log, design, 10, 2, y, [], [], work);
        Near.Equal(2.71547779806245445, result.Theta, 1e-11);
        Near.Equal(1.14964231332311653, result.ThetaStandardError, 1e-10);
        SegmentedCase.Near([7.6189016936466435, -0.0281730635905706241], work.Coefficients, 1e-10);
    }

    [Fact]
    public void Observations_less_spread_than_a_Poisson_have_no_theta_and_leave_the_Poisson_fit()
    {
        double[] y = [.. Enumerable.Range(0, Rows).Select(i => 10.0 + i % 2)];
        var work = new GlmWorkspace(Rows, Cols);
        var result = GlmNegativeBinomial.Run(GlmLink.Log, SegmentedCase.Design, Rows, Cols, y, [], [], work);
        Assert.Equal(GlmStatus.NotOverdispersed, result.Status);
        Assert.Equal(double.PositiveInfinity, result.Theta);
        var poisson = SegmentedCase.Fit(SegmentedCase.Design, Rows, Cols, y, [], []);
        Assert.Equal(poisson.Coefficients.ToArray(), work.Coefficients.ToArray());
    }

    [Fact]
    public void At_a_huge_theta_it_is_the_Poisson()
    {
        var work = new GlmWorkspace(Rows, Cols);
        GlmFit.Run(
            new NegativeBinomialFamily(1e12), GlmLink.Log, SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, SegmentedCase.Offset, [], work);
        var poisson = SegmentedCase.Poisson();
        SegmentedCase.Near(poisson.Coefficients.ToArray(), work.Coefficients, 1e-9);
        Near.Equal(poisson.Deviance, work.Deviance, 1e-9);
        Near.Equal(poisson.LogLikelihood, work.LogLikelihood, 1e-9);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(1.75)]
    [InlineData(300)]
    [InlineData(1e7)]
    public void The_second_derivative_is_the_slope_of_the_first(double theta)
    {
        double[] y = [0, 3, 17, 511, 512, 513, 900, 20_000, 5], mean = [2, 4, 9, 500, 600, 480, 1500, 9000, 5];
        double[] table = new double[NegativeBinomialScore.TableSize];
        NegativeBinomialScore.Tabulate(y, [], table);
        double alpha = 1 / theta, h = 1e-4 * alpha;
        double above = NegativeBinomialScore.At(alpha + h, y, mean, [], table).First;
        double below = NegativeBinomialScore.At(alpha - h, y, mean, [], table).First;
        // A central difference of this width is right to the square of 1e-4, less what cancels.
        Near.Equal((above - below) / (2 * h), NegativeBinomialScore.At(alpha, y, mean, [], table).Second, 1e-6);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2.5)]
    [InlineData(double.NaN)]
    public void What_is_no_whole_number_is_refused(double value)
    {
        double[] y = SegmentedCase.Y;
        y[3] = value;
        var error = Assert.Throws<ArgumentException>(() =>
            GlmNegativeBinomial.Run(GlmLink.Log, SegmentedCase.Design, Rows, Cols, y, [], [], new(Rows, Cols)));
        Assert.Equal("y", error.ParamName);
    }
}
