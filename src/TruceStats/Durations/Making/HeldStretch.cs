namespace TruceStats.Durations;

/// <summary>
/// When a truce held, as day numbers: the first and the last day on which it can have begun, and the first and the last on which it can have held no longer;
/// <see cref="Open"/> where no end is told.
/// </summary>
internal readonly record struct HeldStretch(int FirstStart, int LastStart, int FirstEnd, int LastEnd, string? Reason)
{
    public const int Open = int.MaxValue;

    /// <summary>One chain of declarations; null where it surely has a gap.</summary>
    public static HeldStretch? Of(IReadOnlyList<Declaration> chain, DateRule rule)
    {
        for (int i = 1; i < chain.Count; i++)
        {
            if (chain[i - 1].End is { } linkEnd && linkEnd.LatestDay < chain[i].Effective.EarliestDay)
                return null;
        }
        var (firstStart, lastStart) = Days(chain[0].Effective, rule);
        var (firstEnd, lastEnd) = chain[^1].End is { } end ? Days(end, rule) : (Open, Open);
        return new HeldStretch(firstStart, lastStart, firstEnd, lastEnd, ReasonOf(chain[^1]));
    }

    /// <summary>While either holds; null where there surely are days between the two on which neither does.</summary>
    public static HeldStretch? Either(HeldStretch one, HeldStretch other)
    {
        var (sooner, later) = one.FirstStart <= other.FirstStart ? (one, other) : (other, one);
        if (sooner.LastEnd < later.FirstStart)
            return null;
        var last = one.LastEnd >= other.LastEnd ? one : other;
        return new HeldStretch(
            Math.Min(one.FirstStart, other.FirstStart), Math.Min(one.LastStart, other.LastStart), Math.Max(one.FirstEnd, other.FirstEnd), last.LastEnd, Shared(one, other, last));
    }

    /// <summary>While both hold.</summary>
    public static HeldStretch Both(HeldStretch one, HeldStretch other)
    {
        var first = one.FirstEnd <= other.FirstEnd ? one : other;
        return new HeldStretch(
            Math.Max(one.FirstStart, other.FirstStart), Math.Max(one.LastStart, other.LastStart), first.FirstEnd, Math.Min(one.LastEnd, other.LastEnd), Shared(one, other, first));
    }

    public bool SameDays(HeldStretch other) => this with { Reason = null } == other with { Reason = null };

    /// <summary>The reason that counts; unknown where two ended together for different ones.</summary>
    public static string? Shared(HeldStretch one, HeldStretch other, HeldStretch counts) =>
        one.FirstEnd == other.FirstEnd && one.LastEnd == other.LastEnd && one.Reason != other.Reason ? Name(EndingReason.Unknown) : counts.Reason;

    private static (int First, int Last) Days(PartialDate date, DateRule rule) =>
        rule == DateRule.Refuse || date.IsExact ? (date.EarliestDay, date.LatestDay) : (date.ResolveDay(rule), date.ResolveDay(rule));

    private static string? ReasonOf(Declaration last) =>
        last.Ending is { } ending ? Name(ending.Reason) : last.PlannedEnd is not null ? Name(EndingReason.Expired) : null;

    private static string Name(EndingReason reason) => reason.ToString().ToLowerInvariant();
}
