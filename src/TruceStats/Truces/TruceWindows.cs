namespace TruceStats;

/// <summary>The stretches of time around a truce that an analysis compares.</summary>
/// <remarks>
/// Equal when all four windows are equal. There is no order. Each is cut to the coverage and to the as-of day; anticipation and aftermath are null where
/// they have no day. The first day of each is included and its end excluded; none has an open end. The baseline never shares a day with the truce in
/// force; it may run into the anticipation or the aftermath where the caller chose it so.
/// </remarks>
public sealed class TruceWindows : IEquatable<TruceWindows>
{
    private TruceWindows(StudyPeriod baseline, StudyPeriod? anticipation, StudyPeriod inForce, StudyPeriod? aftermath)
    {
        Baseline = baseline;
        Anticipation = anticipation;
        InForce = inForce;
        Aftermath = aftermath;
    }

    /// <summary>What the truce is compared with.</summary>
    public StudyPeriod Baseline { get; }

    /// <summary>From the day on which it was made known to the day on which it came into force; null where it was made known that day or later.</summary>
    public StudyPeriod? Anticipation { get; }

    /// <summary>While the truce held.</summary>
    public StudyPeriod InForce { get; }

    /// <summary>From its end on; null while it holds.</summary>
    public StudyPeriod? Aftermath { get; }

    /// <summary>Windows that the caller knows, where there is no <see cref="Truce"/> to ask for them.</summary>
    /// <param name="baseline">What the truce is compared with.</param>
    /// <param name="anticipation">From the day on which it was made known; over when it comes into force; null where it has no day.</param>
    /// <param name="inForce">While the truce held.</param>
    /// <param name="aftermath">From its end on; null where it has no day.</param>
    /// <exception cref="ArgumentException">A window has an open end, the baseline shares a day with the truce in force, or the windows are out of order.</exception>
    /// <exception cref="ArgumentNullException">The baseline or the truce in force is null.</exception>
    public static TruceWindows Of(StudyPeriod baseline, StudyPeriod? anticipation, StudyPeriod inForce, StudyPeriod? aftermath)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(inForce);
        RefuseOpen(baseline, nameof(baseline));
        RefuseOpen(anticipation, nameof(anticipation));
        RefuseOpen(inForce, nameof(inForce));
        RefuseOpen(aftermath, nameof(aftermath));
        if (baseline.Overlaps(inForce))
            throw new ArgumentException($"The baseline {baseline} shares days with the truce in force, {inForce}.", nameof(baseline));
        if (anticipation?.EndDay > inForce.FirstDay)
            throw new ArgumentException($"The anticipation {anticipation} must be over when the truce comes into force, {inForce}.", nameof(anticipation));
        if (aftermath?.FirstDay < inForce.EndDay)
            throw new ArgumentException($"The aftermath {aftermath} must not begin before the truce in force, {inForce}, is over.", nameof(aftermath));
        return new TruceWindows(baseline, anticipation, inForce, aftermath);
    }

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

    private static void RefuseOpen(StudyPeriod? window, string parameter)
    {
        if (window is { IsOpen: true })
            throw new ArgumentException($"A window must have an end, but {window} has none; close it with ClosedAt.", parameter);
    }

    /// <summary>Whether all four windows are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(TruceWindows? left, TruceWindows? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a window differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(TruceWindows? left, TruceWindows? right) => !(left == right);
}
