namespace TruceStats;

/// <summary>What every ratio method that needs bins shares: that they are there, zero conventions, cautions.</summary>
internal abstract class BinnedRatioBase(string kind, MethodId method) : IRateRatioMethod
{
    public string Kind { get; } = kind;

    public MethodId Method { get; } = method;

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        var (before, after) = BinnedChange.Of(change, Method);
        ConfidenceLevel.Check(level);
        bool none = before.Events == 0 && after.Events == 0;
        var (lower, upper) = none ? (0, double.PositiveInfinity) : Limits(change, before, after, ConfidenceLevel.Tail(level, sidedness), sidedness);
        var interval = new ConfidenceInterval(
            sidedness == Sidedness.UpperBound ? 0 : lower,
            sidedness == Sidedness.LowerBound ? double.PositiveInfinity : upper,
            level,
            Method,
            sidedness);
        return new Estimate(Value(change, before, after), null, interval, Method, Unit.Ratio, Cautions(change, before, after));
    }

    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative)
    {
        var (before, after) = BinnedChange.Of(change, Method);
        NullRatio.Check(nullRatio);
        if (!Enum.IsDefined(alternative))
            throw new ArgumentOutOfRangeException(nameof(alternative), alternative, "The alternative must be one of the named values.");
        var (p, statistic, degrees) = before.Events == 0 && after.Events == 0
            ? (1, null, null)
            : Compare(change, before, after, nullRatio, alternative);
        return new HypothesisTest(p, statistic, degrees, nullRatio, alternative, Method, Cautions(change, before, after));
    }

    /// <summary>The limits of the ratio, with this probability in each tail that is kept; at least one event.</summary>
    protected abstract (double Lower, double Upper) Limits(RateChange change, BinCounts before, BinCounts after, double tail, Sidedness sidedness);

    /// <summary>P-value, statistic and degrees of freedom; at least one event.</summary>
    protected abstract (double PValue, double? Statistic, double? Degrees) Compare(RateChange change, BinCounts before, BinCounts after, double nullRatio, Alternative alternative);

    /// <summary>The ratio: that of the crude rates, unless the method has one of its own.</summary>
    protected virtual double? Value(RateChange change, BinCounts before, BinCounts after) => change.CrudeRatio;

    /// <summary>What this method has to say beside what holds for all: that there are few bins, unless it is made for few.</summary>
    protected virtual IEnumerable<Caution> OwnCautions(RateChange change, BinCounts before, BinCounts after) => RateDefaults.FewBins(change);

    private IEnumerable<Caution> Cautions(RateChange change, BinCounts before, BinCounts after)
    {
        foreach (var caution in change.Cautions)
            yield return caution;
        foreach (var caution in OwnCautions(change, before, after))
            yield return caution;
        if (ChangeCautions.Zero(change) is { } zero)
            yield return zero;
    }
}
