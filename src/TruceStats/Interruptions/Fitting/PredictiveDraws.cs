using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Drawn counterfactual outcomes of some bins, draw by draw. One stream a draw, so that the number of threads changes nothing.</summary>
internal sealed class PredictiveDraws
{
    private readonly double[][] _draws;
    private readonly int[] _bins;

    private PredictiveDraws(int[] bins, double[][] draws)
    {
        _bins = bins;
        _draws = draws;
    }

    public static PredictiveDraws Of(IFittedInterruption fitted, int length, int[] bins, Execution execution)
    {
        var draws = new double[execution.Draws][];
        var stream = new RandomStream(execution.Seed);
        Parallel.For(0, draws.Length, new ParallelOptions { MaxDegreeOfParallelism = execution.Threads }, d =>
        {
            var outcome = new double[length];
            fitted.DrawWithout(stream.Split(d).AsRandom(), outcome);
            draws[d] = [.. bins.Select(bin => outcome[bin])];
        });
        return new PredictiveDraws(bins, draws);
    }

    /// <summary>The quantile at p of the sum over some of the bins.</summary>
    public double SumQuantile(IReadOnlyList<int> bins, double p)
    {
        int[] places = [.. bins.Select(bin => Array.IndexOf(_bins, bin))];
        var sums = new double[_draws.Length];
        for (int d = 0; d < sums.Length; d++)
        {
            double sum = 0;
            foreach (int place in places)
                sum += _draws[d][place];
            sums[d] = sum;
        }
        Array.Sort(sums);
        return SortedDraws.Quantile(sums, p);
    }
}
