namespace TruceStats.Numerics;

/// <summary>
/// The overall effect of <see cref="GroupTimeEffects"/> under other starts, for <see cref="UnitPermutation"/>: the log of observed over
/// expected, or the difference in rates. It allocates nothing once made.
/// </summary>
/// <param name="panel">The panel.</param>
/// <param name="options">How bins are compared.</param>
/// <param name="measure">A ratio is told as its log: −∞ without events, +∞ where none were expected.</param>
internal sealed class StaggeredStatistic(StaggeredPanel panel, StaggeredOptions options, EffectMeasure measure) : IArrangementStatistic
{
    private readonly BaseSums _sums = new(panel, options);
    private readonly bool[] _starts = new bool[panel.Bins];

    /// <summary>The number.</summary>
    /// <param name="labels">The start of each unit.</param>
    public double Evaluate(ReadOnlySpan<int> labels)
    {
        _sums.Fill(labels);
        Array.Clear(_starts);
        foreach (int start in labels)
        {
            if (start < panel.Bins)
                _starts[start] = true;
        }
        var comparison = new GroupTimeComparison(_sums, labels, options);
        double observed = 0, expected = 0, exposure = 0, ratios = 0;
        for (int group = 0; group < panel.Bins; group++)
        {
            for (int bin = _starts[group] ? group : panel.Bins; bin < panel.Bins; bin++)
            {
                var cell = comparison.Compare(group, bin);
                if (!GroupTimeEffects.IsUsed(cell, measure))
                    continue;
                observed += cell.Observed;
                expected += cell.Expected;
                exposure += cell.Exposure;
                ratios += measure == EffectMeasure.RatioByExposure ? cell.Exposure * (cell.Observed / cell.Expected) : 0;
            }
        }
        return measure switch
        {
            EffectMeasure.Difference => (observed - expected) / exposure,
            EffectMeasure.RatioByExposure => Math.Log(ratios / exposure),
            _ => Math.Log(observed / expected),
        };
    }

    /// <summary>The same with workspaces of its own.</summary>
    public IArrangementStatistic Fork() => new StaggeredStatistic(panel, options, measure);
}
