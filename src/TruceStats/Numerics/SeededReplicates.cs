namespace TruceStats.Numerics;

/// <summary>Many draws of one statistic, each from its own part of a seed, so that the number of threads changes nothing.</summary>
internal static class SeededReplicates
{
    /// <summary>The value of every draw, in the order of the draws. An error of one is raised as it was.</summary>
    public static T[] Run<T>(
        int replicates, ulong seed, int threads, IProgress<double>? progress, Func<RandomStream, T> draw, CancellationToken cancellationToken)
    {
        var root = new RandomStream(seed);
        return Parts(replicates, threads, progress, i => draw(root.Split(i)), cancellationToken);
    }

    /// <summary>The value of every part of a computation, in their order.</summary>
    public static T[] Parts<T>(int parts, int threads, IProgress<double>? progress, Func<int, T> part, CancellationToken cancellationToken)
    {
        var values = new T[parts];
        ParallelParts.Run(parts, threads, progress, () => values, (i, into) => into[i] = part(i), cancellationToken);
        return values;
    }

    /// <summary>(1 + the number at least as great)/(draws + 1), a value that is not defined counting as at least as great.</summary>
    public static double PValue(ReadOnlySpan<double> drawn, double observed)
    {
        int atLeast = 1;
        foreach (double value in drawn)
            atLeast += UnitPermutation.AtLeast(value, observed) ? 1 : 0;
        return atLeast / (drawn.Length + 1.0);
    }
}
