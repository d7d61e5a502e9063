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
        // Drawn when an answer is first asked for: progress was told of the fit, and is over.
        var silent = execution with { Progress = null };
        InParallel.Run(draws.Length, silent, () => new double[length], (d, outcome) =>
        {
            fitted.DrawWithout(stream.Split(d).AsRandom(), outcome);
            draws[d] = [.. bins.Select(bin => outcome[bin])];
        }, CancellationToken.None);
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
