using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TruceStats.Numerics;

/// <summary>
/// The part of the Kalman filter that meets the data: several columns go through one filter side by side, four a time, and come out as
/// innovations with variance 1 (in units of the variance of ε) that no longer depend on each other.
/// </summary>
internal sealed class ArimaInnovations
{
    private const int Lanes = 4;

    private readonly ArimaSystem _system;
    private readonly int _points;
    private readonly int _groups;
    private readonly double[] _data;
    private readonly double[] _states;

    /// <param name="system">What the columns are filtered by.</param>
    /// <param name="points">Points in a column.</param>
    /// <param name="columns">Columns.</param>
    public ArimaInnovations(ArimaSystem system, int points, int columns)
    {
        _system = system;
        _points = points;
        _groups = (columns + Lanes - 1) / Lanes;
        _data = new double[_groups * Lanes * points];
        _states = new double[_groups * Lanes * system.Size];
    }

    /// <summary>Writes a column; what stands at missing points is not read again.</summary>
    public void SetColumn(int column, ReadOnlySpan<double> values)
    {
        int group = column / Lanes, lane = column % Lanes;
        for (int t = 0; t < _points; t++)
            _data[(group * _points + t) * Lanes + lane] = values[t];
    }

    /// <summary>The element of a column's state that is predicted for the point after the last one filtered.</summary>
    public double State(int column, int element) => _states[(column / Lanes * _system.Size + element) * Lanes + column % Lanes];

    /// <summary>
    /// Filters the first <paramref name="points"/> points of all columns and writes the innovations of those observed, column by column,
    /// <paramref name="rows"/> to a column.
    /// </summary>
    public void Filter(ArimaGains gains, int points, int columns, int rows, Span<double> innovations)
    {
        for (int group = 0; group < _groups; group++)
        {
            int first = group * Lanes;
            Filter(gains, group, points, rows, innovations[(first * rows)..], Math.Min(Lanes, columns - first));
        }
    }

    private void Filter(ArimaGains gains, int group, int points, int rows, Span<double> innovations, int lanes)
    {
        int size = _system.Size;
        var states = _states.AsSpan(group * size * Lanes, size * Lanes);
        states.Clear();
        ref double data = ref MemoryMarshal.GetReference(_data.AsSpan(group * _points * Lanes));
        ref double state = ref MemoryMarshal.GetReference(states);
        var slots = gains.Slots;
        var used = _system.LastUsed;
        var coefficients = _system.LastRow;
        bool levels = _system.Lags > 0;
        int row = 0;
        for (int t = 0; t < points; t++)
        {
            int slot = slots[t];
            if (slot == ArimaGains.Missing)
            {
                Predict(ref state);
                continue;
            }
            var innovation = Vector256.LoadUnsafe(ref data, (nuint)(t * Lanes)) - (levels ? Level(ref state) : Vector256.LoadUnsafe(ref state));
            Write(innovation * Vector256.Create(gains.InverseRoot(slot)), innovations, row++, rows, lanes);
            var gain = gains.Gain(slot);
            if (!levels)
            {
                Advance(ref state, gain, innovation, used, coefficients);
                continue;
            }
            for (int i = 0; i < gain.Length; i++)
                Moved(ref state, gain, i, innovation).StoreUnsafe(ref state, (nuint)(i * Lanes));
            Predict(ref state);
        }
    }

    /// <summary>Element i of the states after an innovation has moved them.</summary>
    private static Vector256<double> Moved(ref double state, ReadOnlySpan<double> gain, int i, Vector256<double> innovation) =>
        Vector256.LoadUnsafe(ref state, (nuint)(i * Lanes)) + Vector256.Create(gain[i]) * innovation;

    /// <summary>Without lagged levels: the innovation moves the states and they go one step on, in one pass.</summary>
    private static void Advance(
        ref double state, ReadOnlySpan<double> gain, Vector256<double> innovation, ReadOnlySpan<int> used, ReadOnlySpan<double> coefficients)
    {
        var last = Vector256<double>.Zero;
        foreach (int i in used)
            last += Vector256.Create(coefficients[i]) * Moved(ref state, gain, i, innovation);
        for (int i = 1; i < gain.Length; i++)
            Moved(ref state, gain, i, innovation).StoreUnsafe(ref state, (nuint)((i - 1) * Lanes));
        last.StoreUnsafe(ref state, (nuint)((gain.Length - 1) * Lanes));
    }

    private Vector256<double> Level(ref double state)
    {
        var level = Vector256.LoadUnsafe(ref state);
        var lags = _system.LevelLags;
        for (int i = 0; i < lags.Length; i++)
            level += Vector256.Create(lags[i]) * Vector256.LoadUnsafe(ref state, (nuint)((_system.Noise + i) * Lanes));
        return level;
    }

    /// <summary>The states go one step on, as <see cref="ArimaSystem.Advance"/> says.</summary>
    private void Predict(ref double state)
    {
        int noise = _system.Noise;
        var last = Vector256<double>.Zero;
        foreach (int i in _system.LastUsed)
            last += Vector256.Create(_system.LastRow[i]) * Vector256.LoadUnsafe(ref state, (nuint)(i * Lanes));
        var level = _system.Lags > 0 ? Level(ref state) : last;
        for (int i = 0; i < noise - 1; i++)
            Vector256.LoadUnsafe(ref state, (nuint)((i + 1) * Lanes)).StoreUnsafe(ref state, (nuint)(i * Lanes));
        last.StoreUnsafe(ref state, (nuint)((noise - 1) * Lanes));
        if (_system.Lags == 0)
            return;
        for (int i = _system.Size - 1; i > noise; i--)
            Vector256.LoadUnsafe(ref state, (nuint)((i - 1) * Lanes)).StoreUnsafe(ref state, (nuint)(i * Lanes));
        level.StoreUnsafe(ref state, (nuint)(noise * Lanes));
    }

    private static void Write(Vector256<double> values, Span<double> innovations, int row, int rows, int lanes)
    {
        innovations[row] = values[0];
        if (lanes > 1)
            innovations[rows + row] = values[1];
        if (lanes > 2)
            innovations[2 * rows + row] = values[2];
        if (lanes > 3)
            innovations[3 * rows + row] = values[3];
    }
}
