using TruceStats.Html;

namespace TruceStats.Contagion;

/// <summary>
/// The near-repeat test: are more pairs of events close both in space and in time than would be if times and places had nothing to do with one another (Knox 1964, Applied
/// Statistics 13:25–29; Ratcliffe and Rengert 2008, Security Journal 21:58–76)?
/// </summary>
/// <remarks>
/// <para>Equal when events, bands, permutations and seed are equal. There is no order.</para>
/// <para>
/// Places stay as they are and dates are given to them anew, at random, many times; p is (1 + number of permutations with at least as many pairs)/(permutations + 1). What
/// is expected needs no permutation: pairs close in space times pairs close in time over all pairs. For all cells at once, each is standardised by the spread over the
/// permutations, and compared with the greatest of all cells in each of them (Westfall and Young 1993, Resampling-Based Multiple Testing).
/// </para>
/// <para>
/// Where violence moves from one quarter to another over the years, or people do, events cluster in space and time without bringing one another (Kulldorff and Hjalmars 1999,
/// Biometrics 55:544–552).
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<KnoxTest, KnoxTestHtml>))]
public sealed class KnoxTest : IEquatable<KnoxTest>
{
    private readonly double[] _metres;
    private readonly int[] _days;

    private KnoxTest(LocatedEvents events, double[] metres, int[] days, int permutations, ulong seed, KnoxCell[] cells, HypothesisTest test)
    {
        Events = events;
        _metres = metres;
        _days = days;
        Metres = Array.AsReadOnly(metres);
        Days = Array.AsReadOnly(days);
        Permutations = permutations;
        Seed = seed;
        Cells = Array.AsReadOnly(cells);
        Test = test;
    }

    /// <summary>The events.</summary>
    public LocatedEvents Events { get; }

    /// <summary>The upper ends of the bands of distance, in metres.</summary>
    public IReadOnlyList<double> Metres { get; }

    /// <summary>The upper ends of the bands of time, in days.</summary>
    public IReadOnlyList<int> Days { get; }

    /// <summary>How many permutations were drawn.</summary>
    public int Permutations { get; }

    /// <summary>The seed that they were drawn by.</summary>
    public ulong Seed { get; }

    /// <summary>Every band of distance with every band of time, distance by distance.</summary>
    public IReadOnlyList<KnoxCell> Cells { get; }

    /// <summary>Whether events come close to one another in space and time in any of the cells: the greatest standardised excess of all.</summary>
    public HypothesisTest Test { get; }

    /// <summary>What to be careful about.</summary>
    public IReadOnlyList<Caution> Cautions => Test.Cautions;

    /// <summary>Tests bands of distance and time that were chosen beforehand.</summary>
    /// <param name="events">At least three events.</param>
    /// <param name="metres">The upper ends of the bands of distance, rising, each in its band, 0 or more and at most 20,000,000; a first one of 0 stands for the same place. At most 255.</param>
    /// <param name="days">The upper ends of the bands of time, rising, each in its band; a first one of 0 stands for the same day.</param>
    /// <param name="permutations">How many permutations to draw, 99 or more.</param>
    /// <param name="execution">Seed, threads and progress.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="events"/>, <paramref name="metres"/> or <paramref name="days"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than three events, or bands are none, too many, not rising or out of their range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="permutations"/> is below 99.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static KnoxTest Of(
        LocatedEvents events, IEnumerable<double> metres, IEnumerable<int> days, int permutations = 999, Execution? execution = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(metres);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 99);
        double[] distances = [.. metres];
        int[] times = [.. days];
        KnoxPairs.Check(distances, 2e7, 255, nameof(metres));
        KnoxPairs.Check([.. times.Select(day => (double)day)], int.MaxValue, 255, nameof(days));
        if (events.Count < 3)
            throw new ArgumentException(FormattableString.Invariant($"There must be at least 3 events, but there are {events.Count}."), nameof(events));
        var running = execution ?? new Execution();
        var pairs = KnoxPairs.Of(events, distances, times);
        var (cells, test) = KnoxAnswers.Of(pairs, pairs.Permute(permutations, running, cancellationToken), distances, times, events.Cautions);
        return new KnoxTest(events, distances, times, permutations, running.Seed, cells, test);
    }

    /// <summary>Whether events, bands, permutations and seed are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(KnoxTest? other) =>
        other is not null && Permutations == other.Permutations && Seed == other.Seed && _metres.AsSpan().SequenceEqual(other._metres)
        && _days.AsSpan().SequenceEqual(other._days) && Events == other.Events;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KnoxTest);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Events, _metres.Length, _days.Length, Permutations, Seed);

    /// <summary>The cell with the smallest adjusted p-value, of those the one with the greatest ratio: <c>strongest of 6: within 200 m and 7 days: 31 pairs, …</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"strongest of {Cells.Count}: ") + Cells.OrderBy(cell => cell.AdjustedTest.PValue).ThenByDescending(cell => cell.Ratio.Value ?? 0).First();

    /// <summary>Whether events, bands, permutations and seed are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(KnoxTest? left, KnoxTest? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(KnoxTest? left, KnoxTest? right) => !(left == right);
}
