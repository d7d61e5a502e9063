using TruceStats.Numerics;

namespace TruceStats.Calibration;

/// <summary>A Poisson fit with log link, in room that serves many fits of one size.</summary>
internal sealed class PoissonStart(int rows, int columns)
{
    private readonly GlmWorkspace _work = new(rows, columns);

    public ReadOnlySpan<double> Coefficients => _work.Coefficients;

    public ReadOnlySpan<double> Means => _work.Mean;

    /// <summary>(XᵀWX)⁻¹.</summary>
    public ReadOnlySpan<double> Covariance => _work.UnscaledCovariance;

    public ReadOnlySpan<double> Leverages => _work.Leverages;

    /// <summary>Fits; false where there is no finite fit.</summary>
    public bool Fit(ReadOnlySpan<double> design, ReadOnlySpan<double> counts) =>
        GlmFit.Run(new PoissonFamily(), GlmLink.Log, design, rows, columns, counts, [], [], _work) == GlmStatus.Converged;
}
