namespace TruceStats.Calibration.Rules;

/// <summary>Rules whose variance is a sum of products of scores, seen through the row of the bread that belongs to the step.</summary>
internal abstract class Sandwich(string name) : PlugIn(name)
{
    /// <summary>What each row moves the estimate of the step by: (XᵀWX)⁻¹ xᵢ (yᵢ − μᵢ).</summary>
    protected static void Influences(Sample sample, Span<double> influences)
    {
        int p = sample.Columns;
        for (int i = 0; i < sample.Rows; i++)
        {
            double weight = 0;
            for (int j = 0; j < p; j++)
                weight += sample.Poisson.Covariance[Sample.Tested * p + j] * sample.Row(i, j);
            influences[i] = weight * (sample.Counts[i] - sample.Poisson.Means[i]);
        }
    }
}

/// <summary>White's variance, with the squares of residuals over (1 − leverage) to a power: 0 is HC0, 1 is HC2, 2 is HC3; HC1 scales by n/(n − p).</summary>
internal sealed class HeteroscedasticityConsistent(string name, int power, bool scaled = false) : Sandwich(name)
{
    protected override double Variance(Sample sample)
    {
        Span<double> influences = stackalloc double[sample.Rows];
        Influences(sample, influences);
        double sum = 0;
        for (int i = 0; i < sample.Rows; i++)
            sum += influences[i] * influences[i] / Math.Pow(1 - sample.Poisson.Leverages[i], power);
        return scaled ? sum * sample.Rows / (sample.Rows - sample.Columns) : sum;
    }
}

/// <summary>Newey and West (1987) with Bartlett weights and the lag ⌊4 (n/100)^(2/9)⌋, neither prewhitened nor adjusted.</summary>
internal sealed class NeweyWest() : Sandwich("Newey–West z")
{
    protected override double Variance(Sample sample)
    {
        int n = sample.Rows, lags = (int)(4 * Math.Pow(n / 100.0, 2.0 / 9));
        Span<double> influences = stackalloc double[n];
        Influences(sample, influences);
        double sum = 0;
        for (int lag = 0; lag <= lags; lag++)
        {
            double products = 0;
            for (int i = lag; i < n; i++)
                products += influences[i] * influences[i - lag];
            sum += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * products;
        }
        return sum;
    }
}
