namespace TruceStats.Evaluations;

/// <summary>One part of an evaluation: its answer, or the reason why there is none.</summary>
/// <typeparam name="T">What the answer is.</typeparam>
/// <remarks>Exactly one of answer and reason is there. It belongs to its evaluation, which is equal to another where the inputs are.</remarks>
public sealed class EvaluationPart<T>
    where T : class
{
    internal EvaluationPart(T? value, Caution? reason)
    {
        Value = value;
        Reason = reason;
    }

    /// <summary>The answer; null where there is none.</summary>
    public T? Value { get; }

    /// <summary>Why there is no answer, as a code with arguments; null where there is one.</summary>
    public Caution? Reason { get; }

    /// <summary>Whether there is an answer.</summary>
    public bool HasValue => Value is not null;

    /// <summary>The answer, or why there is none.</summary>
    public override string ToString() => Value?.ToString() ?? CautionSentences.Of(Reason!);
}
