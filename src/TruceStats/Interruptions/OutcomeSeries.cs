namespace TruceStats.Interruptions;

/// <summary>What a model explains: a count series or a series of measured values. Either is taken where one is asked for.</summary>
/// <remarks>Equal when the series is equal. There is no order. A bin that is missing, incomplete or excluded has no value; missing is never zero.</remarks>
public sealed class OutcomeSeries : IEquatable<OutcomeSeries>
{
    private readonly double[] _values;
    private readonly double[] _exposures;

    private OutcomeSeries(CountSeries? counts, MeasureSeries? measures)
    {
        Counts = counts;
        Measures = measures;
        Frame = counts?.Frame ?? measures!.Frame;
        _values = new double[Frame.Length];
        _exposures = new double[Frame.Length];
        for (int i = 0; i < _values.Length; i++)
        {
            // NaN stands for "no value" inside the library only: what is shown is null.
            _values[i] = counts is null ? measures![i] ?? double.NaN : counts.Statuses[i] == BinStatus.Counted ? counts.Counts[i] : double.NaN;
            _exposures[i] = counts is null ? 1 : counts.Exposures[i];
        }
    }

    /// <summary>The counts; null where values were measured.</summary>
    public CountSeries? Counts { get; }

    /// <summary>The measured values; null where events were counted.</summary>
    public MeasureSeries? Measures { get; }

    /// <summary>The number of bins, with and without a value.</summary>
    public int Length => _values.Length;

    /// <summary>The value of each bin; null where it is missing, incomplete or excluded.</summary>
    public IReadOnlyList<double?> Values => [.. _values.Select(value => double.IsNaN(value) ? (double?)null : value)];

    /// <summary>The exposure of each bin; 1 where values were measured.</summary>
    public IReadOnlyList<double> Exposures => Array.AsReadOnly(_exposures);

    /// <summary>How time is cut; null where the bins were given one by one.</summary>
    public Resolution? Resolution => Frame.Resolution;

    /// <summary>From the first day of the first bin up to, not including, the end of the last.</summary>
    public StudyPeriod Coverage => Frame.Coverage;

    /// <summary>What a sum of values is in: events, or the unit of the measures.</summary>
    public Unit Unit => Counts is null ? Measures!.Unit : Unit.Events;

    /// <summary>What a difference of levels is in: the rate's unit for counts, the unit of the measures otherwise.</summary>
    internal Unit LevelUnit => Counts is null ? Measures!.Unit : RateUnits.Native(Counts.ExposureUnit);

    internal BinFrame Frame { get; }

    /// <summary>NaN where there is no value.</summary>
    internal ReadOnlySpan<double> Observed => _values;

    internal ReadOnlySpan<double> ExposureAmounts => _exposures;

    internal IReadOnlyList<Caution> Cautions => Counts?.Cautions ?? [];

    /// <summary>The bin's days.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public StudyPeriod PeriodOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Length);
        return Frame.Period(index);
    }

    /// <summary>An outcome of counts.</summary>
    /// <param name="series">The counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static OutcomeSeries Of(CountSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new OutcomeSeries(series, null);
    }

    /// <summary>An outcome of measured values.</summary>
    /// <param name="series">The values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static OutcomeSeries Of(MeasureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new OutcomeSeries(null, series);
    }

    /// <summary>Whether the series is the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(OutcomeSeries? other) => other is not null && Counts == other.Counts && Measures == other.Measures;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutcomeSeries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Counts, Measures);

    /// <summary>The series.</summary>
    public override string ToString() => Counts?.ToString() ?? Measures!.ToString();

    /// <summary>A count series is an outcome.</summary>
    /// <param name="series">The counts.</param>
    public static implicit operator OutcomeSeries(CountSeries series) => Of(series);

    /// <summary>A series of measured values is an outcome.</summary>
    /// <param name="series">The values.</param>
    public static implicit operator OutcomeSeries(MeasureSeries series) => Of(series);

    /// <summary>Whether the series is the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(OutcomeSeries? left, OutcomeSeries? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the series differ.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(OutcomeSeries? left, OutcomeSeries? right) => !(left == right);
}
