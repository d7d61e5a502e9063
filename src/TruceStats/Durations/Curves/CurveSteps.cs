using TruceStats.Numerics;

namespace TruceStats.Durations;

/// <summary>A product-limit curve day by day.</summary>
internal sealed class CurveSteps
{
    // Products of many fractions are one half only up to rounding.
    private const double Rounding = 1e-9;

    private CurveSteps(double[] times, double lastDay)
    {
        Times = times;
        LastDay = lastDay;
        AtRisk = new double[times.Length];
        Events = new double[times.Length];
        Survival = new double[times.Length];
        Greenwood = new double[times.Length];
    }

    public double[] Times { get; }

    public double[] AtRisk { get; }

    public double[] Events { get; }

    public double[] Survival { get; }

    public double[] Greenwood { get; }

    public double LastDay { get; }

    /// <summary>The day on which, with late entry, all that were at risk ended although others came later; null where there is none.</summary>
    public double? EmptiedAt { get; private init; }

    public static CurveSteps Of(SpellTable table, string method = "Kaplan–Meier")
    {
        var spells = SortedSpells.Of(table, method);
        double[] ends = spells.Ends[0];
        double last = Math.Max(ends is [.., var end] ? end : 0, spells.On is [.., var on] ? on : 0);
        var steps = new CurveSteps(RiskCounts.Distinct(ends), last);
        RiskCounts.CountAt(steps.Times, ends, steps.Events);
        spells.CountAtRisk(steps.Times, steps.AtRisk);
        ProductLimit.Curve(steps.AtRisk, steps.Events, steps.Survival, steps.Greenwood);
        int zero = Array.IndexOf(steps.Survival, 0);
        return zero < 0 || steps.Times[zero] >= last ? steps : new CurveSteps(steps, steps.Times[zero]);
    }

    private CurveSteps(CurveSteps same, double emptiedAt)
    {
        (Times, AtRisk, Events, Survival, Greenwood, LastDay) = (same.Times, same.AtRisk, same.Events, same.Survival, same.Greenwood, same.LastDay);
        EmptiedAt = emptiedAt;
    }

    /// <summary>The last row whose day is not after a day; −1 before the first.</summary>
    public int RowOf(double day)
    {
        int found = Array.BinarySearch(Times, day);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The first day on which a falling curve is at a level or below; the middle of the flat where it stays exactly there for a while. Null where it never is.</summary>
    public double? FirstAt(double level, Func<int, double?> curve)
    {
        for (int j = 0; j < Times.Length; j++)
        {
            if (!(curve(j) <= level + Rounding))
                continue;
            for (int next = j + 1; curve(j) >= level - Rounding && next < Times.Length && curve(next) is { } value; next++)
            {
                if (value < level - Rounding)
                    return (Times[j] + Times[next]) / 2;
            }
            return Times[j];
        }
        return null;
    }
}
