using TruceStats.Html;
using TruceStats.Interruptions;

namespace TruceStats.Sensitivity;

/// <summary>What a rival event would have had to do by itself to explain a whole change.</summary>
/// <remarks>
/// <para>
/// An event that coincides with the truce cannot be told from it by any count: it explains the whole change if it alone multiplied the rate by the
/// ratio that was found, and as much of it as cannot be told from chance if it multiplied the rate by the limit nearer to 1 (Greenland 1996,
/// International Journal of Epidemiology 25:1107–1116). Whether that is likely is for the reader to say.
/// </para>
/// <para>
/// There is no E-value here. It bounds how strongly something unmeasured must go with both the exposure and the outcome; in one series the exposure
/// is the calendar, and whatever begins on that day goes with it completely, so that the bound would say too much. <see cref="EValue"/> takes designs
/// over many places only.
/// </para>
/// <para>Equal when change, rival, null ratio and level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<RivalTipping, RivalTippingHtml>))]
public sealed class RivalTipping : IEquatable<RivalTipping>
{
    internal static readonly MethodId Factor = new(
        "rival-tipping-point", "coinciding rival event", "Greenland 1996, International Journal of Epidemiology 25:1107–1116");

    private static readonly MethodId EValueMethod = new(
        "e-value", "E-value", "VanderWeele and Ding 2017, Annals of Internal Medicine 167:268–274");

    private RivalTipping(RateChange change, RivalEvent rival, double nullRatio, double level)
    {
        Change = change;
        Rival = rival;
        NullRatio = nullRatio;
        Level = level;
        var ratio = change.Ratio(level: level);
        Ratio = TippingFactor.Of(ratio, nullRatio, Factor);
        RatioAtLimit = TippingFactor.AtLimit(ratio, nullRatio);
    }

    /// <summary>The change that is to be explained.</summary>
    public RateChange Change { get; }

    /// <summary>The event that coincides.</summary>
    public RivalEvent Rival { get; }

    /// <summary>What is left for the truce where the rival explains the rest: 1 is nothing.</summary>
    public double NullRatio { get; }

    /// <summary>The level of every interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>The rate ratio that the rival alone would have had to bring to explain the whole change; undefined where the ratio is 0, infinite or
    /// undefined.</summary>
    public Estimate Ratio { get; }

    /// <summary>The rate ratio that would explain so much that the rest cannot be told from the null ratio; null where nothing needs explaining, or
    /// nothing explains it.</summary>
    public double? RatioAtLimit { get; }

    /// <summary>What the answer must be read with.</summary>
    public IReadOnlyList<Caution> Cautions => Ratio.Cautions;

    /// <summary>What a rival event would have had to do by itself.</summary>
    /// <param name="change">The change. Where its bins are known, the event must be able to act in the stretch after.</param>
    /// <param name="rival">The event.</param>
    /// <param name="nullRatio">What is left for the truce, above 0 and finite; 1 is nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> or <paramref name="rival"/> is null.</exception>
    /// <exception cref="ArgumentException">The event was over before the stretch after, or began when it was over, and so explains nothing of it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public static RivalTipping Of(RateChange change, RivalEvent rival, double nullRatio = 1)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(rival);
        if (change.BinsAfter is { } bins && !bins.Bins.Any(bin => bin.Status == BinStatus.Counted && rival.MayOverlap(bin.Period)))
            throw new ArgumentException($"The event, from {rival.Start}, can act in no counted bin of the stretch after, and so cannot explain it.", nameof(rival));
        return new RivalTipping(change, rival, TruceStats.NullRatio.Check(nullRatio), change.Options.Level);
    }

    /// <summary>The same question at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public RivalTipping At(double level)
    {
        ConfidenceLevel.Check(level);
        return new RivalTipping(Change, Rival, NullRatio, level);
    }

    /// <summary>
    /// The E-value of a design over many places: the least ratio by which something unmeasured would have to go both with starting and with the rate,
    /// beyond what the design allows for, to explain the overall effect away (VanderWeele and Ding 2017, Annals of Internal Medicine 167:268–274).
    /// </summary>
    /// <remarks>
    /// For a ratio above the null, RR + √(RR(RR − 1)) with RR the ratio over the null ratio; below, with RR inverted. The lower limit is that of the
    /// confidence limit nearer to the null, and 1 where the interval holds it: there is no upper limit.
    /// </remarks>
    /// <param name="fit">A fit over several places, with the log link.</param>
    /// <param name="nullRatio">The true ratio that would overturn the effect, above 0 and finite; 1 is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fit"/> is null.</exception>
    /// <exception cref="ArgumentException">The effect is a difference and no ratio.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public static Estimate EValue(DifferenceInDifferencesFit fit, double nullRatio = 1)
    {
        ArgumentNullException.ThrowIfNull(fit);
        TruceStats.NullRatio.Check(nullRatio);
        var effect = fit.Overall.Estimate;
        if (effect.Unit != Unit.Ratio)
            throw new ArgumentException("An E-value needs a ratio, but the effect is a difference: fit with the log link.", nameof(fit));
        double? value = effect.Value is { } ratio && ratio > 0 && double.IsFinite(ratio) ? EValueOf(ratio / nullRatio) : null;
        ConfidenceInterval? bound = null;
        if (effect.Interval is { } interval)
        {
            double nearer = TippingFactor.NearerLimit(interval, nullRatio) is { } limit && limit > 0 ? EValueOf(limit / nullRatio) : 1;
            bound = new ConfidenceInterval(nearer, double.PositiveInfinity, interval.Level, EValueMethod, Sidedness.LowerBound);
        }
        return new Estimate(value, null, bound, EValueMethod, Unit.Ratio, value is null ? [.. effect.Cautions, Caution.Of(CautionCodes.NoTippingPoint)] : effect.Cautions);
    }

    /// <summary>Whether change, rival, null ratio and level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(RivalTipping? other) =>
        other is not null && Change == other.Change && Rival == other.Rival && NullRatio.Equals(other.NullRatio) && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RivalTipping);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Change, Rival, NullRatio, Level);

    /// <summary>Both tipping points, as <c>extraordinary measures explain all if they alone gave a rate ratio of 0.400, 95% CI […] (…); 0.519 brings
    /// the interval to 1</c>.</summary>
    public override string ToString() =>
        Rival.Name + " explains all if it alone gave a rate ratio of " + Ratio
        + (RatioAtLimit is { } limit ? "; " + Figures.Three(limit) + " brings the interval to " + Figures.Short(NullRatio) : "; no tipping point of the interval");

    internal static double EValueOf(double ratio)
    {
        double above = ratio < 1 ? 1 / ratio : ratio;
        return above + Math.Sqrt(above * (above - 1));
    }

    /// <summary>Whether change, rival, null ratio and level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(RivalTipping? left, RivalTipping? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(RivalTipping? left, RivalTipping? right) => !(left == right);
}
