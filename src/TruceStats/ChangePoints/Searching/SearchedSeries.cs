namespace TruceStats.ChangePoints;

/// <summary>What a search looks at: counts or measures, their counted bins, the cost and the dispersion.</summary>
internal sealed class SearchedSeries
{
    private SearchedSeries(ChangePointSearch search, CountSeries? counts, MeasureSeries? measures, SegmentBins bins, ISegmentCost cost, string parameter)
    {
        Counts = counts;
        Measures = measures;
        Bins = bins;
        Cost = cost;
        Minimum = Math.Max(search.MinimumSegment, cost.MinimumBins);
        long least = (long)Minimum * Math.Max(2, search.Segments ?? 2);
        if (bins.Count < least)
            throw new ArgumentException(FormattableString.Invariant($"There must be at least {least} counted bins, for segments of {Minimum}, but there are {bins.Count}."), parameter);
        Dispersion = BinDispersion.Of(cost, bins, search.Dispersion);
    }

    public CountSeries? Counts { get; }

    public MeasureSeries? Measures { get; }

    public SegmentBins Bins { get; }

    public ISegmentCost Cost { get; }

    public int Minimum { get; }

    public BinDispersion Dispersion { get; }

    public Unit RateUnit => Counts is null ? Measures!.Unit : RateUnits.Native(Counts.ExposureUnit);

    public static SearchedSeries Of(ChangePointSearch search, CountSeries series) =>
        new(search, series, null, SegmentBins.Of(series, nameof(series)), search.Cost ?? SegmentCost.Poisson, nameof(series));

    public static SearchedSeries Of(ChangePointSearch search, MeasureSeries series)
    {
        var cost = search.Cost ?? SegmentCost.GaussianMean;
        if (cost is PoissonCost or NegativeBinomialCost)
            throw new ArgumentException($"The cost '{cost.Kind}' is for counts, and a measure can be below 0: take a Gaussian one.", nameof(series));
        return new SearchedSeries(search, null, series, SegmentBins.Of(series, nameof(series)), cost, nameof(series));
    }

    public IEnumerable<Caution> Cautions()
    {
        foreach (var caution in Counts?.Cautions ?? [])
            yield return caution;
        if (Bins.Missing > 0)
            yield return Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", Bins.Missing);
        if (Bins.Incomplete > 0)
            yield return Caution.Of(CautionCodes.IncompleteBinsLeftOut, "bins", Bins.Incomplete);
        if (Counts is not null && Bins.Sum(0, Bins.Count) == 0)
            yield return Caution.Of(CautionCodes.NoEvents);
        foreach (var caution in Dispersion.Cautions(Cost, Bins))
            yield return caution;
    }
}
