namespace TruceStats.Numerics;

/// <summary>
/// Puts the covariance of all parameters together, as <see cref="ArimaInformation"/> says, right after an evaluation at the maximum.
/// </summary>
internal sealed class ArimaCovariance
{
    private readonly ArimaLikelihood _likelihood;
    private readonly int _nonlinear;
    private readonly int _regressors;
    private readonly int _count;

    /// <param name="likelihood">The likelihood, last evaluated at the maximum.</param>
    /// <param name="information">The information there; null where it is not positive definite, and the process is taken as known.</param>
    public ArimaCovariance(ArimaLikelihood likelihood, ArimaInformation? information)
    {
        _likelihood = likelihood;
        _nonlinear = likelihood.Parameters;
        _regressors = likelihood.Problem.Regressors;
        _count = _nonlinear + _regressors;
        Matrix = new double[_count * _count];
        Known = new bool[_count];
        Array.Fill(Known, true, _nonlinear, _regressors);
        GeneralizedLeastSquares();
        if (information is not null)
            Add(information);
    }

    /// <summary>The covariance, in the order of <see cref="ArimaFit"/>.</summary>
    public double[] Matrix { get; }

    /// <summary>Which parameters have one.</summary>
    public bool[] Known { get; }

    private void GeneralizedLeastSquares()
    {
        double[] inverse = new double[_regressors * _regressors];
        _likelihood.InverseInformation(inverse);
        for (int i = 0; i < _regressors; i++)
        {
            for (int j = 0; j < _regressors; j++)
                Matrix[(_nonlinear + i) * _count + _nonlinear + j] = _likelihood.Variance * inverse[i * _regressors + j];
        }
    }

    /// <summary>G H⁻¹ Gᵀ, G being the derivatives of all parameters by the active free numbers.</summary>
    private void Add(ArimaInformation information)
    {
        int active = information.Active.Length;
        double[] derivatives = new double[_count * active], half = new double[_count * active];
        double[] jacobian = Jacobian();
        for (int k = 0; k < active; k++)
        {
            for (int i = 0; i < _nonlinear; i++)
                derivatives[i * active + k] = jacobian[i * _nonlinear + information.Active[k]];
            for (int j = 0; j < _regressors; j++)
                derivatives[(_nonlinear + j) * active + k] = information.Movement[k * _regressors + j];
        }
        for (int i = 0; i < _count; i++)
        {
            for (int k = 0; k < active; k++)
                half[i * active + k] = Columns.Dot(derivatives.AsSpan(i * active, active), information.Inverse.AsSpan(k * active, active));
        }
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
                Matrix[i * _count + j] += Columns.Dot(half.AsSpan(i * active, active), derivatives.AsSpan(j * active, active));
        }
        MarkKnown(information.Active);
    }

    /// <summary>Coefficients of a polynomial have errors where none of its partial autocorrelations is held fixed.</summary>
    private void MarkKnown(ReadOnlySpan<int> active)
    {
        int first = 0;
        for (int block = 0; block < 4; block++)
        {
            int count = _likelihood.Block(block);
            bool whole = true;
            for (int i = first; i < first + count; i++)
                whole &= active.Contains(i);
            Array.Fill(Known, whole, first, count);
            first += count;
        }
        for (int i = first; i < _nonlinear; i++)
            Known[i] = active.Contains(i);
    }

    /// <summary>The derivatives of coefficients and decays by the free numbers.</summary>
    private double[] Jacobian()
    {
        double[] whole = new double[_nonlinear * _nonlinear];
        var partials = _likelihood.Partials;
        int first = 0;
        for (int block = 0; block < 4; block++)
        {
            int count = _likelihood.Block(block);
            double[] part = new double[count * count];
            ArimaPolynomials.Jacobian(partials.Slice(first, count), part, new double[count]);
            // Blocks 1 and 3 are moving averages, whose partial autocorrelations are those of −θ.
            double sign = block % 2 == 0 ? 1 : -1;
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    double partial = partials[first + j];
                    whole[(first + i) * _nonlinear + first + j] = sign * part[i * count + j] * (1 - partial) * (1 + partial);
                }
            }
            first += count;
        }
        for (int i = first; i < _nonlinear; i++)
            whole[i * _nonlinear + i] = _likelihood.Problem.Decays[i - first].Slope(partials[i]);
        return whole;
    }
}
