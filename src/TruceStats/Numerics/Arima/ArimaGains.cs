using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// The part of the Kalman filter that no observation enters: the variance of each innovation and the gain that goes with it
/// (Durbin and Koopman 2012, Time Series Analysis by State Space Methods, section 4.3). A point that is not observed predicts only.
/// </summary>
/// <remarks>
/// Once what is known leaves nothing of the state uncertain but for rounding, the variance is 1 and the gain is ψ until the next gap,
/// and the covariance is not carried on.
/// </remarks>
internal sealed class ArimaGains
{
    /// <summary>The slot of a point that is not observed.</summary>
    public const int Missing = -1;

    private const int Width = 4;

    // The share of what one step of noise puts into the state below which what is still uncertain counts as rounding.
    private const double Settled = 1e-15;

    private readonly ArimaSystem _system;
    private readonly int[] _slots;
    private readonly double[] _gains;
    private readonly double[] _roots;
    private readonly double[] _covariance;
    private readonly double[] _crossed;
    private readonly double[] _row;

    public ArimaGains(ArimaSystem system, int points)
    {
        _system = system;
        _slots = new int[points];
        _gains = new double[(points + 1) * system.Size];
        _roots = new double[points + 1];
        _covariance = new double[system.Size * system.Size];
        _crossed = new double[system.Size];
        _row = new double[system.Size];
    }

    /// <summary>Which gain a point has: a number of <see cref="Gain"/>, or <see cref="Missing"/>.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    /// <summary>The sum of the logs of the innovations' variances, in units of the variance of ε.</summary>
    public double LogVariances { get; private set; }

    /// <summary>The covariance of the state that is predicted for the point after the last, or for the one that was asked for.</summary>
    public ReadOnlySpan<double> Covariance => _covariance;

    /// <summary>How a unit of innovation moves the state, before the step to the next point.</summary>
    public ReadOnlySpan<double> Gain(int slot) => _gains.AsSpan(slot * _system.Size, _system.Size);

    /// <summary>1 over the standard deviation of an innovation.</summary>
    public double InverseRoot(int slot) => _roots[slot];

    /// <summary>Runs over the first <paramref name="points"/> points, observed as told; none told means all.</summary>
    public void Run(ReadOnlySpan<bool> observed, int points)
    {
        int size = _system.Size;
        _system.InitialCovariance(_covariance);
        // The first slot holds the gain that the filter settles on.
        _system.Impulses.CopyTo(_gains);
        _roots[0] = 1;
        double settled = Settled * size * Columns.Dot(_system.Impulses, _system.Impulses);
        var logs = new LogProduct();
        int slot = 0;
        bool steady = false;
        for (int t = 0; t < points; t++)
        {
            if (!observed.IsEmpty && !observed[t])
            {
                if (steady)
                    SteadyCovariance();
                steady = false;
                _slots[t] = Missing;
                Step(default, 0);
                continue;
            }
            if (steady)
            {
                _slots[t] = 0;
                continue;
            }
            slot++;
            _slots[t] = slot;
            double variance = Observe(slot, out double left);
            logs.Multiply(variance);
            if (left <= settled)
                steady = true;
            else
                Step(Gain(slot), variance);
        }
        if (steady)
            SteadyCovariance();
        LogVariances = logs.Value;
    }

    /// <summary>The variance of the innovation; its gain goes into the slot, and the trace of what stays uncertain comes out.</summary>
    private double Observe(int slot, out double left)
    {
        int size = _system.Size, noise = _system.Noise;
        var gain = _gains.AsSpan(slot * size, size);
        var lags = _system.LevelLags;
        for (int i = 0; i < size; i++)
        {
            double sum = _covariance[i * size];
            for (int k = 0; k < lags.Length; k++)
                sum += lags[k] * _covariance[i * size + noise + k];
            gain[i] = sum;
        }
        double variance = _system.Level(gain), trace = 0;
        for (int i = 0; i < size; i++)
        {
            double crossed = gain[i];
            gain[i] = crossed / variance;
            trace += _covariance[i * size + i] - crossed * gain[i];
        }
        _roots[slot] = 1 / Math.Sqrt(variance);
        left = trace;
        return variance;
    }

