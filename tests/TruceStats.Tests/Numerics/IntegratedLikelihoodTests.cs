using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>Numbers against dense matrices are golden cases: References/integrated-likelihood.jsonl.</summary>
public sealed class IntegratedLikelihoodTests
{
    private static readonly double[] Counts = [21, 18, 25, 30, 17, 22, 26, 19, 12, 15, 9, 14, 11, 16];

    [Fact]
    public void Scaling_and_shifting_a_column_changes_nothing_but_its_coefficient()
    {
        double[] plain = Segmented(Counts.Length, 8), other = [.. plain];
        int n = Counts.Length;
        for (int i = 0; i < n; i++)
            other[2 * n + i] = 1e4 * plain[2 * n + i] + 3e6;
        var one = Fit(plain, 4, Counts)!.Contrast([0, 1, 0, 0]);
        var two = Fit(other, 4, Counts)!.Contrast([0, 1, 0, 0]);
        // A trend that is given around 3e6 costs the digits by which it stands off zero.
        Near.Equal(one.TwoSided(0), two.TwoSided(0), 1e-8);
        Near.Equal(one.Quantile(0.975), two.Quantile(0.975), 1e-8);
    }

    [Fact]
    public void An_exposure_moves_the_level_alone()
    {
        double[] design = Segmented(Counts.Length, 8);
        var one = Fit(design, 4, Counts)!;
        var two = Fit(design, 4, Counts, [.. Enumerable.Repeat(Math.Log(30), Counts.Length)])!;
        Near.Equal(one.Contrast([0, 1, 0, 0]).TwoSided(0), two.Contrast([0, 1, 0, 0]).TwoSided(0), 1e-9);
        Near.Equal(one.Contrast([1, 0, 0, 0]).Mean - Math.Log(30), two.Contrast([1, 0, 0, 0]).Mean, 1e-9);
    }

    [Fact]
    public void Times_that_are_shifted_change_nothing_and_a_gap_does()
    {
        double[] design = Segmented(Counts.Length, 8);
        double plain = Fit(design, 4, Counts)!.LogLikelihood;
        int[] shifted = [.. Enumerable.Range(100, Counts.Length)], gap = [.. Enumerable.Range(0, Counts.Length).Select(t => t < 5 ? t : t + 3)];
        Assert.Equal(plain, Fit(design, 4, Counts, null, shifted)!.LogLikelihood);
        var with = Fit(design, 4, [60, 50, 30, 20, 25, 60, 70, 80, 75, 30, 20, 25, 60, 70], null, gap)!;
        var without = Fit(design, 4, [60, 50, 30, 20, 25, 60, 70, 80, 75, 30, 20, 25, 60, 70])!;
        Assert.NotEqual(without.LogLikelihood, with.LogLikelihood);
    }

    [Fact]
    public void Contrasts_agree_with_the_mean_and_covariance_of_all_coefficients()
    {
        var fit = Fit(Segmented(Counts.Length, 8), 4, Counts)!;
        double[] mean = new double[4], covariance = new double[16];
        fit.Coefficients(mean);
        fit.Covariance(covariance);
        var contrast = fit.Contrast([0, 1, 0, 2]);
        Near.Equal(mean[1] + 2 * mean[3], contrast.Mean, 1e-12);
        Near.Equal(covariance[5] + 4 * covariance[7] + 4 * covariance[15], contrast.Variance, 1e-11);
        Assert.Equal(covariance[4], covariance[1]);
    }

    [Fact]
    public void Draws_have_the_moments_and_the_tails_of_the_mixture()
    {
        var fit = Fit(Segmented(Counts.Length, 8), 4, Counts)!;
        var mixture = fit.Contrast([0, 1, 0, 0]);
        var stream = new RandomStream(5);
        double[] beta = new double[4];
        const int Draws = 40_000;
        double sum = 0, deviations = 0, limit = mixture.Quantile(0.9);
        int above = 0;
        for (int i = 0; i < Draws; i++)
        {
            fit.Draw(stream, beta, out double deviation, out double correlation);
            sum += beta[1];
            deviations += deviation;
            above += beta[1] > limit ? 1 : 0;
            Assert.InRange(correlation, 0, LatentGrid.LargestCorrelation);
        }
        // Four standard errors of a mean and of a share, over 40,000 draws.
        Near.Equal(mixture.Mean, sum / Draws, 0, 4 * Math.Sqrt(mixture.Variance / Draws));
        Near.Equal(0.1, (double)above / Draws, 0, 4 * Math.Sqrt(0.09 / Draws));
        Near.Equal(fit.MeanDeviation, deviations / Draws, 0, 0.02);
    }

    [Fact]
    public void Weights_sum_to_one_and_means_are_those_of_the_linearisation()
    {
        var fit = Fit(Segmented(Counts.Length, 8), 4, Counts)!;
        double sum = 0;
        foreach (double weight in fit.Weights)
            sum += weight;
        Near.Equal(1, sum, 1e-12);
        Assert.Equal(Counts.Length, fit.Means.Length);
        Assert.Equal(fit.Count, fit.Deviations.Length);
        Assert.Equal(fit.Count, fit.Correlations.Length);
    }

