namespace TruceStats;

/// <summary>What every built-in method for one rate shares: checks, units, and which limits are kept.</summary>
/// <remarks>A method gives the limits of the Poisson mean; dividing by the exposure gives those of the rate.</remarks>
internal abstract class RateIntervalBase(string kind, MethodId method) : IRateInterval
{
    public string Kind { get; } = kind;

    public MethodId Method { get; } = method;

    public Estimate Estimate(Tally tally, double level, Sidedness sidedness)
    {
        ArgumentNullException.ThrowIfNull(tally);
        ConfidenceLevel.Check(level);
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double exposure = tally.Exposure.Amount;
        double lower = sidedness == Sidedness.UpperBound ? 0 : Lower(tally.Events, tail) / exposure;
        double upper = sidedness == Sidedness.LowerBound ? double.PositiveInfinity : Upper(tally.Events, tail) / exposure;
        return new Estimate(
            tally.Events / exposure,
            StandardError(tally.Events) / exposure,
            new ConfidenceInterval(lower, upper, level, Method, sidedness),
            Method,
            RateUnits.Native(tally.Exposure.Unit),
            RateCautions.Of(tally).Concat(OwnCautions(tally)));
    }

    /// <summary>The lower limit of the Poisson mean, with this probability in the tail.</summary>
    protected abstract double Lower(long events, double tail);

    /// <summary>The upper limit of the Poisson mean, with this probability in the tail.</summary>
    protected abstract double Upper(long events, double tail);

    /// <summary>The standard error of the Poisson mean; null where the interval isn't made of one.</summary>
    protected virtual double? StandardError(long events) => null;

    protected virtual IEnumerable<Caution> OwnCautions(Tally tally) => [];
}
