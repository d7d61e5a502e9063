using System.Globalization;
using TruceStats.Html;

namespace TruceStats;

/// <summary>Counts in consecutive bins, each counted, missing, incomplete or excluded; missing is never zero.</summary>
/// <remarks>
/// <para>Equal when bins, counts, exposures, quantity, source, counting report and cautions are equal. There is no order.
/// A series has at least one bin; bins follow each other without gaps, include their first day and exclude their end.</para>
/// <para>Counts are whole numbers, 0 or more. A bin's exposure is the number of days that it really covers,
/// until <see cref="WithExposure"/> or <see cref="WithPopulation(double)"/> says otherwise.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<CountSeries, CountSeriesHtml>))]
public sealed class CountSeries : IEquatable<CountSeries>
{
    private readonly long[] _counts;
    private readonly BinStatus[] _statuses;
    private readonly double[] _exposures;
    private readonly double[] _squaredSums;

    // The arrays are handed over: who calls this keeps no reference to them.
    internal CountSeries(BinFrame frame, long[] counts, BinStatus[] statuses, double[] exposures, SeriesFacts facts, double[]? squaredSums = null)
    {
        Frame = frame;
        _counts = counts;
        _statuses = statuses;
        _exposures = exposures;
        _squaredSums = squaredSums ?? [];
        Facts = facts;
    }

    /// <summary>The number of bins, whatever their status; at least 1.</summary>
    public int Length => _counts.Length;

    /// <summary>The bins in order of time, made as they are read.</summary>
    public IReadOnlyList<CountBin> Bins => new BinList(this);

    /// <summary>How time is cut; null where the bins were given one by one.</summary>
    public Resolution? Resolution => Frame.Resolution;

    /// <summary>From the first day of the first bin up to, not including, the end of the last.</summary>
    public StudyPeriod Coverage => Frame.Coverage;

    /// <summary>What is counted.</summary>
    public CountedQuantity What => Facts.What;

    /// <summary>What the exposures are in: days, unless the series was given others.</summary>
    public Unit ExposureUnit => Facts.ExposureUnit;

    /// <summary>What became of the rows that the counts are from; null where the counts were given as numbers.</summary>
    public SourceReport? Source => Facts.Source;

    /// <summary>What became of the incidents that were counted; null where the counts were given as numbers.</summary>
    public CountingReport? Counting => Facts.Counting;

    /// <summary>Incidents that could lie in more than one bin, or in or out of the coverage, and were placed by the attribution rule; 0 for plain numbers.</summary>
    public long Attributed => Facts.Counting?.Attributed ?? 0;

    /// <summary>Incidents that were asked for and are in no bin: excluded, of unknown deaths, or outside; 0 for plain numbers.</summary>
    public long LeftOut => Facts.Counting?.LeftOut ?? 0;

    /// <summary>What a reader of these counts must know; may be empty.</summary>
    public IReadOnlyList<Caution> Cautions => Facts.Cautions;

    internal BinFrame Frame { get; }

    internal SeriesFacts Facts { get; }

    /// <summary>0 where there is no count: read it with <see cref="Statuses"/>.</summary>
    internal ReadOnlySpan<long> Counts => _counts;

    internal ReadOnlySpan<double> Exposures => _exposures;

    internal ReadOnlySpan<BinStatus> Statuses => _statuses;

    /// <summary>For deaths counted from incidents, the sum over a bin's incidents of deaths squared; empty where that is not known.</summary>
    internal ReadOnlySpan<double> SquaredSums => _squaredSums;

