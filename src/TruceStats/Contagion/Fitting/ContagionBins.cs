namespace TruceStats.Contagion;

/// <summary>The counted bins of a series, and where a history begins.</summary>
internal sealed record ContagionBins(double[] Counts, double[] Exposures, bool[] Begins, int[] Index)
{
    private const int FewestBins = 4;

    public int Stretches => Begins.Count(begins => begins);

    public double Events => Counts.Sum();

    public static ContagionBins Of(CountSeries series)
    {
        List<double> counts = [], exposures = [];
        List<bool> begins = [];
        List<int> index = [];
        for (int i = 0; i < series.Length; i++)
        {
            if (series.Statuses[i] != BinStatus.Counted)
                continue;
            begins.Add(i == 0 || series.Statuses[i - 1] != BinStatus.Counted);
            counts.Add(series.Counts[i]);
            exposures.Add(series.Exposures[i]);
            index.Add(i);
        }
        if (counts.Count < FewestBins)
            throw new ArgumentException(FormattableString.Invariant($"There must be at least {FewestBins} counted bins, but there are {counts.Count}."), nameof(series));
        if (counts.TrueForAll(count => count == 0))
            throw new ArgumentException(FormattableString.Invariant($"There are no events in the {counts.Count} counted bins: nothing could bring anything."), nameof(series));
        return new ContagionBins([.. counts], [.. exposures], [.. begins], [.. index]);
    }
}
