using System.Globalization;
using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Sensitivity;

/// <summary>A rate change for every day on which a truce may have begun and ended: its least and greatest effect, and where the conclusion turns.</summary>
/// <remarks>
/// <para>
/// A date known to the month is thirty dates; each gives a ratio of its own, and a conclusion that holds for all of them does not hang on the date.
/// The range is that of what is known, and is no confidence interval: nothing says that all days are equally likely. The date is never chosen by the
/// ratio that it gives.
/// </para>
/// <para>The baseline ends where the truce begins: days from each first day on do not belong to it. Equal when the inputs and options are equal.
/// There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<ShiftedDates, ShiftedDatesHtml>))]
public sealed class ShiftedDates : IEquatable<ShiftedDates>
{
    private const int MostDates = 1_000_000;

    private ShiftedDates(DateQuestion question, ShiftedDate[] dates, int impossible)
    {
        Question = question;
        Dates = Array.AsReadOnly(dates);
        Impossible = impossible;
    }

    /// <summary>The counts.</summary>
    public CountSeries Series => Question.Series;

    /// <summary>What the truce is compared with; cut where the truce begins.</summary>
    public StudyPeriod Baseline => Question.Baseline;

    /// <summary>The first day in force, as well as it is known.</summary>
    public PartialDate Start => Question.Start;

    /// <summary>The first day no longer in force; null where the series ends while it holds.</summary>
    public PartialDate? End => Question.End;

    /// <summary>The ratio that would overturn the result: 1 is no change.</summary>
    public double NullRatio => Question.NullRatio;

    /// <summary>What becomes of a bin that a date cuts.</summary>
    public Straddle Straddle => Question.Straddle;

    /// <summary>Method and level of each ratio.</summary>
    public RateChangeOptions Options => Question.Options;

    /// <summary>Every possible pair of days, by start and then by end, each with its ratio.</summary>
    public IReadOnlyList<ShiftedDate> Dates { get; }

    /// <summary>How many pairs of days are not possible, because the end would not come after the start.</summary>
    public int Impossible { get; }

    /// <summary>The date with the smallest ratio; the first of several. Null where no ratio is defined.</summary>
    public ShiftedDate? Least => Dates.Where(date => date.Ratio.Value is not null).MinBy(date => date.Ratio.Value);

    /// <summary>The date with the largest ratio; the first of several. Null where no ratio is defined.</summary>
    public ShiftedDate? Greatest => Dates.Where(date => date.Ratio.Value is not null).MaxBy(date => date.Ratio.Value);

    /// <summary>Whether every date gives the same conclusion.</summary>
    public bool ConclusionHolds => Dates.All(date => date.Direction == Dates[0].Direction);

    /// <summary>The dates whose conclusion is not that of the date before them, among those with the same end: where it turns.</summary>
    public IReadOnlyList<ShiftedDate> Turns =>
    [
        .. from same in Dates.GroupBy(date => date.End)
        from pair in same.Zip(same.Skip(1))
        where pair.First.Direction != pair.Second.Direction
        select pair.Second,
    ];

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions =>
    [
        .. Dates.SelectMany(date => date.Ratio.Cautions).DistinctBy(caution => caution.Code),
        .. Impossible > 0 ? [Caution.Of(CautionCodes.ImpossibleDates, "dates", Impossible)] : Array.Empty<Caution>(),
    ];

    internal DateQuestion Question { get; }

