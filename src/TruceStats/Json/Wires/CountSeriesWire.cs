namespace TruceStats.Json;

/// <summary>A count series by columns. Bins are given by a resolution over the coverage, or by their edges where they were given one by one.</summary>
internal sealed record CountSeriesWire(
    Resolution? Resolution, StudyPeriod Coverage, IReadOnlyList<LocalDate>? Edges, CountedQuantity What, Unit ExposureUnit,
    IReadOnlyList<BinStatus> Statuses, IReadOnlyList<long?> Counts, IReadOnlyList<double> Exposures, IReadOnlyList<double>? SquaredSums,
    SourceReport? Source, CountingReport? Counting, IReadOnlyList<Caution> Cautions)
{
    public static CountSeriesWire Of(CountSeries series)
    {
        var statuses = series.Statuses.ToArray();
        var counts = new long?[series.Length];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = CountSeries.HasCount(statuses[i]) ? series.Counts[i] : null;
        return new CountSeriesWire(
            series.Resolution, series.Coverage,
            FrameForm.Edges(series.Frame),
            series.What, series.ExposureUnit, statuses, counts, series.Exposures.ToArray(),
            series.SquaredSums.IsEmpty ? null : series.SquaredSums.ToArray(),
            series.Source, series.Counting, series.Cautions);
    }

    public CountSeries ToDomain()
    {
        var frame = FrameForm.Read(Resolution, Coverage, Edges);
        int bins = frame.Length;
        if (Statuses.Count != bins || Counts.Count != bins || Exposures.Count != bins || (SquaredSums is { } sums && sums.Count != bins))
            throw new FormatException(FormattableString.Invariant($"there must be {bins} statuses, counts and exposures, one for each bin."));
        var numbers = new long[bins];
        for (int i = 0; i < bins; i++)
        {
            CheckCount(Counts[i], Statuses[i], i);
            numbers[i] = Counts[i] ?? 0;
            if (!(Exposures[i] > 0) || double.IsInfinity(Exposures[i]))
                throw new FormatException(FormattableString.Invariant($"the exposure of bin {i} must be above 0 and finite."));
            if (SquaredSums is not null && !(SquaredSums[i] >= 0))
                throw new FormatException(FormattableString.Invariant($"the sum of squares of bin {i} must be 0 or more."));
        }

        var facts = new SeriesFacts { ExposureUnit = ExposureUnit, What = What, Source = Source, Counting = Counting, Cautions = Cautions };
        return new CountSeries(frame, numbers, [.. Statuses], [.. Exposures], facts, SquaredSums?.ToArray());
    }

    /// <summary>A count stands where the status says that there is one, and nowhere else: missing is never zero.</summary>
    public static void CheckCount(long? count, BinStatus status, int bin)
    {
        if (count.HasValue != CountSeries.HasCount(status))
            throw new FormatException(FormattableString.Invariant($"bin {bin} is {status.ToString().ToLowerInvariant()} and must have {(CountSeries.HasCount(status) ? "a count" : "null as its count")}."));
        if (count < 0)
            throw new FormatException(FormattableString.Invariant($"the count of bin {bin} must be 0 or more."));
    }
}
