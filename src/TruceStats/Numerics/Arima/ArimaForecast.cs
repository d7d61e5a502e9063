namespace TruceStats.Numerics;

/// <summary>
/// What the observations before an origin say of the points from it on, with the parameters of a fit and regressors that the caller gives for
/// these points: the Kalman filter with all later observations treated as missing. The process is taken as known; that the regression
/// coefficients are estimated stands apart, as <see cref="RegressionCovariance"/>.
/// </summary>
internal sealed class ArimaForecast
{
    private readonly double[] _mean;
    private readonly double[] _covariance;
    private readonly double[] _regressionCovariance;
    private readonly double[] _factor;

    private ArimaForecast(double[] mean, double[] covariance, double[] regressionCovariance)
    {
        _mean = mean;
        _covariance = covariance;
        _regressionCovariance = regressionCovariance;
        _factor = [.. covariance];
        for (int i = 0; i < _factor.Length; i++)
            _factor[i] += regressionCovariance[i];
        // An observation holds noise of its own, so the covariance is positive definite but for overflow.
        if (!Cholesky.Factor(_factor, mean.Length))
            throw new ArithmeticException("The covariance of the forecasts is not positive definite.");
    }

    /// <summary>Points that are forecast.</summary>
    public int Length => _mean.Length;

    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>The joint covariance of the points about their mean, by the noise to come and the state at the origin; row by row.</summary>
    public ReadOnlySpan<double> Covariance => _covariance;

    /// <summary>
    /// What the errors of the regression coefficients add, row by row. They are taken as independent of the noise to come, which is
    /// so where the coefficients follow from the observations before the origin and approximate otherwise.
    /// </summary>
    public ReadOnlySpan<double> RegressionCovariance => _regressionCovariance;

    /// <summary>The variance of the weighted sum of the points, of noise and regression together.</summary>
    public double Variance(ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (int i = 0; i < Length; i++)
        {
            var noise = _covariance.AsSpan(i * Length, Length);
            var regression = _regressionCovariance.AsSpan(i * Length, Length);
            sum += weights[i] * (Columns.Dot(noise, weights) + Columns.Dot(regression, weights));
        }
        return sum;
    }

    /// <summary>Writes one joint draw of all points, with noise and regression errors.</summary>
    public void Draw(RandomStream random, Span<double> path)
    {
        Span<double> normals = Length <= 256 ? stackalloc double[Length] : new double[Length];
        for (int i = 0; i < Length; i++)
            normals[i] = random.NextNormal();
        for (int i = 0; i < Length; i++)
            path[i] = _mean[i] + Columns.Dot(_factor.AsSpan(i * Length, i + 1), normals[..(i + 1)]);
    }

    /// <summary>
    /// Forecasts from an origin. Null where the observations before it do not settle the level that differencing leaves open.
    /// </summary>
    /// <param name="fit">A usable fit.</param>
    /// <param name="values">As given to the fit; those from the origin on are not read.</param>
    /// <param name="observed">As given to the fit.</param>
    /// <param name="design">As given to the fit; what stands from the origin on is not read.</param>
    /// <param name="origin">The first point that is forecast.</param>
    /// <param name="future">The regressors at the points from the origin on, column by column; as many points are forecast as it has rows.</param>
    /// <param name="length">Points to forecast: the rows of <paramref name="future"/>, which may reach beyond the observations.</param>
    public static ArimaForecast? From(
        ArimaFit fit, ReadOnlySpan<double> values, ReadOnlySpan<bool> observed, ReadOnlySpan<double> design, int origin,
        ReadOnlySpan<double> future, int length)
    {
        int regressors = fit.Regression.Length;
        if (!fit.IsUsable)
            throw new ArgumentException($"The fit has the status {fit.Status} and must have numbers.", nameof(fit));
        if (origin < 0 || origin > values.Length)
            throw new ArgumentOutOfRangeException(nameof(origin), origin, $"The origin is {origin} and must lie in [0, {values.Length}].");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        if (design.Length != values.Length * regressors || future.Length != length * regressors)
        {
            throw new ArgumentException(
                $"The designs have {design.Length} and {future.Length} elements and must have {regressors} columns.", nameof(future));
        }
        var prediction = new ArimaPrediction(fit, values, observed, design, origin, future, length);
        return prediction.Run() ? new ArimaForecast(prediction.Mean, prediction.Covariance, prediction.RegressionCovariance) : null;
    }
}
