using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Many parts of one computation, each of which writes where no other does, so that the number of threads changes nothing.</summary>
internal static class InParallel
{
    /// <summary>Runs part after part, tells of progress, and raises a part's error as the part raised it.</summary>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="execution">Threads, and who is told of progress.</param>
    /// <param name="room">Makes what one thread works with.</param>
    /// <param name="part">Does one part.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void Run<TRoom>(int parts, Execution execution, Func<TRoom> room, Action<int, TRoom> part, CancellationToken cancellation) =>
        ParallelParts.Run(parts, execution.Threads, execution.Progress, room, part, cancellation);

    /// <summary>The execution of one part: on its own thread, and silent.</summary>
    public static Execution Inner(Execution execution) => execution with { Parallelism = 1, Progress = null };
}
