namespace TruceStats.Numerics;

/// <summary>
/// What each unit of a panel had in the bins that another bin is compared with, from running sums: one look-up however long the base.
/// Refilled in place for other starts, it allocates nothing.
/// </summary>
internal sealed class BaseSums
{
    private readonly double[] _factors, _work, _values, _exposures;
    private readonly int[] _observed, _until;
    private readonly StaggeredOptions _options;
    private bool _filled;

    /// <param name="panel">The panel.</param>
    /// <param name="options">How bins are compared.</param>
    public BaseSums(StaggeredPanel panel, StaggeredOptions options)
    {
        (Panel, _options) = (panel, options);
        _factors = new double[panel.Bins];
        _work = new double[2 * panel.Bins];
        _until = new int[panel.Units];
        _values = new double[panel.Units * (panel.Bins + 1)];
        _exposures = new double[panel.Units * (panel.Bins + 1)];
        _observed = new int[panel.Units * (panel.Bins + 1)];
    }

    /// <summary>The panel.</summary>
    public StaggeredPanel Panel { get; }

    /// <summary>Whether the bins' factors were found, for the starts filled last.</summary>
    public bool Converged { get; private set; }

    /// <summary>Takes other starts: what bins have in common follows from the cells before them.</summary>
    public void Fill(ReadOnlySpan<int> starts)
    {
        // Without factors the sums do not depend on the starts.
        if (_filled && Panel.IsProportional)
            return;
        for (int unit = 0; unit < _until.Length; unit++)
            _until[unit] = (int)Math.Clamp((long)starts[unit] - _options.Anticipation, 0, Panel.Bins);
        Converged = BinFactors.Fit(Panel, _until, _options.Trend, _factors, _work);
        for (int unit = 0; unit < Panel.Units; unit++)
            AddUp(unit);
        _filled = true;
    }

    /// <summary>Whether a unit was observed in a bin and in its base.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="until">The first bin after the base.</param>
    /// <param name="bin">The bin that is compared.</param>
    /// <param name="level">What the unit's base makes one expect in the bin, but for the growth or change that units have in common.</param>
    public bool TryLevel(int unit, int until, int bin, out double level)
    {
        level = 0;
        double exposure = Panel.Exposures(unit)[bin];
        int first = unit * (Panel.Bins + 1), end = first + until, from = _options.Base == BaseBins.All ? first : end - 1;
        double values = _values[end] - _values[from], exposures = _exposures[end] - _exposures[from];
        int observed = _observed[end] - _observed[from];
        if (bin < until && _options.Base == BaseBins.All)
        {
            values -= _values[first + bin + 1] - _values[first + bin];
            exposures -= _exposures[first + bin + 1] - _exposures[first + bin];
            observed -= _observed[first + bin + 1] - _observed[first + bin];
        }
        if (observed == 0 || !(exposure > 0))
            return false;
        // No events before: none expected, and the exposure may be one that only events of others would have given a weight.
        if (values != 0)
            level = exposure * (values / exposures);
        return true;
    }

    private void AddUp(int unit)
    {
        var values = Panel.Values(unit);
        var exposures = Panel.Exposures(unit);
        int at = unit * (Panel.Bins + 1);
        bool multiplied = _options.Trend == ParallelTrend.Multiplicative;
        for (int bin = 0; bin < values.Length; bin++, at++)
        {
            _values[at + 1] = _values[at] + (multiplied ? values[bin] : values[bin] - exposures[bin] * _factors[bin]);
            _exposures[at + 1] = _exposures[at] + (multiplied ? exposures[bin] * _factors[bin] : exposures[bin]);
            _observed[at + 1] = _observed[at] + (exposures[bin] > 0 ? 1 : 0);
        }
    }
}
