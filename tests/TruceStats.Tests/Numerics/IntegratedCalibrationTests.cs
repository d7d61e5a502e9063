using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>
/// A small and fixed part of the calibration program: how often a nominal 5 % test of a step rejects where there is none, and where there
/// is one. The whole table is in docs/calibration.md.
/// </summary>
public sealed class IntegratedCalibrationTests
{
    private const int Runs = 400;

    // The table's rates are .022, .046 and .076 without an effect. With 400 runs a share of .08 has a standard error of .0136; the limits
    // are the promised ones, .06 and .08, plus three standard errors. The lower limit catches a test that has stopped rejecting.
    [Theory]
    [InlineData(0, 0, 0.002, 0.06)]
    [InlineData(0.2, 0.4, 0.01, 0.096)]
    [InlineData(0.3, 0.7, 0.02, 0.121)]
    public void Without_an_effect_few_tests_reject(double deviation, double correlation, double least, double most) =>
        Assert.InRange(Share(deviation, correlation, 1), least, most);

    // The table's powers at ratio 0.6 are .963, .715 and .494.
    [Theory]
    [InlineData(0, 0, 0.9)]
    [InlineData(0.2, 0.4, 0.6)]
    [InlineData(0.3, 0.7, 0.38)]
    public void With_an_effect_many_tests_reject(double deviation, double correlation, double least) =>
        Assert.InRange(Share(deviation, correlation, 0.6), least, 1);

    private static double Share(double deviation, double correlation, double ratio)
    {
        const int N = 24, After = 12;
        double[] design = [.. Enumerable.Repeat(1.0, N), .. Enumerable.Range(0, N).Select(t => t < After ? 0.0 : 1)];
        int[] times = [.. Enumerable.Range(0, N)];
        double[] y = new double[N], offset = new double[N];
        var poisson = new GlmWorkspace(N, 2);
        var work = new IntegratedWorkspace();
        var root = new RandomStream(1);
        int rejected = 0;
        for (int run = 0; run < Runs; run++)
        {
            var stream = root.Split(run);
            double latent = deviation * stream.NextNormal();
            for (int t = 0; t < N; t++)
            {
                y[t] = stream.NextPoisson(20 * Math.Exp(latent) * (t < After ? 1 : ratio));
                latent = correlation * latent + Math.Sqrt(1 - correlation * correlation) * deviation * stream.NextNormal();
            }
            Assert.Equal(GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, N, 2, y, offset, [], poisson));
            Assert.Equal(
                IntegratedStatus.Fitted,
                IntegratedLikelihood.Fit(design, 2, y, offset, times, poisson.Coefficients, work, out var fit));
            rejected += fit!.Contrast([0, 1]).TwoSided(0) < 0.05 ? 1 : 0;
        }
        return (double)rejected / Runs;
    }
}
