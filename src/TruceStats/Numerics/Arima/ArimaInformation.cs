namespace TruceStats.Numerics;

/// <summary>
/// The covariance of all parameters from the observed information at the maximum. With the variance and the regression coefficients b
/// concentrated out, the second derivatives of the full likelihood are those of the profile and the way in which b moves with the process:
/// Cov(ψ) = H⁻¹, Cov(b, ψ) = ḃH⁻¹ and Cov(b) = σ²(XᵀΩ⁻¹X)⁻¹ + ḃH⁻¹ḃᵀ, with H of the profile and ḃ = ∂b/∂ψ. This is the inverse of what a
/// numerical Hessian over (ψ, b) approaches.
/// </summary>
/// <remarks>
/// H and ḃ are differences over the free numbers at two steps, extrapolated (Richardson 1911), and are carried over to the coefficients by the
/// Jacobian of the transform: at a maximum that is exact, as the gradient is zero there.
/// </remarks>
internal sealed class ArimaInformation
{
    // Steps in standard deviations: small enough for fourth order to vanish, large enough for rounding to.
    private const double Share = 0.05;

    private readonly ArimaLikelihood _likelihood;
    private readonly int[] _active;
    private readonly double[] _steps;
    private readonly double[] _point;
    private readonly double[] _hessian;
    private readonly double[] _gradient;
    private readonly double[] _movement;
    private readonly double[] _ups;
    private readonly double[] _downs;
    private readonly double[] _up;
    private readonly double[] _down;

    /// <param name="likelihood">The likelihood.</param>
    /// <param name="point">The maximum, in free numbers.</param>
    /// <param name="active">Those that are not held fixed.</param>
    /// <param name="inverse">An approximate inverse information, for the size of the steps.</param>
    public ArimaInformation(ArimaLikelihood likelihood, ReadOnlySpan<double> point, int[] active, ReadOnlySpan<double> inverse)
    {
        _likelihood = likelihood;
        _point = point.ToArray();
        _active = active;
        int n = _active.Length, regressors = likelihood.Problem.Regressors;
        _steps = new double[n];
        for (int i = 0; i < n; i++)
            _steps[i] = Share * Math.Clamp(Math.Sqrt(inverse[_active[i] * point.Length + _active[i]]), 0.01, 0.5);
        _hessian = new double[n * n];
        _gradient = new double[n];
        _movement = new double[n * regressors];
        _ups = new double[n];
        _downs = new double[n];
        _up = new double[regressors];
        _down = new double[regressors];
    }

    /// <summary>Which free numbers are not held fixed.</summary>
    public ReadOnlySpan<int> Active => _active;

    /// <summary>How much the likelihood would gain by a Newton step: 0 at a maximum.</summary>
    public double Promised { get; private set; }

    /// <summary>H⁻¹ over the active free numbers, after <see cref="Find"/> has answered true.</summary>
    public double[] Inverse { get; private set; } = [];

    /// <summary>ḃ: element i, j at i regressors + j is the derivative of coefficient j by active free number i.</summary>
    public ReadOnlySpan<double> Movement => _movement;

    /// <summary>Finds H⁻¹ and ḃ. False where H is not positive definite.</summary>
    public bool Find()
    {
        int n = _active.Length;
        double center = _likelihood.At(_point);
        // (4 × what the step gives − what twice the step gives) / 3.
        Accumulate(center, 1, 4.0 / 3);
        Accumulate(center, 2, -1.0 / 3);
        double[] factor = [.. _hessian], newton = [.. _gradient];
        foreach (double element in factor)
        {
            if (!double.IsFinite(element))
                return false;
        }
        if (!Cholesky.Factor(factor, n))
            return false;
        Cholesky.Solve(factor, n, newton);
        Promised = 0.5 * Columns.Dot(newton, _gradient);
        Inverse = new double[n * n];
        Cholesky.Invert(factor, n, Inverse);
        return true;
    }

    private void Accumulate(double center, double multiple, double weight)
    {
        int n = _active.Length, regressors = _up.Length;
        for (int i = 0; i < n; i++)
        {
            double step = multiple * _steps[i];
            _ups[i] = Moved(i, step, -1, 0, _up);
            _downs[i] = Moved(i, -step, -1, 0, _down);
            _gradient[i] += weight * (_ups[i] - _downs[i]) / (2 * step);
            _hessian[i * n + i] += weight * (2 * center - _ups[i] - _downs[i]) / (step * step);
            for (int j = 0; j < regressors; j++)
                _movement[i * regressors + j] += weight * (_up[j] - _down[j]) / (2 * step);
        }
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double one = multiple * _steps[i], other = multiple * _steps[j];
                double both = Moved(i, one, j, other, default) + Moved(i, -one, j, -other, default);
                double second = (_ups[i] + _downs[i] + _ups[j] + _downs[j] - 2 * center - both) / (2 * one * other);
                _hessian[i * n + j] += weight * second;
                _hessian[j * n + i] += weight * second;
            }
        }
    }

    private double Moved(int i, double step, int j, double other, Span<double> coefficients)
    {
        int first = _active[i], second = j < 0 ? first : _active[j];
        double keptFirst = _point[first], keptSecond = _point[second];
        _point[first] += step;
        if (j >= 0)
            _point[second] += other;
        double value = _likelihood.At(_point);
        if (!coefficients.IsEmpty && !_likelihood.Regression(coefficients))
            value = double.NaN;
        _point[second] = keptSecond;
        _point[first] = keptFirst;
        return value;
    }
}
