namespace TruceStats.Numerics;

/// <summary>
/// Randomisation inference: a statistic against its values under all, or under randomly drawn, arrangements of the labels over the units
/// (Fisher 1935, The Design of Experiments; Rosenbaum 2002, Observational Studies, chapter 2). Where the labels are starts, each unit gets the
/// start of another, so that as many start at each time as did.
/// </summary>
internal static class UnitPermutation
{
    private const int Chunk = 256;

    /// <summary>Values that differ by less than this share are equal: arrangements that amount to the same differ by rounding.</summary>
    private const double Rounding = 1e-10;

    /// <summary>Runs it. The answer depends on the seed and not on the number of threads.</summary>
    /// <param name="labels">One a unit, as they were.</param>
    /// <param name="statistic">What is compared; it must be defined for <paramref name="labels"/>.</param>
    /// <param name="draws">How many arrangements are drawn beside the observed one, where not all are looked at.</param>
    /// <param name="enumerate">All arrangements are looked at where there are at most so many; at most 1,000,000.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="parallelism">The number of threads at most.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellationToken">Asked between chunks.</param>
    /// <exception cref="ArgumentException">The statistic is NaN for the labels as they were, or there is only one arrangement.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static PermutationResult Run(
        ReadOnlySpan<int> labels, IArrangementStatistic statistic, int draws, int enumerate, ulong seed, int parallelism,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(enumerate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(enumerate, 1_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        double observed = statistic.Evaluate(labels);
        if (double.IsNaN(observed))
            throw new ArgumentException("The statistic must be defined for the labels as they were.", nameof(statistic));
        var arrangements = new LabelArrangements(labels);
        if (arrangements.Count == 1)
            throw new ArgumentException("All labels are alike, and there is nothing to permute.", nameof(labels));
        bool all = arrangements.Count <= enumerate;
        double[] values = new double[all ? (int)arrangements.Count : draws];
        Fill(values, arrangements, statistic, all ? null : new RandomStream(seed), parallelism, progress, cancellationToken);
        return new(observed, values, all, arrangements.Count);
    }

    private static void Fill(
        double[] values, LabelArrangements arrangements, IArrangementStatistic statistic, RandomStream? stream, int parallelism,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        int chunks = (values.Length + Chunk - 1) / Chunk, done = 0;
        Parallel.For(0, chunks, options, () => (Statistic: statistic.Fork(), Arrangement: new int[arrangements.Units]), (chunk, _, mine) =>
        {
            int end = Math.Min((chunk + 1) * Chunk, values.Length);
            for (int i = chunk * Chunk; i < end; i++)
            {
                if (stream is null)
                    arrangements.Write(i, mine.Arrangement);
                else
                    arrangements.Draw(stream.Split(i), mine.Arrangement);
                values[i] = mine.Statistic.Evaluate(mine.Arrangement);
            }
            progress?.Report((double)Interlocked.Increment(ref done) / chunks);
            return mine;
        }, _ => { });
    }

    /// <summary>Whether one value is at least another, but for rounding. A value that is not defined is: it never makes p smaller.</summary>
    public static bool AtLeast(double value, double observed) =>
        !(value < (double.IsInfinity(observed) ? observed : observed - Rounding * Math.Abs(observed)));
}
