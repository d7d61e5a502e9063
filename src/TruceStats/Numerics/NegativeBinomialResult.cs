namespace TruceStats.Numerics;

/// <summary>What a negative binomial fit found besides what stands in its workspace.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Theta">The size θ; infinite where there is no overdispersion.</param>
/// <param name="ThetaStandardError">From the observed information on θ at the fitted means, as R's MASS gives it; NaN where θ is infinite.</param>
internal readonly record struct NegativeBinomialResult(GlmStatus Status, double Theta, double ThetaStandardError);
