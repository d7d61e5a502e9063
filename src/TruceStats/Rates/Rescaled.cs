namespace TruceStats;

/// <summary>An estimate on another scale.</summary>
internal static class Rescaled
{
    /// <summary>factor · estimate + shift; a negative factor exchanges the limits and which of them is kept.</summary>
    public static Estimate Affine(Estimate estimate, double factor, double shift, Unit unit)
    {
        double? value = estimate.Value * factor + shift;
        return new Estimate(value, estimate.StandardError * Math.Abs(factor), Affine(estimate.Interval, factor, shift), estimate.Method, unit, estimate.Cautions);
    }

    private static ConfidenceInterval? Affine(ConfidenceInterval? interval, double factor, double shift)
    {
        if (interval is null)
            return null;
        double one = interval.Lower * factor + shift;
        double other = interval.Upper * factor + shift;
        return factor > 0
            ? new ConfidenceInterval(one, other, interval.Level, interval.Method, interval.Sidedness)
            : new ConfidenceInterval(other, one, interval.Level, interval.Method, Opposite(interval.Sidedness));
    }

    private static Sidedness Opposite(Sidedness sidedness) => sidedness switch
    {
        Sidedness.LowerBound => Sidedness.UpperBound,
        Sidedness.UpperBound => Sidedness.LowerBound,
        _ => sidedness,
    };
}
