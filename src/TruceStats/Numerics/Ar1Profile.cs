namespace TruceStats.Numerics;

/// <summary>
/// The likelihood of ρ under AR(1) errors with coefficients and σ profiled out, full or restricted, from the sums of products of
/// orthonormal columns and of what ordinary least squares leaves of the outcome, scaled to length 1 (the last column).
/// </summary>
/// <remarks>Allocates nothing after its construction.</remarks>
internal sealed class Ar1Profile(Ar1Products products, int rows, int cols, double logScale)
{
    private readonly double[] _m = new double[(cols + 1) * (cols + 1)];
    private readonly double[] _slope = new double[(cols + 1) * (cols + 1)];
    private readonly double[] _factor = new double[cols * cols];
    private readonly double[] _inverse = new double[cols * cols];
    private readonly double[] _step = new double[cols];

    /// <summary>Which likelihood <see cref="Criterion"/> and <see cref="Score"/> mean.</summary>
    public bool Restricted { get; set; } = true;

    /// <summary>After <see cref="Solve"/>: what generalized least squares adds to the coefficients of the orthonormal columns.</summary>
    public ReadOnlySpan<double> Step => _step;

    /// <summary>After <see cref="Solve"/>: the Cholesky factor of the orthonormal columns' products, row by row.</summary>
    public ReadOnlySpan<double> Factor => _factor;

    /// <summary>After <see cref="Solve"/>: the sum of squares of residuals in the metric of ρ, for an outcome of scale 1.</summary>
    public double SumOfSquares { get; private set; }

    /// <summary>Finds the coefficients at ρ. False where rounding leaves nothing of the sums.</summary>
    public bool Solve(double rho)
    {
        int width = cols + 1;
        products.Evaluate(rho, _m);
        for (int i = 0; i < cols; i++)
            _m.AsSpan(i * width, i + 1).CopyTo(_factor.AsSpan(i * cols));
        if (!Cholesky.Factor(_factor, cols))
            return false;
        var last = _m.AsSpan(cols * width, width);
        last[..cols].CopyTo(_step);
        Cholesky.Solve(_factor, cols, _step);
        SumOfSquares = last[cols] - Columns.Dot(last[..cols], _step);
        return SumOfSquares > 0;
    }

    /// <summary>The log-likelihood at ρ, for an outcome of scale 1; −∞ where it cannot be had.</summary>
    public double Criterion(double rho) => Solve(rho) ? (Restricted ? RestrictedLogLikelihood(rho) : FullLogLikelihood(rho)) : double.NegativeInfinity;

    /// <summary>After <see cref="Solve"/> at the same ρ.</summary>
    public double FullLogLikelihood(double rho) =>
        -0.5 * (rows * (Math.Log(2 * Math.PI * SumOfSquares / rows) + 1) + products.LogDeterminant(rho));

    /// <summary>After <see cref="Solve"/> at the same ρ.</summary>
    public double RestrictedLogLikelihood(double rho)
    {
        int free = rows - cols;
        return -0.5 * (free * (Math.Log(2 * Math.PI * SumOfSquares / free) + 1) + products.LogDeterminant(rho)
            + Cholesky.LogDeterminant(_factor, cols) + logScale);
    }

    /// <summary>The derivative of <see cref="Criterion"/> by atanh ρ.</summary>
    public double Score(double z)
    {
        double rho = Math.Tanh(z);
        if (!Solve(rho))
            return double.NaN;
        int width = cols + 1;
        products.Differentiate(rho, _slope);
        double sum = products.LogDeterminantSlope(rho) + (Restricted ? rows - cols : rows) * SumOfSquaresSlope() / SumOfSquares;
        if (Restricted)
        {
            Cholesky.Invert(_factor, cols, _inverse);
            for (int i = 0; i < cols; i++)
            {
                sum += _inverse[i * cols + i] * _slope[i * width + i];
                for (int j = 0; j < i; j++)
                    sum += 2 * _inverse[i * cols + j] * _slope[i * width + j];
            }
        }
        return -0.5 * sum * (1 - rho) * (1 + rho);
    }

    /// <summary>The asymptotic standard error of atanh ρ at a maximum, from the slope of the score; null where the score does not fall.</summary>
    public double? StandardError(double z)
    {
        const double Step = 1e-4;
        double information = (Score(z - Step) - Score(z + Step)) / (2 * Step);
        return information > 0 ? 1 / Math.Sqrt(information) : null;
    }

    /// <summary>The derivative of the sum of squares: that of the quadratic form alone, since the coefficients are at its minimum.</summary>
    private double SumOfSquaresSlope()
    {
        int width = cols + 1;
        var last = _slope.AsSpan(cols * width, width);
        double sum = last[cols];
        for (int i = 0; i < cols; i++)
        {
            var row = _slope.AsSpan(i * width, i);
            sum += _step[i] * (2 * (Columns.Dot(row, _step.AsSpan(0, i)) - last[i]) + _step[i] * _slope[i * width + i]);
        }
        return sum;
    }
}
