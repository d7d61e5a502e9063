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

    public void Take(in Verdict verdict) => Take(verdict, 1, verdict.Amount, (double)verdict.Amount * verdict.Amount);

    /// <summary>Several incidents with one verdict.</summary>
    public void Take(in Verdict verdict, in AlikeIncidents alike)
    {
        var sums = _squaredSums.Length == 0 ? new DeathSums(alike.Number, 0) : verdict.Replaced ? alike.Substitute : alike.Figure;
        // A sum beyond what a bin can hold matters only where it is put into one.
        Take(verdict, alike.Number, verdict.Fate == Fate.Counted ? checked((long)sums.Sum) : 0, sums.Squares);
    }

    private void Take(in Verdict verdict, long number, long amount, double squares)
    {
        if (verdict.Attributed)
            _attributed += number;
        switch (verdict.Fate)
        {
            case Fate.Counted:
                _counted += number;
                _counts[verdict.Bin] = checked(_counts[verdict.Bin] + amount);
                if (_squaredSums.Length > 0)
                    _squaredSums[verdict.Bin] += squares;
                if (verdict.Replaced)
                    _replaced += number;
                break;
            case Fate.Outside:
                _outside += number;
                break;
            case Fate.Excluded:
                _excluded += number;
                break;
            case Fate.UnknownFigure:
                _unknown += number;
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
