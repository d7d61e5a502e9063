namespace TruceStats;

/// <summary>The counted bins of a stretch, in time order, without those that are missing, incomplete or excluded.</summary>
internal sealed class BinCounts
{
    private readonly long[] _counts;
    private readonly double[] _exposures;
    private readonly int[] _starts;
    private readonly double[] _middles;

    private BinCounts(long[] counts, double[] exposures, int[] starts, double[] middles)
    {
        _counts = counts;
        _exposures = exposures;
        _starts = starts;
        _middles = middles;
        Events = PearsonDispersion.Total(counts);
        Exposure = PearsonDispersion.Total(exposures);
    }

    public ReadOnlySpan<long> Counts => _counts;

    public ReadOnlySpan<double> Exposures => _exposures;

    /// <summary>The day number on which each bin starts.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>The middle of each bin, in days on the same scale.</summary>
    public ReadOnlySpan<double> Middles => _middles;

    public int Length => _counts.Length;

    public double Events { get; }

    public double Exposure { get; }

    public static BinCounts Of(CountSeries series)
    {
        var counts = new List<long>();
        var exposures = new List<double>();
        var starts = new List<int>();
        var middles = new List<double>();
        var edges = series.Frame.Edges;
        for (int i = 0; i < series.Length; i++)
        {
            if (series.Statuses[i] != BinStatus.Counted)
                continue;
            counts.Add(series.Counts[i]);
            exposures.Add(series.Exposures[i]);
            starts.Add(edges[i]);
            middles.Add((edges[i] + (double)edges[i + 1]) / 2);
        }
        return new BinCounts([.. counts], [.. exposures], [.. starts], [.. middles]);
    }
}
