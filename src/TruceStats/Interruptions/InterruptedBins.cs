namespace TruceStats.Interruptions;

/// <summary>The bins of a series as an interruption sees them: which of them belong to it, and how far each is from its start.</summary>
/// <remarks>Made by the library for a shape; there is no order and no equality beyond identity.</remarks>
public sealed class InterruptedBins
{
    private readonly BinFrame _frame;
    private readonly bool[] _acts;

    internal InterruptedBins(BinFrame frame, LocalDate start, bool[] acts)
    {
        _frame = frame;
        _acts = acts;
        Start = start;
        First = Math.Max(0, Array.IndexOf(acts, true));
    }

    /// <summary>The number of bins of the series.</summary>
    public int Length => _frame.Length;

    /// <summary>The first day of the interruption.</summary>
    public LocalDate Start { get; }

    /// <summary>The index of the first bin that belongs to the interruption.</summary>
    public int First { get; }

    /// <summary>Whether a bin belongs to the interruption's days, once a cut bin has gone where its straddle says.</summary>
    /// <param name="bin">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bin"/> is outside that range.</exception>
    public bool Acts(int bin)
    {
        Check(bin);
        return _acts[bin];
    }

    /// <summary>
    /// How many bins have begun since the interruption did: 1 at its first bin, 0 at the bin before, negative further back. Where it began before the series,
    /// its first bin is the series' first.
    /// </summary>
    /// <param name="bin">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bin"/> is outside that range.</exception>
    public int Since(int bin)
    {
        Check(bin);
        return bin - First + 1;
    }

    /// <summary>The days of a bin.</summary>
    /// <param name="bin">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bin"/> is outside that range.</exception>
    public StudyPeriod PeriodOf(int bin)
    {
        Check(bin);
        return _frame.Period(bin);
    }

    /// <summary>The index of the first bin that begins on a date or later; beyond the series, as if bins like the last went on.</summary>
    /// <param name="date">The date, in the ISO calendar.</param>
    /// <exception cref="ArgumentException">The date is in another calendar.</exception>
    public int FirstFrom(LocalDate date)
    {
        int day = DayNumber.Of(DayNumber.Iso(date, nameof(date)));
        var edges = _frame.Edges;
        if (day <= edges[^1])
        {
            int found = edges.BinarySearch(day);
            return found >= 0 ? found : ~found;
        }
        int days = _frame.Days(Length - 1);
        return Length + ((day - edges[^1] + days - 1) / days);
    }

    /// <summary>Coverage, bins and where the interruption begins.</summary>
    public override string ToString() => FormattableString.Invariant($"{_frame.Coverage}: {Length} bins, bin {First} the first from {DayText.Of(Start)} on");

    private void Check(int bin)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bin);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bin, Length);
    }
}
