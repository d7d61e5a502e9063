namespace TruceStats.Numerics;

/// <summary>
/// Climbs to a maximum of the likelihood over the free numbers: quasi-Newton steps by Broyden, Fletcher, Goldfarb and Shanno
/// (Nocedal and Wright 2006, Numerical Optimization, algorithm 6.1) with central differences. A free number that is infinite stays so.
/// </summary>
internal sealed class ArimaSearch
{
    // Where rounding of the likelihood and the third derivative weigh about the same in a central difference.
    private const double Difference = 2e-5;

    // Beyond this what a free number stands for is at the end of its range but for 10⁻⁷.
    private const double Farthest = 9;
    private const double FarthestLogistic = 18;

    // Hills whose summits are nearer than this, in free numbers, do not occur.
    private const double Close = 0.2;

    private const double LongestStep = 2;
    private const int MostSteps = 200;

    private readonly ArimaLikelihood _likelihood;
    private readonly double[] _gradient;
    private readonly double[] _newGradient;
    private readonly double[] _direction;
    private readonly double[] _trial;
    private readonly double[] _change;
    private readonly double[] _inverse;
    private readonly double[] _curvatures;
    private readonly double[] _bounds;

    public ArimaSearch(ArimaLikelihood likelihood)
    {
        _likelihood = likelihood;
        int n = likelihood.Parameters;
        _gradient = new double[n];
        _newGradient = new double[n];
        _direction = new double[n];
        _trial = new double[n];
        _change = new double[n];
        _curvatures = new double[n];
        _inverse = new double[n * n];
        _bounds = new double[n];
        int process = likelihood.Problem.Order.Coefficients;
        for (int i = 0; i < n; i++)
            _bounds[i] = i < process || likelihood.Problem.Decays[i - process].AllowNegative ? Farthest : FarthestLogistic;
    }

    /// <summary>The approximate inverse of the negative second derivatives where the search ended.</summary>
    public Span<double> Inverse => _inverse;

    /// <summary>Whether the last search ended where nothing more was promised, or could be had.</summary>
    public bool Settled { get; private set; } = true;

    /// <summary>Steps of the last search.</summary>
    public int Steps { get; private set; }

    /// <summary>
    /// Moves the point uphill until the gain that a step promises is below <paramref name="least"/>; returns the likelihood there.
    /// </summary>
    /// <param name="point">Where the climb starts, and then where it ends.</param>
    /// <param name="least">In units of the log-likelihood.</param>
    /// <param name="summits">Known summits: a climb that comes close to one from below is broken off.</param>
    /// <param name="resume">Whether <see cref="Inverse"/> holds what an earlier climb to this point has learnt.</param>
    /// <param name="cancellation">Asked at each step.</param>
    public double Climb(Span<double> point, double least, IReadOnlyList<ArimaSummit> summits, bool resume, CancellationToken cancellation)
    {
        int n = point.Length;
        double value = _likelihood.At(point);
        Gradient(point, value, _gradient);
        bool fresh = !resume;
        if (fresh)
            Restart();
        Settled = false;
        for (Steps = 0; Steps < MostSteps; Steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            double promised = Direction();
            if (!(promised > 2 * least))
            {
                if (fresh)
                    break;
                // The matrix may have gone astray; one that is made anew has the last word.
                Restart();
                promised = Direction();
                fresh = true;
                if (!(promised > 2 * least))
                    break;
            }
            double reached = Line(point, value, promised);
            if (!(reached > value))
            {
                if (fresh)
                    break;
                Restart();
                fresh = true;
                continue;
            }
            value = reached;
            for (int i = 0; i < n; i++)
                _change[i] = double.IsFinite(point[i]) ? _trial[i] - point[i] : 0;
            _trial.CopyTo(point);
            if (IsKnown(point, value, summits))
                break;
            Gradient(point, value, _newGradient);
            Learn();
            fresh = false;
            _newGradient.CopyTo(_gradient, 0);
        }
        Settled = Steps < MostSteps;
        return value;
    }