    [Fact]
    public void A_workspace_that_served_another_size_gives_the_same_bits()
    {
        var work = new IntegratedWorkspace();
        double[] large = Segmented(60, 30), small = Segmented(Counts.Length, 8);
        double[] many = [.. Enumerable.Range(0, 60).Select(i => 20.0 + i * 7 % 11)];
        Fit(large, 4, many, null, null, work);
        double again = Fit(small, 4, Counts, null, null, work)!.Contrast([0, 1, 0, 0]).TwoSided(0);
        Assert.Equal(Fit(small, 4, Counts)!.Contrast([0, 1, 0, 0]).TwoSided(0), again);
    }

    [Fact]
    public void A_stretch_of_zeros_with_a_level_of_its_own_is_separated()
    {
        double[] design = [.. Enumerable.Repeat(1.0, 10), .. Enumerable.Range(0, 10).Select(t => t < 6 ? 0.0 : 1)];
        double[] y = [5, 8, 6, 7, 9, 5, 0, 0, 0, 0];
        int[] times = [.. Enumerable.Range(0, 10)];
        Assert.Equal(
            IntegratedStatus.Separated,
            IntegratedLikelihood.Fit(design, 2, y, new double[10], times, [1.9, -30], new IntegratedWorkspace(), out var fit));
        Assert.Null(fit);
    }

    [Fact]
    public void What_cannot_be_fitted_gets_a_status_and_no_numbers()
    {
        double[] ones = [1, 1, 1, 1], twice = [1, 1, 1, 1, 2, 2, 2, 2];
        int[] times = [0, 1, 2, 3];
        double[] y = [3, 4, 5, 6], none = new double[4];
        var work = new IntegratedWorkspace();
        Assert.Equal(IntegratedStatus.TooFewRows, IntegratedLikelihood.Fit([1, 1, 0, 1], 2, [3, 4], [0, 0], [0, 1], [1, 0], work, out _));
        Assert.Equal(IntegratedStatus.RankDeficient, IntegratedLikelihood.Fit(twice, 2, y, none, times, [1, 0.2], work, out _));
        Assert.Equal(IntegratedStatus.Diverged, IntegratedLikelihood.Fit(ones, 1, y, none, times, [1e4], work, out _));
        Assert.Equal(IntegratedStatus.Diverged, IntegratedLikelihood.Fit(ones, 1, y, none, times, [double.NaN], work, out var fit));
        Assert.Null(fit);
    }

    [Fact]
    public void Bad_input_is_named()
    {
        double[] ones = [1, 1, 1], y = [3, 4, 5], none = new double[3];
        int[] times = [0, 1, 2];
        var work = new IntegratedWorkspace();
        Assert.Throws<ArgumentException>("y", () => IntegratedLikelihood.Fit(ones, 1, [3, -1, 5], none, times, [1], work, out _));
        Assert.Throws<ArgumentException>("y", () => IntegratedLikelihood.Fit(ones, 1, [3, double.NaN, 5], none, times, [1], work, out _));
        Assert.Throws<ArgumentException>("times", () => IntegratedLikelihood.Fit(ones, 1, y, none, [0, 2, 2], [1], work, out _));
        Assert.Throws<ArgumentException>("design", () => IntegratedLikelihood.Fit([1, 1], 1, y, none, times, [1], work, out _));
        Assert.Throws<ArgumentException>("design", () => IntegratedLikelihood.Fit([1, double.NaN, 1], 1, y, none, times, [1], work, out _));
        Assert.Throws<ArgumentException>("start", () => IntegratedLikelihood.Fit(ones, 1, y, none, times, [1, 1], work, out _));
    }

    private static double[] Segmented(int n, int after) =>
    [
        .. Enumerable.Repeat(1.0, n),
        .. Enumerable.Range(0, n).Select(t => t < after ? 0.0 : 1),
        .. Enumerable.Range(1, n).Select(t => (double)t),
        .. Enumerable.Range(0, n).Select(t => Math.Max(0.0, t - after + 1)),
    ];

    private static IntegratedFit? Fit(
        double[] design, int columns, double[] y, double[]? offset = null, int[]? times = null, IntegratedWorkspace? work = null)
    {
        int n = y.Length;
        offset ??= new double[n];
        var poisson = new GlmWorkspace(n, columns);
        Assert.Equal(GlmStatus.Converged, GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, n, columns, y, offset, [], poisson));
        var status = IntegratedLikelihood.Fit(
            design, columns, y, offset, times ?? [.. Enumerable.Range(0, n)], poisson.Coefficients, work ?? new IntegratedWorkspace(), out var fit);
        Assert.Equal(IntegratedStatus.Fitted, status);
        return fit;
    }
}
