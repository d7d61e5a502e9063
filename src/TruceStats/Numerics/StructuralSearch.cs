namespace TruceStats.Numerics;

/// <summary>
/// The greatest likelihood of a structural model over its variances. The search runs over standard deviations that may have either sign
/// (BFGS: Nocedal and Wright 2006, ch. 6), so that 0 lies inside its range and a variance may go there without the steps growing small.
/// </summary>
internal sealed class StructuralSearch
{
    private const int MostIterations = 500;
    private const double LevelSlope = 1e-7;

    private readonly StructuralFilter _filter;
    private readonly StructuralScore _score;
    private readonly int _count;
    private readonly double[] _relative;
    private readonly double[] _slopes;
    private readonly double[] _unit;

    public StructuralSearch(StructuralFilter filter)
    {
        _filter = filter;
        _score = new StructuralScore(filter);
        _count = filter.Data.Form.Variances;
        _relative = new double[_count];
        _slopes = new double[_count];
        _unit = new double[_count];
    }

    /// <summary>Climbs from relative variances and leaves them, summing to 1, at the top. Returns the likelihood, and whether it is level there.</summary>
    public (double LogLikelihood, bool Converged) Climb(Span<double> relative)
    {
        Span<double> at = stackalloc double[_count];
        for (int i = 0; i < _count; i++)
        {
            _unit[i] = Math.Sqrt(relative[i]);
            at[i] = 1;
        }
        var (height, level) = Ascend(at);
        double sum = 0;
        for (int i = 0; i < _count; i++)
            sum += relative[i] = Square(at[i] * _unit[i]);
        for (int i = 0; i < _count; i++)
            relative[i] /= sum;
        return (Settle(relative, height), level && FallsFromZero(relative));
    }

    private static double Square(double value) => value * value;

    /// <summary>Puts each variance that makes no difference to 0.</summary>
    private double Settle(Span<double> relative, double height)
    {
        for (int i = 0; i < _count; i++)
        {
            double kept = relative[i];
            // A share of the others that the likelihood cannot tell from none.
            if (kept == 0 || kept > 0.01)
                continue;
            relative[i] = 0;
            double without = _filter.Run(relative);
            if (without >= height - 1e-9)
                height = Math.Max(height, without);
            else
                relative[i] = kept;
        }
        return _filter.Run(relative);
    }

    private bool FallsFromZero(ReadOnlySpan<double> relative)
    {
        _score.Evaluate(_slopes);
        for (int i = 0; i < _count; i++)
        {
            if (relative[i] == 0 && !(_slopes[i] <= 1e-6))
                return false;
        }
        return true;
    }

    private (double Height, bool Level) Ascend(Span<double> at)
    {
        Span<double> inverse = stackalloc double[_count * _count], gradient = stackalloc double[_count];
        Span<double> direction = stackalloc double[_count], next = stackalloc double[_count], nextGradient = stackalloc double[_count];
        double height = Evaluate(at, gradient);
        SetIdentity(inverse, 1 / Math.Max(1, Math.Sqrt(Columns.Dot(gradient, gradient))));
        bool fresh = true;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            if (IsLevel(at, gradient))
                return (height, true);
            double rise = 0;
            for (int i = 0; i < _count; i++)
                rise += gradient[i] * (direction[i] = Columns.Dot(inverse.Slice(i * _count, _count), gradient));
            double nextHeight = Step(at, height, direction, rise, next, nextGradient);
            if (!double.IsFinite(nextHeight))
            {
                // No higher point along the line: start again with the slope alone, and give up if that was it already.
                if (fresh)
                    return (height, IsLevel(at, gradient, 1e3));
                SetIdentity(inverse, 1 / Math.Max(1, Math.Sqrt(Columns.Dot(gradient, gradient))));
                fresh = true;
                continue;
            }
            fresh = false;
            Update(inverse, at, next, gradient, nextGradient);
            next.CopyTo(at);
            nextGradient.CopyTo(gradient);
            height = nextHeight;
        }
        return (height, false);
    }

    /// <summary>The likelihood at standard deviations (in units of the start), and its gradient.</summary>
    private double Evaluate(ReadOnlySpan<double> at, Span<double> gradient)
    {
        for (int i = 0; i < _count; i++)
            _relative[i] = Square(at[i] * _unit[i]);
        double height = _filter.Run(_relative);
        if (!double.IsFinite(height))
            return double.NegativeInfinity;
        _score.Evaluate(_slopes);
        for (int i = 0; i < _count; i++)
            gradient[i] = 2 * at[i] * _unit[i] * _unit[i] * _slopes[i];
        return height;
    }

    /// <summary>Whether the likelihood changes by no more than a trifle when a standard deviation changes by its own size, or the start's.</summary>
    private static bool IsLevel(ReadOnlySpan<double> at, ReadOnlySpan<double> gradient, double leniency = 1)
    {
        for (int i = 0; i < at.Length; i++)
        {
            if (!(Math.Abs(gradient[i]) * Math.Max(1, Math.Abs(at[i])) <= leniency * LevelSlope))
                return false;
        }
        return true;
    }

    /// <summary>Halves the step until the likelihood rises enough (Armijo); −∞ where it never does.</summary>
    private double Step(
        ReadOnlySpan<double> at, double height, ReadOnlySpan<double> direction, double rise, Span<double> next, Span<double> gradient)
    {
        double length = 1;
        for (int halving = 0; halving < 40; halving++, length *= 0.5)
        {
            for (int i = 0; i < _count; i++)
                next[i] = at[i] + length * direction[i];
            double reached = Evaluate(next, gradient);
            // Near the top rounding hides the rise: there a smaller slope will do.
            if (reached >= height + 1e-4 * length * rise || (reached >= height - 1e-11 * Math.Abs(height) && length * rise < 1e-9))
                return reached;
        }
        return double.NegativeInfinity;
    }

    /// <summary>The BFGS update of the inverse of minus the second derivatives, left as it is where the curvature has the wrong sign.</summary>
    private void Update(Span<double> inverse, ReadOnlySpan<double> at, ReadOnlySpan<double> next, ReadOnlySpan<double> gradient, ReadOnlySpan<double> nextGradient)
    {
        Span<double> s = stackalloc double[_count], y = stackalloc double[_count], product = stackalloc double[_count];
        for (int i = 0; i < _count; i++)
            (s[i], y[i]) = (next[i] - at[i], gradient[i] - nextGradient[i]);
        double curvature = Columns.Dot(s, y);
        if (!(curvature > 1e-12 * Math.Sqrt(Columns.Dot(s, s) * Columns.Dot(y, y))))
            return;
        for (int i = 0; i < _count; i++)
            product[i] = Columns.Dot(inverse.Slice(i * _count, _count), y);
        double whole = (1 + Columns.Dot(y, product) / curvature) / curvature;
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
                inverse[i * _count + j] += whole * s[i] * s[j] - (product[i] * s[j] + s[i] * product[j]) / curvature;
        }
    }

    private void SetIdentity(Span<double> matrix, double scale)
    {
        matrix.Clear();
        for (int i = 0; i < _count; i++)
            matrix[i * _count + i] = scale;
    }
}
