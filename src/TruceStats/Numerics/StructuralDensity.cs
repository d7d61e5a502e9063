namespace TruceStats.Numerics;

/// <summary>
/// The log of the posterior density of log variance ratios (to the irregular's) of a structural model under a uniform prior on each
/// standard deviation, up to a constant.
/// </summary>
/// <remarks>
/// With τ the irregular's standard deviation and ηᵢ the log ratios, the prior is τᴷ⁻¹ exp(Σηᵢ/2) dτ dη for K variances; integrating τ out of
/// τ^−(n−d) exp(−RSS/2τ²) turns RSS's power into −(n − d − K)/2.
/// </remarks>
internal sealed class StructuralDensity(StructuralFilter filter)
{
    private readonly double[] _relative = new double[filter.Data.Form.Variances];

    public int Dimension => _relative.Length - 1;

    public double At(ReadOnlySpan<double> logRatios)
    {
        _relative[0] = 1;
        double sum = 0;
        for (int i = 0; i < logRatios.Length; i++)
        {
            sum += logRatios[i];
            _relative[i + 1] = Math.Exp(logRatios[i]);
        }
        double height = filter.Run(_relative);
        return double.IsFinite(height) ? height + 0.5 * (_relative.Length * Math.Log(filter.ScaleSquared) + sum) : double.NegativeInfinity;
    }
}
