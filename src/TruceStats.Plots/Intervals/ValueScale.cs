namespace TruceStats.Plots;

/// <summary>An axis of estimates: ratios by their logarithms to base ten, differences as they are; with the value that stands for no effect.</summary>
internal sealed class ValueScale(bool isRatio)
{
    // Limits that lie so many times beyond all values are drawn as open: they would leave no room for the rest.
    private const double Beyond = 50;

    public bool IsRatio { get; } = isRatio;

    /// <summary>No effect, on the axis: a ratio of 1 and a difference of 0 both stand at 0.</summary>
    public static double None => 0;

    public ITickGenerator Ticks() => IsRatio ? new RatioTicks() : new NumberTicks();

    /// <summary>The place on the axis; infinite for a ratio of 0.</summary>
    public double At(double value) => IsRatio ? Math.Log10(value) : value;

    /// <summary>Limits that hold all values, no effect, and all interval limits that are finite and not far beyond.</summary>
    public (double From, double To) Limits(IEnumerable<Estimate> estimates)
    {
        Estimate[] all = [.. estimates];
        double[] values = Finite(all.Select(estimate => estimate.Value));
        double[] limits = Finite(all.SelectMany(estimate => new[] { estimate.Interval?.Lower, estimate.Interval?.Upper }));
        double from = values.Append(None).Min(), to = values.Append(None).Max();
        double beyond = IsRatio ? Math.Log10(Beyond) : Beyond * Math.Max(to - from, double.Epsilon);
        double[] shown = [.. limits.Where(limit => limit > from - beyond && limit < to + beyond), from, to];
        double span = shown.Max() - shown.Min();
        // Room for the arrows of what has no end there.
        double margin = span > 0 ? span * (limits.Length < 2 * all.Length ? 0.16 : 0.08) : IsRatio ? 0.3 : 1;
        return (shown.Min() - margin, shown.Max() + margin);
    }

    private double[] Finite(IEnumerable<double?> values) => [.. values.OfType<double>().Select(At).Where(double.IsFinite)];
}
