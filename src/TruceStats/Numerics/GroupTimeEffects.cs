namespace TruceStats.Numerics;

/// <summary>
/// Effects in a panel whose units start at different times: one for each group of units that start together and each bin, against units
/// without a start, and means of these (Callaway and Sant'Anna 2021, Journal of Econometrics 225). No unit that has started is ever a
/// control, as it would be in a regression on unit and bin effects (Goodman-Bacon 2021, Journal of Econometrics 225).
/// </summary>
/// <remarks>
/// Errors are by unit: an effect is a smooth function of sums over units, and each unit's part in it is its influence. A unit that
/// starts is held against the mean effect, not against its own group's, so that effects that differ between groups count as variation and a
/// group may be a single unit. Weights of a mean move with the data. The factors of the bins, which matter only where cells are missing or
/// exposures are out of proportion, are taken as known.
/// </remarks>
internal sealed class GroupTimeEffects
{
    /// <summary>All weight but this share with one unit is all of it.</summary>
    private const double Alone = 1e-10;

    private readonly BaseSums _sums;
    private readonly int[] _starts;
    private readonly StaggeredOptions _options;

    /// <param name="panel">Values and exposures.</param>
    /// <param name="starts">For each unit the first bin after its start; beyond the panel, or <see cref="StaggeredPanel.Never"/>, where it has none.</param>
    /// <param name="options">How bins are compared.</param>
    /// <exception cref="ArgumentException">There are not as many starts as units, or a number is negative.</exception>
    public GroupTimeEffects(StaggeredPanel panel, ReadOnlySpan<int> starts, StaggeredOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Anticipation, nameof(options));
        if (starts.Length != panel.Units)
            throw new ArgumentException($"There are {starts.Length} starts and must be {panel.Units}.", nameof(starts));
        foreach (int start in starts)
            ArgumentOutOfRangeException.ThrowIfNegative(start, nameof(starts));
        _starts = [.. starts];
        _options = options;
        _sums = new BaseSums(panel, options);
        _sums.Fill(starts);
        Groups = [.. _starts.Where(start => start < panel.Bins).Distinct().Order()];
        Cells = new GroupTimeCell[Groups.Length * panel.Bins];
        var comparison = new GroupTimeComparison(_sums, _starts, options);
        for (int i = 0; i < Cells.Length; i++)
            Cells[i] = comparison.Compare(Groups[i / panel.Bins], i % panel.Bins);
    }

    /// <summary>The bins in which units start, ascending.</summary>
    public int[] Groups { get; }

    /// <summary>Each group in each bin, group by group.</summary>
    public GroupTimeCell[] Cells { get; }

    /// <summary>Whether what bins have in common was found; always where exposures are in proportion.</summary>
    public bool Converged => _sums.Converged;

    /// <summary>Over all groups and the bins from their starts on.</summary>
    public PanelEffect Overall(EffectMeasure measure, ClusterCorrection correction) =>
        Over(cell => cell.EventTime >= 0, measure, correction);

    /// <summary>Over the bins of one group from its start on.</summary>
    public PanelEffect OfGroup(int group, EffectMeasure measure, ClusterCorrection correction) =>
        Over(cell => cell.Group == group && cell.EventTime >= 0, measure, correction);

    /// <summary>Over all groups so many bins after their starts (before, where negative: 1 or 0 is expected there).</summary>
    public PanelEffect AtEventTime(int eventTime, EffectMeasure measure, ClusterCorrection correction) =>
        Over(cell => cell.EventTime == eventTime, measure, correction);

    /// <summary>The event times at which some group was compared, ascending.</summary>
    public int[] EventTimes() =>
        [.. Cells.Where(cell => cell.Status == CellStatus.Compared).Select(cell => cell.EventTime).Distinct().Order()];

    /// <summary>Over the cells chosen. A bin that is itself the base is none.</summary>
    public PanelEffect Over(Func<GroupTimeCell, bool> chosen, EffectMeasure measure, ClusterCorrection correction)
    {
        GroupTimeCell[] asked = [.. Cells.Where(cell => cell.Status != CellStatus.Base && chosen(cell))];
        GroupTimeCell[] used = [.. asked.Where(cell => IsUsed(cell, measure))];
        var effect = Total(used, asked.Length - used.Length, measure);
        bool relative = measure != EffectMeasure.Difference;
        return effect.Value is double value && double.IsFinite(value) && !(relative && value == 0) ? WithError(effect, used, correction) : effect;
    }

    /// <summary>A mean of ratios needs each of them.</summary>
    public static bool IsUsed(in GroupTimeCell cell, EffectMeasure measure) =>
        cell.Status == CellStatus.Compared && (measure != EffectMeasure.RatioByExposure || cell.Expected > 0);

    private static PanelEffect Total(GroupTimeCell[] cells, int leftOut, EffectMeasure measure)
    {
        double observed = 0, expected = 0, exposure = 0, ratios = 0;
        foreach (var cell in cells)
        {
            observed += cell.Observed;
            expected += cell.Expected;
            exposure += cell.Exposure;
            ratios += measure == EffectMeasure.RatioByExposure ? cell.Exposure * (cell.Observed / cell.Expected) : 0;
        }
        double? value = measure switch
        {
            _ when cells.Length == 0 => null,
            EffectMeasure.Difference => (observed - expected) / exposure,
            EffectMeasure.RatioByExposure => ratios / exposure,
            _ when expected > 0 => observed / expected,
            _ when expected == 0 && observed > 0 => double.PositiveInfinity,
            _ => null,
        };
        return new(measure, value, null, null, observed, expected, exposure, cells.Length, leftOut, 0, 0, []);
    }

    private PanelEffect WithError(PanelEffect effect, GroupTimeCell[] cells, ClusterCorrection correction)
    {
        int units = _starts.Length;
        var sides = new Sides(units);
        var comparison = new GroupTimeComparison(_sums, _starts, _options);
        double whole = effect.Measure == EffectMeasure.RatioByExpected ? effect.Expected : effect.Exposure;
        foreach (var cell in cells)
        {
            sides.ClearCell();
            double ratio = cell.Observed / cell.Expected;
            double weight = effect.Measure == EffectMeasure.RatioByExposure ? cell.Exposure * ratio / (whole * cell.Expected) / effect.Value!.Value : 1 / whole;
            double share = (effect.Measure == EffectMeasure.RatioByExpected ? cell.Expected : cell.Exposure) / whole;
            comparison.Spread(cell, weight, share, new(sides.Observed, sides.Expected, sides.Exposure), new(sides.Controls, sides.ControlShares));
            AddGroup(sides, cell, effect, whole);
        }
        return Finish(effect, sides, correction);
    }

    /// <summary>What the units of a group add to the error beside what they do as a share of the whole.</summary>
    private static void AddGroup(Sides sides, in GroupTimeCell cell, PanelEffect effect, double whole)
    {
        double value = effect.Value!.Value;
        for (int unit = 0; unit < sides.Group.Length; unit++)
        {
            double observed = sides.Observed[unit], expected = sides.Expected[unit], exposure = sides.Exposure[unit];
            if (exposure == 0)
                continue;
            double ratio = cell.Observed / cell.Expected;
            sides.IsGroup[unit] = true;
            sides.Group[unit] += effect.Measure switch
            {
                EffectMeasure.RatioByExpected => (observed - value * expected) / (value * whole),
                EffectMeasure.Difference => (observed - expected - value * exposure) / whole,
                _ => (cell.Exposure / cell.Expected * (observed - ratio * expected) + exposure * (ratio - value)) / (value * whole),
            };
            sides.GroupShares[unit] += (effect.Measure == EffectMeasure.RatioByExpected ? expected : exposure) / whole;
        }
    }

    private static PanelEffect Finish(PanelEffect effect, Sides sides, ClusterCorrection correction)
    {
        int groupUnits = sides.IsGroup.Count(is1 => is1), controlUnits = sides.ControlShares.Count(share => share > 0);
        effect = effect with { GroupUnits = groupUnits, ControlUnits = controlUnits };
        if (sides.GroupShares.Max() > 1 - Alone || sides.ControlShares.Max() > 1 - Alone)
            return effect;
        int clusters = Enumerable.Range(0, sides.Group.Length).Count(unit => sides.IsGroup[unit] || sides.ControlShares[unit] > 0);
        double factor = correction == ClusterCorrection.Count ? Math.Sqrt(clusters / (clusters - 1.0)) : 1;
        double[] influence = new double[sides.Group.Length];
        double all = 0;
        for (int unit = 0; unit < influence.Length; unit++)
        {
            bool lever = correction == ClusterCorrection.Leverage;
            double group = sides.Group[unit] * (lever ? 1 / Math.Sqrt(1 - sides.GroupShares[unit]) : factor);
            double control = -sides.Controls[unit] * (lever ? 1 / Math.Sqrt(1 - sides.ControlShares[unit]) : factor);
            influence[unit] = group + control;
            all += influence[unit] * influence[unit];
        }
        double degrees = correction == ClusterCorrection.Leverage
            ? Degrees(sides)
            : clusters - 1;
        return effect with { StandardError = Math.Sqrt(all), DegreesOfFreedom = degrees, Influence = influence };
    }

    /// <summary>
    /// Satterthwaite degrees of freedom of the CR2 variance of one weighted mean with variances in inverse proportion to the weights g, which
    /// sum to 1: 1 over Σ gᵢ² + ΣΣ (gᵢ gⱼ)²/((1 − gᵢ)(1 − gⱼ)) over i ≠ j. With n equal ones it is n − 1.
    /// </summary>
    private static double Degrees(double[] shares)
    {
        double squares = 0, sum = 0, same = 0;
        foreach (double share in shares)
        {
            double part = share * share / (1 - share);
            squares += share * share;
            sum += part;
            same += part * part;
        }
        return 1 / (squares + sum * sum - same);
    }

    /// <summary>
    /// Of a sum of two independent variances (Satterthwaite 1946, Biometrics Bulletin 2), each as large as it would be if all units varied
    /// alike: with few units on a side, what was seen of its variance is no guide to how large it is.
    /// </summary>
    private static double Degrees(Sides sides)
    {
        double group = Columns.Dot(sides.GroupShares, sides.GroupShares), control = Columns.Dot(sides.ControlShares, sides.ControlShares);
        double sum = group + control;
        return sum * sum / (group * group / Degrees(sides.GroupShares) + control * control / Degrees(sides.ControlShares));
    }

    /// <summary>One element a unit: the sums of a cell, and those of an effect.</summary>
    private sealed class Sides(int units)
    {
        public double[] Observed { get; } = new double[units];

        public double[] Expected { get; } = new double[units];

        public double[] Exposure { get; } = new double[units];

        public double[] Group { get; } = new double[units];

        public double[] GroupShares { get; } = new double[units];

        public double[] Controls { get; } = new double[units];

        public double[] ControlShares { get; } = new double[units];

        public bool[] IsGroup { get; } = new bool[units];

        public void ClearCell()
        {
            Array.Clear(Observed);
            Array.Clear(Expected);
            Array.Clear(Exposure);
        }
    }
}
