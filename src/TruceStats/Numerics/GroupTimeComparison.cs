namespace TruceStats.Numerics;

/// <summary>
/// Compares one group in one bin with its controls, as Callaway and Sant'Anna (2021), Journal of Econometrics 225: the group's events in the
/// bin against what its base would have become with the controls' growth (a ratio of ratios, which is the Poisson estimate of Wooldridge
/// 2023, Econometrics Journal 26, where exposures are in proportion) or with the controls' change (a difference of differences).
/// </summary>
/// <remarks>Every unit is compared with its own base, so that a unit missing in some bins, or growing in exposure, moves no comparison.</remarks>
internal readonly ref struct GroupTimeComparison(BaseSums sums, ReadOnlySpan<int> starts, StaggeredOptions options)
{
    private readonly BaseSums _sums = sums;
    private readonly ReadOnlySpan<int> _starts = starts;
    private readonly StaggeredOptions _options = options;

    /// <summary>The cell of a group and a bin.</summary>
    public GroupTimeCell Compare(int group, int bin)
    {
        int until = group - _options.Anticipation;
        if (until <= 0)
            return new(group, bin, CellStatus.NoGroup);
        if (_options.Base == BaseBins.Last && bin == until - 1)
            return new(group, bin, CellStatus.Base);
        var of = Add(group, bin, until, controls: false);
        if (of.Units == 0)
            return new(group, bin, CellStatus.NoGroup);
        var controls = Add(group, bin, until, controls: true);
        if (controls.Units == 0)
            return new(group, bin, CellStatus.NoControl);
        if (Multiplied && controls.Level == 0)
            return new(group, bin, CellStatus.NoControlEvents);
        double expected = Multiplied
            ? of.Level * (controls.Observed / controls.Level)
            : of.Level + of.Exposure * ((controls.Observed - controls.Level) / controls.Exposure);
        return new(group, bin, CellStatus.Compared, of.Observed, expected, of.Exposure, of.Units, controls.Units);
    }

    /// <summary>Adds one compared cell, unit by unit, to the sums that an effect is made of.</summary>
    /// <param name="cell">A compared cell.</param>
    /// <param name="weight">By which what the controls do to the expectation is multiplied.</param>
    /// <param name="share">By which their leverages are.</param>
    /// <param name="of">The group's side: observed, expected and exposure, one a unit each.</param>
    /// <param name="controls">The controls' side.</param>
    public void Spread(in GroupTimeCell cell, double weight, double share, in GroupSide of, in ControlSide controls)
    {
        int until = cell.Group - _options.Anticipation;
        var totals = Add(cell.Group, cell.Bin, until, controls: true);
        var levels = Add(cell.Group, cell.Bin, until, controls: false);
        double growth = totals.Observed / totals.Level, change = (totals.Observed - totals.Level) / totals.Exposure;
        for (int unit = 0; unit < _starts.Length; unit++)
        {
            bool own = _starts[unit] == cell.Group;
            if (!(own || IsControl(unit, until, cell.Bin)) || !_sums.TryLevel(unit, until, cell.Bin, out double level))
                continue;
            double observed = _sums.Panel.Values(unit)[cell.Bin], exposure = _sums.Panel.Exposures(unit)[cell.Bin];
            double expected = Multiplied ? level * growth : level + exposure * change;
            if (own)
            {
                of.Observed[unit] += observed;
                of.Expected[unit] += expected;
                of.Exposure[unit] += exposure;
                continue;
            }
            double part = Multiplied ? level / totals.Level : exposure / totals.Exposure;
            double reach = Multiplied ? levels.Level / totals.Level : levels.Exposure / totals.Exposure;
            controls.Influence[unit] += weight * reach * (observed - expected);
            controls.Leverage[unit] += share * part;
        }
    }

    private bool Multiplied => _options.Trend == ParallelTrend.Multiplicative;

    private bool IsControl(int unit, int until, int bin)
    {
        if (_starts[unit] == StaggeredPanel.Never)
            return true;
        long changes = (long)_starts[unit] - _options.Anticipation;
        return changes >= (_options.Controls == ControlUnits.Never ? _sums.Panel.Bins : Math.Max(until, bin + 1));
    }

    private Totals Add(int group, int bin, int until, bool controls)
    {
        var sum = new Totals();
        for (int unit = 0; unit < _starts.Length; unit++)
        {
            bool own = _starts[unit] == group;
            if (controls ? own || !IsControl(unit, until, bin) : !own)
                continue;
            if (!_sums.TryLevel(unit, until, bin, out double level))
                continue;
            sum.Units++;
            sum.Level += level;
            sum.Observed += _sums.Panel.Values(unit)[bin];
            sum.Exposure += _sums.Panel.Exposures(unit)[bin];
        }
        return sum;
    }

    private struct Totals
    {
        public int Units;
        public double Level, Observed, Exposure;
    }
}

/// <summary>Of units in their own groups: what was observed, what was expected, and their exposure, added over cells.</summary>
internal readonly ref struct GroupSide(Span<double> observed, Span<double> expected, Span<double> exposure)
{
    public readonly Span<double> Observed = observed, Expected = expected, Exposure = exposure;
}

/// <summary>Of units as controls: what each adds to the expectation, and its share of it.</summary>
internal readonly ref struct ControlSide(Span<double> influence, Span<double> leverage)
{
    public readonly Span<double> Influence = influence, Leverage = leverage;
}
