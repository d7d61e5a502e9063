using System.Globalization;

namespace TruceStats;

/// <summary>What became of the incidents that were counted: every one is in a bin or in one of the other numbers.</summary>
/// <remarks>
/// Equal when all numbers are equal. There is no order; nothing seen is all zeros.
/// Always <see cref="Seen"/> = <see cref="Filtered"/> + <see cref="Counted"/> + <see cref="LeftOut"/>.
/// </remarks>
public sealed class CountingReport : IEquatable<CountingReport>
{
    internal CountingReport()
    {
    }

    /// <summary>Incidents that were looked at.</summary>
    public long Seen { get; internal init; }

    /// <summary>Incidents that the rule's filter does not ask for.</summary>
    public long Filtered { get; internal init; }

    /// <summary>Incidents that are in a bin.</summary>
    public long Counted { get; internal init; }

    /// <summary>Incidents that could lie in more than one bin, or in or out of the coverage, and were placed by the attribution rule, wherever that was.</summary>
    public long Attributed { get; internal init; }

    /// <summary>Among the counted, those whose deaths were taken from another figure than the one asked for.</summary>
    public long FiguresReplaced { get; internal init; }

    /// <summary>Incidents that could lie in more than one bin and were left out by <see cref="Attribution.Exclude"/>.</summary>
    public long Excluded { get; internal init; }

    /// <summary>Incidents left out because the figure of their deaths is unknown.</summary>
    public long UnknownFigures { get; internal init; }

    /// <summary>Incidents outside the coverage, or after the log's as-of date.</summary>
    public long Outside { get; internal init; }

    /// <summary>Incidents that are in no group of a panel.</summary>
    public long Ungrouped { get; internal init; }

    /// <summary>Among the counted, those in several groups of a panel, as an attack by two gangs: each group counts them.</summary>
    public long InSeveralGroups { get; internal init; }

    /// <summary>Incidents that the filter asks for and that are in no bin, for whatever reason.</summary>
    public long LeftOut => Excluded + UnknownFigures + Outside + Ungrouped;

    internal CountingReport Plus(CountingReport? other) => other is null ? this : new CountingReport
    {
        Seen = Seen + other.Seen,
        Filtered = Filtered + other.Filtered,
        Counted = Counted + other.Counted,
        Attributed = Attributed + other.Attributed,
        FiguresReplaced = FiguresReplaced + other.FiguresReplaced,
        Excluded = Excluded + other.Excluded,
        UnknownFigures = UnknownFigures + other.UnknownFigures,
        Outside = Outside + other.Outside,
        Ungrouped = Ungrouped + other.Ungrouped,
        InSeveralGroups = InSeveralGroups + other.InSeveralGroups,
    };

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="other">The other report, or null.</param>
    public bool Equals(CountingReport? other) =>
        other is not null && Seen == other.Seen && Filtered == other.Filtered && Counted == other.Counted && Attributed == other.Attributed
        && FiguresReplaced == other.FiguresReplaced && Excluded == other.Excluded && UnknownFigures == other.UnknownFigures
        && Outside == other.Outside && Ungrouped == other.Ungrouped && InSeveralGroups == other.InSeveralGroups;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountingReport);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Seen, Filtered, Counted, Attributed, Excluded, UnknownFigures, Outside);

    /// <summary>The numbers that are not zero, as <c>120 incidents seen: 100 counted, 20 outside; 7 placed by attribution</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string> { Number(Counted) + " counted" };
        Add(parts, Filtered, "filtered out");
        Add(parts, Excluded, "excluded");
        Add(parts, UnknownFigures, "with unknown deaths");
        Add(parts, Outside, "outside");
        Add(parts, Ungrouped, "in no group");
        return Number(Seen) + " incidents seen: " + string.Join(", ", parts)
            + (Attributed > 0 ? "; " + Number(Attributed) + " placed by attribution" : "");
    }

    private static void Add(List<string> parts, long number, string what)
    {
        if (number > 0)
            parts.Add(Number(number) + " " + what);
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator ==(CountingReport? left, CountingReport? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a number differs.</summary>
    /// <param name="left">One report, or null.</param>
    /// <param name="right">The other report, or null.</param>
    public static bool operator !=(CountingReport? left, CountingReport? right) => !(left == right);
}
