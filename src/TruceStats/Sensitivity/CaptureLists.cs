using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>Cases on several lists that overlap: how many are on which of them. What is on no list is what is asked about.</summary>
/// <remarks>
/// A history is written as <c>101</c>: on the first and third list, not on the second. Equal when names and counts are equal, in order. There is no
/// order, and no list is empty. Cases must be matched well: one that is not recognised on a second list counts twice, and makes the estimate too
/// large.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<CaptureLists, CaptureListsHtml>))]
public sealed class CaptureLists : IEquatable<CaptureLists>
{
    private const int MostLists = 16;

    private static readonly MethodId ChapmanMethod = new(
        "chapman", "Chapman, log-normal interval", "Chapman 1951, University of California Publications in Statistics 1:131–160; Seber 1970, Biometrics 26:13–22; Chao 1989, Biometrics 45:427–438");

    private readonly string[] _names;
    private readonly long[] _counts;

    private CaptureLists(string[] names, long[] counts)
    {
        _names = names;
        _counts = counts;
        Names = Array.AsReadOnly(names);
        Seen = 0;
        foreach (long count in counts)
            Seen = checked(Seen + count);
    }

    /// <summary>The names of the lists, in order; two or more.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many cases are on at least one list.</summary>
    public long Seen { get; }

    /// <summary>How many cases have each history, all that are possible, those that nobody has among them.</summary>
    public IReadOnlyDictionary<string, long> Histories =>
        Enumerable.Range(1, _counts.Length).ToDictionary(cell => Text(cell, _names.Length), cell => _counts[cell - 1], StringComparer.Ordinal);

    /// <summary>Index c − 1 holds the cases on the lists whose bits are set in c.</summary>
    internal ReadOnlySpan<long> Counts => _counts;

