namespace TruceStats.Numerics;

/// <summary>A multivariate t distribution with 5 degrees of freedom, placed and shaped like a posterior at its mode.</summary>
internal sealed class StructuralProposal
{
    private const double Freedom = 5;
    private const double Reach = 14;
    private const double Probe = 0.05;
    private const int MostSteps = 60;

    private readonly StructuralDensity _density;
    private readonly int _count;
    private readonly double[] _mode;
    private readonly double[] _slope;
    private readonly double[] _curvature;
    private readonly double[] _root;

    private StructuralProposal(StructuralDensity density)
    {
        (_density, _count) = (density, density.Dimension);
        _mode = new double[_count];
        _slope = new double[_count];
        _curvature = new double[_count * _count];
        _root = new double[_count * _count];
    }

    /// <summary>Finds the mode, from the fit, and the curvature there.</summary>
    public static StructuralProposal About(StructuralDensity density, StructuralFit fit, CancellationToken cancellation)
    {
        var proposal = new StructuralProposal(density);
        for (int i = 0; i < proposal._count; i++)
        {
            double ratio = fit.Variances[i + 1] / fit.Variances[0];
            // A variance of 0 begins at a hundredth: the prior moves the mode away from 0.
            proposal._mode[i] = ratio > 0 ? Math.Clamp(Math.Log(ratio), -5, 5) : -5;
        }
        proposal.Climb(cancellation);
        return proposal;
    }

    /// <summary>Draws a point, and returns the log of the density that it came from, up to a constant.</summary>
    public double Draw(RandomStream random, Span<double> at)
    {
        double stretch = Math.Sqrt(Freedom / (2 * random.NextGamma(Freedom / 2))), squares = 0;
        _mode.CopyTo(at);
        for (int i = 0; i < _count; i++)
        {
            double normal = stretch * random.NextNormal();
            squares += normal * normal;
            for (int j = 0; j < _count; j++)
                at[j] += _root[i * _count + j] * normal;
        }
        return -0.5 * (Freedom + _count) * Elementary.Log1p(squares / Freedom);
    }

    /// <summary>Newton steps by differences, no longer than 2, halved until they rise.</summary>
    private void Climb(CancellationToken cancellation)
    {
        Span<double> step = stackalloc double[_count], next = stackalloc double[_count];
        double height = _density.At(_mode);
        for (int number = 0; number < MostSteps; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            Differentiate(height);
            _slope.CopyTo(step);
            if (Factor())
                Cholesky.Solve(_root, _count, step);
            double longest = 0;
            foreach (double part in step)
                longest = Math.Max(longest, Math.Abs(part));
            if (longest < 1e-3)
                break;
            double length = Math.Min(1, 2 / longest), reached = double.NegativeInfinity;
            for (int halving = 0; halving < 20 && !(reached > height); halving++, length *= 0.5)
            {
                for (int i = 0; i < _count; i++)
                    next[i] = Math.Clamp(_mode[i] + length * step[i], -Reach, Reach);
                reached = _density.At(next);
            }
            if (!(reached > height))
                break;
            next.CopyTo(_mode);
            height = reached;
        }
        Shape(height);
    }

    /// <summary>Slope and curvature (its negative) by central differences.</summary>
    private void Differentiate(double height)
    {
        double[] at = [.. _mode], up = new double[_count], down = new double[_count];
        for (int i = 0; i < _count; i++)
        {
            up[i] = Moved(at, i, Probe, i, 0);
            down[i] = Moved(at, i, -Probe, i, 0);
            _slope[i] = (up[i] - down[i]) / (2 * Probe);
            _curvature[i * _count + i] = (2 * height - up[i] - down[i]) / (Probe * Probe);
        }
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double mixed = Moved(at, i, Probe, j, Probe) + height - up[i] - up[j] + Moved(at, i, -Probe, j, -Probe) + height - down[i] - down[j];
                _curvature[i * _count + j] = _curvature[j * _count + i] = -0.5 * mixed / (Probe * Probe);
            }
        }
    }

    private double Moved(Span<double> at, int one, double byOne, int other, double byOther)
    {
        (double keptOne, double keptOther) = (at[one], at[other]);
        at[one] += byOne;
        at[other] += byOther;
        double height = _density.At(at);
        (at[one], at[other]) = (keptOne, keptOther);
        return height;
    }

    private bool Factor()
    {
        _curvature.CopyTo(_root, 0);
        return Cholesky.Factor(_root, _count);
    }

    /// <summary>Makes the root of the inverse curvature; where the posterior is flat at its mode, a spread of 2 along each axis.</summary>
    private void Shape(double height)
    {
        Differentiate(height);
        for (int i = 0; i < _count; i++)
            _curvature[i * _count + i] = Math.Max(_curvature[i * _count + i], 0.05);
        if (!Factor())
        {
            Array.Clear(_root);
            for (int i = 0; i < _count; i++)
                _root[i * _count + i] = 2;
            return;
        }
        // L⁻¹: the products of independent numbers with its rows have the inverse curvature L⁻ᵀL⁻¹ as covariance.
        double[] factor = [.. _root], inverse = new double[_count * _count];
        for (int i = 0; i < _count; i++)
        {
            inverse[i * _count + i] = 1;
            Cholesky.SolveLower(factor, _count, inverse.AsSpan(i * _count, _count));
        }
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
                _root[i * _count + j] = inverse[j * _count + i];
        }
    }
}
