using System.Diagnostics.CodeAnalysis;
using TruceStats.Html;

namespace TruceStats;

/// <summary>One count series for each place, actor or kind, all on the same bins.</summary>
/// <remarks>
/// Equal when keys in order, series and report are equal. There is no order between panels. A panel has at least one series; its keys are text,
/// compared letter by letter, and stand in the order that they were given or counted in.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<CountPanel, CountPanelHtml>))]
public sealed class CountPanel : IEquatable<CountPanel>
{
    private readonly string[] _keys;
    private readonly CountSeries[] _series;
    private readonly Dictionary<string, CountSeries> _byKey = new(StringComparer.Ordinal);

    internal CountPanel(KeyValuePair<string, CountSeries>[] series, CountingReport? counting)
    {
        if (series.Length == 0)
            throw new ArgumentException("A panel must have at least one series.", nameof(series));
        foreach (var (key, one) in series)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(key, nameof(series));
            ArgumentNullException.ThrowIfNull(one, nameof(series));
            CheckAlike(series[0].Value, one, key, nameof(series));
            if (!_byKey.TryAdd(key, one))
                throw new ArgumentException($"Keys of a panel must be unique, but '{key}' stands twice.", nameof(series));
        }
        _keys = [.. series.Select(pair => pair.Key)];
        _series = [.. series.Select(pair => pair.Value)];
        Keys = Array.AsReadOnly(_keys);
        Series = Array.AsReadOnly(_series);
        Counting = counting;
    }

    /// <summary>The keys in order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The series in the order of the keys.</summary>
    public IReadOnlyList<CountSeries> Series { get; }

    /// <summary>What became of the incidents that were counted; null where the series were given.</summary>
    public CountingReport? Counting { get; }

    /// <summary>From the first day of the first bin up to, not including, the end of the last.</summary>
    public StudyPeriod Coverage => _series[0].Coverage;

    /// <summary>How time is cut; null where the bins were given one by one.</summary>
    public Resolution? Resolution => _series[0].Resolution;

    /// <summary>What is counted.</summary>
    public CountedQuantity What => _series[0].What;

    /// <summary>The series of a key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">No series has the key.</exception>
    public CountSeries this[string key] =>
        TryGet(key, out var series) ? series : throw new KeyNotFoundException($"The panel has no series of the key '{key}'; it has {_keys.Length} others.");

    /// <summary>A panel of series that are there already.</summary>
    /// <param name="series">Keys and series, at least one, on the same bins, of one quantity and one unit of exposure.</param>
    /// <exception cref="ArgumentException">There is none, a key is blank or stands twice, or the series differ in bins, quantity or unit.</exception>
    public static CountPanel Of(IEnumerable<KeyValuePair<string, CountSeries>> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return new CountPanel([.. series], null);
    }

    /// <summary>The series of a key, where there is one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="series">The series, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string key, [NotNullWhen(true)] out CountSeries? series)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _byKey.TryGetValue(key, out series);
    }

    /// <summary>A stretch of every series: the same bins, those outside excluded, no gap closed.</summary>
    /// <param name="periods">The stretch; a <see cref="StudyPeriod"/> will do.</param>
    /// <param name="straddle">What becomes of a bin that an edge cuts; unless told, an error that names it.</param>
    /// <exception cref="ArgumentException">A bin is cut and <paramref name="straddle"/> refuses, or counts cannot follow it.</exception>
    public CountPanel During(PeriodSet periods, Straddle straddle = Straddle.Refuse) =>
        new([.. _keys.Select((key, i) => KeyValuePair.Create(key, _series[i].During(periods, straddle)))], Counting);

    /// <summary>Whether keys in order, series and report are the same.</summary>
    /// <param name="other">The other panel, or null.</param>
    public bool Equals(CountPanel? other) =>
        other is not null && _keys.AsSpan().SequenceEqual(other._keys) && _series.AsSpan().SequenceEqual(other._series) && Counting == other.Counting;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CountPanel);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_keys.Length, _keys[0], _series[0], Counting);

    /// <summary>How many series and on which bins, as <c>14 series of incidents by month, [2016-01-01, 2017-01-01)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{_keys.Length} series of {SeriesText.Name(What)}") + (Resolution is null ? "" : " by " + Resolution) + ", " + Coverage;

    private static void CheckAlike(CountSeries first, CountSeries other, string key, string parameter)
    {
        if (!first.Frame.Equals(other.Frame))
            throw new ArgumentException($"All series of a panel must be on the same bins, but that of '{key}' is not.", parameter);
        if (first.What != other.What)
            throw new ArgumentException($"All series of a panel must count one quantity, but that of '{key}' counts {other.What} and not {first.What}.", parameter);
        if (first.ExposureUnit != other.ExposureUnit)
            throw new ArgumentException($"All series of a panel must have one unit of exposure, but that of '{key}' is in {other.ExposureUnit} and not in {first.ExposureUnit}.", parameter);
    }

    /// <summary>Whether keys in order, series and report are the same.</summary>
    /// <param name="left">One panel, or null.</param>
    /// <param name="right">The other panel, or null.</param>
    public static bool operator ==(CountPanel? left, CountPanel? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One panel, or null.</param>
    /// <param name="right">The other panel, or null.</param>
    public static bool operator !=(CountPanel? left, CountPanel? right) => !(left == right);
}
