namespace TruceStats.Numerics;

/// <summary>What one step of reweighted least squares promises.</summary>
/// <param name="Decrement">The fall of the deviance, were it quadratic.</param>
/// <param name="Size">The weighted size of the linear predictor, of which the rounding of a step is a share.</param>
internal readonly record struct GlmPromise(double Decrement, double Size)
{
    public bool IsFinite => double.IsFinite(Decrement) && double.IsFinite(Size);

    /// <summary>Whether what is left to gain is below 1e-24 of the deviance, or no more than rounding.</summary>
    public bool IsSmall(double deviance) => Decrement <= 1e-24 * Math.Abs(deviance) + 1e-27 * Size;

    /// <summary>The deviance above which a step has gone wrong, rounding apart.</summary>
    public double Ceiling(double deviance) => deviance + 1e-12 * (Math.Abs(deviance) + Size);
}

/// <summary>
/// The parts of one step of iteratively reweighted least squares on a design that is factored whole, or by blocks where the workspace says so.
/// </summary>
internal static class GlmStep
{
    /// <summary>Means a little off the observations, as if each had a coefficient of its own; gives the deviance.</summary>
    public static double Start<TFamily>(TFamily family, in GlmData data, GlmWorkspace work)
        where TFamily : struct, IGlmFamily
    {
        if (work.ByBlocks)
        {
            GlmBlocks.Centre(data, work.Blocks!);
            return GlmBlocks.Pass(GlmPass.Start, family, data, work);
        }
        for (int i = 0; i < data.Rows; i++)
        {
            double mean = StartingMean(data.Link, data.Y[i]);
            work.Means[i] = mean;
            work.Etas[i] = data.Link == GlmLink.Log ? Math.Log(mean) : mean;
        }
        return Deviance(family, data, work);
    }

    /// <summary>The linear predictor and the means at the coefficients; gives the deviance, NaN where a mean is not allowed.</summary>
    public static double Evaluate<TFamily>(TFamily family, in GlmData data, GlmWorkspace work)
        where TFamily : struct, IGlmFamily
    {
        if (work.ByBlocks)
            return GlmBlocks.Pass(GlmPass.Evaluate, family, data, work);
        double[] eta = work.Etas;
        if (data.Offset.IsEmpty)
            eta.AsSpan().Clear();
        else
            data.Offset.CopyTo(eta);
        for (int j = 0; j < data.Cols; j++)
            Columns.SubtractMultiple(eta, data.Column(j), -work.Beta[j]);
        if (data.Link == GlmLink.Log)
            VectorLoops.Exp(eta, work.Means);
        else
            eta.CopyTo(work.Means, 0);
        return Deviance(family, data, work);
    }

    /// <summary>Factors the design at the means there are and leaves in the workspace the step from the coefficients there are.</summary>
    /// <param name="family">The family.</param>
    /// <param name="data">The data.</param>
    /// <param name="work">The workspace.</param>
    /// <param name="revealRank">Whether to look for dependent columns.</param>
    /// <param name="whole">Whether the means are not those of any coefficients, so that the step is to lead from none to all.</param>
    public static GlmPromise Solve<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, bool revealRank, bool whole)
        where TFamily : struct, IGlmFamily
    {
        if (work.ByBlocks)
            return GlmNormalEquations.Solve(work);
        int rows = data.Rows, cols = data.Cols;
        double size = Weigh(family, data, work, whole);
        if (!double.IsFinite(size))
            return new(double.NaN, size);
        double[] factors = work.Factors, response = work.Response;
        for (int j = 0; j < cols; j++)
            VectorLoops.Multiply(work.Roots, data.Column(j), factors.AsSpan(j * rows, rows));
        if (revealRank)
            work.Rank = HouseholderQr.Factor(factors, rows, cols, work.Tau, work.Order, HouseholderQr.DefaultTolerance);
        else
            HouseholderQr.Factor(factors, rows, cols, work.Tau);
        HouseholderQr.ApplyQTranspose(factors, rows, cols, work.Tau, response);
        var step = work.Step.AsSpan();
        response.AsSpan(0, cols).CopyTo(step);
        double decrement = Columns.Dot(step, step);
        HouseholderQr.SolveUpper(factors, rows, cols, step);
        return new(decrement, size);
    }

    /// <summary>The lowest mean of an observation that is 0.</summary>
    public static double LowestMeanOfNothing(in GlmData data, GlmWorkspace work)
    {
        double lowest = double.PositiveInfinity;
        for (int i = 0; i < data.Rows; i++)
        {
            if (data.Y[i] <= 0)
                lowest = Math.Min(lowest, work.Means[i]);
        }
        return lowest;
    }

    /// <summary>Where the iterations start for an observation.</summary>
    public static double StartingMean(GlmLink link, double y) => link == GlmLink.Log && y < 0 ? 0.1 : y + 0.1;

    private static double Weigh<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, bool whole)
        where TFamily : struct, IGlmFamily
    {
        bool log = data.Link == GlmLink.Log;
        double size = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            double mean = work.Means[i], eta = work.Etas[i];
            double slope = log ? mean : 1;
            double working = data.Weight(i) * (slope / family.Variance(mean) * slope);
            double root = Math.Sqrt(working);
            double response = (data.Y[i] - mean) / slope;
            if (whole)
                response += data.Offset.IsEmpty ? eta : eta - data.Offset[i];
            work.Roots[i] = root;
            work.Response[i] = root * response;
            size += working * (log ? 1 + eta * eta : eta * eta);
        }
        return size;
    }

    /// <summary>The deviance of another family of the same link at the means there are; to be called before the step of that family.</summary>
    public static double Refresh<TFamily>(TFamily family, in GlmData data, GlmWorkspace work)
        where TFamily : struct, IGlmFamily =>
        work.ByBlocks ? GlmBlocks.Pass(GlmPass.Refresh, family, data, work) : Deviance(family, data, work);

    /// <summary>The deviance at the means there are, NaN where one is not allowed.</summary>
    private static double Deviance<TFamily>(TFamily family, in GlmData data, GlmWorkspace work)
        where TFamily : struct, IGlmFamily
    {
        double sum = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            double mean = work.Means[i];
            // Written so that NaN fails: a mean without a variance is one that the family does not allow.
            if (!(family.Variance(mean) > 0 && mean <= double.MaxValue))
                return double.NaN;
            sum += data.Weight(i) * family.UnitDeviance(data.Y[i], mean);
        }
        return sum;
    }
}
