using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Series drawn from a fitted regression, with its dispersion and the correlation of neighbouring bins, and refitted.</summary>
internal static class RegressionBootstrap
{
    // A path that is more correlated wanders off the series.
    private const double MostCorrelated = 0.95;
    private const double MostFailures = 0.1;

    public static BootstrapLaw Law(RegressionProblem problem, RegressionCore core, int replicates, Execution execution, CancellationToken cancellation)
    {
        var stream = new RandomStream(execution.Seed);
        var noise = NoiseOf(problem, core);
        var betas = new double[replicates][];
        var covariances = new double[replicates][];
        RegressionSolver Room() => new(problem.Model, problem.Outcome, problem.Design, problem.Stacked);
        InParallel.Run(replicates, execution, Room, (b, solver) =>
        {
            double[] drawn = Draw(problem, core, noise, stream.Split(b));
            try
            {
                var refit = solver.Solve(drawn);
                betas[b] = refit.Beta;
                covariances[b] = RegressionErrors.Times(refit.UnscaledCovariance, RegressionErrors.HonestScale(problem with { Y = drawn }, refit));
            }
            catch (InvalidOperationException)
            {
                // A drawn series without events on one side has no fit; how many there may be is checked below.
                betas[b] = [];
            }
        }, cancellation);
        int failed = betas.Count(beta => beta.Length == 0);
        if (failed > MostFailures * replicates)
            throw new InvalidOperationException(FormattableString.Invariant($"Of {replicates} drawn series {failed} have no fit: there are too few events for a bootstrap."));
        return new BootstrapLaw(
            core.Beta, RegressionErrors.Times(core.UnscaledCovariance, RegressionErrors.HonestScale(problem, core)),
            [.. betas.Where(beta => beta.Length > 0)], [.. covariances.Where(covariance => covariance is not null)]);
    }

    /// <summary>Relative standard deviation and correlation of a path under counting noise, by moments; for Gaussian values those of the values.</summary>
    public static (double Deviation, double Correlation) NoiseOf(RegressionProblem problem, RegressionCore core)
    {
        double lag = RegressionErrors.LagOne(problem, core) + (core.Beta.Length / (double)problem.Y.Length);
        if (problem.Model.Family is GaussianValues)
            return (Math.Sqrt(RegressionErrors.Dispersion(problem, core)), Math.Clamp(lag, 0, MostCorrelated));
        double squares = 0, means = 0, pearson = 0;
        for (int r = 0; r < core.Means.Length; r++)
        {
            double mean = core.Means[r], gap = problem.Y[r] - mean;
            squares += mean * mean;
            means += mean;
            // Against Poisson counts, whatever the family: a negative binomial's own variance holds the noise already.
            pearson += gap * gap / mean;
        }
        // With Pearson's dispersion φ, φ − 1 is the path's variance times the mean, weighted as the means are.
        double dispersion = pearson / (problem.Y.Length - core.Beta.Length);
        double variance = Math.Max(0, dispersion - 1) * means / squares;
        double share = variance * (squares / means) / (1 + (variance * (squares / means)));
        return (Math.Sqrt(variance), share > 0 ? Math.Clamp(lag / share, 0, MostCorrelated) : 0);
    }

    /// <summary>Draws an outcome of every used bin about the fitted means.</summary>
    public static double[] Draw(RegressionProblem problem, RegressionCore core, (double Deviation, double Correlation) noise, RandomStream stream)
    {
        var path = new LatentPath(stream, noise.Deviation, noise.Correlation);
        var drawn = new double[problem.Y.Length];
        for (int r = 0; r < drawn.Length; r++)
        {
            path.MoveTo(problem.Times[r]);
            drawn[r] = problem.Model.Family is GaussianValues ? core.Means[r] + path.Value : stream.NextPoisson(core.Means[r] * path.Factor);
        }
        return drawn;
    }
}
