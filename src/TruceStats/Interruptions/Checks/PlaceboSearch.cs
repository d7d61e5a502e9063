namespace TruceStats.Interruptions;

/// <summary>Which false dates there are for the interruptions of a name, and what a fit finds at each.</summary>
internal sealed class PlaceboSearch
{
    private readonly InterruptionFit _fit;
    private readonly string _name;
    private readonly BinFrame _frame;
    private readonly int _start;
    private readonly bool _truncated;
    private readonly bool _endsSeries;

    public PlaceboSearch(InterruptionFit fit, string name, bool throughout, int? windowBins)
    {
        EffectAnswers.Named(fit, name);
        _fit = fit;
        _name = name;
        _frame = fit.Outcome.Frame;
        DayRange[] days = [.. fit.Interruptions.Where(Moves).SelectMany(interruption => DayRange.All(interruption.Days))];
        int first = days.Min(range => range.Start), last = days.Max(range => range.End);
        if (first < _frame.Edges[0])
            throw new ArgumentException($"The interruption {name} starts before the series, which covers {_frame.Coverage}: it has no date to move.", nameof(name));
        _start = LastEdgeAt(first);
        bool open = last >= _frame.Edges[^1];
        int natural = (open ? _frame.Length : FirstEdgeFrom(last)) - _start;
        if (windowBins is { } asked && (asked < 1 || asked > natural))
            throw new ArgumentOutOfRangeException(nameof(windowBins), asked, FormattableString.Invariant($"The window must have from 1 to {natural} bins, which is how long {name} lasts in the series."));
        WindowBins = windowBins ?? natural;
        _truncated = WindowBins < natural;
        _endsSeries = open || _truncated;
        int end = throughout ? _frame.Length : _start;
        FalseStarts = [.. Enumerable.Range(1, Math.Max(0, end - WindowBins)).Where(bin => bin != _start)];
        if (FalseStarts.Length == 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"There is no false date: the window of {name} has {WindowBins} bins and {end} bins are there to move it in. Name a shorter window, or move it throughout the series."), nameof(windowBins));
        }
        ExcludeFrom = throughout ? _frame.Length : _start;
    }

    public int WindowBins { get; }

    /// <summary>The bins at which a false window begins.</summary>
    public int[] FalseStarts { get; }

    private int ExcludeFrom { get; }

    /// <summary>The true date, fitted as the false ones are.</summary>
    public NamedEstimate True(Execution execution, CancellationToken cancellation)
    {
        if (!_truncated)
            return EffectAnswers.AtFirst(_fit, _name, _name);
        int end = _start + WindowBins;
        var fit = _fit.Model.Fit(OutcomeParts.First(_fit.Outcome, end), Shifted(0, end), execution, cancellation).At(_fit.Level);
        return EffectAnswers.AtFirst(fit, _name, _name);
    }

    public PlaceboEffect[] Find(Execution execution, CancellationToken cancellation)
    {
        var inner = InParallel.Inner(execution);
        var found = new PlaceboEffect[FalseStarts.Length];
        InParallel.Run(found.Length, execution, () => inner, (i, running) =>
        {
            int end = _endsSeries ? FalseStarts[i] + WindowBins : ExcludeFrom;
            var interruptions = Shifted(FalseStarts[i] - _start, end);
            string shown = DayText.Of(PlaceboFits.StartOf(interruptions, _name));
            found[i] = PlaceboFits.Of(_fit.Model, OutcomeParts.First(_fit.Outcome, end), interruptions, _name, shown, _fit.Level, running, cancellation);
        }, cancellation);
        return found;
    }

    private bool Moves(Interruption interruption) => interruption.Name == _name;

    /// <summary>The interruptions of the name moved; the others where they are, if they act on a bin that is used.</summary>
    private Interruption[] Shifted(int by, int end)
    {
        var window = new DayRange(_frame.Edges[_start], _frame.Edges[_start + WindowBins]);
        var used = new DayRange(_frame.Edges[0], _frame.Edges[end]);
        return
        [
            .. _fit.Interruptions
                .Where(interruption => Moves(interruption) || used.DaysIn(DayRange.All(interruption.Days)) > 0)
                .Select(interruption => Moves(interruption) ? BinShift.Move(BinShift.Within(interruption, window), _frame, by) : interruption),
        ];
    }

    private int LastEdgeAt(int day)
    {
        int found = _frame.Edges.BinarySearch(day);
        return found >= 0 ? found : ~found - 1;
    }

    private int FirstEdgeFrom(int day)
    {
        int found = _frame.Edges.BinarySearch(day);
        return found >= 0 ? found : ~found;
    }
}
