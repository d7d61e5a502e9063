using System.Buffers;

namespace TruceStats.Numerics;

/// <summary>What a pass over the blocks is for.</summary>
internal enum GlmPass
{
    /// <summary>Means from the observations, then the sums.</summary>
    Start,

    /// <summary>Means from the coefficients, then the sums.</summary>
    Evaluate,

    /// <summary>The sums at the means there are.</summary>
    Refresh,

    /// <summary>Leverages, X² and log-likelihood.</summary>
    Finish,
}

/// <summary>
/// The steps of a fit by normal equations summed over blocks of rows, for designs too large to hold a second time. Columns are centred where the
/// design has a constant, and scaled; steps are increments, so that the rounding of the equations costs no digits of the coefficients.
/// </summary>
internal static class GlmBlocks
{
    private const int BlocksATask = 16;

    /// <summary>Finds a constant column and the means of the others.</summary>
    public static void Centre(in GlmData data, GlmBlockSums sums)
    {
        sums.Constant = -1;
        sums.Shift.AsSpan().Clear();
        for (int j = 0; j < data.Cols && sums.Constant < 0; j++)
        {
            var column = data.Column(j);
            if (column[0] == 0 || column.ContainsAnyExcept(column[0]))
                continue;
            sums.Constant = j;
            sums.ConstantValue = column[0];
        }
        for (int j = 0; j < data.Cols && sums.Constant >= 0; j++)
        {
            double total = 0;
            foreach (double value in data.Column(j))
                total += value;
            sums.Shift[j] = j == sums.Constant ? 0 : total / data.Rows;
        }
    }

