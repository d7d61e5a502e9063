using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The counted bins of a series, numbered from 0 without those that are missing, for a cost: their values and exposures, and sums over any run of them.</summary>
/// <remarks>
/// Made by the library. Missing, incomplete and excluded bins are not among them: they contribute nothing, and <see cref="SeriesBin"/> keeps the position.
/// Equal when it is the same object. There is no order, and none is empty.
/// </remarks>
public sealed class SegmentBins
{
    private readonly int[] _seriesBins;
    private readonly double[] _values, _exposures, _sums, _exposureSums;

    private SegmentBins(BinFrame frame, int[] seriesBins, double[] values, double[] exposures, int missing, int incomplete)
    {
        Frame = frame;
        _seriesBins = seriesBins;
        _values = values;
        _exposures = exposures;
        _sums = RunningSums.Of(values);
        _exposureSums = RunningSums.Of(exposures);
        Missing = missing;
        Incomplete = incomplete;
    }

    /// <summary>How many bins are counted; at least 1.</summary>
    public int Count => _values.Length;

    internal BinFrame Frame { get; }

    internal int Missing { get; }

    internal int Incomplete { get; }

    internal double[] Values => _values;

    internal double[] Exposures => _exposures;

    internal double[] Sums => _sums;

    internal double[] ExposureSums => _exposureSums;

    /// <summary>The count of a bin, or the value of a measure.</summary>
    /// <param name="bin">From 0 to <see cref="Count"/> − 1.</param>
    public double Value(int bin) => _values[bin];

    /// <summary>The exposure of a bin, above 0; 1 for measures.</summary>
    /// <param name="bin">From 0 to <see cref="Count"/> − 1.</param>
    public double Exposure(int bin) => _exposures[bin];

    /// <summary>The sum of the values of a run of bins, at no cost.</summary>
    /// <param name="first">The first bin.</param>
    /// <param name="pastLast">One past the last.</param>
    public double Sum(int first, int pastLast) => _sums[pastLast] - _sums[first];

    /// <summary>The sum of the exposures of a run of bins, at no cost.</summary>
    /// <param name="first">The first bin.</param>
    /// <param name="pastLast">One past the last.</param>
    public double TotalExposure(int first, int pastLast) => _exposureSums[pastLast] - _exposureSums[first];

    /// <summary>The index of a bin in the series that it is from.</summary>
    /// <param name="bin">From 0 to <see cref="Count"/> − 1.</param>
    public int SeriesBin(int bin) => _seriesBins[bin];

    internal static SegmentBins Of(CountSeries series, string parameter)
    {
        var statuses = series.Statuses;
        var counted = new List<int>(series.Length);
        for (int bin = 0; bin < statuses.Length; bin++)
        {
            if (statuses[bin] == BinStatus.Counted)
                counted.Add(bin);
        }
        int[] used = [.. counted];
        var values = new double[used.Length];
        var exposures = new double[used.Length];
        for (int i = 0; i < used.Length; i++)
            (values[i], exposures[i]) = (series.Counts[used[i]], series.Exposures[used[i]]);
        int missing = 0, incomplete = 0;
        foreach (var status in series.Statuses)
        {
            missing += status == BinStatus.Missing ? 1 : 0;
            incomplete += status == BinStatus.Incomplete ? 1 : 0;
        }
        return new SegmentBins(series.Frame, Checked(used, series.Length, parameter), values, exposures, missing, incomplete);
    }

    internal static SegmentBins Of(MeasureSeries series, string parameter)
    {
        int[] used = [.. Enumerable.Range(0, series.Length).Where(bin => series[bin] is not null)];
        double[] values = [.. used.Select(bin => series[bin]!.Value)], ones = new double[used.Length];
        Array.Fill(ones, 1);
        return new SegmentBins(series.Frame, Checked(used, series.Length, parameter), values, ones, series.Length - used.Length, 0);
    }

    /// <summary>The same bins with other values, for series that are drawn.</summary>
    internal SegmentBins WithValues(double[] values) => new(Frame, _seriesBins, values, _exposures, Missing, Incomplete);

    private static int[] Checked(int[] used, int length, string parameter) => used.Length > 0
        ? used
        : throw new ArgumentException(FormattableString.Invariant($"At least one bin must be counted, but all {length} are missing, incomplete or excluded."), parameter);
}
