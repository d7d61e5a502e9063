namespace TruceStats.Interruptions;

/// <summary>An outcome on the same bins with other values, or with some of them taken away.</summary>
internal static class OutcomeParts
{
    /// <summary>The first bins as they are; the rest is there and has no value.</summary>
    public static OutcomeSeries First(OutcomeSeries outcome, int bins)
    {
        if (bins == outcome.Length)
            return outcome;
        if (outcome.Counts is { } counts)
        {
            var statuses = counts.Statuses.ToArray();
            statuses.AsSpan(bins).Fill(BinStatus.Excluded);
            return counts.With(statuses, counts.Facts);
        }
        var measures = outcome.Measures!;
        double?[] values = [.. measures.Values];
        values.AsSpan(bins).Clear();
        return new MeasureSeries(measures.Frame, values, measures.Unit);
    }

    /// <summary>Other values in the bins that have one.</summary>
    public static OutcomeSeries With(OutcomeSeries outcome, ReadOnlySpan<double> values)
    {
        if (outcome.Counts is { } counts)
        {
            var drawn = new long[values.Length];
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = counts.Statuses[i] == BinStatus.Counted ? (long)values[i] : counts.Counts[i];
            return new CountSeries(counts.Frame, drawn, counts.Statuses.ToArray(), counts.Exposures.ToArray(), counts.Facts);
        }
        var measured = new double?[values.Length];
        for (int i = 0; i < measured.Length; i++)
            measured[i] = double.IsNaN(outcome.Observed[i]) ? null : values[i];
        return new MeasureSeries(outcome.Frame, measured, outcome.Measures!.Unit);
    }
}
