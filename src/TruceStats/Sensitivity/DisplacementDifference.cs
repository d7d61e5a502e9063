using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats.Sensitivity;

/// <summary>Did violence move next door? The weighted displacement difference: the change in a place and around it, less that in a control and around
/// it.</summary>
/// <remarks>
/// <para>
/// Wheeler and Ratcliffe 2018, Crime Science 7:11. The change of each of the four places is events after less events before; their difference has as
/// its variance the sum of all counts, taken as Poisson. Where the stretches differ in length the events before are scaled to the exposure after, and
/// enter the variance by the square of that scale. Negative is fewer events than the control places lead one to expect, displacement counted in.
/// </para>
/// <para>Equal when the four changes and the level are equal. There is no order.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<DisplacementDifference, DisplacementDifferenceHtml>))]
public sealed class DisplacementDifference : IEquatable<DisplacementDifference>
{
    private static readonly MethodId Method = new("weighted-displacement-difference", "weighted displacement difference", "Wheeler and Ratcliffe 2018, Crime Science 7:11");

    private DisplacementDifference(RateChange treated, RateChange control, RateChange? besideTreated, RateChange? besideControl, double level)
    {
        Treated = treated;
        Control = control;
        BesideTreated = besideTreated;
        BesideControl = besideControl;
        Level = level;
        Sum = DifferenceOf(treated) - DifferenceOf(control) + DifferenceOf(besideTreated) - DifferenceOf(besideControl);
        Variance = VarianceOf(treated) + VarianceOf(control) + VarianceOf(besideTreated) + VarianceOf(besideControl);
        Cautions = [.. Changes.SelectMany(change => change.Cautions).Concat(DispersionOf(Changes)).Distinct()];
        Difference = NormalDifference.Estimate(Sum, Variance, level, Method, Cautions);
        Test = NormalDifference.Test(Sum, Variance, Method, Cautions);
    }

    /// <summary>The place where the truce holds.</summary>
    public RateChange Treated { get; }

    /// <summary>A place like it where it does not.</summary>
    public RateChange Control { get; }

    /// <summary>The surroundings into which violence of the first could move; null where displacement is not asked about.</summary>
    public RateChange? BesideTreated { get; }

    /// <summary>The surroundings of the control; null where displacement is not asked about.</summary>
    public RateChange? BesideControl { get; }

    /// <summary>The level of the interval, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>Events in the stretch after, more or fewer than expected: the difference with its normal interval.</summary>
    public Estimate Difference { get; }

    /// <summary>The normal test of no difference.</summary>
    public HypothesisTest Test { get; }

    /// <summary>What the answers must be read with.</summary>
    public IReadOnlyList<Caution> Cautions { get; }

    internal double Sum { get; }

    internal double Variance { get; }

    private IEnumerable<RateChange> Changes => new[] { Treated, Control, BesideTreated, BesideControl }.OfType<RateChange>();

    /// <summary>The difference between a place and a control, and their surroundings.</summary>
    /// <param name="treated">The place where the truce holds.</param>
    /// <param name="control">A place like it where it does not.</param>
    /// <param name="besideTreated">The surroundings of the first; with <paramref name="besideControl"/>, or neither.</param>
    /// <param name="besideControl">The surroundings of the control.</param>
    /// <exception cref="ArgumentNullException"><paramref name="treated"/> or <paramref name="control"/> is null.</exception>
    /// <exception cref="ArgumentException">Only one of the surroundings is given, or the places do not have the same exposure after over before.</exception>
    public static DisplacementDifference Of(RateChange treated, RateChange control, RateChange? besideTreated = null, RateChange? besideControl = null)
    {
        ArgumentNullException.ThrowIfNull(treated);
        ArgumentNullException.ThrowIfNull(control);
        if ((besideTreated is null) != (besideControl is null))
            throw new ArgumentException("The surroundings of both places must be given, or of neither.", besideTreated is null ? nameof(besideTreated) : nameof(besideControl));
        CheckScale(treated, control, nameof(control));
        CheckScale(treated, besideTreated, nameof(besideTreated));
        CheckScale(treated, besideControl, nameof(besideControl));
        return new DisplacementDifference(treated, control, besideTreated, besideControl, ConfidenceLevel.Default);
    }

    /// <summary>The same difference with its interval at another level.</summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public DisplacementDifference At(double level)
    {
        ConfidenceLevel.Check(level);
        return new DisplacementDifference(Treated, Control, BesideTreated, BesideControl, level);
    }

    /// <summary>Whether the four changes and the level are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(DisplacementDifference? other) =>
        other is not null && Treated == other.Treated && Control == other.Control && BesideTreated == other.BesideTreated && BesideControl == other.BesideControl
        && Level.Equals(other.Level);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DisplacementDifference);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Treated, Control, BesideTreated, BesideControl, Level);

    /// <summary>The difference and its test, as <c>-35.0 events, 95% CI [-68.1, -1.91] (weighted displacement difference); p = 0.038 …</c>.</summary>
    public override string ToString() => Difference + "; " + Test;

    /// <summary>That the variance is that of Poisson counts, as far as the changes know it.</summary>
    internal static IEnumerable<Caution> DispersionOf(IEnumerable<RateChange> changes)
    {
        RateChange[] all = [.. changes];
        if (all.Any(change => change.Dispersion is null))
            yield return Caution.Of(CautionCodes.DispersionUnchecked);
        double most = all.Where(change => change.Dispersion?.IsOver == true).Select(change => change.Dispersion!.Raw).DefaultIfEmpty(0).Max();
        if (most > 0)
            yield return Caution.Of(CautionCodes.Overdispersed, "dispersion", most);
    }

    private static double Scale(RateChange change) => change.After.Exposure.Amount / change.Before.Exposure.Amount;

    private static double DifferenceOf(RateChange? change) => change is null ? 0 : change.After.Events - (Scale(change) * change.Before.Events);

    private static double VarianceOf(RateChange? change) => change is null ? 0 : change.After.Events + (Scale(change) * Scale(change) * change.Before.Events);

    private static void CheckScale(RateChange treated, RateChange? other, string parameter)
    {
        if (other is null || Math.Abs(Scale(other) - Scale(treated)) <= 1e-9 * Scale(treated))
            return;
        throw new ArgumentException(FormattableString.Invariant(
            $"All places must have the same exposure after over before, or their events do not add up: {Scale(treated)} in the first, {Scale(other)} here."), parameter);
    }

    /// <summary>Whether the four changes and the level are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(DisplacementDifference? left, DisplacementDifference? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(DisplacementDifference? left, DisplacementDifference? right) => !(left == right);
}
