namespace TruceStats;

/// <summary>The counts of one series while incidents come in, with what became of them.</summary>
internal sealed class CountColumn(int bins, bool deaths)
{
    private readonly long[] _counts = new long[bins];
    private readonly double[] _squaredSums = new double[deaths ? bins : 0];
    private long _counted, _attributed, _replaced, _excluded, _unknown, _outside;

    public long Taken => _counted + _excluded + _unknown + _outside;

    /// <summary>One incident that nothing had to be decided about; not for deaths.</summary>
    public void CountOne(int bin)
    {
        _counted++;
        _counts[bin]++;
    }

    public void Take(in Verdict verdict)
    {
        if (verdict.Attributed)
            _attributed++;
        switch (verdict.Fate)
        {
            case Fate.Counted:
                _counted++;
                _counts[verdict.Bin] = checked(_counts[verdict.Bin] + verdict.Amount);
                if (_squaredSums.Length > 0)
                    _squaredSums[verdict.Bin] += (double)verdict.Amount * verdict.Amount;
                if (verdict.Replaced)
                    _replaced++;
                break;
            case Fate.Outside:
                _outside++;
                break;
            case Fate.Excluded:
                _excluded++;
                break;
            case Fate.UnknownFigure:
                _unknown++;
                break;
            case Fate.Refused:
            default:
                break;
        }
    }

    public CountingReport Report(long seen, long filtered, long ungrouped = 0, long inSeveralGroups = 0) => new()
    {
        Seen = seen,
        Filtered = filtered,
        Counted = _counted,
        Attributed = _attributed,
        FiguresReplaced = _replaced,
        Excluded = _excluded,
        UnknownFigures = _unknown,
        Outside = _outside,
        Ungrouped = ungrouped,
        InSeveralGroups = inSeveralGroups,
    };

    /// <summary>The finished series; the column must not be used after it.</summary>
    public CountSeries ToSeries(BinFrame frame, SeriesFacts facts)
    {
        var statuses = new BinStatus[_counts.Length];
        Array.Fill(statuses, BinStatus.Counted);
        return new CountSeries(frame, _counts, statuses, SeriesMaking.DayExposures(frame), facts, _squaredSums);
    }
}
