namespace TruceStats.Numerics;

/// <summary>
/// Regression with ARIMA errors by exact maximum likelihood (Box and Tiao 1975; Jones 1980; Durbin and Koopman 2012): y = Xβ + η, η as
/// <see cref="ArimaOrder"/> says, observations may be missing, regressors may act through a first-order transfer function.
/// </summary>
internal static class ArimaRegression
{
    // What a step may still promise, in units of the log-likelihood, when the search stops, and when a fit counts as converged.
    private const double Least = 1e-11;
    private const double Acceptable = 1e-8;

    // How near to its edge a parameter is tried on it, and what the likelihood may lose by that.
    private const double NearEdge = 1e-2;
    private const double OnEdge = 1e-6;
    private const double EdgeLoss = 1e-9;

    // How many of the starting points are climbed from.
    private const int Climbs = 2;

    /// <summary>Fits. What cannot be fitted is said by the status, never by a number that is not one.</summary>
    /// <param name="values">The observations; those not observed are not read.</param>
    /// <param name="observed">Which are observed; empty means all.</param>
    /// <param name="design">Regressors, column by column, each as long as the observations and finite throughout. An intercept is a column
    /// of ones, and vanishes in differencing.</param>
    /// <param name="regressors">How many.</param>
    /// <param name="order">The order.</param>
    /// <param name="decays">Regressors that act through a transfer function.</param>
    /// <param name="cancellation">Asked at each step of the search.</param>
    public static ArimaFit Fit(
        ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int regressors, ArimaOrder order,
        IReadOnlyList<ArimaDecay> decays, CancellationToken cancellation = default)
    {
        var problem = ArimaProblem.Prepare(values, observed, design, regressors, order, decays);
        if (problem.Status != ArimaStatus.Converged)
            return new ArimaFit(order, decays, problem.Status, problem.CollinearColumn);
        var likelihood = new ArimaLikelihood(problem);
        var search = new ArimaSearch(likelihood);
        double[] point = Climb(problem, likelihood, search, cancellation);
        return Describe(likelihood, search, point);
    }

    /// <summary>Climbs from the best starting points and keeps the highest place, on the edge where that is as high.</summary>
    private static double[] Climb(ArimaProblem problem, ArimaLikelihood likelihood, ArimaSearch search, CancellationToken cancellation)
    {
        double[] best = new double[likelihood.Parameters];
        if (best.Length == 0)
            return best;
        double highest = double.NegativeInfinity;
        var starts = new ArimaStart(problem).Points()
            .Select(start => (Start: start, Value: likelihood.At(start)))
            .OrderByDescending(start => start.Value);
        foreach (var (start, _) in starts.Take(Climbs))
        {
            double value = search.Climb(start, Least, cancellation);
            if (value > highest + Least)
                (best, highest) = (start, value);
        }
        // The last climb leaves what the information needs to choose its steps.
        highest = search.Climb(best, Least, cancellation);
        for (int i = 0; i < best.Length; i++)
        {
            if (Edge(problem, best, i) is not { } edge)
                continue;
            double[] moved = [.. best];
            moved[i] = edge;
            double value = search.Climb(moved, Least, cancellation);
            if (value >= highest - EdgeLoss)
                (best, highest) = (moved, value);
        }
        return best;
    }

    /// <summary>The end of a free number's range, where the number is near one that it may take.</summary>
    private static double? Edge(ArimaProblem problem, double[] point, int parameter)
    {
        var order = problem.Order;
        double free = point[parameter];
        if (parameter >= order.Coefficients)
        {
            var decay = problem.Decays[parameter - order.Coefficients];
            return !decay.AllowNegative && decay.FromFree(free) < NearEdge ? double.NegativeInfinity : null;
        }
        bool moving = (parameter >= order.Ar && parameter < order.Ar + order.Ma)
            || parameter >= order.Ar + order.Ma + order.SeasonalAr;
        return moving && 1 - Math.Abs(Math.Tanh(free)) < NearEdge ? Math.Sign(free) * double.PositiveInfinity : null;
    }

    private static bool IsOnEdge(ArimaProblem problem, double[] point, int parameter)
    {
        int process = problem.Order.Coefficients;
        double margin = parameter < process
            ? 1 - Math.Abs(Math.Tanh(point[parameter]))
            : problem.Decays[parameter - process].Margin(problem.Decays[parameter - process].FromFree(point[parameter]));
        return !(margin > OnEdge);
    }

    private static ArimaFit Describe(ArimaLikelihood likelihood, ArimaSearch search, double[] point)
    {
        var problem = likelihood.Problem;
        int nonlinear = likelihood.Parameters, regressors = problem.Regressors, count = nonlinear + regressors;
        int[] active = [.. Enumerable.Range(0, nonlinear).Where(i => !IsOnEdge(problem, point, i))];
        var information = new ArimaInformation(likelihood, point, active, search.Inverse);
        bool definite = information.Find();
        double value = likelihood.At(point);
        double[] parameters = new double[count];
        likelihood.Coefficients.CopyTo(parameters);
        double[] partials = likelihood.Partials.ToArray();
        partials.AsSpan(problem.Order.Coefficients).CopyTo(parameters.AsSpan(problem.Order.Coefficients));
        bool settled = likelihood.Regression(parameters.AsSpan(nonlinear)) && double.IsFinite(value);
        var status = !settled || (definite ? !(information.Promised <= Acceptable) : !search.Settled) ? ArimaStatus.NotConverged
            : !definite ? ArimaStatus.Flat
            : active.Length < nonlinear ? ArimaStatus.OnBoundary : ArimaStatus.Converged;
        var covariance = new ArimaCovariance(likelihood, definite ? information : null);
        return new ArimaFit(problem.Order, problem.Decays, status, parameters, covariance.Matrix, covariance.Known, partials)
        {
            Variance = likelihood.Variance,
            LogLikelihood = value,
            Used = problem.Used,
            Steps = search.Steps,
        };
    }
}
