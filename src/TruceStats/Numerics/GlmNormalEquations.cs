namespace TruceStats.Numerics;

/// <summary>Solves the normal equations that passes over blocks have summed, and undoes their centring and scaling.</summary>
internal static class GlmNormalEquations
{
    /// <summary>
    /// The share of a column's square, after the columns before it, below which it counts as theirs. The square of the tolerance of a QR would
    /// be lost in the rounding of the sums.
    /// </summary>
    private const double RankTolerance = 1e-11;

    /// <summary>Leaves the step in the workspace, and the rank.</summary>
    public static GlmPromise Solve(GlmWorkspace work)
    {
        var sums = work.Blocks!;
        int cols = work.Cols;
        double size = sums.Total[^1];
        if (!double.IsFinite(size) || !VectorLoops.AllFinite(sums.Total))
            return new(double.NaN, size);
        Assemble(sums, cols);
        if (!FactorWell(sums.Gram, cols))
        {
            RevealRank(work);
            return new(double.NaN, size);
        }
        var step = work.Step.AsSpan();
        for (int j = 0; j < cols; j++)
            step[j] = sums.Gradient[j] / sums.Scale[j];
        Cholesky.Solve(sums.Gram, cols, step);
        double decrement = 0;
        for (int j = 0; j < cols; j++)
        {
            step[j] /= sums.Scale[j];
            decrement += step[j] * sums.Gradient[j];
        }
        if (sums.Constant >= 0)
            step[sums.Constant] -= Columns.Dot(step, sums.Shift) / sums.ConstantValue;
        return new(decrement, size);
    }

    /// <summary>Writes (XᵀWX)⁻¹ of the columns as they were given.</summary>
    public static void Invert(GlmWorkspace work)
    {
        var sums = work.Blocks!;
        int cols = work.Cols, constant = sums.Constant;
        double[] inverse = work.Inverse;
        Cholesky.Invert(sums.Gram, cols, inverse);
        for (int i = 0; i < cols; i++)
        {
            for (int j = 0; j < cols; j++)
                inverse[i * cols + j] /= sums.Scale[i] * sums.Scale[j];
        }
        if (constant < 0)
            return;
        // The constant's coefficient is that of the centred columns less shift times the others: first along columns, then along rows.
        for (int i = 0; i < cols; i++)
        {
            var row = inverse.AsSpan(i * cols, cols);
            row[constant] -= Columns.Dot(row, sums.Shift) / sums.ConstantValue;
        }
        for (int j = 0; j < cols; j++)
        {
            double along = 0;
            for (int i = 0; i < cols; i++)
                along += sums.Shift[i] * inverse[i * cols + j];
            inverse[constant * cols + j] -= along / sums.ConstantValue;
        }
        for (int j = 0; j < cols; j++)
            inverse[constant * cols + j] = inverse[j * cols + constant];
    }

    private static void Assemble(GlmBlockSums sums, int cols)
    {
        int at = 0;
        for (int j = 0; j < cols; j++)
        {
            for (int k = 0; k <= j; k++)
                sums.Gram[j * cols + k] = sums.Total[at++];
            double length = Math.Sqrt(sums.Gram[j * cols + j]);
            sums.Scale[j] = length > 0 ? length : 1;
            for (int k = 0; k <= j; k++)
                sums.Gram[j * cols + k] /= sums.Scale[j] * sums.Scale[k];
        }
        sums.Total.AsSpan(at, cols).CopyTo(sums.Gradient);
    }

    private static bool FactorWell(Span<double> gram, int cols)
    {
        if (!Cholesky.Factor(gram, cols))
            return false;
        for (int j = 0; j < cols; j++)
        {
            if (!(gram[j * cols + j] * gram[j * cols + j] > RankTolerance))
                return false;
        }
        return true;
    }

    /// <summary>Tries the columns one after the other, each beside those that were kept.</summary>
    private static void RevealRank(GlmWorkspace work)
    {
        var sums = work.Blocks!;
        int cols = work.Cols, kept = 0, dropped = cols;
        Span<double> trial = new double[cols * cols];
        for (int j = 0; j < cols; j++)
        {
            Assemble(sums, cols);
            work.Order[kept] = j;
            var square = trial[..((kept + 1) * (kept + 1))];
            for (int a = 0; a <= kept; a++)
            {
                for (int b = 0; b <= a; b++)
                    square[a * (kept + 1) + b] = sums.Gram[work.Order[a] * cols + work.Order[b]];
            }
            if (FactorWell(square, kept + 1))
                kept++;
            else
                work.Step[--dropped] = j;
        }
        for (int j = kept; j < cols; j++)
            work.Order[j] = (int)work.Step[j];
        work.Rank = kept;
    }
}