    /// <summary>The change for every day on which a truce may have begun, and ended.</summary>
    /// <param name="series">The counts; in bins of days, or with a <paramref name="straddle"/> for bins that a date cuts.</param>
    /// <param name="baseline">What to compare with; it must begin before the earliest start.</param>
    /// <param name="start">The first day in force.</param>
    /// <param name="end">The first day no longer in force; null where it holds to the end of the series.</param>
    /// <param name="nullRatio">The ratio that would overturn the result, above 0 and finite.</param>
    /// <param name="straddle">What becomes of a bin that a date cuts; unless told, an error that names it.</param>
    /// <param name="options">Method and level of each ratio; the defaults where null.</param>
    /// <param name="execution">Threads and progress; they change no answer.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="series"/>, <paramref name="baseline"/> or <paramref name="start"/> is null.</exception>
    /// <exception cref="ArgumentException">The baseline begins too late, no pair of days is possible, there are more than a million, or a bin is
    /// cut.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    /// <exception cref="InvalidOperationException">For some date a stretch has no counted bin.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ShiftedDates Of(
        CountSeries series, StudyPeriod baseline, PartialDate start, PartialDate? end = null, double nullRatio = 1, Straddle straddle = Straddle.Refuse,
        RateChangeOptions? options = null, Execution? execution = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(start);
        if (baseline.FirstDay >= start.EarliestDay)
            throw new ArgumentException($"The baseline {baseline} must begin before the earliest start, {start}.", nameof(baseline));
        if (start.EarliestDay >= (end?.LatestDay ?? series.Coverage.EndDay))
            throw new ArgumentException($"There must be a day on which it was in force, but the start, {start}, is not before the end, {end?.ToString() ?? "that of the series"}.", nameof(end));
        long pairs = (start.LatestDay - start.EarliestDay + 1L) * (end is null ? 1 : end.LatestDay - end.EarliestDay + 1);
        if (pairs > MostDates)
            throw new ArgumentException(FormattableString.Invariant($"There must be at most {MostDates} pairs of days, but there are {pairs}."), nameof(start));
        var question = new DateQuestion(series, baseline, start, end, TruceStats.NullRatio.Check(nullRatio), straddle, options ?? new RateChangeOptions());
        return Answer(question, execution ?? new Execution(), cancellationToken);
    }

    /// <summary>The change for every day on which a truce may have begun, and ended, by its declarations.</summary>
    /// <param name="series">The counts, in bins of days.</param>
    /// <param name="baseline">What to compare with; it must begin before the earliest start.</param>
    /// <param name="truce">A truce whose parties began and ended on the same dates, however well these are known.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The parties' dates differ, an extension leaves a gap, the baseline begins too late, or a bin is cut.</exception>
    /// <exception cref="InvalidOperationException">For some date a stretch has no counted bin.</exception>
    public static ShiftedDates Of(CountSeries series, StudyPeriod baseline, Truce truce)
    {
        ArgumentNullException.ThrowIfNull(truce);
        var chains = TruceSpells.Chains(truce.Declarations);
        var (start, end) = (chains[0][0].Effective, chains[0][^1].End);
        if (chains.Any(chain => chain[0].Effective != start || chain[^1].End != end))
            throw new ArgumentException($"The parties of '{truce.Name}' began or ended on different dates: name the start and the end that are asked about.", nameof(truce));
        if (chains.Any(chain => chain.Zip(chain.Skip(1)).Any(pair => pair.First.End is { } earlier && earlier.LatestDay < pair.Second.Effective.EarliestDay)))
            throw new ArgumentException($"An extension of '{truce.Name}' leaves a gap: name the start and the end that are asked about.", nameof(truce));
        return Of(series, baseline, start, end);
    }

    /// <summary>The same dates with intervals at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public ShiftedDates At(double level) => Answer(Question with { Options = Options with { Level = level } }, new Execution(), CancellationToken.None);

    /// <summary>Whether the inputs and options are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(ShiftedDates? other) => other is not null && Question == other.Question;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ShiftedDates);

    /// <inheritdoc/>
    public override int GetHashCode() => Question.GetHashCode();

    /// <summary>The range and the conclusion, as <c>31 dates, 2012-03-01..2012-03-31: ratio 0.540 (2012-03-09) to 0.561 (2012-03-31), 95% level; one
    /// conclusion for all</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Dates.Count} dates, start {Start}")
        + (End is null ? "" : ", end " + End)
        + (Least is { } least ? ": ratio " + Shown(least) + " to " + Shown(Greatest!) : ": no ratio is defined")
        + ", " + Figures.Level(Options.Level) + " level; "
        + (ConclusionHolds ? "one conclusion for all" : string.Create(CultureInfo.InvariantCulture, $"the conclusion turns {Turns.Count} times with the start"));

    private static string Shown(ShiftedDate date) =>
        date.Ratio.ValueText() + " (" + DayText.Of(date.Start) + (date.End is { } end ? " to " + DayText.Of(end) : "") + ")";

    private static ShiftedDates Answer(DateQuestion question, Execution execution, CancellationToken cancellation)
    {
        var pairs = new List<(int Start, int End)>();
        int none = question.Series.Coverage.EndDay, impossible = 0;
        int firstEnd = question.End?.EarliestDay ?? none, lastEnd = question.End?.LatestDay ?? none;
        for (int start = question.Start.EarliestDay; start <= question.Start.LatestDay; start++)
        {
            for (int end = firstEnd; end <= lastEnd; end++)
            {
                if (end > start)
                    pairs.Add((start, end));
                else
                    impossible++;
            }
        }
        var dates = new ShiftedDate[pairs.Count];
        InParallel.Run(pairs.Count, execution, () => 0, (i, _) => dates[i] = question.At(pairs[i].Start, pairs[i].End), cancellation);
        return new ShiftedDates(question, dates, impossible);
    }

    /// <summary>Whether the inputs and options are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ShiftedDates? left, ShiftedDates? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ShiftedDates? left, ShiftedDates? right) => !(left == right);
}
