namespace TruceStats.Evaluations;

/// <summary>One window of a truce with what was counted in it.</summary>
/// <remarks>Equal when all parts are equal. There is no order.</remarks>
public sealed class WindowTally : IEquatable<WindowTally>
{
    internal WindowTally(string name, StudyPeriod period, Tally? tally, int bins, int withoutCount)
    {
        Name = name;
        Period = period;
        Tally = tally;
        Bins = bins;
        WithoutCount = withoutCount;
    }

    /// <summary><c>baseline</c>, <c>anticipation</c>, <c>in force</c> or <c>aftermath</c>.</summary>
    public string Name { get; }

    /// <summary>The days of the window.</summary>
    public StudyPeriod Period { get; }

    /// <summary>Events and exposure of its counted bins; null where it has none.</summary>
    public Tally? Tally { get; }

    /// <summary>How many counted bins it has.</summary>
    public int Bins { get; }

    /// <summary>How many bins lie in it that are missing, incomplete or excluded, and so are in no number.</summary>
    public int WithoutCount { get; }

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(WindowTally? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && Period == other.Period && Tally == other.Tally
        && Bins == other.Bins && WithoutCount == other.WithoutCount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WindowTally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Period, Tally, Bins, WithoutCount);

    /// <summary>Name, days and what was counted.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name} {Period}: {Tally?.ToString() ?? "no counted bin"}, {Bins} bins")
        + (WithoutCount > 0 ? FormattableString.Invariant($" and {WithoutCount} without a count") : "");

    /// <summary>Whether all parts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(WindowTally? left, WindowTally? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(WindowTally? left, WindowTally? right) => !(left == right);
}
