namespace TruceStats.Numerics;

/// <summary>What one model says: of the unseen cell, and how well it describes the others. Numbers only where the fit converged.</summary>
/// <param name="Status">How the fit ended.</param>
/// <param name="Columns">Parameters of the model.</param>
/// <param name="Unseen">The mean of the unseen cell.</param>
/// <param name="LogVariance">The variance of its log.</param>
/// <param name="Deviance">The deviance of the seen cells.</param>
/// <param name="LogLikelihood">The Poisson log-likelihood of the seen cells.</param>
internal readonly record struct IncompleteTableFit(GlmStatus Status, int Columns, double Unseen, double LogVariance, double Deviance, double LogLikelihood);
