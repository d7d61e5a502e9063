namespace TruceStats.Numerics;

/// <summary>
/// What an averaged restricted likelihood says of the coefficients: a mixture of normal distributions, one part for each pair (σ, ρ)
/// of noticeable weight. Immutable, and independent of the workspace that it came from.
/// </summary>
internal sealed class IntegratedFit
{
    /// <summary>Points with less than this share of the weight are left out; together they hold under 1e-11 of it.</summary>
    private const double Negligible = 1e-14;

    private readonly double[] _weights;
    private readonly double[] _deviations;
    private readonly double[] _correlations;
    private readonly double[] _centre;
    private readonly double[] _shifts;
    private readonly double[] _factors;
    private readonly double[] _basis;
    private readonly double[] _means;

    private IntegratedFit(IntegratedWorkspace work, int n, int p, int kept)
    {
        Columns = p;
        _weights = new double[kept];
        _deviations = new double[kept];
        _correlations = new double[kept];
        _shifts = new double[kept * p];
        _factors = new double[kept * p * p];
        _basis = new double[p * p];
        _centre = work.Coefficients.AsSpan(0, p).ToArray();
        _means = work.Means.AsSpan(0, n).ToArray();
        for (int j = 0; j < p; j++)
            work.Factored.AsSpan(j * n, j + 1).CopyTo(_basis.AsSpan(j * p));
    }

    /// <summary>p.</summary>
    public int Columns { get; }

    /// <summary>The number of parts.</summary>
    public int Count => _weights.Length;

    /// <summary>The weights of the parts, which sum to 1.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>σ of each part.</summary>
    public ReadOnlySpan<double> Deviations => _deviations;

    /// <summary>ρ of each part.</summary>
    public ReadOnlySpan<double> Correlations => _correlations;

    /// <summary>The fitted means at which the observations were linearised, exposure included, one a row.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>σ of the grid point with the largest restricted likelihood.</summary>
    public double ModeDeviation { get; private set; }

    /// <summary>ρ of that point; 0 where its σ is 0.</summary>
    public double ModeCorrelation { get; private set; }

    /// <summary>The restricted log-likelihood there.</summary>
    public double LogLikelihood { get; private set; }

    /// <summary>The mean of σ over the parts.</summary>
    public double MeanDeviation { get; private set; }

    /// <summary>The mean of ρ over the parts with σ above 0, weighted by σ² besides: where there is no noise its correlation says nothing.</summary>
    public double MeanCorrelation { get; private set; }

    internal static IntegratedFit From(IntegratedWorkspace work, int n, int p)
    {
        int kept = 0;
        for (int k = 0; k < work.Grid.Count; k++)
            kept += work.Weights[k] >= Negligible ? 1 : 0;
        var fit = new IntegratedFit(work, n, p, kept);
        fit.Take(work, p);
        fit.Summarise(work);
        return fit;
    }

    /// <summary>Writes β̂ of one part.</summary>
    public void Coefficients(int part, Span<double> beta)
    {
        _shifts.AsSpan(part * Columns, Columns).CopyTo(beta);
        HouseholderQr.SolveUpper(_basis, Columns, Columns, beta);
        for (int j = 0; j < Columns; j++)
            beta[j] += _centre[j];
    }

    /// <summary>Writes the mean of β over all parts.</summary>
    public void Coefficients(Span<double> beta)
    {
        beta.Clear();
        for (int k = 0; k < Count; k++)
            Numerics.Columns.SubtractMultiple(beta, _shifts.AsSpan(k * Columns, Columns), -_weights[k]);
        HouseholderQr.SolveUpper(_basis, Columns, Columns, beta);
        for (int j = 0; j < Columns; j++)
            beta[j] += _centre[j];
    }

    /// <summary>Writes the covariance of β̂ of one part, p by p, symmetric.</summary>
    public void Covariance(int part, Span<double> covariance)
    {
        Cholesky.Invert(_factors.AsSpan(part * Columns * Columns, Columns * Columns), Columns, covariance);
        OutOfBasis(covariance);
    }

    /// <summary>Writes the covariance of β over all parts, within and between them, p by p, symmetric.</summary>
    public void Covariance(Span<double> covariance)
    {
        int p = Columns;
        covariance.Clear();
        var part = new double[p * p];
        var mean = new double[p];
        for (int k = 0; k < Count; k++)
            Numerics.Columns.SubtractMultiple(mean, _shifts.AsSpan(k * p, p), -_weights[k]);
        for (int k = 0; k < Count; k++)
        {
            Cholesky.Invert(_factors.AsSpan(k * p * p, p * p), p, part);
            var shift = _shifts.AsSpan(k * p, p);
            for (int i = 0; i < p; i++)
            {
                for (int j = 0; j < p; j++)
                    covariance[i * p + j] += _weights[k] * (part[i * p + j] + (shift[i] - mean[i]) * (shift[j] - mean[j]));
            }
        }
        OutOfBasis(covariance);
    }

