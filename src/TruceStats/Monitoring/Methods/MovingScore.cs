namespace TruceStats.Monitoring;

/// <summary>Mean and standard deviation of a few counts, and how far another lies from them.</summary>
internal readonly record struct MovingScore(double Mean, double Deviation)
{
    public static MovingScore Of(ReadOnlySpan<double> counts, double least)
    {
        double sum = 0, squares = 0;
        foreach (double count in counts)
            sum += count;
        double mean = sum / counts.Length;
        foreach (double count in counts)
            squares += (count - mean) * (count - mean);
        return new MovingScore(mean, Math.Max(least, Math.Sqrt(squares / (counts.Length - 1))));
    }

    /// <summary>Deviations from the mean; without variation 0 at the mean and infinite elsewhere.</summary>
    public double Score(double count) => Deviation > 0 ? (count - Mean) / Deviation : count > Mean ? double.PositiveInfinity : count < Mean ? double.NegativeInfinity : 0;
}