    private void SteadyCovariance()
    {
        int size = _system.Size;
        var impulses = _system.Impulses;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
                _covariance[i * size + j] = impulses[i] * impulses[j];
        }
    }

    /// <summary>P becomes T (P − F g gᵀ) Tᵀ + ψψᵀ; F is 0 where nothing was observed.</summary>
    private void Step(ReadOnlySpan<double> gain, double variance)
    {
        if (_system.Lags == 0)
            StepProcess(gain, variance);
        else
            StepLevels(gain, variance);
    }

    /// <summary>Without lagged levels the transition is a shift and one row of coefficients, so the matrix moves up and left in one pass.</summary>
    private void StepProcess(ReadOnlySpan<double> gain, double variance)
    {
        int size = _system.Size, last = size - 1;
        var coefficients = _system.LastRow;
        var impulses = _system.Impulses;
        var crossed = _crossed.AsSpan();
        crossed.Clear();
        double moved = 0;
        foreach (int i in _system.LastUsed)
        {
            Columns.SubtractMultiple(crossed, _covariance.AsSpan(i * size, size), -coefficients[i]);
            if (variance > 0)
                moved += coefficients[i] * gain[i];
        }
        if (variance > 0)
            Columns.SubtractMultiple(crossed, gain, moved * variance);
        for (int i = 0; i < last; i++)
        {
            var row = _covariance.AsSpan(i * size, size);
            var below = _covariance.AsSpan((i + 1) * size + 1, last);
            double factor = variance > 0 ? variance * gain[i + 1] : 0;
            Shift(row[..last], below, variance > 0 ? gain[1..] : impulses[..last], factor, impulses[..last], impulses[i]);
            row[last] = crossed[i + 1] + impulses[i] * impulses[last];
        }
        double corner = impulses[last] * impulses[last];
        foreach (int i in _system.LastUsed)
            corner += coefficients[i] * crossed[i];
        for (int j = 0; j < last; j++)
            _covariance[last * size + j] = _covariance[j * size + last];
        _covariance[last * size + last] = corner;
    }

    /// <summary>row = below − factor · gain + impulse · impulses, element by element.</summary>
    private static void Shift(
        Span<double> row, ReadOnlySpan<double> below, ReadOnlySpan<double> gain, double factor, ReadOnlySpan<double> impulses, double impulse)
    {
        ref double to = ref MemoryMarshal.GetReference(row), from = ref MemoryMarshal.GetReference(below);
        ref double g = ref MemoryMarshal.GetReference(gain), h = ref MemoryMarshal.GetReference(impulses);
        var factors = Vector256.Create(factor);
        var noise = Vector256.Create(impulse);
        int j = 0;
        for (; j <= row.Length - Width; j += Width)
        {
            (Vector256.LoadUnsafe(ref from, (nuint)j) - factors * Vector256.LoadUnsafe(ref g, (nuint)j)
                + noise * Vector256.LoadUnsafe(ref h, (nuint)j)).StoreUnsafe(ref to, (nuint)j);
        }
        for (; j < row.Length; j++)
            row[j] = below[j] - factor * gain[j] + impulse * impulses[j];
    }

    private void StepLevels(ReadOnlySpan<double> gain, double variance)
    {
        int size = _system.Size;
        for (int i = 0; i < size; i++)
        {
            var row = _covariance.AsSpan(i * size, size);
            if (variance > 0)
                Columns.SubtractMultiple(row, gain, variance * gain[i]);
            _system.Advance(row);
        }
        var impulses = _system.Impulses;
        for (int j = 0; j < size; j++)
        {
            for (int i = 0; i < size; i++)
                _row[i] = _covariance[i * size + j];
            _system.Advance(_row);
            for (int i = 0; i < size; i++)
                _covariance[i * size + j] = _row[i] + impulses[i] * impulses[j];
        }
    }

    /// <summary>The log of a product, with few logs taken.</summary>
    private struct LogProduct()
    {
        // Above this the product goes over into the sum.
        private const double Large = 1e200;

        private double _product = 1;
        private double _sum;

        public readonly double Value => _sum + Math.Log(_product);

        public void Multiply(double factor)
        {
            _product *= factor;
            if (!(_product > Large))
                return;
            _sum += Math.Log(_product);
            _product = 1;
        }
    }
}
