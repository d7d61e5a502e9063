using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>
/// The bins of a fit on the scale of the picture: what came, what is fitted, what was to be expected without; null where a fit says nothing.
/// </summary>
internal sealed class FitBins
{
    private readonly InterruptionFit _fit;
    private readonly int[] _pieces;

    public FitBins(InterruptionFit fit, TimeFrame frame)
    {
        _fit = fit;
        Frame = frame;
        var path = fit.Counterfactual;
        Observed = Scaled(i => path[i].Observed);
        Fitted = Scaled(i => path[i].Fitted);
        bool[][] acting = [.. Enumerable.Range(0, frame.Length).Select(Acting)];
        Affected = [.. acting.Select(bin => bin.Contains(true))];
        Expected = Without(path, estimate => estimate.Value);
        ExpectedLow = Without(path, estimate => estimate.Interval?.Lower);
        ExpectedHigh = Without(path, estimate => estimate.Interval?.Upper);
        PredictedLow = Scaled(i => path[i].Predicted?.Interval?.Lower);
        PredictedHigh = Scaled(i => path[i].Predicted?.Interval?.Upper);
        Unused = Scaled(i => path[i].Observed is null ? fit.Outcome.Values[i] : null);
        Incomplete = Scaled(i => fit.Outcome.Counts?[i] is { Status: BinStatus.Incomplete } bin ? bin.Count : null);
        _pieces = Pieces(acting);
    }

    public TimeFrame Frame { get; }

    /// <summary>Whether an interruption acts in a bin.</summary>
    public bool[] Affected { get; }

    public double?[] Observed { get; }

    public double?[] Fitted { get; }

    public double?[] Expected { get; }

    public double?[] ExpectedLow { get; }

    public double?[] ExpectedHigh { get; }

    public double?[] PredictedLow { get; }

    public double?[] PredictedHigh { get; }

    /// <summary>What came in bins that the model leaves out.</summary>
    public double?[] Unused { get; }

    /// <summary>What has been reported so far in bins that are not complete.</summary>
    public double?[] Incomplete { get; }

    /// <summary>
    /// A line from middle to middle of the bins, broken where nothing is known and where an interruption begins or ends. A bin alone has a line of
    /// its own length.
    /// </summary>
    public (double[] X, double[] Y) Line(double?[] values)
    {
        var x = new List<double>();
        var y = new List<double>();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            bool first = i == 0 || values[i - 1] is null || _pieces[i - 1] != _pieces[i];
            bool last = i == values.Length - 1 || values[i + 1] is null || _pieces[i + 1] != _pieces[i];
            double[] places = first && last ? [Frame.Starts[i], Frame.Ends[i], double.NaN] : last ? [Frame.Middles[i], double.NaN] : [Frame.Middles[i]];
            x.AddRange(places);
            y.AddRange(places.Select(place => double.IsNaN(place) ? double.NaN : value));
        }
        return ([.. x], [.. y]);
    }

    private double?[] Scaled(Func<int, double?> value) => [.. Frame.Factors.Select((factor, i) => value(i) * factor)];

    // Where no interruption acts, what is expected without is what is fitted.
    private double?[] Without(IReadOnlyList<CounterfactualBin> path, Func<Estimate, double?> part) =>
        Scaled(i => Affected[i] && path[i].Expected is { } expected ? part(expected) : null);

    private bool[] Acting(int bin)
    {
        var acting = new bool[_fit.Interruptions.Count];
        for (int term = 0; term < _fit.Design.Terms.Count; term++)
        {
            if (_fit.Design.InterruptionOf(term) is { } owner)
                acting[owner] |= _fit.Design[bin, term] != 0;
        }
        return acting;
    }

    private static int[] Pieces(bool[][] acting)
    {
        var pieces = new int[acting.Length];
        for (int i = 1; i < pieces.Length; i++)
            pieces[i] = pieces[i - 1] + (acting[i].AsSpan().SequenceEqual(acting[i - 1]) ? 0 : 1);
        return pieces;
    }
}
