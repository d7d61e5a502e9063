using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>A change at the low, the best and the high figures of its sources, side by side, with what unknown best figures do.</summary>
/// <remarks>
/// <para>
/// Low against low and high against high move together; sources can also be low on one side and high on the other, and <see cref="Least"/> and
/// <see cref="Greatest"/> are the two worst cases. "At least 12" has no best and no high figure: what is put in its place is named, and each choice
/// is an answer of its own.
/// </para>
/// <para>These are bounds of what was reported, and no confidence interval: deaths that no source knows are in none of them.</para>
/// <para>Equal when all changes are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ReportedBounds, ReportedBoundsHtml>))]
public sealed class ReportedBounds : IEquatable<ReportedBounds>
{
    internal ReportedBounds(RateChange low, RateChange? best, RateChange? high, RateChange? unknownAtLow, RateChange? unknownAtHigh, RateChange? unknownLeftOut)
    {
        Low = low;
        Best = best;
        High = high;
        UnknownAtLow = unknownAtLow;
        UnknownAtHigh = unknownAtHigh;
        UnknownLeftOut = unknownLeftOut;
    }

    /// <summary>The change at the low figures.</summary>
    public RateChange Low { get; }

    /// <summary>The change at the best figures; null where a best figure is unknown.</summary>
    public RateChange? Best { get; }

    /// <summary>The change at the high figures; null where a high figure is unknown.</summary>
    public RateChange? High { get; }

    /// <summary>The change at the best figures, with the low one where the best is unknown; null where every best figure is known.</summary>
    public RateChange? UnknownAtLow { get; }

    /// <summary>The same with the high figure in its place; null where every best figure is known, or a high figure is unknown too.</summary>
    public RateChange? UnknownAtHigh { get; }

    /// <summary>The same without the incidents whose best figure is unknown; null where every best figure is known, or only totals are.</summary>
    public RateChange? UnknownLeftOut { get; }

    /// <summary>High figures before, low figures after: the smallest ratio that the figures allow; null where a high figure is unknown.</summary>
    public RateChange? Least => High is null ? null : Crossed(High, Low);

    /// <summary>Low figures before, high figures after: the largest ratio; null where a high figure is unknown.</summary>
    public RateChange? Greatest => High is null ? null : Crossed(Low, High);

    /// <summary>The changes that there are, by name, with their ratios.</summary>
    public IReadOnlyList<NamedEstimate> Ratios =>
    [
        .. from named in new (string Name, RateChange? Change)[]
            {
                ("low", Low), ("best", Best), ("high", High), ("unknown best at low", UnknownAtLow), ("unknown best at high", UnknownAtHigh),
                ("unknown best left out", UnknownLeftOut), ("high before, low after", Least), ("low before, high after", Greatest),
            }
        where named.Change is not null
        select new NamedEstimate(named.Name, named.Change.Ratio()),
    ];

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions =>
    [
        .. Best is null ? [Caution.Of(CautionCodes.BestUnknown)] : Array.Empty<Caution>(),
        .. High is null ? [Caution.Of(CautionCodes.HighUnknown)] : Array.Empty<Caution>(),
    ];

