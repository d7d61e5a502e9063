using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The probability of each day, and of no change; what a result answers from.</summary>
internal sealed class DatePosterior
{
    // Days below this share of the sum move no digit that is shown of a ratio.
    private const double LeastShare = 1e-13;

    private readonly OneChange _change;

    public DatePosterior(SingleChange model, CountSeries series, double dispersion, CancellationToken cancellation)
    {
        var (events, exposures) = Powered(series, dispersion);
        _change = new OneChange(
            events, exposures, series.Frame.Edges.ToArray(), model.Before.Shape, model.Before.Exposure!.Amount, model.After.Shape, model.After.Exposure!.Amount);
        FirstDay = series.Frame.Edges[0] + 1;
        double[] logs = _change.LogEvidences(cancellation);
        double none = model.ProbabilityOfNoChange == 0 ? double.NegativeInfinity : Math.Log(model.ProbabilityOfNoChange) + _change.LogNoChange;
        double each = Math.Log((1 - model.ProbabilityOfNoChange) / logs.Length);
        double top = Math.Max(none, logs.Max() + each), sum = Math.Exp(none - top);
        var days = new double[logs.Length];
        for (int i = 0; i < days.Length; i++)
            sum += days[i] = Math.Exp(logs[i] + each - top);
        double changed = 0;
        for (int i = 0; i < days.Length; i++)
            changed += days[i] /= sum;
        Days = days;
        NoChange = Math.Exp(none - top) / sum;
        Changed = changed;
    }

    /// <summary>The first day on which a new rate can begin: the second of the series.</summary>
    public int FirstDay { get; }

    /// <summary>The probability that the new rate begins on each day.</summary>
    public double[] Days { get; }

    public double NoChange { get; }

    /// <summary>The sum over the days.</summary>
    public double Changed { get; }

    /// <summary>The fewest days that hold a share of what speaks for a change, as stretches.</summary>
    public PeriodSet HighestSet(double level)
    {
        int[] order = [.. Enumerable.Range(0, Days.Length).OrderByDescending(i => Days[i]).ThenBy(i => i)];
        double sum = 0;
        List<StudyPeriod> days = [];
        foreach (int i in order)
        {
            days.Add(StudyPeriod.OfDayNumbers(FirstDay + i, FirstDay + i + 1));
            sum += Days[i];
            if (sum >= level * Changed)
                break;
        }
        return PeriodSet.Of(days);
    }

    /// <summary>The probability that the ratio is at most a value, given that there was a change.</summary>
    public double RatioAtMost(double ratio)
    {
        double below = 0, all = 0;
        for (int i = 0; i < Days.Length; i++)
        {
            if (Days[i] < LeastShare * Changed)
                continue;
            all += Days[i];
            below += Days[i] * _change.RatioAtMost(ratio, FirstDay + i);
        }
        return below / all;
    }

    private static (double[] Events, double[] Exposures) Powered(CountSeries series, double dispersion)
    {
        var events = new double[series.Length];
        var exposures = new double[series.Length];
        for (int i = 0; i < events.Length; i++)
        {
            bool counted = series.Statuses[i] == BinStatus.Counted && series.Exposures[i] > 0;
            events[i] = counted ? series.Counts[i] / dispersion : 0;
            exposures[i] = counted ? series.Exposures[i] / dispersion : 0;
        }
        return (events, exposures);
    }
}
