namespace TruceStats.Sensitivity;

/// <summary>The bins that two sources both count.</summary>
internal sealed class PairedBins
{
    private readonly int[] _bins;

    private PairedBins(CountSeries first, CountSeries second, int[] bins, Caution[] cautions)
    {
        First = first;
        Second = second;
        _bins = bins;
        Cautions = Array.AsReadOnly(cautions);
    }

    /// <summary>One source, counted only where both are.</summary>
    public CountSeries First { get; }

    public CountSeries Second { get; }

    public int Length => _bins.Length;

    public IReadOnlyList<Caution> Cautions { get; }

    public double[] LogRatios => Logs(bin => true);

    public double[] FirstCounts => [.. _bins.Select(bin => (double)First.Counts[bin])];

    public double[] SecondCounts => [.. _bins.Select(bin => (double)Second.Counts[bin])];

    public static PairedBins Of(CountSeries first, CountSeries second)
    {
        int[] paired = [.. Enumerable.Range(0, first.Length).Where(bin => first.Statuses[bin] == BinStatus.Counted && second.Statuses[bin] == BinStatus.Counted)];
        if (paired.Length == 0)
            throw new ArgumentException("There must be a bin that both sources count, but there is none.", nameof(second));
        int alone = Enumerable.Range(0, first.Length).Count(bin => (first.Statuses[bin] == BinStatus.Counted) != (second.Statuses[bin] == BinStatus.Counted));
        int withoutRatio = paired.Count(bin => first.Counts[bin] == 0 || second.Counts[bin] == 0);
        var cautions = first.Cautions.Union(second.Cautions).ToList();
        if (alone > 0)
            cautions.Add(Caution.Of(CautionCodes.UnpairedBinsLeftOut, "bins", alone));
        if (withoutRatio > 0)
            cautions.Add(Caution.Of(CautionCodes.BinsWithoutRatio, "bins", withoutRatio));
        return new PairedBins(Only(first, paired), Only(second, paired), paired, [.. cautions]);
    }

    /// <summary>The log ratios of the bins of a stretch, which must not cut a bin.</summary>
    public double[] Logs(StudyPeriod stretch)
    {
        var within = First.During(stretch);
        return Logs(bin => within.Statuses[bin] == BinStatus.Counted);
    }

    public IReadOnlyList<NamedEstimate> Ratios(double level) => Array.AsReadOnly<NamedEstimate>(
    [
        .. _bins.Select(bin =>
        {
            var one = Exposure.Days(1);
            var change = RateChange.Between(Tally.Of(First.Counts[bin], one), Tally.Of(Second.Counts[bin], one));
            return new NamedEstimate(First.Frame.Period(bin).ToString(), change.Ratio(RateRatioMethod.MidP, level));
        }),
    ]);

    private double[] Logs(Func<int, bool> asked) =>
        [.. _bins.Where(bin => First.Counts[bin] > 0 && Second.Counts[bin] > 0 && asked(bin)).Select(bin => Math.Log((double)Second.Counts[bin] / First.Counts[bin]))];

    private static CountSeries Only(CountSeries series, int[] paired)
    {
        var statuses = series.Statuses.ToArray();
        for (int bin = 0; bin < statuses.Length; bin++)
        {
            if (statuses[bin] == BinStatus.Counted && Array.BinarySearch(paired, bin) < 0)
                statuses[bin] = BinStatus.Excluded;
        }
        return series.With(statuses, series.Facts);
    }
}
