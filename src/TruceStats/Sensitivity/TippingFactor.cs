namespace TruceStats.Sensitivity;

/// <summary>What a ratio must be divided by to become the null ratio: a fall in reporting, a rival cause, or anything else that multiplies.</summary>
internal static class TippingFactor
{
    /// <summary>The factor at the estimate and at the limits; undefined where the ratio is 0, infinite or undefined.</summary>
    public static Estimate Of(Estimate ratio, double nullRatio, MethodId method)
    {
        double? value = ratio.Value is { } known && known > 0 && double.IsFinite(known) ? known / nullRatio : null;
        var interval = ratio.Interval is { } limits
            ? new ConfidenceInterval(limits.Lower / nullRatio, limits.Upper / nullRatio, limits.Level, limits.Method, limits.Sidedness)
            : null;
        return new Estimate(value, value is null ? null : ratio.StandardError / nullRatio, interval, method, Unit.Ratio, Cautions(ratio, nullRatio, value is null));
    }

    /// <summary>The factor that brings the nearer limit to the null ratio; null where the interval holds it already, or there is no such factor.</summary>
    public static double? AtLimit(Estimate ratio, double nullRatio)
    {
        if (NearerLimit(ratio.Interval, nullRatio) is not { } limit || !(limit > 0 && double.IsFinite(limit)))
            return null;
        return limit / nullRatio;
    }

    /// <summary>The limit of the interval that lies nearer to the null ratio; null where the interval holds it, or there is none.</summary>
    public static double? NearerLimit(ConfidenceInterval? interval, double nullRatio) =>
        interval is null || interval.Contains(nullRatio) ? null : interval.Upper < nullRatio ? interval.Upper : interval.Lower;

    private static IEnumerable<Caution> Cautions(Estimate ratio, double nullRatio, bool undefined)
    {
        foreach (var caution in ratio.Cautions)
            yield return caution;
        if (undefined)
            yield return Caution.Of(CautionCodes.NoTippingPoint);
        if (ratio.Interval?.Contains(nullRatio) == true)
            yield return Caution.Of(CautionCodes.NullInside, "nullRatio", nullRatio);
    }
}
