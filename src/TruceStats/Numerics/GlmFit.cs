namespace TruceStats.Numerics;

/// <summary>
/// Maximum likelihood in generalized linear models by iteratively reweighted least squares (Nelder and Wedderburn 1972, JRSS A 135:370–384;
/// McCullagh and Nelder 1989, section 2.5), each step by Householder reflections of the weighted design, or by normal
/// equations over blocks of rows where the design is large.
/// </summary>
/// <remarks>
/// Steps after the first are solved for as increments, so that rounding in a step is put right by the next one. A fit has converged when a
/// step would lower the deviance by less than 1e-24 of it (its Newton decrement): R stops at 1e-8, and its coefficients agree to about half
/// its digits. A step that raises the deviance, or leads to means that the family does not allow, is halved.
/// </remarks>
internal static class GlmFit
{
    private const int MostIterations = 100;
    private const int MostHalvings = 40;

    // A fit that converges does so in fewer steps; one that runs away along a direction goes on at one unit of η a step.
    private const int DoubtAfter = 10;
    private const double DoubtBelow = 1e-6;

    /// <summary>Fits; the results stand in <paramref name="work"/>.</summary>
    /// <param name="family">The family.</param>
    /// <param name="link">The link.</param>
    /// <param name="design">The design, rows by columns, column by column.</param>
    /// <param name="rows">At least <paramref name="cols"/>.</param>
    /// <param name="cols">At least 1.</param>
    /// <param name="y">The observations.</param>
    /// <param name="offset">Added to the linear predictor; empty for none.</param>
    /// <param name="weights">Prior weights, 0 or more; empty for none.</param>
    /// <param name="work">Room for this size.</param>
    /// <param name="start">Coefficients to start from; empty starts from the observations themselves.</param>
    public static GlmStatus Run<TFamily>(
        TFamily family, GlmLink link, ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> y, ReadOnlySpan<double> offset,
        ReadOnlySpan<double> weights, GlmWorkspace work, ReadOnlySpan<double> start = default)
        where TFamily : struct, IGlmFamily
    {
        return Run(family, new GlmData(design, rows, cols, y, offset, weights, link), work, start);
    }

    /// <summary>Fits on several threads where the workspace goes by blocks, with the same bits as on one.</summary>
    /// <param name="family">The family.</param>
    /// <param name="shared">The data, with how many threads may work and what calls them off between passes.</param>
    /// <param name="work">Room for this size.</param>
    /// <param name="start">Coefficients to start from; empty starts from the observations themselves.</param>
    public static GlmStatus Run<TFamily>(TFamily family, GlmShared shared, GlmWorkspace work, ReadOnlySpan<double> start = default)
        where TFamily : struct, IGlmFamily =>
        Run(family, shared.Data(), work, start);

    /// <summary>Fits data of either kind.</summary>
    public static GlmStatus Run<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, ReadOnlySpan<double> start)
        where TFamily : struct, IGlmFamily
    {
        work.Begin(data);
        if (!data.IsSound())
            return GlmStatus.NotFinite;
        if (!start.IsEmpty)
        {
            start.CopyTo(work.Beta);
            if (work.Blocks is { } blocks)
                GlmBlocks.Centre(data, blocks);
        }
        return Iterate(family, data, work, !start.IsEmpty);
    }

    /// <summary>Fits data that are known to be sound, from the coefficients in the workspace if <paramref name="started"/>.</summary>
    public static GlmStatus Iterate<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, bool started)
        where TFamily : struct, IGlmFamily
    {
        double deviance = started ? GlmStep.Evaluate(family, data, work) : GlmStep.Start(family, data, work);
        if (!double.IsFinite(deviance))
            return GlmStatus.NotFinite;
        for (int iteration = 1; iteration <= MostIterations; iteration++)
        {
            work.Iterations = iteration;
            bool whole = iteration == 1 && !started;
            var solved = GlmStep.Solve(family, data, work, iteration == 1, whole);
            if (work.Rank < data.Cols)
                return GlmStatus.RankDeficient;
            if (!solved.IsFinite)
                return Failed(data, GlmStatus.NotFinite);
            bool last = !whole && solved.IsSmall(deviance);
            double ceiling = whole || last ? double.MaxValue : solved.Ceiling(deviance);
            deviance = Take(family, data, work, ceiling);
            if (!double.IsFinite(deviance))
                return Failed(data, whole ? GlmStatus.NotFinite : GlmStatus.NotConverged);
            if (last)
                return Finish(family, data, work, deviance);
            if (iteration % DoubtAfter == 0 && GlmSeparation.Exists(data))
                return GlmStatus.Separated;
        }
        return GlmStatus.NotConverged;
    }

    /// <summary>Adds the step, halved until the deviance is at most the ceiling; gives the deviance, or what is not finite.</summary>
    public static double Take<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, double ceiling)
        where TFamily : struct, IGlmFamily
    {
        double[] beta = work.Beta, old = work.OldBeta, step = work.Step;
        beta.CopyTo(old, 0);
        double share = 1;
        for (int halving = 0; halving <= MostHalvings; halving++)
        {
            for (int j = 0; j < beta.Length; j++)
                beta[j] = old[j] + share * step[j];
            double deviance = GlmStep.Evaluate(family, data, work);
            // Written so that NaN fails.
            if (deviance <= ceiling)
                return deviance;
            share /= 2;
        }
        return double.NaN;
    }

    private static GlmStatus Failed(in GlmData data, GlmStatus status) => GlmSeparation.Exists(data) ? GlmStatus.Separated : status;

    /// <summary>Works out the results at the coefficients that the iterations ended with.</summary>
    public static GlmStatus Finish<TFamily>(TFamily family, in GlmData data, GlmWorkspace work, double deviance)
        where TFamily : struct, IGlmFamily
    {
        if (data.Link == GlmLink.Log && GlmStep.LowestMeanOfNothing(data, work) < DoubtBelow && GlmSeparation.Exists(data))
            return GlmStatus.Separated;
        work.Deviance = deviance;
        if (work.ByBlocks)
        {
            GlmNormalEquations.Invert(work);
            GlmBlocks.Pass(GlmPass.Finish, family, data, work);
            work.PearsonSum = work.Blocks!.Total[0];
            work.LogLikelihood = work.Blocks.Total[1];
            return GlmStatus.Converged;
        }
        HouseholderQr.InvertGram(work.Factors, data.Rows, data.Cols, work.Inverse);
        double pearson = 0, log = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            double y = data.Y[i], mean = work.Means[i], weight = data.Weight(i);
            pearson += weight * (y - mean) * (y - mean) / family.Variance(mean);
            log += weight == 0 ? 0 : weight * family.LogProbability(y, mean);
        }
        work.PearsonSum = pearson;
        work.LogLikelihood = log;
        return GlmStatus.Converged;
    }
}
