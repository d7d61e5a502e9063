namespace TruceStats.Numerics;

/// <summary>How the linear predictor η makes the mean μ.</summary>
internal enum GlmLink
{
    /// <summary>μ = exp(η).</summary>
    Log,

    /// <summary>μ = η.</summary>
    Identity,
}