    /// <summary>Totals of two stretches, as a source reports them.</summary>
    /// <param name="before">The stretch that is compared against.</param>
    /// <param name="exposureBefore">What was observed in it.</param>
    /// <param name="after">The stretch that is asked about.</param>
    /// <param name="exposureAfter">What was observed in it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The exposures have different units.</exception>
    public static ReportedBounds Of(ReportedCount before, Exposure exposureBefore, ReportedCount after, Exposure exposureAfter)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        RateChange? Change(long? eventsBefore, long? eventsAfter, CountedQuantity what) =>
            eventsBefore is { } one && eventsAfter is { } other
                ? RateChange.Between(Tally.Of(one, exposureBefore, what), Tally.Of(other, exposureAfter, what))
                : null;
        bool unknown = before.Best is null || after.Best is null;
        return new ReportedBounds(
            Change(before.Low, after.Low, CountedQuantity.DeathsLow)!,
            Change(before.Best, after.Best, CountedQuantity.DeathsBest),
            Change(before.High, after.High, CountedQuantity.DeathsHigh),
            unknown ? Change(before.Best ?? before.Low, after.Best ?? after.Low, CountedQuantity.DeathsBest) : null,
            unknown ? Change(before.Best ?? before.High, after.Best ?? after.High, CountedQuantity.DeathsBest) : null,
            null);
    }

    /// <summary>Deaths counted from incidents three times, at the low, the best and the high figure of each.</summary>
    /// <param name="incidents">A log, or any other sequence; read several times.</param>
    /// <param name="rule">How to count; what it counts and what it does where a figure is unknown are set here.</param>
    /// <param name="before">The stretch that is compared against.</param>
    /// <param name="after">The stretch that is asked about.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The rule has groups, a bin is cut, or a day is in both stretches.</exception>
    /// <exception cref="InvalidOperationException">An incident needs a decision on its day that the rule refuses, has not even a low figure, or a
    /// stretch has no counted bin.</exception>
    public static ReportedBounds Of(IEnumerable<Incident> incidents, CountingRule rule, StudyPeriod before, StudyPeriod after)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        CountSeries Count(CountedQuantity what, UnknownBest unknown) => incidents.CountBy(rule with { What = what, UnknownBest = unknown });
        RateChange Change(CountSeries series) => RateChange.Between(series.During(before), series.During(after));
        var low = Change(Count(CountedQuantity.DeathsLow, UnknownBest.Refuse));
        var best = Count(CountedQuantity.DeathsBest, UnknownBest.LeaveOut);
        var high = Count(CountedQuantity.DeathsHigh, UnknownBest.LeaveOut);
        bool highKnown = IsWhole(high);
        if (IsWhole(best))
            return new ReportedBounds(low, Change(best), highKnown ? Change(high) : null, null, null, null);
        return new ReportedBounds(
            low,
            null,
            highKnown ? Change(high) : null,
            Change(Count(CountedQuantity.DeathsBest, UnknownBest.UseLow)),
            highKnown ? Change(Count(CountedQuantity.DeathsBest, UnknownBest.UseHigh)) : null,
            Change(best));
    }

    /// <summary>The same changes at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public ReportedBounds At(double level) => With(Low.Options with { Level = level });

    /// <summary>The same changes by another method or at another level.</summary>
    /// <param name="options">Method and level.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public ReportedBounds With(RateChangeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        RateChange? Other(RateChange? change) => change?.With(options);
        return new ReportedBounds(Other(Low)!, Other(Best), Other(High), Other(UnknownAtLow), Other(UnknownAtHigh), Other(UnknownLeftOut));
    }

    /// <summary>Whether all changes are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ReportedBounds? other) =>
        other is not null && Low == other.Low && Best == other.Best && High == other.High && UnknownAtLow == other.UnknownAtLow
        && UnknownAtHigh == other.UnknownAtHigh && UnknownLeftOut == other.UnknownLeftOut;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportedBounds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Low, Best, High, UnknownAtLow, UnknownAtHigh, UnknownLeftOut);

    /// <summary>The ratios by name: <c>low: 0.400, 95% CI […] (…); best: …</c>.</summary>
    public override string ToString() => string.Join("; ", Ratios);

    private static bool IsWhole(CountSeries series) => !series.Cautions.Any(caution => caution.Code == CautionCodes.UnknownDeathsLeftOut);

    // The two sides count different figures on purpose, so that what they count is left unstated.
    private static RateChange Crossed(RateChange before, RateChange after)
    {
        if (before.BinsBefore is { } bins && after.BinsAfter is { } others)
            return RateChange.Between(Unstated(bins), Unstated(others)).With(before.Options);
        return RateChange.Between(Unstated(before.Before), Unstated(after.After)).With(before.Options);
    }

    private static CountSeries Unstated(CountSeries series) => series.With(series.Facts with { What = CountedQuantity.Unstated });

    private static Tally Unstated(Tally tally) => Tally.Of(tally.Events, tally.Exposure, CountedQuantity.Unstated, [.. tally.Cautions, Caution.Of(CautionCodes.DeathsClump)]);

    /// <summary>Whether all changes are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ReportedBounds? left, ReportedBounds? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ReportedBounds? left, ReportedBounds? right) => !(left == right);
}
