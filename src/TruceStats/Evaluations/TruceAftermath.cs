using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>What came after a truce that has ended: whether the rate stayed, went back, or went beyond what it was.</summary>
/// <remarks>It follows from the evaluation that it belongs to.</remarks>
public sealed class TruceAftermath
{
    internal TruceAftermath(RateChange againstBaseline, RateChange againstInForce, EvaluationPart<Postponement> postponement)
    {
        AgainstBaseline = againstBaseline;
        AgainstInForce = againstInForce;
        Postponement = postponement;
    }

    /// <summary>The aftermath over the baseline: below 1 the rate stayed lower, above 1 it went beyond what it had been.</summary>
    public RateChange AgainstBaseline { get; }

    /// <summary>The aftermath over the truce in force: above 1 the rate rose again.</summary>
    public RateChange AgainstInForce { get; }

    /// <summary>Whether what was averted in force came afterwards, as the model has it.</summary>
    public EvaluationPart<Postponement> Postponement { get; }

    /// <summary>Both ratios.</summary>
    public override string ToString() => "over the baseline: " + AgainstBaseline + "; over the truce in force: " + AgainstInForce;
}
