namespace TruceStats.Numerics;

/// <summary>
/// Poisson counts of cells, each as many steps wide, with one rate before and another from some step on, both with gamma densities: what the counts say of each step,
/// the rates integrated out (Raftery and Akman 1986, Biometrika 73:85–89, for a continuous scale). A step within a cell shares its exposure by steps.
/// </summary>
internal sealed class OneChange
{
    private readonly double[] _events, _exposures, _eventSums, _exposureSums;
    private readonly int[] _edges;
    private readonly double _shape1, _rate1, _shape2, _rate2;

    /// <param name="events">Per cell; need not be whole; 0 where nothing was observed.</param>
    /// <param name="exposures">Per cell; 0 where nothing was observed.</param>
    /// <param name="edges">The first step of each cell, and the end of the last.</param>
    /// <param name="shape1">Of the gamma density before.</param>
    /// <param name="rate1">Of the gamma density before.</param>
    /// <param name="shape2">Of the gamma density after.</param>
    /// <param name="rate2">Of the gamma density after.</param>
    public OneChange(double[] events, double[] exposures, int[] edges, double shape1, double rate1, double shape2, double rate2)
    {
        (_events, _exposures, _edges) = (events, exposures, edges);
        (_shape1, _rate1, _shape2, _rate2) = (shape1, rate1, shape2, rate2);
        _eventSums = RunningSums.Of(events);
        _exposureSums = RunningSums.Of(exposures);
    }

    public double Events => _eventSums[^1];

    public double Exposure => _exposureSums[^1];

    /// <summary>The log evidence of one rate, that before, throughout.</summary>
    public double LogNoChange => GammaPoisson.LogEvidence(_shape1, _rate1, Events, Exposure);

    /// <summary>The log evidence of a change at each step from the second to the last; element 0 is the second.</summary>
    public double[] LogEvidences(CancellationToken cancellation)
    {
        var found = new double[_edges[^1] - _edges[0] - 1];
        for (int cell = 0; cell < _events.Length; cell++)
        {
            cancellation.ThrowIfCancellationRequested();
            double events = _eventSums[cell], exposure = _exposureSums[cell], atEdge = Uncut(events, exposure);
            if (cell > 0)
                found[_edges[cell] - _edges[0] - 1] = atEdge;
            for (int step = _edges[cell] + 1; step < _edges[cell + 1]; step++)
                found[step - _edges[0] - 1] = _exposures[cell] == 0 ? atEdge : Cut(cell, step, events, exposure);
        }
        return found;
    }

    /// <summary>The probability that the rate after over the rate before is at most a ratio, given that the change is at a step.</summary>
    public double RatioAtMost(double ratio, int step)
    {
        int cell = Array.BinarySearch(_edges, step);
        bool cut = cell < 0;
        cell = cut ? ~cell - 1 : cell;
        double events = _eventSums[cell], exposure = _exposureSums[cell];
        if (cut && _exposures[cell] > 0)
            return Shared(cell, step, events, exposure).LowerTail(Math.Log(ratio));
        // y/x of two gammas is a beta's odds times the ratio of their scales.
        double scale = (_rate2 + Exposure - exposure) / (_rate1 + exposure);
        return BetaDistribution.LowerTailOdds(_shape2 + Events - events, _shape1 + events, ratio * scale);
    }

    private double Uncut(double eventsBefore, double exposureBefore) =>
        GammaPoisson.LogEvidence(_shape1, _rate1, eventsBefore, exposureBefore)
        + GammaPoisson.LogEvidence(_shape2, _rate2, Events - eventsBefore, Exposure - exposureBefore);

    private double Cut(int cell, int step, double events, double exposure) =>
        Shared(cell, step, events, exposure).LogIntegral()
        + (_shape1 * Math.Log(_rate1)) - LogGamma.Of(_shape1)
        + (_shape2 * Math.Log(_rate2)) - LogGamma.Of(_shape2);

    private SharedCount Shared(int cell, int step, double events, double exposure)
    {
        double shareBefore = (step - _edges[cell]) / (double)(_edges[cell + 1] - _edges[cell]);
        double rest = Exposure - exposure - _exposures[cell];
        return new SharedCount(
            _shape1 + events, _rate1 + exposure + (shareBefore * _exposures[cell]),
            _shape2 + Math.Max(0, Events - events - _events[cell]), _rate2 + rest + ((1 - shareBefore) * _exposures[cell]),
            _events[cell], shareBefore);
    }
}