    /// <summary>Two lists: how many cases are on each, and on both.</summary>
    /// <param name="first">Cases on the first list, 1 or more.</param>
    /// <param name="second">Cases on the second, 1 or more.</param>
    /// <param name="both">Cases on both, 0 or more and no more than on either.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static CaptureLists Of(long first, long second, long both)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(second, 1);
        if (both < 0 || both > Math.Min(first, second))
            throw new ArgumentOutOfRangeException(nameof(both), both, FormattableString.Invariant($"The cases on both lists must be 0 or more and at most {Math.Min(first, second)}, those of the shorter list."));
        return new CaptureLists(["first", "second"], [first - both, second - both, both]);
    }

    /// <summary>Several lists: how many cases have each history.</summary>
    /// <param name="names">The names of the lists, two or more, none blank or twice.</param>
    /// <param name="histories">How many cases have each history, as <c>101</c>; a history that is not given is one that no case has.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than two lists or more than sixteen, a name is blank or stands twice, a history has another form or is on no list, or a list is empty.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static CaptureLists Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, long> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        string[] lists = Checked(names, nameof(names));
        var counts = new long[(1 << lists.Length) - 1];
        foreach (var (history, count) in histories)
        {
            int cell = CellOf(history, lists.Length);
            if (count < 0)
                throw new ArgumentOutOfRangeException(nameof(histories), count, $"The number of cases must be 0 or more, but that of {history} is not.");
            counts[cell - 1] = count;
        }
        return NoneEmpty(lists, counts, nameof(histories));
    }

    /// <summary>Several lists of cases, matched by the ids that they share.</summary>
    /// <param name="lists">Each list by its name, with the ids of its cases; an id that stands twice on one list is one case.</param>
    /// <exception cref="ArgumentNullException">An argument, a list or an id is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than two lists or more than sixteen, a name is blank or stands twice, or a list is
    /// empty.</exception>
    public static CaptureLists Match(IReadOnlyList<KeyValuePair<string, IEnumerable<string>>> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        string[] names = Checked([.. lists.Select(list => list.Key)], nameof(lists));
        var cells = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(lists[i].Value, nameof(lists));
            foreach (string id in lists[i].Value)
            {
                ArgumentNullException.ThrowIfNull(id, nameof(lists));
                cells[id] = cells.GetValueOrDefault(id) | 1 << i;
            }
        }
        var counts = new long[(1 << names.Length) - 1];
        foreach (int cell in cells.Values)
            counts[cell - 1]++;
        return NoneEmpty(names, counts, nameof(lists));
    }

    /// <summary>Two of the lists, whatever the others hold.</summary>
    /// <param name="first">The name of one list.</param>
    /// <param name="second">The name of another.</param>
    /// <exception cref="ArgumentException">There is no such list, or both are the same.</exception>
    public CaptureLists Pair(string first, string second)
    {
        int one = IndexOf(first, nameof(first)), other = IndexOf(second, nameof(second));
        if (one == other)
            throw new ArgumentException("The two lists must not be the same.", nameof(second));
        var counts = new long[3];
        for (int cell = 1; cell <= _counts.Length; cell++)
        {
            int pair = (cell >> one & 1) | (cell >> other & 1) << 1;
            if (pair > 0)
                counts[pair - 1] += _counts[cell - 1];
        }
        return new CaptureLists([first, second], counts);
    }

    /// <summary>How many cases there are in all, seen or not, by two lists (Chapman 1951), with the variance of Seber (1970).</summary>
    /// <remarks>
    /// (n₁ + 1)(n₂ + 1)/(m + 1) − 1. It assumes that a case on one list is as likely to be on the other as any case is, and that the population does
    /// not change: where lists share their sources it is too small, where one covers what the other avoids, too large. The interval is log-normal in
    /// the unseen cases (Chao 1989), so that it never falls below what was seen. With no case on both lists it is defined and says little, which a
    /// caution says.
    /// </remarks>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">There are more than two lists: take a <see cref="Pair"/>, or fit a
    /// <see cref="LogLinearCapture"/>.</exception>
    public Estimate Chapman(double level = ConfidenceLevel.Default)
    {
        ConfidenceLevel.Check(level);
        if (_names.Length != 2)
            throw new InvalidOperationException(FormattableString.Invariant($"Chapman's estimate needs two lists, but there are {_names.Length}: take a pair of them, or fit a log-linear model."));
        double both = _counts[2], first = _counts[0] + both, second = _counts[1] + both;
        double total = ((first + 1) * (second + 1) / (both + 1)) - 1;
        double variance = (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) * (both + 1) * (both + 2));
        var cautions = new List<Caution> { Caution.Of(CautionCodes.ListsTakenAsIndependent) };
        if (both == 0)
            cautions.Add(Caution.Of(CautionCodes.NoOverlap));
        double unseen = total - Seen;
        if (variance == 0 || !(unseen > 0))
        {
            cautions.Add(Caution.Of(CautionCodes.NoWidth));
            return new Estimate(total, 0, new ConfidenceInterval(total, total, level, ChapmanMethod), ChapmanMethod, Unit.Events, cautions);
        }
        double spread = Math.Exp(-NormalDistribution.Quantile((1 - level) / 2) * Math.Sqrt(Math.Log(1 + (variance / (unseen * unseen)))));
        var interval = new ConfidenceInterval(Seen + (unseen / spread), Seen + (unseen * spread), level, ChapmanMethod);
        return new Estimate(total, Math.Sqrt(variance), interval, ChapmanMethod, Unit.Events, cautions);
    }

    /// <summary>Whether names and counts are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(CaptureLists? other) =>
        other is not null && _names.AsSpan().SequenceEqual(other._names) && _counts.AsSpan().SequenceEqual(other._counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CaptureLists);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_names.Length, StringComparer.Ordinal.GetHashCode(_names[0]), Seen, _counts[0], _counts[^1]);

    /// <summary>The lists with their lengths and what was seen, as <c>police 120, press 88; 160 cases on at least one list</c>.</summary>
    public override string ToString() =>
        string.Join(", ", _names.Select((name, i) => name + " " + Length(i).ToString(CultureInfo.InvariantCulture)))
        + string.Create(CultureInfo.InvariantCulture, $"; {Seen} cases on at least one list");

    internal static string Text(int cell, int lists) => string.Concat(Enumerable.Range(0, lists).Select(i => cell >> i & 1));

    private static int CellOf(string history, int lists)
    {
        int cell = 0;
        if (history.Length != lists || history.Any(mark => mark is not ('0' or '1')))
            throw new ArgumentException(FormattableString.Invariant($"A history must be {lists} digits of 0 or 1, one for each list, but there is '{history}'."), nameof(history));
        for (int i = 0; i < lists; i++)
            cell |= history[i] == '1' ? 1 << i : 0;
        return cell > 0 ? cell : throw new ArgumentException("A case on no list was not seen: its history must not be given.", nameof(history));
    }

    private static string[] Checked(IReadOnlyList<string> names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        string[] lists = [.. names];
        if (lists.Length is < 2 or > MostLists)
            throw new ArgumentException(FormattableString.Invariant($"There must be from 2 to {MostLists} lists, but there are {lists.Length}."), parameter);
        if (lists.Any(string.IsNullOrWhiteSpace) || lists.Distinct(StringComparer.Ordinal).Count() != lists.Length)
            throw new ArgumentException("No name of a list may be blank or stand twice.", parameter);
        return lists;
    }

    private static CaptureLists NoneEmpty(string[] names, long[] counts, string parameter)
    {
        var lists = new CaptureLists(names, counts);
        int empty = Enumerable.Range(0, names.Length).FirstOrDefault(i => lists.Length(i) == 0, -1);
        return empty < 0 ? lists : throw new ArgumentException($"Every list must hold a case, but '{names[empty]}' is empty.", parameter);
    }

    private int IndexOf(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        int index = Array.IndexOf(_names, name);
        return index >= 0 ? index : throw new ArgumentException($"There is no list '{name}'; there are: {string.Join(", ", _names)}.", parameter);
    }

    private long Length(int list) => Enumerable.Range(1, _counts.Length).Where(cell => (cell >> list & 1) == 1).Sum(cell => _counts[cell - 1]);

    /// <summary>Whether names and counts are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(CaptureLists? left, CaptureLists? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(CaptureLists? left, CaptureLists? right) => !(left == right);
}
