using System.Runtime.ExceptionServices;

namespace TruceStats.Numerics;

/// <summary>Many parts of one computation, each of which writes where no other does, so that the number of threads changes nothing.</summary>
internal static class ParallelParts
{
    /// <summary>Runs part after part, tells of progress, and raises a part's error as the part raised it.</summary>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="threads">How many threads may work at once.</param>
    /// <param name="progress">Told the share that is done, or null.</param>
    /// <param name="room">Makes what one thread works with.</param>
    /// <param name="part">Does one part.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static void Run<TRoom>(int parts, int threads, IProgress<double>? progress, Func<TRoom> room, Action<int, TRoom> part, CancellationToken cancellation)
    {
        int done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        try
        {
            Parallel.For(0, parts, options, room, (i, _, own) =>
            {
                part(i, own);
                progress?.Report((double)Interlocked.Increment(ref done) / parts);
                return own;
            }, _ => { });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
