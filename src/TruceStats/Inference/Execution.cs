namespace TruceStats;

/// <summary>How a long computation runs: its seed, how many draws, on how many threads, and who is told of its progress. Threads never change an answer.</summary>
/// <remarks>Equal when seed, draws, parallelism and the receiver of progress are equal. There is no order.</remarks>
public sealed record Execution
{
    /// <summary>The seed of everything that is drawn; 1 unless given. The same seed gives the same answer on every machine.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many random draws a simulated interval rests on; 4,000 unless given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 100.</exception>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 100);
            field = value;
        }
    }
    = 4000;

    /// <summary>How many threads may work at once, 1 or more; null, the default, leaves it to the machine.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? Parallelism
    {
        get;
        init
        {
            if (value is { } threads)
                ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>Told the share of the work that is done, from 0 to 1; null where nobody asks.</summary>
    public IProgress<double>? Progress { get; init; }

    internal int Threads => Parallelism ?? Environment.ProcessorCount;

    /// <summary>Seed and draws, as <c>seed 1, 4000 draws</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"seed {Seed}, {Draws} draws");
}
