using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Against R on l &lt;- lm(y ~ t + level + slope) of <see cref="SegmentedCase"/>.</summary>
public sealed class ResidualTestsTests
{
    private const int Rows = SegmentedCase.Rows;
    private const int Cols = SegmentedCase.Cols;

    [Fact]
    public void Tests_of_autocorrelation_are_those_of_R()
    {
        double[] residuals = LeastSquares();
        // Box.test(resid(l), lag = 4, type = "Ljung-Box")
        var (ljungBox, ljungBoxP) = ResidualTests.LjungBox(residuals, 4);
        Near.Equal(4.650235191014678, ljungBox, 1e-11);
        Near.Equal(0.325103217438693, ljungBoxP, 1e-11);
        // bgtest(l, order = 3)
        var (breuschGodfrey, breuschGodfreyP) = ResidualTests.BreuschGodfrey(SegmentedCase.Design, Rows, Cols, residuals, 3);
        Near.Equal(4.055669651855031, breuschGodfrey, 1e-11);
        Near.Equal(0.255515220311115, breuschGodfreyP, 1e-11);
        // dwtest(l)$statistic
        Near.Equal(1.87360219885672, ResidualTests.DurbinWatson(residuals), 1e-11);
    }

    // cooks.distance(m)[c(1, 30)], rstandard(m, type = "pearson")[c(1, 30)] on the Poisson fit m of GlmFitTests
    [Fact]
    public void Influence_is_that_of_R()
    {
        var work = SegmentedCase.Poisson();
        double[] pearson = new double[Rows], cook = new double[Rows], studentised = new double[Rows];
        for (int i = 0; i < Rows; i++)
            pearson[i] = (SegmentedCase.Y[i] - work.Mean[i]) / Math.Sqrt(work.Mean[i]);
        ResidualTests.CookDistances(pearson, work.Leverages, 1, Cols, cook);
        ResidualTests.Studentised(pearson, work.Leverages, 1, studentised);
        Near.Equal(0.2221148965666581, cook[0], 1e-10);
        Near.Equal(0.0301435612744048, cook[29], 1e-10);
        Near.Equal(1.861561969186799, studentised[0], 1e-10);
        Near.Equal(0.595013575069728, studentised[29], 1e-10);
    }

    // 1/(1 - summary(lm(level ~ t + slope))$r.squared); cor(resid(lm(level ~ t)), resid(lm(slope ~ t)))
    [Fact]
    public void Collinearity_is_that_of_R()
    {
        Near.Equal(4.20095693779904, Collinearity.VarianceInflation(SegmentedCase.Design, Rows, Cols, 2), 1e-11);
        Near.Equal(0.383946475727752, Collinearity.PartialCorrelation(SegmentedCase.Design, Rows, Cols, 2, 3), 1e-11);
    }

    [Fact]
    public void A_column_that_the_others_explain_is_infinitely_inflated()
    {
        double[] design = SegmentedCase.By(t => 1, t => t, t => 3 - t);
        Assert.Equal(double.PositiveInfinity, Collinearity.VarianceInflation(design, Rows, 3, 2));
        Near.Equal(-1, Collinearity.PartialCorrelation(design, Rows, 3, 1, 2), 1e-12);
    }

    [Fact]
    public void Columns_at_right_angles_are_not_inflated()
    {
        double[] design = [1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1];
        Near.Equal(1, Collinearity.VarianceInflation(design, 4, 3, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Rows)]
    public void A_lag_outside_the_residuals_is_refused(int lag) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidualTests.LjungBox(LeastSquares(), lag));

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
