using TruceStats.Numerics;

namespace TruceStats.Calibration;

/// <summary>The noise on the log of the mean: a stationary AR(1).</summary>
internal sealed record LatentNoise(double Deviation, double Correlation)
{
    /// <summary>Draws Poisson counts whose means are the given ones times the noise.</summary>
    public void Draw(RandomStream stream, ReadOnlySpan<double> means, Span<double> counts)
    {
        double latent = 0;
        for (int t = 0; t < counts.Length; t++)
        {
            if (Deviation > 0)
            {
                double fresh = Deviation * stream.NextNormal();
                latent = t == 0 ? fresh : Correlation * latent + Math.Sqrt(1 - Correlation * Correlation) * fresh;
            }
            counts[t] = stream.NextPoisson(means[t] * Math.Exp(latent));
        }
    }

    public override string ToString() =>
        Deviation == 0 ? "none" : FormattableString.Invariant($"σ {Deviation:.0##}, ρ {Correlation:0.##}");
}

/// <summary>One row of a table: how the observations arise and what is fitted to them.</summary>
/// <param name="Noise">The noise.</param>
/// <param name="Before">Bins before the step.</param>
/// <param name="After">Bins from the step on.</param>
/// <param name="Mean">The mean count of a bin before the step, at the median of the noise.</param>
/// <param name="WithSlope">Whether a trend and a change of slope are fitted beside the level.</param>
/// <param name="Ratio">The true ratio of the means, after over before.</param>
internal sealed record Cell(LatentNoise Noise, int Before, int After, double Mean, bool WithSlope, double Ratio)
{
    public int Rows => Before + After;

    public int Columns => WithSlope ? 4 : 2;

    /// <summary>Intercept, step, and where asked for trend and slope after, which is 1 at the first bin after.</summary>
    public double[] Design()
    {
        int n = Rows;
        double[] design = new double[n * Columns];
        for (int t = 0; t < n; t++)
        {
            design[t] = 1;
            design[n + t] = t < Before ? 0 : 1;
            if (!WithSlope)
                continue;
            design[2 * n + t] = t + 1;
            design[3 * n + t] = Math.Max(0, t - Before + 1);
        }
        return design;
    }

    /// <summary>Draws counts.</summary>
    public void Draw(RandomStream stream, Span<double> counts)
    {
        Span<double> means = stackalloc double[counts.Length];
        for (int t = 0; t < means.Length; t++)
            means[t] = Mean * (t < Before ? 1 : Ratio);
        Noise.Draw(stream, means, counts);
    }
}
