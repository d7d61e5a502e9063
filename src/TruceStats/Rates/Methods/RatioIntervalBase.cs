namespace TruceStats;

/// <summary>What every built-in ratio method for two totals shares: checks, zero conventions, and which limits are kept.</summary>
/// <remarks>A method gives limits of the conditional odds; times exposure before over exposure after they are limits of the ratio.</remarks>
internal abstract class RatioIntervalBase(string kind, MethodId method) : IRateRatioInterval
{
    public string Kind { get; } = kind;

    public MethodId Method { get; } = method;

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        ArgumentNullException.ThrowIfNull(change);
        ConfidenceLevel.Check(level);
        return new Estimate(
            change.CrudeRatio, null, Interval(change, level, sidedness), Method, Unit.Ratio, ChangeCautions.ForPoisson(change, 1, level));
    }

    /// <summary>The lower limit of the odds with this probability in the tail; not both counts are 0.</summary>
    protected abstract double LowerOdds(double after, double before, double tail);

    /// <summary>The upper limit of the odds with this probability in the tail; not both counts are 0.</summary>
    protected abstract double UpperOdds(double after, double before, double tail);

    private ConfidenceInterval Interval(RateChange change, double level, Sidedness sidedness)
    {
        double after = change.After.Events;
        double before = change.Before.Events;
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double scale = ConditionalOdds.Scale(change);
        bool none = after == 0 && before == 0;
        double lower = none || sidedness == Sidedness.UpperBound ? 0 : ConditionalOdds.ToRatio(LowerOdds(after, before, tail), scale);
        double upper = none || sidedness == Sidedness.LowerBound
            ? double.PositiveInfinity
            : ConditionalOdds.ToRatio(UpperOdds(after, before, tail), scale);
        return new ConfidenceInterval(lower, upper, level, Method, sidedness);
    }
}
