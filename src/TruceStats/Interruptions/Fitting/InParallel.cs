using System.Runtime.ExceptionServices;

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
    public static void Run<TRoom>(int parts, Execution execution, Func<TRoom> room, Action<int, TRoom> part, CancellationToken cancellation)
    {
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = execution.Threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, parts, options, room, (i, _, own) =>
            {
                part(i, own);
                execution.Progress?.Report((double)Interlocked.Increment(ref done) / parts);
                return own;
            }, _ => { });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    /// <summary>The execution of one part: on its own thread, and silent.</summary>
    public static Execution Inner(Execution execution) => execution with { Parallelism = 1, Progress = null };
}