    /// <summary>The distribution of one linear combination of the coefficients.</summary>
    public NormalMixture Contrast(ReadOnlySpan<double> contrast)
    {
        int p = Columns;
        if (contrast.Length != p)
            throw new ArgumentException($"The contrast has {contrast.Length} elements and must have {p}.", nameof(contrast));
        double centre = Numerics.Columns.Dot(contrast, _centre);
        var inBasis = contrast.ToArray();
        HouseholderQr.SolveUpperTranspose(_basis, p, p, inBasis);
        var half = new double[p];
        var means = new double[Count];
        var deviations = new double[Count];
        for (int k = 0; k < Count; k++)
        {
            means[k] = centre + Numerics.Columns.Dot(inBasis, _shifts.AsSpan(k * p, p));
            inBasis.CopyTo(half, 0);
            Cholesky.SolveLower(_factors.AsSpan(k * p * p, p * p), p, half);
            deviations[k] = Math.Sqrt(Numerics.Columns.Dot(half, half));
        }
        return new NormalMixture(_weights, means, deviations);
    }

    /// <summary>Draws a part by its weight and β from it.</summary>
    public void Draw(RandomStream stream, Span<double> beta, out double deviation, out double correlation)
    {
        double left = stream.NextDouble();
        int part = 0;
        while (part < Count - 1 && left > _weights[part])
            left -= _weights[part++];
        deviation = _deviations[part];
        correlation = _correlations[part];
        for (int j = 0; j < Columns; j++)
            beta[j] = stream.NextNormal();
        IntegratedLikelihood.SolveUpper(_factors.AsSpan(part * Columns * Columns, Columns * Columns), Columns, beta);
        for (int j = 0; j < Columns; j++)
            beta[j] += _shifts[part * Columns + j];
        HouseholderQr.SolveUpper(_basis, Columns, Columns, beta);
        for (int j = 0; j < Columns; j++)
            beta[j] += _centre[j];
    }

    /// <summary>R⁻¹ C R⁻ᵀ in place.</summary>
    private void OutOfBasis(Span<double> covariance)
    {
        for (int i = 0; i < Columns; i++)
            HouseholderQr.SolveUpper(_basis, Columns, Columns, covariance.Slice(i * Columns, Columns));
        Transpose(covariance);
        for (int i = 0; i < Columns; i++)
            HouseholderQr.SolveUpper(_basis, Columns, Columns, covariance.Slice(i * Columns, Columns));
        for (int i = 0; i < Columns; i++)
        {
            for (int j = 0; j < i; j++)
                covariance[j * Columns + i] = covariance[i * Columns + j];
        }
    }

    private void Transpose(Span<double> square)
    {
        for (int i = 0; i < Columns; i++)
        {
            for (int j = 0; j < i; j++)
                (square[i * Columns + j], square[j * Columns + i]) = (square[j * Columns + i], square[i * Columns + j]);
        }
    }

    private void Take(IntegratedWorkspace work, int p)
    {
        int at = 0;
        double sum = 0;
        for (int k = 0; k < work.Grid.Count; k++)
        {
            if (work.Weights[k] < Negligible)
                continue;
            sum += _weights[at] = work.Weights[k];
            _deviations[at] = work.Grid.Deviations[k];
            _correlations[at] = work.Grid.Correlation[k];
            work.PointShift.AsSpan(k * p, p).CopyTo(_shifts.AsSpan(at * p));
            work.PointFactor.AsSpan(k * p * p, p * p).CopyTo(_factors.AsSpan(at * p * p));
            at++;
        }
        for (int k = 0; k < at; k++)
            _weights[k] /= sum;
    }

    private void Summarise(IntegratedWorkspace work)
    {
        int mode = 0;
        for (int k = 1; k < work.Grid.Count; k++)
            mode = work.LogLikelihood[k] > work.LogLikelihood[mode] ? k : mode;
        ModeDeviation = work.Grid.Deviations[mode];
        ModeCorrelation = work.Grid.Correlation[mode];
        LogLikelihood = work.LogLikelihood[mode];
        double variance = 0, correlated = 0;
        for (int k = 0; k < Count; k++)
        {
            double square = _weights[k] * _deviations[k] * _deviations[k];
            MeanDeviation += _weights[k] * _deviations[k];
            variance += square;
            correlated += square * _correlations[k];
        }
        MeanCorrelation = variance > 0 ? correlated / variance : 0;
    }
}
