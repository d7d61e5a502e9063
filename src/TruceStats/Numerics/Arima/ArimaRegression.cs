namespace TruceStats.Numerics;

/// <summary>
/// Regression with ARIMA errors by exact maximum likelihood (Box and Tiao 1975; Jones 1980; Durbin and Koopman 2012): y = Xβ + η, η as
/// <see cref="ArimaOrder"/> says, observations may be missing, regressors may act through a first-order transfer function.
/// </summary>
internal static class ArimaRegression
{
    // What a step may still promise, in units of the log-likelihood, when the search stops, and when a fit counts as converged: near a root
    // on the unit circle the likelihood has noise of about the latter, elsewhere it is of no account.
    private const double Least = 1e-11;
    private const double Acceptable = 1e-4;

    // How near to its edge a parameter is tried on it, and what the likelihood may lose by that.
    private const double NearEdge = 1e-2;
    private const double OnEdge = 1e-6;
    private const double EdgeLoss = 1e-9;

    // What may still be promised where hills are only compared.
    private const double Coarse = 1e-3;

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

    /// <summary>
    /// How many of the starting points are climbed from. Autoregressions have one hill but for odd cases; with moving averages the number
    /// was chosen so that on random series no hill of R's is missed more than once in a hundred times.
    /// </summary>
    private static int Climbs(ArimaLikelihood likelihood)
    {
        var order = likelihood.Problem.Order;
        bool moving = order.Ma + order.SeasonalMa > 0;
        return likelihood.Parameters == 1 || !moving ? 2 : likelihood.Parameters == 2 ? 4 : 10;
    }

    /// <summary>
    /// The first starting point, then the highest with a moving average near each end of its range and between (hills with a root on the unit
    /// circle are steep and seldom among the highest points), then the highest of all.
    /// </summary>
    private static IEnumerable<double[]> Promising(ArimaOrder order, ArimaLikelihood likelihood)
    {
        var starts = new ArimaStart(likelihood.Problem).Points();
        var sorted = starts.OrderByDescending(start => likelihood.At(start)).ToList();
        int last = order.Ma > 0 ? order.Ar + order.Ma - 1 : order.Coefficients - 1;
        var apart = order.Ma + order.SeasonalMa == 0 ? [] : sorted.DistinctBy(start => (int)Math.Round(Math.Tanh(start[last])));
        return starts.Take(1).Concat(apart).Concat(sorted).Distinct().Take(Climbs(likelihood));
    }

    /// <summary>Climbs from the best starting points and keeps the highest place, on the edge where that is as high.</summary>
    private static double[] Climb(ArimaProblem problem, ArimaLikelihood likelihood, ArimaSearch search, CancellationToken cancellation)
    {
        double[] best = new double[likelihood.Parameters];
        if (best.Length == 0)
            return best;
        var summits = new List<ArimaSummit>();
        foreach (double[] start in Promising(problem.Order, likelihood))
        {
            double reached = search.Climb(start, Coarse, summits, resume: false, cancellation);
            summits.Add(new ArimaSummit(start, reached, search.Inverse.ToArray()));
        }
        var top = summits.MaxBy(summit => summit.Value)!;
        top.Point.CopyTo(best, 0);
        top.Inverse.CopyTo(search.Inverse);
        double highest = search.Climb(best, Least, [], resume: true, cancellation);
        MoveToEdge(problem, search, ref best, highest, cancellation);
        return best;
    }

    /// <summary>
    /// Sets free numbers that are near the end of their range on it, first all of them and then each, as long as that loses nothing: on the way
    /// there the likelihood rises ever more slowly and no search would arrive.
    /// </summary>
    private static void MoveToEdge(
        ArimaProblem problem, ArimaSearch search, ref double[] best, double highest, CancellationToken cancellation)
    {
        bool moved = true;
        while (moved)
        {
            moved = false;
            double[] point = best;
            int[] near = [.. Enumerable.Range(0, point.Length).Where(i => double.IsFinite(point[i]) && Edge(problem, point, i) is not null)];
            foreach (int[] some in near.Length > 1 ? [near, .. near.Select(i => (int[])[i])] : near.Select(i => (int[])[i]))
            {
                double[] tried = [.. point];
                foreach (int i in some)
                    tried[i] = Edge(problem, point, i)!.Value;
                double value = search.Climb(tried, Least, [], resume: false, cancellation);
                if (!(value >= highest - EdgeLoss))
                    continue;
                (best, highest, moved) = (tried, value, true);
                break;
            }
        }
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

    /// <summary>
    /// The free numbers that the information is taken over. A polynomial with a root on the unit circle is held fixed as a whole: its other
    /// partial autocorrelations need not be identified any more.
    /// </summary>
    private static int[] Active(ArimaLikelihood likelihood, double[] point)
    {
        var problem = likelihood.Problem;
        var active = new List<int>();
        int first = 0;
        for (int block = 0; block < 4; block++)
        {
            var part = Enumerable.Range(first, likelihood.Block(block)).ToList();
            if (part.TrueForAll(i => 1 - Math.Abs(Math.Tanh(point[i])) > OnEdge))
                active.AddRange(part);
            first += part.Count;
        }
        for (int i = first; i < point.Length; i++)
        {
            var decay = problem.Decays[i - first];
            if (decay.Margin(decay.FromFree(point[i])) > OnEdge)
                active.Add(i);
        }
        return [.. active];
    }

    private static ArimaFit Describe(ArimaLikelihood likelihood, ArimaSearch search, double[] point)
    {
        var problem = likelihood.Problem;
        int nonlinear = likelihood.Parameters, regressors = problem.Regressors, count = nonlinear + regressors;
        int[] active = Active(likelihood, point);
        var information = new ArimaInformation(likelihood, point, active, search.Inverse);
        bool definite = information.Find();
        double value = likelihood.At(point);
        double[] parameters = new double[count];
        likelihood.Coefficients.CopyTo(parameters);
        double[] partials = likelihood.Partials.ToArray();
        partials.AsSpan(problem.Order.Coefficients).CopyTo(parameters.AsSpan(problem.Order.Coefficients));
        bool settled = likelihood.Regression(parameters.AsSpan(nonlinear)) && double.IsFinite(value);
        var status = !settled || !search.Settled || (definite && !(information.Promised <= Acceptable)) ? ArimaStatus.NotConverged
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
