using TruceStats.Numerics;

namespace TruceStats.ChangePoints;

/// <summary>The strongest single change of a series, and what it is held against.</summary>
internal static class AnyChangeSearch
{
    // What the public methods call it.
    private const string Series = "series";

    public static AnyChangeTest SupremumF(CountSeries? counts, MeasureSeries? measures, SegmentBins bins, AnyChangeOptions options)
    {
        int trimmed = Trimmed(bins, options.Trim, least: 2, Series);
        var score = new GaussianScore(bins.Values, bins.Exposures, freeVariance: false);
        var (gain, cut) = Greatest(score, bins.Count, trimmed);
        double about = score.Cost(0, bins.Count), left = about - gain;
        double statistic = gain <= 0 ? 0 : left > 0 ? gain / (left / (bins.Count - 2)) : double.PositiveInfinity;
        double share = (double)trimmed / bins.Count;
        double p = double.IsFinite(statistic) ? HansenSupremum.UpperTail(statistic, share, 1 - share) : 0;
        var dispersion = BinDispersion.Of(SegmentCost.GaussianMean, bins, null);
        Caution[] correlated = dispersion.Correlation > 0 ? [Caution.Of(CautionCodes.ResidualsCorrelated, "correlation", dispersion.Correlation)] : [];
        return Made(counts, measures, bins, new HypothesisTest(
            p, statistic, null, 0, Alternative.TwoSided, AnyChangeTest.SupF, [.. counts?.Cautions ?? [], .. LeftOut(bins), .. correlated]), cut, options);
    }

    public static AnyChangeTest LikelihoodRatio(CountSeries counts, AnyChangeOptions options, Execution execution, CancellationToken cancellation)
    {
        var bins = SegmentBins.Of(counts, Series);
        int trimmed = Trimmed(bins, options.Trim, least: 1, Series);
        var dispersion = BinDispersion.Of(SegmentCost.Poisson, bins, null);
        var (gain, cut) = Greatest(new PoissonScore(bins.Sums, bins.ExposureSums), bins.Count, trimmed);
        double statistic = Math.Max(0, gain) / dispersion.Used;
        int atLeast = AtLeast(bins, trimmed, dispersion.Used, statistic, options.Replicates, execution, cancellation);
        List<Caution> cautions = [.. counts.Cautions, .. LeftOut(bins)];
        if (bins.Sum(0, bins.Count) == 0)
            cautions.Add(Caution.Of(CautionCodes.NoEvents));
        cautions.AddRange(dispersion.Cautions(SegmentCost.Poisson, bins).Where(caution => caution.Code != CautionCodes.PenaltyScaled));
        if (dispersion.Used > 1)
            cautions.Add(Caution.Of(CautionCodes.Overdispersed, "dispersion", dispersion.Used));
        return Made(counts, null, bins, new HypothesisTest(
            (1.0 + atLeast) / (options.Replicates + 1), statistic, null, 1, Alternative.TwoSided, AnyChangeTest.SupLikelihoodRatio, cautions), cut, options);
    }

    private static int AtLeast(
        SegmentBins bins, int trimmed, double dispersion, double statistic, int replicates, Execution execution, CancellationToken cancellation)
    {
        double rate = bins.Sum(0, bins.Count) / bins.TotalExposure(0, bins.Count);
        bool[] drawn = SeededReplicates.Run(replicates, execution.Seed, execution.Threads, execution.Progress, stream =>
        {
            var sample = bins.WithValues(Draw(bins, rate, dispersion, stream));
            var (gain, _) = Greatest(new PoissonScore(sample.Sums, sample.ExposureSums), sample.Count, trimmed);
            // As wide as rounding, so that a drawn series equal to the observed one counts.
            return Math.Max(0, gain) / BinDispersion.Of(SegmentCost.Poisson, sample, null).Used >= statistic * (1 - 1e-12);
        }, cancellation);
        return drawn.Count(one => one);
    }

    // A negative binomial whose size grows with its mean has variance φμ.
    private static double[] Draw(SegmentBins bins, double rate, double dispersion, RandomStream stream)
    {
        var values = new double[bins.Count];
        for (int i = 0; i < values.Length; i++)
        {
            double mean = rate * bins.Exposure(i);
            values[i] = dispersion > 1 && mean > 0 ? stream.NextNegativeBinomial(mean, mean / (dispersion - 1)) : stream.NextPoisson(mean);
        }
        return values;
    }

    /// <summary>The most that one cut gains, and where; the earliest of equal ones.</summary>
    private static (double Gain, int Cut) Greatest<TScore>(TScore score, int length, int trimmed)
        where TScore : struct, ISegmentScore
    {
        double least = double.PositiveInfinity;
        int at = trimmed;
        for (int cut = trimmed; cut <= length - trimmed; cut++)
        {
            double cost = score.Cost(0, cut) + score.Cost(cut, length);
            if (cost < least)
                (least, at) = (cost, cut);
        }
        return (score.Cost(0, length) - least, at);
    }

    private static int Trimmed(SegmentBins bins, double trim, int least, string parameter)
    {
        if (!(trim > 0 && trim < 0.5))
            throw new ArgumentOutOfRangeException(nameof(trim), trim, "The share left out at either end must be above 0 and below 0.5.");
        int needed = Math.Max(4, (int)Math.Ceiling(least / trim));
        return bins.Count >= needed
            ? (int)Math.Floor(trim * bins.Count)
            : throw new ArgumentException(FormattableString.Invariant($"There must be at least {needed} counted bins, so that {least} can be left out at either end, but there are {bins.Count}."), parameter);
    }

    private static IEnumerable<Caution> LeftOut(SegmentBins bins)
    {
        if (bins.Missing > 0)
            yield return Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", bins.Missing);
        if (bins.Incomplete > 0)
            yield return Caution.Of(CautionCodes.IncompleteBinsLeftOut, "bins", bins.Incomplete);
    }

    private static AnyChangeTest Made(CountSeries? counts, MeasureSeries? measures, SegmentBins bins, HypothesisTest test, int cut, AnyChangeOptions options)
    {
        int bin = bins.SeriesBin(cut);
        return new AnyChangeTest(counts, measures, test, DayNumber.ToDate(bins.Frame.Edges[bin]), bin, options);
    }
}
