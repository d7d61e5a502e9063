namespace TruceStats.Numerics;

/// <summary>
/// The state-space form of an ARMA process w, with lagged levels where it is summed up: the state is
/// (w, its best predictions one to r − 1 steps ahead, u₋₁, …, u₋ₗ), where u = w + Δ₁u₋₁ + … + Δₗu₋ₗ is what is observed.
/// The first part is the form of Akaike (1974) and Jones (1980, Technometrics 22:389–395), whose stationary covariance needs autocovariances
/// and impulse responses only: Cov(ŵᵢ, ŵⱼ) = γ(j − i) − Σₖ ψₖψₖ₊ⱼ₋ᵢ over k below the smaller of i and j. All in units of the variance of ε.
/// </summary>
internal sealed class ArimaSystem
{
    private readonly double[] _ar;
    private readonly double[] _ma;
    private readonly double[] _last;
    private readonly double[] _lags;
    private readonly double[] _impulses;
    private readonly double[] _autocovariances;
    private readonly double[] _equations;
    private readonly double[] _tau;
    private readonly int[] _used;
    private int _usedCount;

    /// <param name="arDegree">The degree of the autoregressive polynomial.</param>
    /// <param name="maDegree">The degree of the moving-average polynomial.</param>
    /// <param name="lags">Δ; empty where the process itself is observed.</param>
    public ArimaSystem(int arDegree, int maDegree, ReadOnlySpan<double> lags)
    {
        _ar = new double[arDegree];
        _ma = new double[maDegree];
        _lags = lags.ToArray();
        Noise = Math.Max(arDegree, maDegree + 1);
        Size = Noise + lags.Length;
        _last = new double[Noise];
        _used = new int[Noise];
        _impulses = new double[Size];
        _autocovariances = new double[Math.Max(Noise, arDegree + 1)];
        _equations = new double[(arDegree + 1) * (arDegree + 2)];
        _tau = new double[arDegree + 2];
    }

    /// <summary>How many elements of the state belong to the stationary process.</summary>
    public int Noise { get; }

    /// <summary>Elements of the state.</summary>
    public int Size { get; }

    /// <summary>Lagged levels in the state.</summary>
    public int Lags => _lags.Length;

    /// <summary>φ, written by the caller before <see cref="Update"/>.</summary>
    public Span<double> Ar => _ar;

    /// <summary>θ, written by the caller before <see cref="Update"/>.</summary>
    public Span<double> Ma => _ma;

    /// <summary>What a unit of ε does to the state: ψ, then zeros.</summary>
    public ReadOnlySpan<double> Impulses => _impulses;

    /// <summary>The row of the transition that makes the prediction furthest ahead.</summary>
    public ReadOnlySpan<double> LastRow => _last;

    /// <summary>Which elements of <see cref="LastRow"/> are not zero.</summary>
    public ReadOnlySpan<int> LastUsed => _used.AsSpan(0, _usedCount);

    /// <summary>Δ.</summary>
    public ReadOnlySpan<double> LevelLags => _lags;

    /// <summary>Takes up new coefficients. False where the autocovariances cannot be found: the process is not stationary to rounding.</summary>
    public bool Update()
    {
        _usedCount = 0;
        for (int i = 0; i < Noise; i++)
        {
            int lag = Noise - i;
            _last[i] = lag <= _ar.Length ? _ar[lag - 1] : 0;
            if (_last[i] != 0)
                _used[_usedCount++] = i;
        }
        for (int k = 0; k < Noise; k++)
        {
            double sum = k == 0 ? 1 : k <= _ma.Length ? _ma[k - 1] : 0;
            for (int i = 1; i <= Math.Min(k, _ar.Length); i++)
                sum += _ar[i - 1] * _impulses[k - i];
            _impulses[k] = sum;
        }
        return FindAutocovariances();
    }

    /// <summary>Writes the covariance of the state before anything is observed: stationary, and zero for levels before the first.</summary>
    public void InitialCovariance(Span<double> covariance)
    {
        covariance.Clear();
        for (int distance = 0; distance < Noise; distance++)
        {
            double sum = _autocovariances[distance];
            for (int i = 0; i + distance < Noise; i++)
            {
                covariance[i * Size + i + distance] = sum;
                covariance[(i + distance) * Size + i] = sum;
                sum -= _impulses[i] * _impulses[i + distance];
            }
        }
    }

    /// <summary>Moves a state one step on, without noise.</summary>
    public void Advance(Span<double> state)
    {
        double last = 0;
        foreach (int i in LastUsed)
            last += _last[i] * state[i];
        double level = Level(state);
        for (int i = 0; i < Noise - 1; i++)
            state[i] = state[i + 1];
        state[Noise - 1] = last;
        if (_lags.Length == 0)
            return;
        for (int i = Size - 1; i > Noise; i--)
            state[i] = state[i - 1];
        state[Noise] = level;
    }

    /// <summary>What is observed in a state.</summary>
    public double Level(ReadOnlySpan<double> state)
    {
        double level = state[0];
        for (int i = 0; i < _lags.Length; i++)
            level += _lags[i] * state[Noise + i];
        return level;
    }

    /// <summary>
    /// γ(0), …, γ(p) solve γ(k) − Σφᵢγ(|k − i|) = Σ θⱼψⱼ₋ₖ over j from k (Box and Jenkins 1976, section 3.4.2); those after follow one by one.
    /// </summary>
    private bool FindAutocovariances()
    {
        int p = _ar.Length, rows = p + 1;
        var rhs = _equations.AsSpan(rows * rows, rows);
        var matrix = _equations.AsSpan(0, rows * rows);
        matrix.Clear();
        for (int k = 0; k < rows; k++)
        {
            rhs[k] = Crossed(k);
            matrix[k * rows + k] += 1;
            for (int i = 1; i <= p; i++)
                matrix[Math.Abs(k - i) * rows + k] -= _ar[i - 1];
        }
        if (p == 0)
        {
            _autocovariances[0] = rhs[0];
        }
        else
        {
            HouseholderQr.Factor(matrix, rows, rows, _tau);
            HouseholderQr.ApplyQTranspose(matrix, rows, rows, _tau, rhs);
            HouseholderQr.SolveUpper(matrix, rows, rows, rhs);
            rhs.CopyTo(_autocovariances);
        }
        for (int k = rows; k < Noise; k++)
        {
            double sum = Crossed(k);
            for (int i = 1; i <= p; i++)
                sum += _ar[i - 1] * _autocovariances[k - i];
            _autocovariances[k] = sum;
        }
        // A process varies at least as much as its noise, save for rounding.
        return _autocovariances[0] > 0.5 && double.IsFinite(_autocovariances[0]);
    }

    private double Crossed(int k)
    {
        double sum = k == 0 ? 1 : 0;
        for (int j = Math.Max(k, 1); j <= _ma.Length; j++)
            sum += _ma[j - 1] * _impulses[j - k];
        return sum;
    }
}
