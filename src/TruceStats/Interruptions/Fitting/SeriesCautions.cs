namespace TruceStats.Interruptions;

/// <summary>What follows from the series and the design, whatever the model.</summary>
internal static class SeriesCautions
{
    private const int IdentifiedFrom = 24;
    private const int LongFrom = 48;
    private const double Strong = 0.6;

    public static IEnumerable<Caution> Of(OutcomeSeries outcome, InterruptionDesign design)
    {
        int missing = 0, incomplete = 0;
        for (int i = 0; i < outcome.Length; i++)
        {
            if (outcome.Counts?.Statuses[i] == BinStatus.Incomplete)
                incomplete++;
            else if (outcome.Counts is { } counts ? counts.Statuses[i] == BinStatus.Missing : outcome.Measures![i] is null)
                missing++;
        }
        if (missing > 0)
            yield return Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", missing);
        if (incomplete > 0)
            yield return Caution.Of(CautionCodes.IncompleteBinsLeftOut, "bins", incomplete);
        int shared = design.Frame.Straddled.Count(bin => design.UsedBins.Contains(bin.Bin));
        if (shared > 0)
            yield return Caution.Of(CautionCodes.BinsSharedByDays, "bins", shared);
    }

    /// <summary>Where the correlation from bin to bin can hardly be told, and where it is too strong for the length of the series.</summary>
    public static IEnumerable<Caution> Correlation(int bins, double correlation)
    {
        if (bins < IdentifiedFrom)
            yield return Caution.Of(CautionCodes.CorrelationNotIdentified, "bins", bins);
        if (bins < LongFrom && correlation >= Strong)
            yield return Caution.Of(CautionCodes.StrongCorrelation, CautionArgument.Of("correlation", correlation), CautionArgument.Of("bins", bins));
    }
}
