using TruceStats.Numerics;

namespace TruceStats.Monitoring;

/// <summary>What the two cumulative sums share: their checks, their step, and how a run length or a threshold is found.</summary>
internal static class CusumReference
{
    // Sums of multiples of 4.2 come to 1.9999999999999998 where 2 is meant.
    private const double Rounding = 1e-9;

    private static readonly Unit Bins = Unit.Of("bins");

    public static double CheckedRatio(double value) => Checked(value, "ratio");

    public static double? CheckedOptional(double? value, string what) => value is { } number ? Checked(number, what) : null;

    /// <summary>Refuses options that leave open, or say twice, what the reference value and the threshold are.</summary>
    public static void Check(MonitoringDirection direction, double inControl, double? outOfControl, double? reference, double? threshold, double? wanted)
    {
        if (outOfControl is null == reference is null)
            throw new InvalidOperationException("A CUSUM needs either the out-of-control ratio that it is to find (OutOfControlRatio) or its reference value (Reference), and not both.");
        if (threshold is null == wanted is null)
            throw new InvalidOperationException("A CUSUM needs either a threshold (Threshold) or the run length that it is to have while nothing changes (WantedRunLength), and not both.");
        if (outOfControl is { } ratio && (direction == MonitoringDirection.Upward ? ratio <= inControl : ratio >= inControl))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{(direction == MonitoringDirection.Upward ? "Upward" : "Downward")} the out-of-control ratio must be {(direction == MonitoringDirection.Upward ? "above" : "below")} the in-control ratio {inControl}, but it is {ratio}."));
        }
    }

    /// <summary>The sum after one more count.</summary>
    public static double Next(double sum, double count, double reference, MonitoringDirection direction) =>
        Math.Max(0, direction == MonitoringDirection.Upward ? sum + count - reference : sum + reference - count);

    public static bool Reaches(double sum, double threshold) => sum >= threshold * (1 - Rounding);

    public static Estimate MeanSteps<TLaw>(
        TLaw law, double reference, double threshold, MonitoringDirection direction, MethodId method, IEnumerable<Caution> cautions, CancellationToken cancellationToken)
        where TLaw : struct, ICountLaw
    {
        var (mean, isExact) = CusumRunLength.MeanSteps(law, reference, threshold, direction == MonitoringDirection.Upward, cancellationToken);
        if (double.IsNaN(mean))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The run length of a CUSUM with threshold {threshold} and reference {reference} needs a chain of too many states: take longer units or shorter bins, or simulate it with SimulateRunLength."));
        }
        return new Estimate(mean, null, null, method, Bins, isExact ? cautions : cautions.Append(Caution.Of(CautionCodes.RunLengthInterpolated)));
    }

    public static double Threshold<TLaw>(TLaw law, double reference, double wanted, MonitoringDirection direction)
        where TLaw : struct, ICountLaw =>
        CusumRunLength.Threshold(law, reference, wanted, direction == MonitoringDirection.Upward, CancellationToken.None)
            ?? throw new InvalidOperationException(FormattableString.Invariant(
                $"No threshold that could be looked at gives a run length of {wanted} bins with the reference {reference}: the reference must lie on the far side of what is expected while nothing changes."));

    public static IEnumerable<Caution> StepCautions(MonitoringBaseline baseline, CountBin bin, bool poisson)
    {
        if (poisson && baseline.Dispersion is { IsOver: true } dispersion)
            yield return Caution.Of(CautionCodes.Overdispersed, "dispersion", dispersion.Raw);
        if (bin.Exposure != baseline.Bin)
            yield return Caution.Of(CautionCodes.ExposureDiffers, CautionArgument.Of("exposure", bin.Exposure.Amount), CautionArgument.Of("baseline", baseline.Bin.Amount));
    }

    public static string Text(MethodId method, MonitoringDirection direction, double? outOfControl, double? reference, double inControl, double? threshold, double? wanted) =>
        method.Name + " " + DirectionText.Of(direction) + " ("
        + (reference is { } value ? "reference " + Figures.Short(value) : "from ratio " + Figures.Short(inControl) + " to " + Figures.Short(outOfControl ?? inControl)) + ", "
        + (threshold is { } limit ? "threshold " + Figures.Short(limit) : "run length " + Figures.Short(wanted ?? 0)) + ")";

    private static double Checked(double value, string what) =>
        value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The {what} must be above 0 and finite.");
}
