using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>One rival event: in which windows it acted, whether the series can tell it from the truce, and what it would have had to do by itself.</summary>
/// <remarks>It follows from the evaluation that it belongs to.</remarks>
public sealed class RivalReview
{
    internal RivalReview(RivalEvent rival, IReadOnlyList<string> windows, EvaluationPart<RivalTipping> tipping, EvaluationPart<InterruptionFit> joint, bool toldApart)
    {
        Rival = rival;
        Windows = windows;
        Tipping = tipping;
        Joint = joint;
        IsToldApart = toldApart;
    }

    /// <summary>The event.</summary>
    public RivalEvent Rival { get; }

    /// <summary>The windows on a day of which it may have held, by name; empty where it is outside all.</summary>
    public IReadOnlyList<string> Windows { get; }

    /// <summary>Whether it may have held while the truce was in force.</summary>
    public bool ActsInForce => Windows.Contains("in force");

    /// <summary>What it would have had to do by itself to explain the change.</summary>
    public EvaluationPart<RivalTipping> Tipping { get; }

    /// <summary>The interrupted series with a step for the event beside that of the truce.</summary>
    public EvaluationPart<InterruptionFit> Joint { get; }

    /// <summary>Whether the series can tell the two apart: both have a step of their own, and the estimates are not too correlated.</summary>
    public bool IsToldApart { get; }

    /// <summary>The event and whether it can be told apart.</summary>
    public override string ToString() => Rival + (Windows.Count == 0 ? ", outside all windows" : ", during " + string.Join(", ", Windows) + (IsToldApart ? ", told apart" : ", not told apart"));
}
