using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// Inference for the coefficients of a log-linear model of Poisson observations with a latent stationary AR(1) of unknown standard
/// deviation σ and correlation ρ ≥ 0, by a restricted likelihood that is averaged over (σ, ρ).
/// </summary>
/// <remarks>
/// With y Poisson given a latent relative noise, the working response z = η + (y − μ)/μ has variance 1/μ + σ² and covariances
/// σ² ρ^|t − s| (Zeger 1988, Biometrika 75:621–629: the latent AR(1) under counting noise is an ARMA(1,1) that residuals at lag 1 hide).
/// At each (σ, ρ) generalised least squares gives β̂, its covariance and the restricted log-likelihood
/// −½[(n − p) log 2π + log|V| + log|XᵀV⁻¹X| + rᵀV⁻¹r] (Harville 1977, JASA 72:320–338). Averaging those normal distributions with the
/// posterior weights of (σ, ρ) carries the doubt about both into the tails, which a plugged-in estimate does not: Berger, De Oliveira &amp;
/// Sansó (2001, JASA 96:1361–1374). The linearisation stands at the marginal mean, not at the smoothed latent state, so β speaks of the
/// marginal mean exp(Xβ) and at σ = 0 is the Poisson fit; σ is the standard deviation of the relative noise of the mean.
/// </remarks>
internal static class IntegratedLikelihood
{
    private const int Relinearisations = 2;

    /// <summary>A fitted mean below this share of the mean of all counts as zero.</summary>
    private const double PracticallyZero = 1e-8;
    private const double LargestPredictor = 500;

    /// <summary>Fits, starting from the Poisson fit.</summary>
    /// <param name="design">n by p, column by column.</param>
    /// <param name="columns">p, at least 1.</param>
    /// <param name="y">Observations, not negative.</param>
    /// <param name="offset">The log exposure of each row.</param>
    /// <param name="times">The whole-numbered time of each row, rising; a time that is left out is an observation that is missing.</param>
    /// <param name="start">The p coefficients of the Poisson fit.</param>
    /// <param name="work">Scratch space.</param>
    /// <param name="fit">The fit, where the status is <see cref="IntegratedStatus.Fitted"/>.</param>
    public static IntegratedStatus Fit(
        ReadOnlySpan<double> design, int columns, ReadOnlySpan<double> y, ReadOnlySpan<double> offset, ReadOnlySpan<int> times,
        ReadOnlySpan<double> start, IntegratedWorkspace work, out IntegratedFit? fit)
    {
        Check(design, columns, y, offset, times, start);
        fit = null;
        int n = y.Length;
        if (n <= columns)
            return IntegratedStatus.TooFewRows;
        work.Ensure(n, columns);
        start.CopyTo(work.Coefficients);
        for (int pass = 0; ; pass++)
        {
            var status = Linearise(design, columns, y, offset, work);
            if (status == IntegratedStatus.Fitted && pass == 0)
                status = LayBasis(design, n, columns, work);
            if (status != IntegratedStatus.Fitted)
                return status;
            PutResidual(y, columns, work);
            if (!Average(n, columns, times, work))
                return IntegratedStatus.RankDeficient;
            if (pass == Relinearisations)
                break;
            Move(n, columns, work);
        }
        fit = IntegratedFit.From(work, n, columns);
        return IntegratedStatus.Fitted;
    }

    private static IntegratedStatus Linearise(
        ReadOnlySpan<double> design, int p, ReadOnlySpan<double> y, ReadOnlySpan<double> offset, IntegratedWorkspace work)
    {
        int n = y.Length;
        var predictor = work.Predictor.AsSpan(0, n);
        offset.CopyTo(predictor);
        for (int j = 0; j < p; j++)
            Columns.SubtractMultiple(predictor, design.Slice(j * n, n), -work.Coefficients[j]);
        double sum = 0, least = double.PositiveInfinity, noise = 0;
        for (int i = 0; i < n; i++)
        {
            if (!(Math.Abs(predictor[i]) <= LargestPredictor))
                return IntegratedStatus.Diverged;
            double mean = Math.Exp(predictor[i]);
            work.Means[i] = mean;
            work.Noise[i] = 1 / mean;
            sum += mean;
            noise += 1 / mean;
            least = Math.Min(least, mean);
        }
        if (!(least > PracticallyZero * sum / n))
            return IntegratedStatus.Separated;
        work.Grid.Lay(Math.Sqrt(noise / n));
        return IntegratedStatus.Fitted;
    }

    /// <summary>B = X R⁻¹ with √μ X = Q R: in this basis the Poisson information is the identity, whatever the scales of the columns.</summary>
    private static IntegratedStatus LayBasis(ReadOnlySpan<double> design, int n, int p, IntegratedWorkspace work)
    {
        var factored = work.Factored.AsSpan(0, n * p);
        for (int j = 0; j < p; j++)
        {
            for (int i = 0; i < n; i++)
                factored[j * n + i] = design[j * n + i] * Math.Sqrt(work.Means[i]);
        }
        int rank = HouseholderQr.Factor(factored, n, p, work.Tau, work.Order.AsSpan(0, p), HouseholderQr.DefaultTolerance);
        if (rank < p)
            return IntegratedStatus.RankDeficient;
        var q = work.ThinQ.AsSpan(0, n * p);
        HouseholderQr.ThinQ(factored, n, p, work.Tau, q);
        for (int i = 0; i < n; i++)
        {
            double scale = 1 / Math.Sqrt(work.Means[i]);
            for (int j = 0; j < p; j++)
                work.Rows[i * (p + 1) + j] = q[j * n + i] * scale;
        }
        return IntegratedStatus.Fitted;
    }

