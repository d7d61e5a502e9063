namespace TruceStats;

/// <summary>How a series is made from numbers, added up, added to another and seen as of a date.</summary>
internal static class SeriesMaking
{
    public static CountSeries Make(BinFrame frame, ReadOnlySpan<long> counts, CountedQuantity what)
    {
        var statuses = new BinStatus[counts.Length];
        Array.Fill(statuses, BinStatus.Counted);
        for (int i = 0; i < counts.Length; i++)
            CheckCount(counts[i], nameof(counts), i);
        return new CountSeries(frame, counts.ToArray(), statuses, DayExposures(frame), new SeriesFacts { What = what });
    }

    public static CountSeries Make(BinFrame frame, long?[] counts, CountedQuantity what)
    {
        if (!Enum.IsDefined(what))
            throw new ArgumentOutOfRangeException(nameof(what), what, "The counted quantity must be one of the named values.");
        if (counts.Length != frame.Length)
            throw new ArgumentException(FormattableString.Invariant($"There must be one count a bin: {frame.Length}, not {counts.Length}."), nameof(counts));
        var numbers = new long[counts.Length];
        var statuses = new BinStatus[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] is not { } count)
                continue;
            CheckCount(count, nameof(counts), i);
            numbers[i] = count;
            statuses[i] = BinStatus.Counted;
        }
        return new CountSeries(frame, numbers, statuses, DayExposures(frame), new SeriesFacts { What = what });
    }

    public static double[] DayExposures(BinFrame frame)
    {
        var exposures = new double[frame.Length];
        for (int i = 0; i < exposures.Length; i++)
            exposures[i] = frame.Days(i);
        return exposures;
    }

    public static Tally AddUp(CountSeries series)
    {
        long events = 0;
        double exposure = 0;
        int counted = 0, missing = 0, incomplete = 0;
        for (int i = 0; i < series.Length; i++)
        {
            switch (series.Statuses[i])
            {
                case BinStatus.Counted:
                    counted++;
                    events = checked(events + series.Counts[i]);
                    exposure += series.Exposures[i];
                    break;
                case BinStatus.Missing:
                    missing++;
                    break;
                case BinStatus.Incomplete:
                    incomplete++;
                    break;
                case BinStatus.Excluded:
                default:
                    break;
            }
        }
        if (counted == 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"A tally needs at least one counted bin, but of {series.Length} bins {missing} are missing, {incomplete} incomplete and the rest excluded."));
        }
        var facts = series.Facts;
        if (missing > 0)
            facts = facts.Warn(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", missing));
        if (incomplete > 0)
            facts = facts.Warn(Caution.Of(CautionCodes.IncompleteBinsLeftOut, "bins", incomplete));
        return Tally.Of(events, Exposure.Of(exposure, series.ExposureUnit), series.What, facts.Cautions);
    }

    public static CountSeries AsOf(CountSeries series, LocalDate date, int reportingLagDays)
    {
        if (reportingLagDays < 0)
            throw new ArgumentOutOfRangeException(nameof(reportingLagDays), reportingLagDays, "A reporting lag must be 0 days or more.");
        long day = DayNumber.Of(DayNumber.Iso(date, nameof(date)));
        var statuses = series.Statuses.ToArray();
        for (int i = 0; i < statuses.Length; i++)
        {
            if (!CountSeries.HasCount(statuses[i]))
                continue;
            if (series.Frame.Edges[i] > day)
            {
                if (series.Counts[i] > 0)
                    throw new ArgumentException($"The bin {series.Frame.Period(i)} begins after the date and yet has a count above 0.", nameof(date));
                statuses[i] = BinStatus.Missing;
            }
            else if (series.Frame.Edges[i + 1] - 1 + (long)reportingLagDays > day)
            {
                statuses[i] = BinStatus.Incomplete;
            }
        }
        return series.With(statuses, series.Facts);
    }

    public static CountSeries Add(CountSeries left, CountSeries right)
    {
        CheckAddable(left, right);
        var counts = new long[left.Length];
        var statuses = new BinStatus[left.Length];
        bool squares = left.SquaredSums.Length > 0 && right.SquaredSums.Length > 0;
        var squaredSums = new double[squares ? left.Length : 0];
        for (int i = 0; i < counts.Length; i++)
        {
            statuses[i] = Weaker(left.Statuses[i], right.Statuses[i]);
            if (!CountSeries.HasCount(statuses[i]))
                continue;
            counts[i] = checked(left.Counts[i] + right.Counts[i]);
            if (squares)
                squaredSums[i] = left.SquaredSums[i] + right.SquaredSums[i];
        }
        return new CountSeries(left.Frame, counts, statuses, left.Exposures.ToArray(), Together(left.Facts, right.Facts), squaredSums);
    }

    private static SeriesFacts Together(SeriesFacts left, SeriesFacts right) => left with
    {
        Source = left.Source is null || left.Source == right.Source ? right.Source : right.Source is null ? left.Source : left.Source.Merge(right.Source),
        Counting = left.Counting?.Plus(right.Counting) ?? right.Counting,
        Cautions = [.. left.Cautions.Union(right.Cautions)],
    };

    private static BinStatus Weaker(BinStatus one, BinStatus other)
    {
        if (one == BinStatus.Excluded || other == BinStatus.Excluded)
            return BinStatus.Excluded;
        if (one == BinStatus.Missing || other == BinStatus.Missing)
            return BinStatus.Missing;
        return one == BinStatus.Incomplete ? one : other;
    }

    private static void CheckAddable(CountSeries left, CountSeries right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!left.Frame.Equals(right.Frame))
            throw new ArgumentException($"Only series on the same bins add, but one covers {left.Coverage} and the other {right.Coverage}, or they are cut differently.", nameof(right));
        if (left.What != right.What)
            throw new ArgumentException($"Series must count one quantity, but one counts {left.What} and the other {right.What}.", nameof(right));
        if (left.ExposureUnit != right.ExposureUnit)
            throw new ArgumentException($"Exposures must have one unit, but one is in {left.ExposureUnit} and the other in {right.ExposureUnit}.", nameof(right));
        if (!left.Exposures.SequenceEqual(right.Exposures))
            throw new ArgumentException("Only series over the same exposures add: add first, then give the exposure of the sum.", nameof(right));
    }

    private static void CheckCount(long count, string parameter, int bin)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(parameter, count, FormattableString.Invariant($"Every count must be 0 or more, but bin {bin} is below."));
    }
}
