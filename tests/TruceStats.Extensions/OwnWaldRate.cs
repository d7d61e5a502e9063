namespace TruceStats.Extensions;

/// <summary>One rate, interval and test: <see cref="RateMethod.Wald"/> again.</summary>
internal sealed class OwnWaldRate : IRateMethod
{
    public string Kind => "own-wald-rate";

    public MethodId Method { get; } = new("own-wald-rate", "Wald of our own", "Wald 1943");

    public Estimate Estimate(Tally tally, double level, Sidedness sidedness)
    {
        double error = Math.Sqrt(tally.Events) / tally.Exposure.Amount;
        double reach = -OwnLimits.Z(level, sidedness) * error;
        var interval = OwnLimits.Interval(Math.Max(0, tally.Rate - reach), tally.Rate + reach, 0, level, Method, sidedness);
        return new Estimate(tally.Rate, error, interval, Method, Unit.PerDay);
    }

    public HypothesisTest Test(Tally tally, double nullRate, Alternative alternative)
    {
        double z = (tally.Rate - nullRate) / (Math.Sqrt(tally.Events) / tally.Exposure.Amount);
        return new HypothesisTest(OwnLimits.PValue(z, alternative), z, null, nullRate, alternative, Method);
    }
}
