using TruceStats.Numerics;

namespace TruceStats.Calibration.Rules;

/// <summary>
/// Generalised least squares on the working response by a test that knows the noise: what no test on the same linear statistic can
/// be expected to beat at the level that it keeps.
/// </summary>
internal sealed class Oracle : IRejectionRule
{
    private const int Steps = 3;

    public string Name => "oracle";

    public int Every => 1;

    public double PValue(Sample sample, long run)
    {
        int n = sample.Rows, p = sample.Columns;
        double[] beta = sample.Poisson.Coefficients.ToArray();
        double[] means = sample.Poisson.Means.ToArray();
        double[] covariance = new double[n * n], whitened = new double[(p + 1) * n], information = new double[p * p];
        for (int step = 0; step < Steps; step++)
        {
            Covariance(sample.Cell.Noise, means, covariance);
            if (!Cholesky.Factor(covariance, n))
                return double.NaN;
            sample.Design.CopyTo(whitened, 0);
            for (int i = 0; i < n; i++)
                whitened[p * n + i] = (sample.Counts[i] - means[i]) / means[i];
            if (!Solve(covariance, whitened, n, p, information, out double[] move))
                return double.NaN;
            for (int j = 0; j < p; j++)
                beta[j] += move[j];
            for (int i = 0; i < n; i++)
                means[i] = Math.Exp(Enumerable.Range(0, p).Sum(j => beta[j] * sample.Row(i, j)));
        }
        double[] inverse = new double[p * p];
        Cholesky.Invert(information, p, inverse);
        return 2 * NormalDistribution.UpperTail(Math.Abs(beta[Sample.Tested]) / Math.Sqrt(inverse[Sample.Tested * p + Sample.Tested]));
    }

    /// <summary>The relative variance of a log-normal: exp(σ² ρ^lag) − 1.</summary>
    private static void Covariance(LatentNoise noise, ReadOnlySpan<double> means, Span<double> covariance)
    {
        int n = means.Length;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
                covariance[i * n + j] = Math.Exp(noise.Deviation * noise.Deviation * Math.Pow(noise.Correlation, i - j)) - 1;
            covariance[i * n + i] += 1 / means[i];
        }
    }

    private static bool Solve(
        ReadOnlySpan<double> factor, Span<double> whitened, int n, int p, Span<double> information, out double[] move)
    {
        move = new double[p];
        for (int j = 0; j <= p; j++)
            Cholesky.SolveLower(factor, n, whitened.Slice(j * n, n));
        for (int j = 0; j < p; j++)
        {
            for (int k = 0; k <= j; k++)
                information[j * p + k] = Columns.Dot(whitened.Slice(j * n, n), whitened.Slice(k * n, n));
            move[j] = Columns.Dot(whitened.Slice(j * n, n), whitened.Slice(p * n, n));
        }
        if (!Cholesky.Factor(information, p))
            return false;
        Cholesky.Solve(information, p, move);
        return true;
    }
}
