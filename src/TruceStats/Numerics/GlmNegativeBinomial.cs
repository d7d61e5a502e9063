namespace TruceStats.Numerics;

/// <summary>
/// Negative binomial regression with variance μ + μ²/θ, θ by maximum likelihood together with the coefficients (Lawless 1987, Canadian
/// Journal of Statistics 15:209–225; Venables and Ripley 2002, Modern Applied Statistics with S, section 7.4).
/// </summary>
/// <remarks>
/// A step of reweighted least squares and steps of Newton's on log θ take turns until neither moves: θ to a share of 1e-11. Where the
/// derivative of the profile likelihood at 1/θ = 0, which is ½ Σ w [(y − μ)² − y] at the Poisson means, is not above 0, the likelihood does
/// not rise away from the Poisson and the answer is <see cref="GlmStatus.NotOverdispersed"/>.
/// </remarks>
internal static class GlmNegativeBinomial
{
    private const int MostIterations = 200;
    private const int MostNewtonSteps = 100;

    /// <summary>Fits; coefficients, means, covariance (θ taken as known) and the rest stand in <paramref name="work"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="design">The design, rows by columns, column by column.</param>
    /// <param name="rows">At least <paramref name="cols"/>.</param>
    /// <param name="cols">At least 1.</param>
    /// <param name="y">Whole numbers, 0 or more.</param>
    /// <param name="offset">Added to the linear predictor; empty for none.</param>
    /// <param name="weights">Prior weights, 0 or more; empty for none.</param>
    /// <param name="work">Room for this size.</param>
    /// <param name="start">Coefficients to start from; empty starts from the observations themselves.</param>
    public static NegativeBinomialResult Run(
        GlmLink link, ReadOnlySpan<double> design, int rows, int cols, ReadOnlySpan<double> y, ReadOnlySpan<double> offset,
        ReadOnlySpan<double> weights, GlmWorkspace work, ReadOnlySpan<double> start = default)
    {
        CheckWhole(y);
        return Run(new GlmData(design, rows, cols, y, offset, weights, link), work, start);
    }

    /// <summary>Fits on several threads where the workspace goes by blocks, with the same bits as on one.</summary>
    public static NegativeBinomialResult Run(GlmShared shared, GlmWorkspace work, ReadOnlySpan<double> start = default)
    {
        CheckWhole(shared.Y.Span);
        return Run(shared.Data(), work, start);
    }

    private static NegativeBinomialResult Run(in GlmData data, GlmWorkspace work, ReadOnlySpan<double> start)
    {
        var poisson = GlmFit.Run(new PoissonFamily(), data, work, start);
        return poisson == GlmStatus.Converged ? FromPoisson(data, work) : new(poisson, double.NaN, double.NaN);
    }

    private static NegativeBinomialResult FromPoisson(in GlmData data, GlmWorkspace work)
    {
        double excess = 0, scale = 0, squares = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            double mean = work.Means[i], gap = data.Y[i] - mean, weight = data.Weight(i);
            excess += weight * (gap * gap - data.Y[i]);
            scale += weight * (gap * gap + data.Y[i]);
            squares += weight * mean * mean;
        }
        if (!(excess > 1e-13 * scale))
            return new(GlmStatus.NotOverdispersed, double.PositiveInfinity, double.NaN);
        NegativeBinomialScore.Tabulate(data.Y, data.Weights, work.Exceedances);
        return Iterate(data, work, Math.Log(excess / squares));
    }

    private static NegativeBinomialResult Iterate(in GlmData data, GlmWorkspace work, double logAlpha)
    {
        int iterations = work.Iterations;
        double curvature = double.NaN;
        logAlpha = ClimbAlpha(data, work, logAlpha, ref curvature);
        for (int iteration = 1; iteration <= MostIterations; iteration++)
        {
            var family = new NegativeBinomialFamily(Math.Exp(-logAlpha));
            work.Iterations = iterations + iteration;
            double deviance = GlmStep.Refresh(family, data, work);
            var solved = GlmStep.Solve(family, data, work, false, false);
            if (!double.IsFinite(deviance) || !solved.IsFinite)
                return new(GlmStatus.NotFinite, double.NaN, double.NaN);
            bool small = solved.IsSmall(deviance);
            deviance = GlmFit.Take(family, data, work, small ? double.MaxValue : solved.Ceiling(deviance));
            if (!double.IsFinite(deviance))
                break;
            double before = logAlpha;
            logAlpha = ClimbAlpha(data, work, logAlpha, ref curvature);
            if (small && Math.Abs(logAlpha - before) <= 1e-11)
            {
                double theta = family.Theta;
                return new(GlmFit.Finish(family, data, work, deviance), theta, theta / Math.Sqrt(-curvature));
            }
        }
        return new(GlmStatus.NotConverged, Math.Exp(-logAlpha), double.NaN);
    }

    /// <summary>Newton's steps on log α at the means there are, until one is short; the last step is taken on trust of its square.</summary>
    private static double ClimbAlpha(in GlmData data, GlmWorkspace work, double logAlpha, ref double curvature)
    {
        for (int step = 0; step < MostNewtonSteps; step++)
        {
            double alpha = Math.Exp(logAlpha);
            var (first, second) = NegativeBinomialScore.At(alpha, data.Y, work.Means, data.Weights, work.Exceedances);
            double slope = alpha * first;
            curvature = slope + alpha * alpha * second;
            double move = curvature < 0 ? Math.Clamp(-slope / curvature, -2, 2) : Math.Sign(slope);
            logAlpha += move;
            // Written so that NaN ends it.
            if (!(Math.Abs(move) > 1e-3))
                break;
        }
        return logAlpha;
    }

    private static void CheckWhole(ReadOnlySpan<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            if (!(y[i] >= 0 && y[i] <= 9e15 && y[i] == Math.Floor(y[i])))
                throw new ArgumentException($"y has {y[i]:R} at {i}; it must be a whole number, 0 or more.", nameof(y));
        }
    }
}
