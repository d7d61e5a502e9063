namespace TruceStats.Numerics;

/// <summary>
/// A Gaussian structural time-series model by exactly diffuse maximum likelihood: local level or local linear trend, a seasonal, static
/// regression coefficients, an irregular (Harvey 1989; Durbin and Koopman 2012, ch. 3, 5 and 7).
/// </summary>
internal static class StructuralModel
{
    private const int Followed = 3;

    /// <summary>Variances by maximum likelihood from several starts.</summary>
    public static StructuralFit Fit(StructuralData data, CancellationToken cancellation = default)
    {
        var filter = new StructuralFilter(data);
        var search = new StructuralSearch(filter);
        var starts = StructuralStarts.Best(filter, Followed, cancellation);
        double[]? best = null;
        double highest = double.NegativeInfinity;
        bool converged = false;
        double[] reached = new double[starts.Count];
        for (int i = 0; i < starts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double[] relative = starts[i];
            (reached[i], bool level) = search.Climb(relative);
            // A start that ended level is preferred to one that only came as high.
            if (best is null || reached[i] > highest + (converged && !level ? 1e-9 : 0))
                (best, highest, converged) = (relative, reached[i], level);
        }
        if (best is null)
            throw new ArithmeticException("The likelihood could not be evaluated at any variances.");
        return At(filter, best, converged, starts.Count, reached.Count(height => height >= highest - 1e-6));
    }

    /// <summary>The same with variances that are given, in the square of the outcome's unit.</summary>
    public static StructuralFit FitAt(StructuralData data, ReadOnlySpan<double> variances)
    {
        if (variances.Length != data.Form.Variances)
            throw new ArgumentException($"There are {variances.Length} variances and must be {data.Form.Variances}.", nameof(variances));
        double sum = 0;
        double[] relative = new double[variances.Length];
        foreach (double variance in variances)
        {
            Domain.FiniteNotNegative(variance, nameof(variances));
            sum += variance;
        }
        Domain.Positive(sum, nameof(variances));
        for (int i = 0; i < relative.Length; i++)
            relative[i] = variances[i] / sum;
        return At(new StructuralFilter(data), relative, true, 0, 0, sum);
    }

    private static StructuralFit At(StructuralFilter filter, double[] relative, bool converged, int starts, int agreeing, double? sum = null)
    {
        var data = filter.Data;
        double height = filter.Run(relative);
        if (!double.IsFinite(height))
            throw new ArithmeticException("These variances leave some observation without any variance.");
        double square = sum is { } given ? given / (data.Scale * data.Scale) : filter.ScaleSquared;
        double unit = square * data.Scale * data.Scale;
        var (coefficients, covariance) = Coefficients(filter, square);
        return new StructuralFit
        {
            Data = data,
            Variances = [.. relative.Select(variance => variance * unit)],
            AtZero = [.. relative.Select(variance => variance == 0)],
            LogLikelihood = filter.AtScale(height, square),
            Converged = converged,
            Starts = starts,
            StartsAgreeing = agreeing,
            Coefficients = coefficients,
            Covariance = covariance,
            DegreesOfFreedom = filter.DegreesOfFreedom,
            StandardizedInnovations = StructuralInnovations.Of(filter, square),
        };
    }

    private static (double[] Coefficients, double[] Covariance) Coefficients(StructuralFilter filter, double square)
    {
        var data = filter.Data;
        int d = data.Diffuse, regressors = data.Regressors, from = data.Form.States;
        double[] quantities = new double[d], roots = new double[regressors * d], covariance = new double[regressors * regressors];
        for (int j = 0; j < d; j++)
            quantities[j] = data.Ordinary[j] + data.Scale * filter.Step[j];
        data.Restore(quantities);
        for (int k = 0; k < regressors; k++)
        {
            var row = roots.AsSpan(k * d, d);
            data.Combine(1, k, row);
            Cholesky.SolveLower(filter.Factor, d, row);
        }
        for (int i = 0; i < regressors; i++)
        {
            for (int j = 0; j < regressors; j++)
                covariance[i * regressors + j] = square * data.Scale * data.Scale * Columns.Dot(roots.AsSpan(i * d, d), roots.AsSpan(j * d, d));
        }
        return (quantities[from..], covariance);
    }
}
