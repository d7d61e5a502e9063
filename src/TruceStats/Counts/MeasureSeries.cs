namespace TruceStats;

/// <summary>Real values in consecutive bins, or missing: prices, rainfall, police strength; a control or an outcome that is no count.</summary>
/// <remarks>
/// Equal when bins, values and unit are equal. There is no order. A series has at least one bin; a value is finite or missing, never NaN,
/// and missing is never zero.
/// </remarks>
public sealed class MeasureSeries : IEquatable<MeasureSeries>
{
    private readonly double?[] _values;
    private readonly BinFrame _frame;

    internal MeasureSeries(BinFrame frame, double?[] values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (values.Length != frame.Length)
            throw new ArgumentException(FormattableString.Invariant($"There must be one value a bin: {frame.Length}, not {values.Length}."), nameof(values));
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(values), value, FormattableString.Invariant($"Every value must be finite, or null where missing, but that of bin {i} is not."));
        }
        _frame = frame;
        _values = values;
        Values = Array.AsReadOnly(values);
        Unit = unit;
    }

    /// <summary>The number of bins, missing ones too; at least 1.</summary>
    public int Length => _values.Length;

    /// <summary>The values in order of time; null where missing.</summary>
    public IReadOnlyList<double?> Values { get; }

    /// <summary>What the values are in.</summary>
    public Unit Unit { get; }

    /// <summary>How time is cut; null where the bins were given one by one.</summary>
    public Resolution? Resolution => _frame.Resolution;

    /// <summary>From the first day of the first bin up to, not including, the end of the last.</summary>
    public StudyPeriod Coverage => _frame.Coverage;

    /// <summary>The value of a bin; null where missing.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public double? this[int index] =>
        (uint)index < (uint)Length
            ? _values[index]
            : throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"The index must be from 0 to {Length - 1}."));

    /// <summary>Values from a first day on.</summary>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="start">The first day. Where it is no edge of the resolution, the first bin is partial.</param>
    /// <param name="values">One finite value a bin, or null where missing; at least one bin.</param>
    /// <param name="unit">What they are in.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or infinite.</exception>
    /// <exception cref="OverflowException">The bins leave the calendar.</exception>
    public static MeasureSeries Of(Resolution resolution, LocalDate start, IEnumerable<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(values);
        double?[] all = [.. values];
        return new MeasureSeries(BinFrame.Starting(resolution, start, all.Length, nameof(values)), all, unit);
    }

    /// <summary>Values over a coverage, which clips the first and the last bin.</summary>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="coverage">The days that were observed, with an end.</param>
    /// <param name="values">One finite value for each bin of the coverage, or null where missing.</param>
    /// <param name="unit">What they are in.</param>
    /// <exception cref="ArgumentException">The coverage is open, or has not as many bins as there are values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or infinite.</exception>
    public static MeasureSeries Over(Resolution resolution, StudyPeriod coverage, IEnumerable<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new MeasureSeries(BinFrame.Over(resolution, coverage), [.. values], unit);
    }

    /// <summary>Values on the bins of a count series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="values">One finite value for each of its bins, or null where missing.</param>
    /// <param name="unit">What they are in.</param>
    /// <exception cref="ArgumentException">There are not as many values as bins.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is NaN or infinite.</exception>
    public static MeasureSeries OnBinsOf(CountSeries series, IEnumerable<double?> values, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(values);
        return new MeasureSeries(series.Frame, [.. values], unit);
    }

    /// <summary>The days of a bin.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public StudyPeriod PeriodOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        return _frame.Period(index);
    }

    internal BinFrame Frame => _frame;

    internal bool SharesFrameWith(CountSeries series) => _frame.HasBinsOf(series.Frame);

    /// <summary>Whether bins, values and unit are the same.</summary>
    /// <param name="other">The other series, or null.</param>
    public bool Equals(MeasureSeries? other) =>
        other is not null && _frame.Equals(other._frame) && Unit == other.Unit && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MeasureSeries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_frame, Unit, _values[0], _values[^1]);

    /// <summary>Unit, coverage and bins, as <c>mm by month, [2016-01-01, 2017-01-01): 12 bins, 1 missing</c>.</summary>
    public override string ToString()
    {
        int missing = _values.Count(value => value is null);
        return Unit + (Resolution is null ? "" : " by " + Resolution) + ", " + Coverage
            + FormattableString.Invariant($": {Length} {(Length == 1 ? "bin" : "bins")}") + (missing == 0 ? "" : FormattableString.Invariant($", {missing} missing"));
    }

    /// <summary>Whether bins, values and unit are the same.</summary>
    /// <param name="left">One series, or null.</param>
    /// <param name="right">The other series, or null.</param>
    public static bool operator ==(MeasureSeries? left, MeasureSeries? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One series, or null.</param>
    /// <param name="right">The other series, or null.</param>
    public static bool operator !=(MeasureSeries? left, MeasureSeries? right) => !(left == right);
}