    /// <summary>Passes over all blocks and adds up; gives the deviance, NaN where a mean is not allowed.</summary>
    public static double Pass<TFamily>(GlmPass pass, TFamily family, in GlmData data, GlmWorkspace work)
        where TFamily : struct, IGlmFamily
    {
        var sums = work.Blocks!;
        var shared = data.Shared;
        shared?.CancellationToken.ThrowIfCancellationRequested();
        if (shared is null || shared.MaxDegreeOfParallelism == 1)
        {
            for (int block = 0; block < sums.Count; block++)
                One(pass, family, data, work, block);
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = shared.MaxDegreeOfParallelism };
            Parallel.For(0, (sums.Count + BlocksATask - 1) / BlocksATask, options, task =>
            {
                var own = shared.Data();
                for (int block = task * BlocksATask; block < Math.Min(sums.Count, (task + 1) * BlocksATask); block++)
                    One(pass, family, own, work, block);
            });
        }
        sums.Add(pass == GlmPass.Finish ? 2 : sums.Width);
        return sums.Total[sums.Width - 2];
    }

    private static void One<TFamily>(GlmPass pass, TFamily family, in GlmData data, GlmWorkspace work, int block)
        where TFamily : struct, IGlmFamily
    {
        var sums = work.Blocks!;
        var (first, rows) = sums.Range(block);
        int cols = data.Cols;
        double[] rented = ArrayPool<double>.Shared.Rent(rows * (cols + 2));
        var weighted = rented.AsSpan(0, rows * cols);
        var roots = rented.AsSpan(rows * cols, rows);
        var response = rented.AsSpan(rows * (cols + 1), rows);
        if (pass is GlmPass.Start or GlmPass.Evaluate)
            Means(pass, data, work, first, rows);
        var slot = sums.Slot(block);
        var (deviance, size) = Weigh(family, data, work, pass == GlmPass.Start, first, roots, response);
        for (int j = 0; j < cols; j++)
            VectorLoops.ShiftedMultiply(data.Column(j).Slice(first, rows), sums.Shift[j], roots, weighted.Slice(j * rows, rows));
        if (pass == GlmPass.Finish)
        {
            Results(family, data, work, first, weighted, roots, slot);
        }
        else
        {
            Products(weighted, response, rows, cols, slot);
            slot[^2] = deviance;
            slot[^1] = size;
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    private static void Means(GlmPass pass, in GlmData data, GlmWorkspace work, int first, int rows)
    {
        var eta = work.Etas.AsSpan(first, rows);
        var mean = work.Means.AsSpan(first, rows);
        bool log = data.Link == GlmLink.Log;
        if (pass == GlmPass.Start)
        {
            for (int i = 0; i < rows; i++)
            {
                mean[i] = GlmStep.StartingMean(data.Link, data.Y[first + i]);
                eta[i] = log ? Math.Log(mean[i]) : mean[i];
            }
            return;
        }
        if (data.Offset.IsEmpty)
            eta.Clear();
        else
            data.Offset.Slice(first, rows).CopyTo(eta);
        for (int j = 0; j < data.Cols; j++)
            Columns.SubtractMultiple(eta, data.Column(j).Slice(first, rows), -work.Beta[j]);
        if (log)
            VectorLoops.Exp(eta, mean);
        else
            eta.CopyTo(mean);
    }

    private static (double Deviance, double Size) Weigh<TFamily>(
        TFamily family, in GlmData data, GlmWorkspace work, bool whole, int first, Span<double> roots, Span<double> responses)
        where TFamily : struct, IGlmFamily
    {
        bool log = data.Link == GlmLink.Log;
        double deviance = 0, size = 0;
        for (int i = 0; i < roots.Length; i++)
        {
            int row = first + i;
            double mean = work.Means[row], eta = work.Etas[row], y = data.Y[row], weight = data.Weight(row);
            double slope = log ? mean : 1, variance = family.Variance(mean);
            double working = weight * (slope / variance * slope), root = Math.Sqrt(working), response = (y - mean) / slope;
            if (whole)
                response += data.Offset.IsEmpty ? eta : eta - data.Offset[row];
            roots[i] = root;
            responses[i] = root * response;
            size += working * (log ? 1 + eta * eta : eta * eta);
            // Written so that NaN fails: a mean without a variance is one that the family does not allow.
            deviance += variance > 0 && mean <= double.MaxValue ? weight * family.UnitDeviance(y, mean) : double.NaN;
        }
        return (deviance, size);
    }

    private static void Products(ReadOnlySpan<double> weighted, ReadOnlySpan<double> response, int rows, int cols, Span<double> slot)
    {
        int at = 0;
        for (int j = 0; j < cols; j++)
        {
            var column = weighted.Slice(j * rows, rows);
            for (int k = 0; k <= j; k++)
                slot[at++] = Columns.Dot(column, weighted.Slice(k * rows, rows));
        }
        for (int j = 0; j < cols; j++)
            slot[at++] = Columns.Dot(weighted.Slice(j * rows, rows), response);
    }

    /// <summary>Leverages from the Cholesky factor: the squared lengths of L⁻¹ times the scaled rows.</summary>
    private static void Results<TFamily>(
        TFamily family, in GlmData data, GlmWorkspace work, int first, Span<double> weighted, ReadOnlySpan<double> roots, Span<double> slot)
        where TFamily : struct, IGlmFamily
    {
        var sums = work.Blocks!;
        int rows = roots.Length, cols = data.Cols;
        var hats = work.Hats.AsSpan(first, rows);
        hats.Clear();
        for (int j = 0; j < cols; j++)
        {
            var column = weighted.Slice(j * rows, rows);
            double diagonal = sums.Gram[j * cols + j];
            for (int i = 0; i < rows; i++)
                column[i] /= sums.Scale[j] * diagonal;
            for (int k = 0; k < j; k++)
                Columns.SubtractMultiple(column, weighted.Slice(k * rows, rows), sums.Gram[j * cols + k] / diagonal);
            for (int i = 0; i < rows; i++)
                hats[i] += column[i] * column[i];
        }
        double pearson = 0, log = 0;
        for (int i = 0; i < rows; i++)
        {
            double y = data.Y[first + i], mean = work.Means[first + i], weight = data.Weight(first + i);
            pearson += weight * (y - mean) * (y - mean) / family.Variance(mean);
            log += weight == 0 ? 0 : weight * family.LogProbability(y, mean);
        }
        slot[0] = pearson;
        slot[1] = log;
    }
}
