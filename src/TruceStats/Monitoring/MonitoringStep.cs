namespace TruceStats.Monitoring;

/// <summary>What a method makes of one bin: the statistic, the threshold, whether that is an alarm, and what it remembers.</summary>
/// <remarks>Equal when all parts are equal. There is no order.</remarks>
public sealed class MonitoringStep : IEquatable<MonitoringStep>
{
    private readonly double[] _memory;
    private readonly Caution[] _cautions;

    /// <summary>A step.</summary>
    /// <param name="statistic">The statistic after the bin; may be infinite, not NaN.</param>
    /// <param name="threshold">What it is held against, on the same scale; not NaN.</param>
    /// <param name="isAlarm">Whether the method alarms.</param>
    /// <param name="memory">What it remembers; finite numbers.</param>
    /// <param name="expected">Events that the method expected in the bin, 0 or more; null for those at the baseline's rate.</param>
    /// <param name="ratio">The rate since the start over the baseline's; null where the method does not estimate it.</param>
    /// <param name="cautions">What this step must be read with.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is NaN, or one of the memory is not finite.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="memory"/> is null.</exception>
    public MonitoringStep(
        double statistic, double threshold, bool isAlarm, IEnumerable<double> memory, double? expected = null, Estimate? ratio = null, IEnumerable<Caution>? cautions = null)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (double.IsNaN(statistic))
            throw new ArgumentOutOfRangeException(nameof(statistic), statistic, "The statistic must be a number.");
        if (double.IsNaN(threshold))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        if (expected is { } mean && !(mean >= 0 && double.IsFinite(mean)))
            throw new ArgumentOutOfRangeException(nameof(expected), mean, "The expected number must be 0 or more and finite.");
        Statistic = statistic;
        Threshold = threshold;
        IsAlarm = isAlarm;
        _memory = [.. memory];
        Expected = expected;
        Ratio = ratio;
        _cautions = [.. cautions ?? []];
        foreach (double number in _memory)
        {
            if (!double.IsFinite(number))
                throw new ArgumentOutOfRangeException(nameof(memory), number, "What is remembered must be finite.");
        }
    }

    /// <summary>The statistic after the bin.</summary>
    public double Statistic { get; }

    /// <summary>What it is held against.</summary>
    public double Threshold { get; }

    /// <summary>Whether the method alarms.</summary>
    public bool IsAlarm { get; }

    /// <summary>Events that the method expected in the bin; null for those at the baseline's rate.</summary>
    public double? Expected { get; }

    /// <summary>What the method remembers.</summary>
    public IReadOnlyList<double> Memory => _memory.AsReadOnly();

    /// <summary>The rate since the start over the baseline's; null where the method does not estimate it.</summary>
    public Estimate? Ratio { get; }

    /// <summary>What this step must be read with; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions => _cautions.AsReadOnly();

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(MonitoringStep? other) =>
        other is not null && Statistic.Equals(other.Statistic) && Threshold.Equals(other.Threshold) && IsAlarm == other.IsAlarm && Nullable.Equals(Expected, other.Expected) && Ratio == other.Ratio
        && _memory.AsSpan().SequenceEqual(other._memory) && _cautions.AsSpan().SequenceEqual(other._cautions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MonitoringStep);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Statistic, Threshold, IsAlarm, Ratio, _memory.Length);

    /// <summary>Statistic and threshold, as <c>12.4 of 11.0: alarm</c>; where the ratio is known, it follows.</summary>
    public override string ToString() =>
        Figures.Three(Statistic) + " of " + Figures.Three(Threshold) + (IsAlarm ? ": alarm" : "") + (Ratio is null ? "" : "; rate ratio " + Ratio);

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(MonitoringStep? left, MonitoringStep? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(MonitoringStep? left, MonitoringStep? right) => !(left == right);
}
