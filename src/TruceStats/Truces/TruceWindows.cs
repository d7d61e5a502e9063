namespace TruceStats;

/// <summary>The stretches of time around a truce that an analysis compares.</summary>
/// <remarks>
/// Equal when all four windows are equal. There is no order. Each is cut to the coverage and to the as-of day; anticipation and aftermath are null where
/// they have no day. The baseline never shares a day with the truce in force; it may run into the anticipation when the caller chose it so.
/// </remarks>
public sealed class TruceWindows : IEquatable<TruceWindows>
{
    internal TruceWindows(StudyPeriod baseline, StudyPeriod? anticipation, StudyPeriod inForce, StudyPeriod? aftermath)
    {
        Baseline = baseline;
        Anticipation = anticipation;
        InForce = inForce;
        Aftermath = aftermath;
    }

    /// <summary>What the truce is compared with.</summary>
    public StudyPeriod Baseline { get; }

    /// <summary>From the declaration to the day on which it took effect; null where that is the same day.</summary>
    public StudyPeriod? Anticipation { get; }

    /// <summary>While the truce held.</summary>
    public StudyPeriod InForce { get; }

    /// <summary>From its end on; null while it holds.</summary>
    public StudyPeriod? Aftermath { get; }

    /// <summary>Whether all four windows are the same.</summary>
    /// <param name="other">The other windows, or null.</param>
    public bool Equals(TruceWindows? other) =>
        other is not null && Baseline == other.Baseline && Anticipation == other.Anticipation && InForce == other.InForce && Aftermath == other.Aftermath;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TruceWindows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Baseline, Anticipation, InForce, Aftermath);

    /// <summary>The windows by name.</summary>
    public override string ToString() =>
        "baseline " + Baseline + (Anticipation is null ? "" : ", anticipation " + Anticipation) + ", in force " + InForce + (Aftermath is null ? "" : ", aftermath " + Aftermath);

    /// <summary>Whether all four windows are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TruceWindows? left, TruceWindows? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a window differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TruceWindows? left, TruceWindows? right) => !(left == right);
}
