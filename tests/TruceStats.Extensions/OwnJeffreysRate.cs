namespace TruceStats.Extensions;

/// <summary>One rate, interval only: <see cref="RateMethod.Jeffreys"/> again.</summary>
internal sealed class OwnJeffreysRate : IRateInterval
{
    public string Kind => "own-jeffreys-rate";

    public MethodId Method { get; } = new("own-jeffreys-rate", "Jeffreys of our own", "Jeffreys 1946");

    public Estimate Estimate(Tally tally, double level, Sidedness sidedness)
    {
        double tail = OwnLimits.Tail(level, sidedness);
        double shape = tally.Events + 0.5;
        var interval = OwnLimits.Interval(
            OwnLimits.GammaQuantile(shape, tail) / tally.Exposure.Amount,
            OwnLimits.GammaQuantile(shape, 1 - tail) / tally.Exposure.Amount,
            0, level, Method, sidedness);
        return new Estimate(tally.Rate, null, interval, Method, Unit.PerDay);
    }
}
