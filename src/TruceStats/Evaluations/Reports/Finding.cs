namespace TruceStats.Evaluations;

/// <summary>
/// On which side of no effect an estimate lies and whether its whole interval does, with its numbers as they are printed. Every word of direction and certainty is
/// chosen by the key that this gives, so that no sentence can contradict its numbers.
/// </summary>
internal sealed class Finding
{
    private Finding(Estimate estimate, double none)
    {
        Estimate = estimate;
        None = none;
        Key = KeyOf(estimate, none);
        Value = estimate.Value is { } value ? RoundedBeside.Text(value, none) : "";
        Lower = estimate.Interval is { } interval ? RoundedBeside.Text(interval.Lower, none) : "";
        Upper = estimate.Interval is { } other ? RoundedBeside.Text(other.Upper, none) : "";
    }

    public Estimate Estimate { get; }

    public double None { get; }

    /// <summary><c>below</c> or <c>above</c> where the whole interval is; <c>lower</c>, <c>higher</c> or <c>same</c> where it holds no effect; <c>open</c> without an
    /// interval, <c>undefined</c> without a value.</summary>
    public string Key { get; }

    public string Value { get; }

    public string Lower { get; }

    public string Upper { get; }

    public bool IsDetected => Key is "below" or "above";

    public static Finding Of(Estimate estimate, double none) => new(estimate, none);

    private static string KeyOf(Estimate estimate, double none)
    {
        if (estimate.Value is not { } value)
            return "undefined";
        if (estimate.Interval is not { } interval)
            return "open";
        if (interval.Upper < none)
            return "below";
        if (interval.Lower > none)
            return "above";
        return value < none ? "lower" : value > none ? "higher" : "same";
    }
}
