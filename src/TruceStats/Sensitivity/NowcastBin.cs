using System.Globalization;

namespace TruceStats.Sensitivity;

/// <summary>One bin as it is known so far, how complete that is, and what it will have been.</summary>
/// <remarks>Equal when all parts are equal. There is no order of its own.</remarks>
public sealed class NowcastBin : IEquatable<NowcastBin>
{
    internal NowcastBin(StudyPeriod period, long? observed, double completeness, Estimate corrected, bool isTooYoung)
    {
        Period = period;
        Observed = observed;
        Completeness = completeness;
        Corrected = corrected;
        IsTooYoung = isTooYoung;
    }

    /// <summary>The days of the bin.</summary>
    public StudyPeriod Period { get; }

    /// <summary>What is known so far; null where nobody counted.</summary>
    public long? Observed { get; }

    /// <summary>The share of the bin's events that is expected to be known by now, between 0 and 1.</summary>
    public double Completeness { get; }

    /// <summary>
    /// The count once all is reported: what is known over the completeness, with a prediction interval for what is still to come. Undefined where
    /// nothing can be known yet or nobody counted.
    /// </summary>
    public Estimate Corrected { get; }

    /// <summary>Whether the completeness is below what was asked for.</summary>
    public bool IsTooYoung { get; }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(NowcastBin? other) =>
        other is not null && Period == other.Period && Observed == other.Observed && Completeness.Equals(other.Completeness)
        && Corrected == other.Corrected && IsTooYoung == other.IsTooYoung;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NowcastBin);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Observed, Completeness, IsTooYoung);

    /// <summary>Period, what is known and what it will have been, as <c>[2016-06-20, 2016-06-27): 31 known, 62.0% complete; 50.0 events, 95% CI […]
    /// (…)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Period}: {Observed?.ToString(CultureInfo.InvariantCulture) ?? "none"} known, {Figures.Three(100 * Completeness)}% complete; {Corrected}{(IsTooYoung ? ", too young" : "")}");

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(NowcastBin? left, NowcastBin? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(NowcastBin? left, NowcastBin? right) => !(left == right);
}
