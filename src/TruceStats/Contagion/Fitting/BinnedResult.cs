namespace TruceStats.Contagion;

/// <summary>What a fit of counts found; no answers where the rate is constant.</summary>
internal sealed record BinnedResult(DecayAnswers? Answers, double Size, double[] Means, double LogLikelihood, bool Converged);