    private static bool IsKnown(ReadOnlySpan<double> point, double value, IReadOnlyList<ArimaSummit> summits)
    {
        for (int k = 0; k < summits.Count; k++)
        {
            double farthest = value < summits[k].Value ? 0 : double.PositiveInfinity;
            for (int i = 0; i < point.Length; i++)
                farthest = Math.Max(farthest, Math.Abs(point[i] - summits[k].Point[i]));
            if (farthest < Close)
                return true;
        }
        return false;
    }

    private void Gradient(Span<double> point, double value, Span<double> gradient)
    {
        for (int i = 0; i < point.Length; i++)
        {
            double at = point[i];
            gradient[i] = 0;
            _curvatures[i] = 0;
            if (!double.IsFinite(at))
                continue;
            point[i] = at + Difference;
            double up = _likelihood.At(point);
            point[i] = at - Difference;
            double down = _likelihood.At(point);
            point[i] = at;
            if (!double.IsFinite(up) || !double.IsFinite(down))
                continue;
            gradient[i] = (up - down) / (2 * Difference);
            _curvatures[i] = (2 * value - up - down) / (Difference * Difference);
        }
    }

    /// <summary>A diagonal matrix from the second differences that the gradient leaves behind.</summary>
    private void Restart()
    {
        int n = _gradient.Length;
        Array.Clear(_inverse);
        for (int i = 0; i < n; i++)
            _inverse[i * n + i] = 1 / Math.Max(Math.Abs(_curvatures[i]), 0.1 + Math.Abs(_gradient[i]) / LongestStep);
    }

    /// <summary>The step to try, and the slope along it.</summary>
    private double Direction()
    {
        int n = _gradient.Length;
        double longest = 0;
        for (int i = 0; i < n; i++)
        {
            _direction[i] = Columns.Dot(_inverse.AsSpan(i * n, n), _gradient);
            longest = Math.Max(longest, Math.Abs(_direction[i]));
        }
        if (longest > LongestStep)
        {
            for (int i = 0; i < n; i++)
                _direction[i] *= LongestStep / longest;
        }
        return Columns.Dot(_direction, _gradient);
    }

    /// <summary>Halves the step until the likelihood rises by a share of what the slope promises.</summary>
    private double Line(ReadOnlySpan<double> point, double value, double slope)
    {
        double length = 1;
        for (int half = 0; half < 40; half++)
        {
            for (int i = 0; i < point.Length; i++)
                _trial[i] = double.IsFinite(point[i]) ? Math.Clamp(point[i] + length * _direction[i], -_bounds[i], _bounds[i]) : point[i];
            double reached = _likelihood.At(_trial);
            if (reached >= value + 1e-4 * length * slope)
                return reached;
            // The top of the parabola through what is known, kept within a tenth and a half.
            double top = slope * length * length / (2 * (value + slope * length - reached));
            length = double.IsFinite(top) ? Math.Clamp(top, 0.1 * length, 0.5 * length) : 0.1 * length;
        }
        return double.NegativeInfinity;
    }

    /// <summary>The update of the inverse matrix; left out where the likelihood is not curved downwards along the step.</summary>
    private void Learn()
    {
        int n = _gradient.Length;
        var turned = _direction.AsSpan();
        double product = 0;
        for (int i = 0; i < n; i++)
        {
            _newGradient[i] = double.IsFinite(_newGradient[i]) ? _newGradient[i] : 0;
            _trial[i] = _gradient[i] - _newGradient[i];
            product += _change[i] * _trial[i];
        }
        if (!(product > 1e-12 * Math.Sqrt(Columns.Dot(_change, _change) * Columns.Dot(_trial, _trial))))
            return;
        for (int i = 0; i < n; i++)
            turned[i] = Columns.Dot(_inverse.AsSpan(i * n, n), _trial);
        double scale = (1 + Columns.Dot(_trial, turned) / product) / product;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
                _inverse[i * n + j] += scale * _change[i] * _change[j] - (turned[i] * _change[j] + _change[i] * turned[j]) / product;
        }
    }
}