    /// <summary>The working response less the predictor, so that no digits are lost to the level.</summary>
    private static void PutResidual(ReadOnlySpan<double> y, int p, IntegratedWorkspace work)
    {
        for (int i = 0; i < y.Length; i++)
            work.Rows[i * (p + 1) + p] = (y[i] - work.Means[i]) / work.Means[i];
    }

    /// <summary>The restricted likelihood and the estimate at each grid point, and the weights of the points.</summary>
    private static bool Average(int n, int p, ReadOnlySpan<int> times, IntegratedWorkspace work)
    {
        var grid = work.Grid;
        double constant = -0.5 * (n - p) * Math.Log(2 * Math.PI);
        for (int j = 0; j < p; j++)
            constant -= Math.Log(Math.Abs(work.Factored[j * n + j]));
        for (int first = 0; first < grid.PaddedCount; first += LatentFilter.Lanes)
        {
            var deviation = Vector256.Create(grid.Deviations, first);
            var determinant = LatentFilter.Run(
                work.Rows.AsSpan(0, n * (p + 1)), p + 1, work.Noise.AsSpan(0, n), times, deviation * deviation,
                Vector256.Create(grid.Correlation, first), work.State, work.Innovations, work.Products);
            for (int lane = 0; lane < LatentFilter.Lanes; lane++)
            {
                if (!SolvePoint(first + lane, lane, p, constant - determinant[lane] / 2, work))
                    return false;
            }
        }
        return Weigh(work);
    }

    private static bool SolvePoint(int point, int lane, int p, double constant, IntegratedWorkspace work)
    {
        var factor = work.PointFactor.AsSpan(point * p * p, p * p);
        var shift = work.PointShift.AsSpan(point * p, p);
        int at = lane;
        for (int j = 0; j < p; j++)
        {
            for (int k = 0; k <= j; k++, at += LatentFilter.Lanes)
                factor[j * p + k] = work.Products[at];
        }
        for (int k = 0; k < p; k++, at += LatentFilter.Lanes)
            shift[k] = work.Products[at];
        double square = work.Products[at];
        if (!Cholesky.Factor(factor, p))
            return false;
        Cholesky.SolveLower(factor, p, shift);
        double explained = Columns.Dot(shift, shift);
        SolveUpper(factor, p, shift);
        work.LogLikelihood[point] = constant - (Cholesky.LogDeterminant(factor, p) + Math.Max(0, square - explained)) / 2;
        return true;
    }

    /// <summary>Solves Lᵀ x = rhs in place.</summary>
    internal static void SolveUpper(ReadOnlySpan<double> factor, int p, Span<double> rhs)
    {
        for (int i = p - 1; i >= 0; i--)
        {
            double solved = rhs[i] /= factor[i * p + i];
            Columns.SubtractMultiple(rhs[..i], factor.Slice(i * p, i), solved);
        }
    }

    private static bool Weigh(IntegratedWorkspace work)
    {
        int count = work.Grid.Count;
        double largest = double.NegativeInfinity;
        for (int k = 0; k < count; k++)
            largest = Math.Max(largest, work.LogLikelihood[k] + work.Grid.LogPrior[k]);
        double sum = 0;
        for (int k = 0; k < count; k++)
            sum += work.Weights[k] = Math.Exp(work.LogLikelihood[k] + work.Grid.LogPrior[k] - largest);
        for (int k = 0; k < count; k++)
            work.Weights[k] /= sum;
        return sum >= 1;
    }

    /// <summary>Moves the coefficients to the posterior mean.</summary>
    private static void Move(int n, int p, IntegratedWorkspace work)
    {
        var shift = work.Shift.AsSpan(0, p);
        shift.Clear();
        for (int k = 0; k < work.Grid.Count; k++)
            Columns.SubtractMultiple(shift, work.PointShift.AsSpan(k * p, p), -work.Weights[k]);
        HouseholderQr.SolveUpper(work.Factored.AsSpan(0, n * p), n, p, shift);
        for (int j = 0; j < p; j++)
            work.Coefficients[j] += shift[j];
    }

    private static void Check(
        ReadOnlySpan<double> design, int columns, ReadOnlySpan<double> y, ReadOnlySpan<double> offset, ReadOnlySpan<int> times,
        ReadOnlySpan<double> start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        if (design.Length != y.Length * columns)
            throw new ArgumentException($"The design has {design.Length} elements and must have {y.Length} × {columns}.", nameof(design));
        if (offset.Length != y.Length || times.Length != y.Length)
            throw new ArgumentException($"There are {y.Length} observations, {offset.Length} offsets and {times.Length} times.", nameof(y));
        if (start.Length != columns)
            throw new ArgumentException($"There are {start.Length} starting coefficients and must be {columns}.", nameof(start));
        for (int i = 0; i < y.Length; i++)
        {
            if (!(y[i] >= 0 && double.IsFinite(y[i])))
                throw new ArgumentException($"Observation {i} is {y[i]} and must be finite and not negative.", nameof(y));
            if (i > 0 && times[i] <= times[i - 1])
                throw new ArgumentException($"Time {times[i]} of row {i} must be after {times[i - 1]}.", nameof(times));
        }
        foreach (double element in design)
        {
            if (!double.IsFinite(element))
                throw new ArgumentException($"The design holds {element} and must be finite.", nameof(design));
        }
    }
}
