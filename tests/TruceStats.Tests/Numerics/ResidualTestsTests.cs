using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Against R on l &lt;- lm(y ~ t + level + slope) of <see cref="SegmentedCase"/>.</summary>
public sealed class ResidualTestsTests
{
    private const int Rows = SegmentedCase.Rows;
    private const int Cols = SegmentedCase.Cols;

    private static readonly int[] Times = [.. Enumerable.Range(0, Rows)];

    [Fact]
    public void Tests_of_autocorrelation_are_those_of_R()
    {
        double[] residuals = LeastSquares();
        // Box.test(resid(l), lag = 4, type = "Ljung-Box")
        Near.Equal(4.650235191014678, ResidualTests.LjungBox(residuals, Times, 4), 1e-11);
        // bgtest(l, order = 3)
        Near.Equal(4.055669651855031, ResidualTests.BreuschGodfrey(SegmentedCase.Design, Cols, residuals, Times, 3), 1e-11);
        // dwtest(l)$statistic
        Near.Equal(1.87360219885672, ResidualTests.DurbinWatson(residuals, Times), 1e-11);
    }

    // cooks.distance(m)[c(1, 30)] on the Poisson fit m of GlmFitTests
    [Fact]
    public void Influence_is_that_of_R()
    {
        var work = SegmentedCase.Poisson();
        double[] pearson = new double[Rows], cook = new double[Rows];
        for (int i = 0; i < Rows; i++)
            pearson[i] = (SegmentedCase.Y[i] - work.Mean[i]) / Math.Sqrt(work.Mean[i]);
        ResidualTests.CookDistances(pearson, work.Leverages, 1, Cols, cook);
        Near.Equal(0.2221148965666581, cook[0], 1e-10);
        Near.Equal(0.0301435612744048, cook[29], 1e-10);
    }

    [Fact]
    public void A_row_that_is_fitted_exactly_pulls_without_limit()
    {
        var cook = new double[2];
        ResidualTests.CookDistances([1e-9, 1], [1, 0.5], 1, 1, cook);
        Assert.Equal([double.PositiveInfinity, 2], cook);
    }

    [Fact]
    public void Only_true_neighbours_are_paired()
    {
        // Two rows that are not neighbours have no statistic, and a gap keeps its two sides apart.
        Assert.True(double.IsNaN(ResidualTests.DurbinWatson([1, -1], [0, 2])));
        Near.Equal(ResidualTests.LjungBox([1, -1, 2, -2], [0, 5, 10, 15], 4), 0, 1e-15);
    }

    private static double[] LeastSquares()
    {
        var work = new GlmWorkspace(Rows, Cols);
        GlmFit.Run(new GaussianFamily(), GlmLink.Identity, SegmentedCase.Design, Rows, Cols, SegmentedCase.Y, [], [], work);
        double[] residuals = SegmentedCase.Y;
        for (int i = 0; i < Rows; i++)
            residuals[i] -= work.Mean[i];
        return residuals;
    }
}
