using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Against sandwich 3.0 on the fit m of <see cref="GlmFitTests"/>; its weights are those of R's last iteration but one.</summary>
public sealed class SandwichCovarianceTests
{
    private const int Rows = SegmentedCase.Rows;
    private const int Cols = SegmentedCase.Cols;

    // sqrt(diag(vcovHC(m, type = "HC0"))), …
    [Theory]
    [InlineData(0, new[] { 0.1623293198350290, 0.0153440164143428, 0.2897485877793224, 0.0361925596505067 })]
    [InlineData(1, new[] { 0.1743696606398531, 0.0164821175727241, 0.3112399101610396, 0.0388770454429309 })]
    [InlineData(2, new[] { 0.1767678829330343, 0.0167881617330552, 0.3386968787772341, 0.0423253335691720 })]
    [InlineData(3, new[] { 0.1927875269154654, 0.0183902510824143, 0.3988964525637819, 0.0498261601190543 })]
    public void Heteroskedastic_errors_are_those_of_R(int kind, double[] expected)
    {
        var (work, scores) = Fitted();
        double[] covariance = new double[Cols * Cols];
        SandwichCovariance.Heteroskedastic(
            (HeteroskedasticityKind)kind, SegmentedCase.Design, Rows, Cols, scores, work.Leverages, work.UnscaledCovariance, covariance);
        SegmentedCase.Near(expected, SegmentedCase.Errors(covariance, Cols));
    }

    // sqrt(diag(NeweyWest(m, lag = 4, prewhite = FALSE, adjust = FALSE))); NeweyWest(m, prewhite = FALSE, adjust = FALSE);
    // NeweyWest(m, lag = 3, prewhite = TRUE, adjust = TRUE); NeweyWest(m, prewhite = TRUE, adjust = FALSE)
    [Theory]
    [InlineData(4.0, false, false, new[] { 0.1866630886913206, 0.0150522750530538, 0.2418819268324005, 0.0284948664723540 })]
    [InlineData(null, false, false, new[] { 0.1797618083513123, 0.0151749410956607, 0.2950099236302726, 0.0307400465816519 })]
    [InlineData(3.0, true, true, new[] { 0.1493104749185458, 0.0120869753913941, 0.3031527045501370, 0.0299722589161428 })]
    [InlineData(null, true, false, new[] { 0.1383978259543356, 0.0115124781555992, 0.3062387545826967, 0.0284869848737920 })]
    public void Newey_West_errors_are_those_of_R(double? lag, bool prewhiten, bool adjust, double[] expected) =>
        SegmentedCase.Near(expected, Hac(new(HacKernel.Bartlett, lag, prewhiten, adjust)).Errors);

    // kernHAC(m, prewhite = FALSE, adjust = FALSE); kernHAC(m, prewhite = TRUE, adjust = TRUE)
    [Theory]
    [InlineData(false, false, new[] { 0.1603873879646423, 0.0134897564358752, 0.3075068593430603, 0.0302688378930510 })]
    [InlineData(true, true, new[] { 0.1541198064920828, 0.0122932781413994, 0.3322841664211404, 0.0304739539370884 })]
    public void Quadratic_spectral_errors_are_those_of_R(bool prewhiten, bool adjust, double[] expected) =>
        // Andrews' bandwidth rests on autoregressions that R fits by its own ar.
        SegmentedCase.Near(expected, Hac(new(HacKernel.QuadraticSpectral, null, prewhiten, adjust)).Errors, 1e-6);

    // floor(bwNeweyWest(m, prewhite = FALSE)) and with prewhite = TRUE, 2.77 and 2.70
    [Fact]
    public void The_lag_chosen_is_that_of_R()
    {
        Assert.Equal(2, Hac(new()).Bandwidth);
        Assert.Equal(2, Hac(new(Prewhiten: true)).Bandwidth);
    }

    // The same sum in R over a matrix of scores with rows of zeros where time has gaps, lag 3.
    [Fact]
    public void Rows_on_either_side_of_a_gap_are_as_far_apart_as_they_are()
    {
        int[] keep = [.. Enumerable.Range(0, Rows).Where(i => i is not (7 or 20 or 21))];
        double[] y = [.. keep.Select(i => SegmentedCase.Y[i])], offset = [.. keep.Select(i => SegmentedCase.Offset[i])];
        double[] design = [.. Enumerable.Range(0, Cols).SelectMany(j => keep.Select(i => SegmentedCase.Design[j * Rows + i]))];
        var work = SegmentedCase.Fit(design, keep.Length, Cols, y, offset, []);
        double[] scores = new double[keep.Length], covariance = new double[Cols * Cols];
        SandwichCovariance.Scores(new PoissonFamily(), GlmLink.Log, y, work.Mean, [], scores);
        HacCovariance.Write(new(Bandwidth: 3), design, keep.Length, Cols, scores, keep, work.UnscaledCovariance, covariance);
        SegmentedCase.Near(
            [0.1523625626285587, 0.0129079782294819, 0.2166278357377999, 0.0210996698419204], SegmentedCase.Errors(covariance, Cols));
    }

    [Fact]
    public void Times_without_gaps_change_nothing_wherever_they_start()
    {
        var (work, scores) = Fitted();
        double[] plain = new double[Cols * Cols], timed = new double[Cols * Cols];
        int[] times = [.. Enumerable.Range(1000, Rows)];
        HacCovariance.Write(new(Prewhiten: true), SegmentedCase.Design, Rows, Cols, scores, [], work.UnscaledCovariance, plain);
        HacCovariance.Write(new(Prewhiten: true), SegmentedCase.Design, Rows, Cols, scores, times, work.UnscaledCovariance, timed);
        Assert.Equal(plain, timed);
    }

    [Fact]
    public void Lag_0_is_HC0()
    {
        var (work, scores) = Fitted();
        double[] hc = new double[Cols * Cols], hac = new double[Cols * Cols];
        SandwichCovariance.Heteroskedastic(
            HeteroskedasticityKind.Hc0, SegmentedCase.Design, Rows, Cols, scores, [], work.UnscaledCovariance, hc);
        HacCovariance.Write(new(Bandwidth: 0), SegmentedCase.Design, Rows, Cols, scores, [], work.UnscaledCovariance, hac);
        SegmentedCase.Near(hc, hac, 1e-11);
    }

    [Fact]
    public void Times_that_do_not_rise_are_refused()
    {
        var (work, scores) = Fitted();
        int[] times = [.. Enumerable.Range(0, Rows)];
        times[5] = 4;
        double[] unscaled = work.UnscaledCovariance.ToArray();
        var error = Assert.Throws<ArgumentException>(() =>
            HacCovariance.Write(new(), SegmentedCase.Design, Rows, Cols, scores, times, unscaled, new double[Cols * Cols]));
        Assert.Equal("times", error.ParamName);
    }

    private static (GlmWorkspace Work, double[] Scores) Fitted()
    {
        var work = SegmentedCase.Poisson();
        double[] scores = new double[Rows];
        SandwichCovariance.Scores(new PoissonFamily(), GlmLink.Log, SegmentedCase.Y, work.Mean, [], scores);
        return (work, scores);
    }

    private static (double[] Errors, double Bandwidth) Hac(HacOptions options)
    {
        var (work, scores) = Fitted();
        double[] covariance = new double[Cols * Cols];
        double used = HacCovariance.Write(options, SegmentedCase.Design, Rows, Cols, scores, [], work.UnscaledCovariance, covariance);
        return (SegmentedCase.Errors(covariance, Cols), used);
    }
}
