namespace TruceStats;

/// <summary>What every built-in difference method for two totals shares: checks, units, and which limits are kept.</summary>
internal abstract class DifferenceBase(string kind, MethodId method) : IRateDifferenceMethod
{
    public string Kind { get; } = kind;

    public MethodId Method { get; } = method;

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        ArgumentNullException.ThrowIfNull(change);
        ConfidenceLevel.Check(level);
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double lower = sidedness == Sidedness.UpperBound ? double.NegativeInfinity : Lower(change.After, change.Before, tail);
        // Exchanging the stretches changes the sign, so one limit is enough.
        double upper = sidedness == Sidedness.LowerBound ? double.PositiveInfinity : -Lower(change.Before, change.After, tail);
        return new Estimate(
            change.After.Rate - change.Before.Rate,
            StandardError(change),
            new ConfidenceInterval(lower, upper, level, Method, sidedness),
            Method,
            RateUnits.Native(change.After.Exposure.Unit),
            ChangeCautions.ForPoisson(change, 1, level).Concat(OwnCautions(change)));
    }

    /// <summary>The lower limit of the first stretch's rate less the second's, with this probability in the tail.</summary>
    protected abstract double Lower(Tally minuend, Tally subtrahend, double tail);

    protected virtual double? StandardError(RateChange change) => null;

    protected virtual IEnumerable<Caution> OwnCautions(RateChange change) => [];
}
