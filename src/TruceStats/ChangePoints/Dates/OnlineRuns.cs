using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The bins with which the present rate may have begun: their first day, their probability, and what was seen since. Immutable.</summary>
internal sealed class OnlineRuns
{
    // Starts that are less likely than this are forgotten; what is forgotten is added up and told.
    private const double Least = 1e-12;

    private OnlineRuns(int[] starts, double[] weights, double[] events, double[] exposures, double forgotten)
    {
        (Starts, Weights, Events, Exposures, Forgotten) = (starts, weights, events, exposures, forgotten);
    }

    public static OnlineRuns None { get; } = new([], [], [], [], 0);

    public int[] Starts { get; }

    public double[] Weights { get; }

    public double[] Events { get; }

    public double[] Exposures { get; }

    /// <summary>The sum of the probabilities that were forgotten, each when it was.</summary>
    public double Forgotten { get; }

    public static OnlineRuns Of(int[] starts, double[] weights, double[] events, double[] exposures, double forgotten) => new(starts, weights, events, exposures, forgotten);

    /// <summary>The runs after one more bin.</summary>
    /// <param name="day">The bin's first day.</param>
    /// <param name="change">The probability that a new rate begins with it; 1 for the first bin.</param>
    /// <param name="shape">Of the prior.</param>
    /// <param name="rate">Of the prior.</param>
    /// <param name="events">The bin's, over the dispersion; null where it has no count.</param>
    /// <param name="exposure">The bin's, over the dispersion.</param>
    public OnlineRuns Next(int day, double change, double shape, double rate, double? events, double exposure)
    {
        int count = Starts.Length;
        var weights = new double[count + 1];
        for (int i = 0; i < count; i++)
            weights[i] = Weights[i] * (1 - change);
        weights[count] = count == 0 ? 1 : change;
        if (events is { } seen)
            Weigh(weights, shape, rate, seen, exposure);
        return Kept(day, weights, events ?? 0, events is null ? 0 : exposure);
    }

    /// <summary>Each by how well it foresaw the bin.</summary>
    private void Weigh(double[] weights, double shape, double rate, double seen, double exposure)
    {
        var logs = new double[weights.Length];
        double top = double.NegativeInfinity;
        for (int i = 0; i < logs.Length; i++)
        {
            bool old = i < Starts.Length;
            logs[i] = GammaPoisson.LogEvidence(shape + (old ? Events[i] : 0), rate + (old ? Exposures[i] : 0), seen, exposure);
            top = Math.Max(top, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.Length; i++)
            sum += weights[i] *= Math.Exp(logs[i] - top);
        for (int i = 0; i < logs.Length; i++)
            weights[i] /= sum;
    }

    private OnlineRuns Kept(int day, double[] weights, double seen, double exposure)
    {
        int[] kept = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] >= Least)];
        double sum = kept.Sum(i => weights[i]);
        bool Old(int i) => i < Starts.Length;
        return new OnlineRuns(
            [.. kept.Select(i => Old(i) ? Starts[i] : day)], [.. kept.Select(i => weights[i] / sum)],
            [.. kept.Select(i => (Old(i) ? Events[i] : 0) + seen)], [.. kept.Select(i => (Old(i) ? Exposures[i] : 0) + exposure)],
            Forgotten + weights.Where(weight => weight < Least).Sum());
    }
}
