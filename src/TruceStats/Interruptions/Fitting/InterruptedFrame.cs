namespace TruceStats.Interruptions;

/// <summary>Where each interruption acts, bin by bin, once the bins that its edges cut have gone where its straddle says.</summary>
internal sealed class InterruptedFrame
{
    private readonly BinFrame _frame;
    private readonly List<int>[] _cutsByBin;

    public InterruptedFrame(BinFrame frame, IReadOnlyList<Interruption> interruptions)
    {
        _frame = frame;
        Interruptions = interruptions;
        Bins = new InterruptedBins[interruptions.Count];
        Dropped = new bool[frame.Length];
        _cutsByBin = new List<int>[frame.Length];
        for (int k = 0; k < interruptions.Count; k++)
            Bins[k] = Resolve(interruptions[k], k);
        Straddled = [.. Enumerable.Range(0, frame.Length).Where(bin => _cutsByBin[bin] is not null && !Dropped[bin]).Select(Pieces)];
    }

    public IReadOnlyList<Interruption> Interruptions { get; }

    /// <summary>How time is cut; null where the bins were given one by one.</summary>
    public Resolution? Resolution => _frame.Resolution;

    /// <summary>One for each interruption.</summary>
    public InterruptedBins[] Bins { get; }

    /// <summary>Bins that no side gets.</summary>
    public bool[] Dropped { get; }

    /// <summary>Bins that are shared by days.</summary>
    public StraddledBin[] Straddled { get; }

    public StudyPeriod PeriodOf(int bin) => _frame.Period(bin);

    private InterruptedBins Resolve(Interruption interruption, int index)
    {
        var days = DayRange.All(interruption.Days);
        var acts = new bool[_frame.Length];
        bool anywhere = false;
        for (int i = 0; i < acts.Length; i++)
        {
            var bin = new DayRange(_frame.Edges[i], _frame.Edges[i + 1]);
            int inside = bin.DaysIn(days);
            acts[i] = inside == bin.Days || (inside > 0 && ActsWhereCut(interruption, index, i, bin, days));
            // What is left out may be nothing but bins that are cut.
            anywhere |= acts[i] || (inside > 0 && interruption.Shape.Columns.Count == 0);
        }
        if (!anywhere)
            throw Refused.Interruptions($"The interruption {interruption} has no bin in the series, which covers {_frame.Coverage}.");
        if (interruption.Shape.Columns.Count == 0)
            Drop(acts);
        return new InterruptedBins(_frame, interruption.Start, acts);
    }

    private bool ActsWhereCut(Interruption interruption, int index, int i, DayRange bin, ReadOnlySpan<DayRange> days)
    {
        switch (interruption.Straddle)
        {
            case Straddle.Drop:
                Dropped[i] = true;
                return false;
            case Straddle.Before:
                return new DayRange(bin.Start, bin.Start + 1).DaysIn(days) == 1;
            case Straddle.After:
                return new DayRange(bin.End - 1, bin.End).DaysIn(days) == 1;
            case Straddle.ShareOfDays:
                (_cutsByBin[i] ??= []).Add(index);
                return true;
            case Straddle.Refuse:
            default:
                throw Refused.Interruptions($"The bin {_frame.Period(i)} is cut by an edge of the interruption {interruption}: count in finer bins, or name what becomes of it by Interruption.With(Straddle).");
        }
    }

    private void Drop(bool[] acts)
    {
        for (int i = 0; i < acts.Length; i++)
            Dropped[i] |= acts[i];
    }

    /// <summary>The stretches of a shared bin in which the same interruptions act.</summary>
    private StraddledBin Pieces(int bin)
    {
        int[] cutters = [.. _cutsByBin[bin]];
        var whole = new DayRange(_frame.Edges[bin], _frame.Edges[bin + 1]);
        var edges = new SortedSet<int> { whole.Start, whole.End };
        foreach (int cutter in cutters)
        {
            foreach (var range in DayRange.All(Interruptions[cutter].Days))
            {
                if (range.Start > whole.Start && range.Start < whole.End)
                    edges.Add(range.Start);
                if (range.End > whole.Start && range.End < whole.End)
                    edges.Add(range.End);
            }
        }
        int[] cuts = [.. edges];
        var shares = new double[cuts.Length - 1];
        var acting = new bool[shares.Length][];
        for (int s = 0; s < shares.Length; s++)
        {
            var piece = new DayRange(cuts[s], cuts[s + 1]);
            shares[s] = (double)piece.Days / whole.Days;
            acting[s] = new bool[Interruptions.Count];
            for (int k = 0; k < acting[s].Length; k++)
                acting[s][k] = Array.IndexOf(cutters, k) < 0 || piece.DaysIn(DayRange.All(Interruptions[k].Days)) > 0;
        }
        return new StraddledBin(bin, shares, acting);
    }
}

/// <summary>A bin that is shared by days: its mean is the sum over pieces of share × exp(the effects that act there).</summary>
internal sealed record StraddledBin(int Bin, double[] Shares, bool[][] Acting);
