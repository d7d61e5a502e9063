using TruceStats.Numerics;

namespace TruceStats.Calibration.Rules;

/// <summary>
/// A parametric bootstrap: counts drawn without the step, with latent noise at the posterior means of σ and ρ, and the quasi-Poisson
/// statistic inflated for correlation ranked among those of the draws (Davison and Hinkley 1997, section 4.2).
/// </summary>
internal sealed class Bootstrap : IRejectionRule
{
    private const int Draws = 199;
    private const ulong Seed = 20160326;

    private readonly IntegratedWorkspace _work = new();
    private readonly QuasiInflated _statistic = new();

    public string Name => "bootstrap";

    public int Every => 20;

    public double PValue(Sample sample, long run)
    {
        var status = IntegratedLikelihood.Fit(
            sample.Design, sample.Columns, sample.Counts, sample.Offset, sample.Times, sample.Poisson.Coefficients, _work, out var fit);
        if (status != IntegratedStatus.Fitted || !NullMeans(sample, out double[] means))
            return double.NaN;
        double observed = _statistic.PValue(sample, run);
        double relative = Math.Sqrt(Math.Log(1 + fit!.MeanDeviation * fit.MeanDeviation));
        var noise = new LatentNoise(relative, fit.MeanCorrelation);
        var drawn = new Sample(sample.Cell with { Noise = noise });
        var stream = new RandomStream(Seed).Split(run);
        int beyond = 1;
        for (int draw = 0; draw < Draws; draw++)
        {
            noise.Draw(stream, means, drawn.Counts);
            // A draw without a finite fit is as far out as can be.
            beyond += !drawn.Poisson.Fit(drawn.Design, drawn.Counts) || _statistic.PValue(drawn, run) <= observed ? 1 : 0;
        }
        return beyond / (Draws + 1.0);
    }

    /// <summary>The means of the fit without the step.</summary>
    private static bool NullMeans(Sample sample, out double[] means)
    {
        int n = sample.Rows;
        double[] design = [.. sample.Design[..(Sample.Tested * n)], .. sample.Design[((Sample.Tested + 1) * n)..]];
        var fit = new PoissonStart(n, sample.Columns - 1);
        bool fitted = fit.Fit(design, sample.Counts);
        means = fit.Means.ToArray();
        return fitted;
    }
}
