using System.Globalization;
using TruceStats.Html;

namespace TruceStats.Sensitivity;

/// <summary>How much of a fall was to be expected because the truce came after an unusually high stretch.</summary>
/// <remarks>
/// <para>
/// A stretch that is chosen because it was high is followed by a lower one even if nothing happens (Galton 1886; Davis 1976, American Journal of
/// Epidemiology 104:493–498; Barnett, van der Pols and Dobson 2005, International Journal of Epidemiology 34:215–220). The expected rate after is m +
/// w(x̄ − m): m is the mean rate of the long series before the truce, x̄ the rate of the stretch before, and w the covariance of the rates of the
/// stretch before and of the stretch after over all past windows as long and as far apart as these, over the variance of the former. Where w is 1
/// nothing is regressed, where it is 0 all of the excess is.
/// </para>
/// <para>
/// Past windows overlap one another, so that w has no standard error here. Beside it stand the past windows that were at least as high, and what
/// followed each of them: the same question without a formula. Equal when series and stretches are equal. There is no order.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<RegressionToMean, RegressionToMeanHtml>))]
public sealed class RegressionToMean : IEquatable<RegressionToMean>
{
    private static readonly MethodId Formula = new(
        "regression-to-mean", "regression to the mean",
        "Davis 1976, American Journal of Epidemiology 104:493–498; Barnett, van der Pols and Dobson 2005, International Journal of Epidemiology 34:215–220");

    private readonly PastWindows _past;

    private RegressionToMean(CountSeries series, StudyPeriod before, StudyPeriod after, PastWindows past)
    {
        Series = series;
        Before = before;
        After = after;
        _past = past;
        Change = RateChange.Between(series.During(before), series.During(after));
        MeanRate = past.MeanRate;
        Weight = past.Weight;
        var unit = RateUnits.Native(series.ExposureUnit);
        var cautions = Cautions = [.. Change.Cautions.Concat(past.Cautions)];
        double? expected = Weight is { } weight ? Math.Max(0, MeanRate + (weight * (Change.Before.Rate - MeanRate))) : null;
        ExpectedRate = new Estimate(expected, null, null, Formula, unit, cautions);
        ExpectedRatio = new Estimate(expected is { } rate && Change.Before.Rate > 0 ? rate / Change.Before.Rate : null, null, null, Formula, Unit.Ratio, cautions);
        RemainingRatio = new Estimate(expected > 0 ? Change.After.Rate / expected : null, null, null, Formula, Unit.Ratio, cautions);
    }

    /// <summary>The long series.</summary>
    public CountSeries Series { get; }

    /// <summary>The stretch before the truce, whole bins.</summary>
    public StudyPeriod Before { get; }

    /// <summary>The stretch after, whole bins.</summary>
    public StudyPeriod After { get; }

    /// <summary>The change as it was found.</summary>
    public RateChange Change { get; }

    /// <summary>m: events per unit of exposure over all counted bins that end before the stretch after begins.</summary>
    public double MeanRate { get; }

    /// <summary>w: how much of an excess over the mean stays; null where all past windows have one rate. Not forced to lie between 0 and 1.</summary>
    public double? Weight { get; }

    /// <summary>How many past pairs of windows there are.</summary>
    public int Windows => _past.Count;

    /// <summary>The rate that was to be expected after, had nothing happened, 0 or more; undefined where <see cref="Weight"/> is.</summary>
    public Estimate ExpectedRate { get; }

    /// <summary>The ratio of after over before that was to be expected: what regression to the mean explains by itself.</summary>
    public Estimate ExpectedRatio { get; }

    /// <summary>The rate after over the expected one: what is left of the change.</summary>
    public Estimate RemainingRatio { get; }

    /// <summary>
    /// The past windows whose rate was at least that of the stretch before, in order of time, each named by its two stretches, with the ratio of what followed.
    /// Windows overlap; many of them may be one high stretch.
    /// </summary>
    public IReadOnlyList<NamedEstimate> AsHigh => _past.AtLeast(Change.Before.Rate);

    /// <summary>How many of those were followed by a ratio as small as the one that was found, or smaller.</summary>
    public int AsLowAfter => Change.CrudeRatio is { } found ? AsHigh.Count(past => past.Estimate.Value <= found) : 0;

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    /// <summary>What was to be expected after a stretch as high as the one before the truce.</summary>
    /// <param name="series">A long series that holds both stretches and at least as much again before them.</param>
    /// <param name="before">The stretch before the truce, whole bins.</param>
    /// <param name="after">The stretch after, whole bins, later than <paramref name="before"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A stretch cuts a bin, lies outside the series or has a bin that is not counted, or the stretches overlap or stand in the wrong order.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The series is too short: before the stretch after there are fewer bins than twice both stretches with what lies between, or fewer than ten
    /// whole past windows.
    /// </exception>
    public static RegressionToMean Of(CountSeries series, StudyPeriod before, StudyPeriod after)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new RegressionToMean(series, before, after, PastWindows.Of(series, before, after));
    }

    /// <summary>Whether series and stretches are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(RegressionToMean? other) =>
        other is not null && Series == other.Series && Before == other.Before && After == other.After;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RegressionToMean);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Series, Before, After);

    /// <summary>What was expected and what is left, as <c>expected ratio 0.820 (…), found 0.547, remaining 0.667; 14 of 96 past windows as high, 0 of
    /// them followed by so low a ratio</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"expected ratio {ExpectedRatio.ValueText()} ({Formula.Name}), found {Change.Ratio().ValueText()}, remaining {RemainingRatio.ValueText()}; {AsHigh.Count} of {Windows} past windows as high, {AsLowAfter} of them followed by so low a ratio");

    /// <summary>Whether series and stretches are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(RegressionToMean? left, RegressionToMean? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(RegressionToMean? left, RegressionToMean? right) => !(left == right);
}
