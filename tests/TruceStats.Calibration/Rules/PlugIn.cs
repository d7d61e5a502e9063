using TruceStats.Numerics;

namespace TruceStats.Calibration.Rules;

/// <summary>Rules that put one standard error beside the Poisson estimate.</summary>
internal abstract class PlugIn(string name) : IRejectionRule
{
    public string Name => name;

    public int Every => 1;

    public double PValue(Sample sample, long run)
    {
        double statistic = Math.Abs(sample.Poisson.Coefficients[Sample.Tested]) / Math.Sqrt(Variance(sample));
        return 2 * (UsesT ? StudentTDistribution.UpperTail(statistic, sample.Rows - sample.Columns) : NormalDistribution.UpperTail(statistic));
    }

    protected virtual bool UsesT => false;

    protected abstract double Variance(Sample sample);

    protected static double PoissonVariance(Sample sample) =>
        sample.Poisson.Covariance[Sample.Tested * sample.Columns + Sample.Tested];
}

/// <summary>The Poisson model's own variance.</summary>
internal sealed class ModelBased() : PlugIn("Poisson z")
{
    protected override double Variance(Sample sample) => PoissonVariance(sample);
}

/// <summary>The variance times the Pearson dispersion, at least 1.</summary>
internal sealed class QuasiPoisson() : PlugIn("quasi-Poisson t")
{
    protected override bool UsesT => true;

    protected override double Variance(Sample sample) => Math.Max(1, Dispersion(sample)) * PoissonVariance(sample);

    public static double Dispersion(Sample sample)
    {
        double sum = 0;
        for (int i = 0; i < sample.Rows; i++)
        {
            double mean = sample.Poisson.Means[i], off = sample.Counts[i] - mean;
            sum += off * off / mean;
        }
        return sum / (sample.Rows - sample.Columns);
    }
}

/// <summary>Quasi-Poisson, inflated by (1 + r) / (1 − r): r is the residuals' correlation at lag 1 plus p/n, cut to [0, 0.9].</summary>
internal sealed class QuasiInflated() : PlugIn("quasi × AR t")
{
    protected override bool UsesT => true;

    protected override double Variance(Sample sample)
    {
        double products = 0, squares = 0, last = 0;
        for (int i = 0; i < sample.Rows; i++)
        {
            double mean = sample.Poisson.Means[i], residual = (sample.Counts[i] - mean) / Math.Sqrt(mean);
            products += residual * last;
            squares += residual * residual;
            last = residual;
        }
        double r = Math.Clamp(products / squares + (double)sample.Columns / sample.Rows, 0, 0.9);
        return Math.Max(1, QuasiPoisson.Dispersion(sample)) * PoissonVariance(sample) * (1 + r) / (1 - r);
    }
}
