namespace TruceStats.Json;

internal sealed record ExposureWire(double Amount, Unit Unit);

internal sealed record TallyWire(long Events, Exposure Exposure, CountedQuantity What, IReadOnlyList<Caution> Cautions);

internal sealed record CountBinWire(StudyPeriod Period, long? Count, BinStatus Status, Exposure Exposure, bool IsPartial)
{
    public CountBin ToDomain()
    {
        CountSeriesWire.CheckCount(Count, Status, 0);
        return new CountBin(Period, Count, Status, Exposure, IsPartial);
    }
}

internal sealed record CountingReportWire(
    long Seen, long Filtered, long Counted, long Attributed, long FiguresReplaced, long Excluded, long UnknownFigures, long Outside, long Ungrouped, long InSeveralGroups)
{
    public static CountingReportWire Of(CountingReport report) => new(
        report.Seen, report.Filtered, report.Counted, report.Attributed, report.FiguresReplaced,
        report.Excluded, report.UnknownFigures, report.Outside, report.Ungrouped, report.InSeveralGroups);

    public CountingReport ToDomain()
    {
        long[] all = [Seen, Filtered, Counted, Attributed, FiguresReplaced, Excluded, UnknownFigures, Outside, Ungrouped, InSeveralGroups];
        var report = new CountingReport
        {
            Seen = Seen,
            Filtered = Filtered,
            Counted = Counted,
            Attributed = Attributed,
            FiguresReplaced = FiguresReplaced,
            Excluded = Excluded,
            UnknownFigures = UnknownFigures,
            Outside = Outside,
            Ungrouped = Ungrouped,
            InSeveralGroups = InSeveralGroups,
        };
        // The identity that the report promises: no incident is lost on the way.
        if (all.Any(number => number < 0) || Seen != Filtered + Counted + report.LeftOut)
            throw new FormatException("its numbers must be 0 or more, and those seen must be those filtered, counted and left out.");
        return report;
    }
}

internal sealed record AttributionWire(string Rule, ulong? Seed)
{
    public Attribution ToDomain()
    {
        if (Seed is { } seed)
            return Rule == Attribution.Draw(seed).Name ? Attribution.Draw(seed) : throw new FormatException("only a draw has a seed.");
        foreach (var known in (ReadOnlySpan<Attribution>)[Attribution.Refuse, Attribution.FirstDay, Attribution.LastDay, Attribution.Exclude])
        {
            if (known.Name == Rule)
                return known;
        }

        throw new FormatException("the rule must be refuse, first-day, last-day, exclude, or draw with a seed.");
    }
}
