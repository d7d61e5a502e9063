using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>Two sources of one count side by side: how well they agree, and whether the truce changed how they agree.</summary>
/// <remarks>
/// <para>
/// Agreement is that of Bland and Altman (1986, Lancet 327:307–310; 1999, Statistical Methods in Medical Research 8:135–160) on the log of second
/// over first, bin by bin: the mean ratio, and the limits between which about 95 percent of the bins' ratios lie. Two sources that agree in their ups
/// and downs can still differ in level, which a correlation does not show; it stands beside. A bin in which a source counts none has no ratio and is
/// left out of these, with a caution.
/// </para>
/// <para>
/// Where the mean ratio changes at the truce (Welch 1947, Biometrika 34:28–35), the two sources give different answers about it, and at least one of
/// them changed how completely it counts. Bins are taken as independent of one another.
/// </para>
/// <para>Equal when series, stretches and level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<SourceAgreement, SourceAgreementHtml>))]
public sealed class SourceAgreement : IEquatable<SourceAgreement>
{
    private readonly PairedBins _pairs;

    private SourceAgreement(CountSeries first, CountSeries second, StudyPeriod? before, StudyPeriod? after, double level)
    {
        First = first;
        Second = second;
        Before = before;
        After = after;
        Level = level;
        _pairs = PairedBins.Of(first, second);
        MeanRatio = LogRatioAgreement.Mean(_pairs.LogRatios, level, _pairs.Cautions);
        LowerLimit = LogRatioAgreement.Limit(_pairs.LogRatios, level, -1, _pairs.Cautions);
        UpperLimit = LogRatioAgreement.Limit(_pairs.LogRatios, level, 1, _pairs.Cautions);
        Correlation = LogRatioAgreement.Correlation(_pairs, level);
        if (before is null || after is null)
            return;
        RatioChange = LogRatioAgreement.Change(_pairs.Logs(before), _pairs.Logs(after), level, _pairs.Cautions);
        FirstChange = Change(_pairs.First, before, after, level);
        SecondChange = Change(_pairs.Second, before, after, level);
    }

    /// <summary>One source.</summary>
    public CountSeries First { get; }

    /// <summary>The other source, on the same bins.</summary>
    public CountSeries Second { get; }

    /// <summary>The stretch before the truce; null where no change is asked about.</summary>
    public StudyPeriod? Before { get; }

    /// <summary>The stretch after; null where no change is asked about.</summary>
    public StudyPeriod? After { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>How many bins both sources count.</summary>
    public int PairedCount => _pairs.Length;

    /// <summary>
    /// Second over first in each bin that both count, named by the bin, with mid-P limits that take the two counts as independent. Sources that count the same
    /// deaths agree better than that: the limits are then too wide.
    /// </summary>
    public IReadOnlyList<NamedEstimate> Bins => _pairs.Ratios(Level);

    /// <summary>The geometric mean of second over first, with Student's interval.</summary>
    public Estimate MeanRatio { get; }

    /// <summary>The lower limit of agreement: about 2.5 percent of bins have a smaller ratio. Undefined with fewer than two bins.</summary>
    public Estimate LowerLimit { get; }

    /// <summary>The upper limit of agreement: about 2.5 percent of bins have a larger ratio. Undefined with fewer than two bins.</summary>
    public Estimate UpperLimit { get; }

    /// <summary>The correlation of the two counts over bins, with Fisher's interval (Fisher 1921, Metron 1:3–32).</summary>
    public Estimate Correlation { get; }

    /// <summary>
    /// The mean ratio of the sources after, over that before, with its test by Welch's t: 1 where the sources agree as they did. Null where no
    /// stretches are given.
    /// </summary>
    public NamedEstimate? RatioChange { get; }

    /// <summary>What the first source says about the truce, on the bins that both count; null where no stretches are given.</summary>
    public RateChange? FirstChange { get; }

    /// <summary>What the second source says; null where no stretches are given.</summary>
    public RateChange? SecondChange { get; }

    /// <summary>The second source's answer over the first's: the ratio of their crude rate ratios; null where it is not defined.</summary>
    public double? AnswerRatio =>
        FirstChange?.CrudeRatio is { } first && first > 0 && double.IsFinite(first) && SecondChange?.CrudeRatio is { } second && double.IsFinite(second)
            ? second / first
            : null;

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions => _pairs.Cautions;

    /// <summary>How well two sources agree.</summary>
    /// <param name="first">One source.</param>
    /// <param name="second">The other, on the same bins.</param>
    /// <param name="before">The stretch before the truce; with <paramref name="after"/>, whether the agreement changed is asked too.</param>
    /// <param name="after">The stretch after; null where <paramref name="before"/> is.</param>
    /// <exception cref="ArgumentNullException">A series is null.</exception>
    /// <exception cref="ArgumentException">The bins differ, no bin is counted by both, only one stretch is given, the stretches overlap, or a bin is
    /// cut by an edge.</exception>
    /// <exception cref="InvalidOperationException">A stretch has no bin that both count.</exception>
    public static SourceAgreement Of(CountSeries first, CountSeries second, StudyPeriod? before = null, StudyPeriod? after = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if ((before is null) != (after is null))
            throw new ArgumentException("Both stretches must be given, or neither.", after is null ? nameof(after) : nameof(before));
        if (!first.SharesFrameWith(second))
            throw new ArgumentException($"Both sources must be counted in the same bins, but one covers {first.Coverage} and the other {second.Coverage}, or they are cut differently.", nameof(second));
        return new SourceAgreement(first, second, before, after, ConfidenceLevel.Default);
    }

    /// <summary>The same with intervals at another level; the limits of agreement themselves stay where they are.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public SourceAgreement At(double level)
    {
        ConfidenceLevel.Check(level);
        return new SourceAgreement(First, Second, Before, After, level);
    }

    /// <summary>Whether series, stretches and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(SourceAgreement? other) =>
        other is not null && First == other.First && Second == other.Second && Before == other.Before && After == other.After && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceAgreement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Second, Before, After, Level);

    /// <summary>Mean ratio, limits of agreement and what changed, as <c>second over first 1.02, 95% CI […] (…), limits of agreement 0.950 to 1.10, 12
    /// bins</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"second over first {MeanRatio}, limits of agreement {LowerLimit.ValueText()} to {UpperLimit.ValueText()}, {PairedCount} bins")
        + (RatioChange is { } change ? "; changed at the truce by " + change.Estimate : "");

    private static RateChange Change(CountSeries series, StudyPeriod before, StudyPeriod after, double level) =>
        RateChange.Between(series.During(before), series.During(after)).With(new RateChangeOptions { Level = level });

    /// <summary>Whether series, stretches and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SourceAgreement? left, SourceAgreement? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SourceAgreement? left, SourceAgreement? right) => !(left == right);
}
