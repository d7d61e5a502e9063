using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>How complete the last bins of a series are, what they will have been once all is reported, and which are too young to be used.</summary>
/// <remarks>
/// <para>
/// A bin's completeness is the mean over its days of the share that is known by the as-of date. What is known over that share estimates the whole;
/// what is still to come, given what is known, is negative binomial where counts are Poisson, under Jeffreys' prior of the rate (Lawless 1994,
/// Canadian Journal of Statistics 22:15–31; Höhle and an der Heiden 2014, Biometrics 70:993–1002). Delays are taken as known, and the same before and
/// during the truce; counts that vary more than Poisson counts have wider intervals.
/// </para>
/// <para>Equal when series, date, delays, threshold and level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ReportingNowcast, ReportingNowcastHtml>))]
public sealed class ReportingNowcast : IEquatable<ReportingNowcast>
{
    private static readonly MethodId Method = new(
        "reporting-nowcast", "negative binomial nowcast", "Lawless 1994, Canadian Journal of Statistics 22:15–31; Höhle and an der Heiden 2014, Biometrics 70:993–1002");

    private ReportingNowcast(CountSeries series, LocalDate asOf, ReportingDelay delay, double completeEnough, double level)
    {
        Asked = series;
        AsOf = asOf;
        Delay = delay;
        CompleteEnough = completeEnough;
        Level = level;
        int today = DayNumber.Of(asOf);
        var statuses = series.Statuses.ToArray();
        var bins = new NowcastBin[series.Length];
        for (int i = 0; i < bins.Length; i++)
        {
            double completeness = CompletenessOf(series.Frame, i, today);
            // 0.3 + 0.4 + 0.2 is 0.9 to whoever asks for it.
            bool young = completeness < completeEnough - 1e-12;
            bins[i] = new NowcastBin(series.Frame.Period(i), series[i].Count, completeness, Corrected(series[i].Count, completeness), young);
            if (CountSeries.HasCount(statuses[i]))
                statuses[i] = series.Frame.Edges[i] > today ? BinStatus.Missing : young ? BinStatus.Incomplete : statuses[i];
        }
        Bins = Array.AsReadOnly(bins);
        Series = series.With(statuses, series.Facts);
        TooYoung = bins.Count(bin => bin.IsTooYoung && bin.Observed is not null);
        Cautions =
        [
            .. series.Cautions,
            Caution.Of(CautionCodes.DelaysTakenAsKnown),
            .. TooYoung > 0 ? [Caution.Of(CautionCodes.BinsTooYoung, "bins", TooYoung)] : Array.Empty<Caution>(),
        ];
    }

    /// <summary>The series as it was given.</summary>
    public CountSeries Asked { get; }

    /// <summary>The last day on which reports came in.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How long reports take.</summary>
    public ReportingDelay Delay { get; }

    /// <summary>The completeness below which a bin is too young.</summary>
    public double CompleteEnough { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>Every bin with its completeness and its corrected count.</summary>
    public IReadOnlyList<NowcastBin> Bins { get; }

    /// <summary>How many counted bins are too young.</summary>
    public int TooYoung { get; }

    /// <summary>The series with the bins that are too young marked incomplete, and those after the date missing: what an analysis should be given.</summary>
    public CountSeries Series { get; }

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>How complete a series is.</summary>
    /// <param name="series">Counts as they are known on the date.</param>
    /// <param name="asOf">The last day on which reports came in.</param>
    /// <param name="delay">How long reports take.</param>
    /// <param name="completeEnough">The completeness below which a bin is too young, between 0 and 1; 0.9 unless given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> or <paramref name="delay"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="completeEnough"/> does not lie between 0 and 1.</exception>
    /// <exception cref="ArgumentException">A bin has more than 0 events though none can be known yet by these delays, or the date is not in the ISO
    /// calendar.</exception>
    public static ReportingNowcast Of(CountSeries series, LocalDate asOf, ReportingDelay delay, double completeEnough = 0.9)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(delay);
        Shares.Check(completeEnough, nameof(completeEnough));
        DayNumber.Iso(asOf, nameof(asOf));
        var nowcast = new ReportingNowcast(series, asOf, delay, completeEnough, ConfidenceLevel.Default);
        if (nowcast.Bins.FirstOrDefault(bin => bin.Completeness == 0 && bin.Observed > 0) is { } early)
            throw new ArgumentException($"By these delays nothing of the bin {early.Period} can be known on {DayText.Of(asOf)}, and yet it has a count above 0.", nameof(delay));
        return nowcast;
    }

    /// <summary>The same with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public ReportingNowcast At(double level)
    {
        ConfidenceLevel.Check(level);
        return new ReportingNowcast(Asked, AsOf, Delay, CompleteEnough, level);
    }

    /// <summary>Whether series, date, delays, threshold and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ReportingNowcast? other) =>
        other is not null && Asked == other.Asked && AsOf == other.AsOf && Delay == other.Delay
        && CompleteEnough.Equals(other.CompleteEnough) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportingNowcast);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Asked, AsOf, Delay, CompleteEnough, Level);

    /// <summary>Which bins are too young, and the last bin.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"as of {DayText.Of(AsOf)}, {TooYoung} of {Bins.Count} bins are too young; last {Bins[^1]}");

    private double CompletenessOf(BinFrame frame, int bin, int today)
    {
        double sum = 0;
        for (int day = frame.Edges[bin]; day < frame.Edges[bin + 1]; day++)
            sum += Delay.Completeness(today - day);
        return sum / frame.Days(bin);
    }

    private Estimate Corrected(long? observed, double completeness)
    {
        if (observed is not { } known || completeness == 0)
            return new Estimate(null, null, null, Method, Unit.Events);
        double size = known + 0.5, mean = size * (1 - completeness) / completeness, tail = (1 - Level) / 2;
        double lower = known, upper = known;
        if (mean > 0)
        {
            lower += NegativeBinomialDistribution.Quantile(tail, mean, size);
            upper += NegativeBinomialDistribution.Quantile(1 - tail, mean, size);
        }
        return new Estimate(known / completeness, null, new ConfidenceInterval(lower, upper, Level, Method), Method, Unit.Events);
    }

    /// <summary>Whether series, date, delays, threshold and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ReportingNowcast? left, ReportingNowcast? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ReportingNowcast? left, ReportingNowcast? right) => !(left == right);
}
