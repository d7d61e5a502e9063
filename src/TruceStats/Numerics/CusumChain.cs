namespace TruceStats.Numerics;

/// <summary>
/// The mean number of counts until a cumulative sum S = max(0, S ± (y − k)) with k = p/q first reaches n/q, by the Markov chain of its values 0, 1/q, … (n − 1)/q
/// (Brook and Evans 1972, Biometrika 59:539–549). Counts are whole, so that the sum never leaves these values: the chain is exact.
/// </summary>
/// <remarks>
/// States are eliminated from the highest down, the diagonal always being the sum of what leaves (Grassmann, Taksar and Heyman 1985, Operations Research 33:1107–1116):
/// nothing is ever subtracted, so that a mean of a million million steps is as accurate as one of ten.
/// </remarks>
internal static class CusumChain
{
    /// <summary>The mean number of counts from a sum of 0; infinite where the threshold cannot be reached.</summary>
    /// <param name="law">How the counts are distributed.</param>
    /// <param name="reference">p, 0 or more.</param>
    /// <param name="denominator">q, at least 1.</param>
    /// <param name="levels">n, at least 1.</param>
    /// <param name="upward">Whether counts raise the sum, or lower it.</param>
    /// <param name="cancellationToken">Looked at once a state.</param>
    public static double MeanSteps<TLaw>(TLaw law, int reference, int denominator, int levels, bool upward, CancellationToken cancellationToken)
        where TLaw : struct, ICountLaw
    {
        var moves = new double[levels * levels];
        var ends = new double[levels];
        var steps = new double[levels];
        Array.Fill(steps, 1);
        Fill(law, reference, denominator, upward, moves, ends);
        for (int last = levels - 1; last > 0; last--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Eliminate(moves, ends, steps, levels, last, upward ? Math.Max(0, last - reference) : 0, upward ? 0 : Math.Max(0, last - reference));
        }
        return steps[0] / ends[0];
    }

    /// <summary>Where each state goes with each count. Upward a count of 0 lowers the sum by k, downward it raises it by k.</summary>
    private static void Fill<TLaw>(TLaw law, int reference, int denominator, bool upward, Span<double> moves, Span<double> ends)
        where TLaw : struct, ICountLaw
    {
        int levels = ends.Length;
        var probabilities = new double[((levels + reference) / denominator) + 2];
        for (int y = 0; y < probabilities.Length; y++)
            probabilities[y] = law.Probability(y);
        for (int i = 0; i < levels; i++)
        {
            var row = moves.Slice(i * levels, levels);
            if (upward)
            {
                int toZero = FloorOrNone(reference - i, denominator), toEnd = CeilingOf(levels - i + reference, denominator);
                row[0] = law.LowerTail(toZero);
                ends[i] = law.UpperTail(toEnd);
                for (int y = toZero + 1; y < toEnd; y++)
                    row[i + (denominator * y) - reference] = probabilities[y];
            }
            else
            {
                int toEnd = FloorOrNone(i + reference - levels, denominator), toZero = CeilingOf(i + reference, denominator);
                row[0] = law.UpperTail(toZero);
                ends[i] = law.LowerTail(toEnd);
                for (int y = toEnd + 1; y < toZero; y++)
                    row[i + reference - (denominator * y)] = probabilities[y];
            }
        }
    }

    private static void Eliminate(Span<double> moves, Span<double> ends, Span<double> steps, int levels, int last, int firstColumn, int firstRow)
    {
        var leaving = moves.Slice((last * levels) + firstColumn, last - firstColumn);
        double total = ends[last];
        foreach (double move in leaving)
            total += move;
        for (int i = firstRow; i < last; i++)
        {
            double share = moves[(i * levels) + last];
            if (share == 0)
                continue;
            share /= total;
            ends[i] += share * ends[last];
            steps[i] += share * steps[last];
            Columns.SubtractMultiple(moves.Slice((i * levels) + firstColumn, leaving.Length), leaving, -share);
        }
    }

    // The greatest count that does it; −1 where none does.
    private static int FloorOrNone(int a, int b) => a >= 0 ? a / b : -1;

    // What is rounded up here is never below 0.
    private static int CeilingOf(int a, int b) => (a + b - 1) / b;
}
