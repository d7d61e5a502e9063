using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>The size of the negative binomial that a baseline's bins are most likely from, one rate for all.</summary>
internal static class BaselineSize
{
    /// <summary>Null where the bins are not known, or vary no more than Poisson counts.</summary>
    public static double? Of(MonitoringBaseline baseline)
    {
        if (baseline.Bins is null || baseline.Dispersion is null)
            return null;
        var bins = BinCounts.Of(baseline.Bins);
        double[] design = new double[bins.Length], counts = new double[bins.Length], offsets = new double[bins.Length];
        Array.Fill(design, 1);
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = bins.Counts[i];
            offsets[i] = Math.Log(bins.Exposures[i]);
        }
        var fit = GlmNegativeBinomial.Run(GlmLink.Log, design, counts.Length, 1, counts, offsets, [], new GlmWorkspace(counts.Length, 1));
        return fit.Status == GlmStatus.Converged ? fit.Theta : null;
    }
}