    /// <summary>One bin.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside that range.</exception>
    public CountBin this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Length)
                throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"The index must be from 0 to {Length - 1}."));
            var status = _statuses[index];
            return new CountBin(
                Frame.Period(index), HasCount(status) ? _counts[index] : null, status,
                Exposure.Of(_exposures[index], ExposureUnit), Frame.IsPartial(index));
        }
    }

    /// <summary>Counts of nothing stated, none missing: <c>CountSeries.Of(Resolution.Month, new LocalDate(2016, 1, 1), 738, 664, 611)</c>.</summary>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="start">The first day. Where it is no edge of the resolution, the first bin is partial.</param>
    /// <param name="counts">One count a bin, 0 or more, at least one.</param>
    /// <exception cref="ArgumentException">There are no counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The bins leave the calendar.</exception>
    public static CountSeries Of(Resolution resolution, LocalDate start, params ReadOnlySpan<long> counts) =>
        SeriesMaking.Make(BinFrame.Starting(resolution, start, counts.Length, nameof(counts)), counts, CountedQuantity.Unstated);

    /// <summary>Counts of a stated quantity, null where missing.</summary>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="start">The first day. Where it is no edge of the resolution, the first bin is partial.</param>
    /// <param name="counts">One count a bin, 0 or more, or null where missing; at least one bin.</param>
    /// <param name="what">What is counted.</param>
    /// <exception cref="ArgumentException">There are no counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or <paramref name="what"/> is unknown.</exception>
    /// <exception cref="OverflowException">The bins leave the calendar.</exception>
    public static CountSeries Of(
        Resolution resolution, LocalDate start, IEnumerable<long?> counts, CountedQuantity what = CountedQuantity.Unstated)
    {
        ArgumentNullException.ThrowIfNull(counts);
        long?[] values = [.. counts];
        return SeriesMaking.Make(BinFrame.Starting(resolution, start, values.Length, nameof(counts)), values, what);
    }

    /// <summary>Counts over a coverage, which clips the first and the last bin.</summary>
    /// <param name="resolution">How time is cut.</param>
    /// <param name="coverage">The days that were observed, with an end.</param>
    /// <param name="counts">One count for each bin of the coverage, 0 or more, or null where missing.</param>
    /// <param name="what">What is counted.</param>
    /// <exception cref="ArgumentException">The coverage is open, or has not as many bins as there are counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or <paramref name="what"/> is unknown.</exception>
    public static CountSeries Over(
        Resolution resolution, StudyPeriod coverage, IEnumerable<long?> counts, CountedQuantity what = CountedQuantity.Unstated)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return SeriesMaking.Make(BinFrame.Over(resolution, coverage), [.. counts], what);
    }

    /// <summary>Counts in bins of the caller's own, as a source gives them: a quarter, then six days.</summary>
    /// <param name="bins">The bins in order, each with an end, without gap or overlap: a gap is a bin whose count is missing.</param>
    /// <param name="counts">One count for each bin, 0 or more, or null where missing.</param>
    /// <param name="what">What is counted.</param>
    /// <exception cref="ArgumentException">A bin is open or does not follow the one before, or the numbers of bins and counts differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or <paramref name="what"/> is unknown.</exception>
    public static CountSeries OfBins(
        IEnumerable<StudyPeriod> bins, IEnumerable<long?> counts, CountedQuantity what = CountedQuantity.Unstated)
    {
        ArgumentNullException.ThrowIfNull(bins);
        ArgumentNullException.ThrowIfNull(counts);
        return SeriesMaking.Make(BinFrame.OfBins([.. bins]), [.. counts], what);
    }

    /// <summary>A stretch of the series, or several: the same bins, those outside excluded, no gap closed.</summary>
    /// <param name="periods">The stretch; a <see cref="StudyPeriod"/> will do. Where a part of it lies outside the coverage a caution says so.</param>
    /// <param name="straddle">What becomes of a bin that an edge cuts; unless told, an error that names it.</param>
    /// <exception cref="ArgumentException">A bin is cut and <paramref name="straddle"/> is <see cref="Straddle.Refuse"/>,
    /// or it is <see cref="Straddle.ShareOfDays"/>, which counts cannot follow.</exception>
    public CountSeries During(PeriodSet periods, Straddle straddle = Straddle.Refuse) => SeriesStretch.Of(this, periods, straddle);

    /// <summary>Counted bins added up, over their exposures. Missing and incomplete bins are left out, and a caution says how many.</summary>
    /// <exception cref="InvalidOperationException">No bin is counted.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public Tally Tally() => SeriesMaking.AddUp(this);

    /// <summary>The series as it was known on a date: bins too young are incomplete, and bins after the date are missing.</summary>
    /// <param name="date">The last day on which reports came in.</param>
    /// <param name="reportingLagDays">Days until an incident is reported, 0 or more: a bin is complete when its last day plus the lag is no later than the date.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reportingLagDays"/> is negative.</exception>
    /// <exception cref="ArgumentException">A bin that begins after the date has a count above 0, or the date is not in the ISO calendar.</exception>
    public CountSeries AsOf(LocalDate date, int reportingLagDays) => SeriesMaking.AsOf(this, date, reportingLagDays);

    /// <summary>The same counts over exposures of the caller's own, one a bin.</summary>
    /// <param name="amounts">One amount for each bin, above 0 and finite.</param>
    /// <param name="unit">What they are in.</param>
    /// <exception cref="ArgumentException">There are not as many amounts as bins.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above 0 and finite.</exception>
    public CountSeries WithExposure(IReadOnlyList<double> amounts, Unit unit) => SeriesExposure.Given(this, amounts, unit);

    /// <summary>The same counts over person-days: the days of each bin times a population.</summary>
    /// <param name="persons">People, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is not above 0 and finite.</exception>
    public CountSeries WithPopulation(double persons) => SeriesExposure.Population(this, persons);

    /// <summary>The same counts over person-days: the days of each bin times the population in it.</summary>
    /// <param name="persons">People in each bin, above 0 and finite.</param>
    /// <exception cref="ArgumentException">There are not as many populations as bins.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A population is not above 0 and finite.</exception>
    public CountSeries WithPopulation(IReadOnlyList<double> persons) => SeriesExposure.Populations(this, persons);

    /// <summary>The same counts with a report of where they are from.</summary>
    /// <param name="source">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public CountSeries WithSource(SourceReport source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return With(Facts with { Source = source });
    }

    /// <summary>The series in longer bins. One with a missing part is missing; one with an incomplete part is incomplete.</summary>
    /// <param name="resolution">How time is cut; every bin of this series must lie in one bin of it.</param>
    /// <exception cref="ArgumentException">A bin would be cut, or has an excluded and an included part.</exception>
    /// <exception cref="OverflowException">A sum is too large.</exception>
    public CountSeries Rebin(Resolution resolution) => SeriesRebinning.Of(this, resolution);

    /// <summary>Two series on the same bins added bin by bin. What is missing, incomplete or excluded in one is so in the sum.</summary>
    /// <param name="left">One series.</param>
    /// <param name="right">The other: same bins, same quantity, same exposures.</param>
    /// <exception cref="ArgumentException">Bins, quantities or exposures differ.</exception>
    /// <exception cref="OverflowException">A sum is too large.</exception>
    public static CountSeries operator +(CountSeries left, CountSeries right) => SeriesMaking.Add(left, right);

    /// <summary>Whether both are cut into the same bins.</summary>
    internal bool SharesFrameWith(CountSeries other) => Frame.HasBinsOf(other.Frame);

    internal static bool HasCount(BinStatus status) => status is BinStatus.Counted or BinStatus.Incomplete;

    internal CountSeries With(SeriesFacts facts) => new(Frame, _counts, _statuses, _exposures, facts, _squaredSums);

    /// <summary>Other statuses; what has no count any more forgets it.</summary>
    internal CountSeries With(BinStatus[] statuses, SeriesFacts facts)
    {
        long[] counts = [.. _counts];
        double[] squaredSums = [.. _squaredSums];
        for (int i = 0; i < statuses.Length; i++)
        {
            if (HasCount(statuses[i]))
                continue;
            counts[i] = 0;
            if (squaredSums.Length > 0)
                squaredSums[i] = 0;
        }
        return new CountSeries(Frame, counts, statuses, _exposures, facts, squaredSums);
    }

    internal CountSeries With(double[] exposures, SeriesFacts facts) => new(Frame, _counts, _statuses, exposures, facts, _squaredSums);

    /// <summary>Whether bins, counts, exposures and all that the series knows are the same.</summary>
    /// <param name="other">The other series, or null.</param>
    public bool Equals(CountSeries? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Frame.Equals(other.Frame) && Facts.Equals(other.Facts) && _counts.AsSpan().SequenceEqual(other._counts)
            && _statuses.AsSpan().SequenceEqual(other._statuses) && _exposures.AsSpan().SequenceEqual(other._exposures)
            && _squaredSums.AsSpan().SequenceEqual(other._squaredSums));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountSeries);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Frame, Facts, _statuses[0], _statuses[^1], _counts[0], _counts[^1]);

    /// <summary>Coverage, bins and total, as <c>incidents by day, [2016-01-01, 2017-01-01): 5278 in 366 bins</c>, and what is not counted.</summary>
    public override string ToString() => SeriesText.Of(this);

    /// <summary>Whether all is the same.</summary>
    /// <param name="left">One series, or null.</param>
    /// <param name="right">The other series, or null.</param>
    public static bool operator ==(CountSeries? left, CountSeries? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One series, or null.</param>
    /// <param name="right">The other series, or null.</param>
    public static bool operator !=(CountSeries? left, CountSeries? right) => !(left == right);
}
