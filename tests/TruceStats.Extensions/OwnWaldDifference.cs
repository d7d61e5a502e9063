namespace TruceStats.Extensions;

/// <summary>A difference: <see cref="RateDifferenceMethod.Wald"/> again.</summary>
internal sealed class OwnWaldDifference : IRateDifferenceMethod
{
    public string Kind => "own-wald-difference";

    public MethodId Method { get; } = new("own-wald-difference", "Wald of our own", "Rothman, Greenland and Lash 2008");

    public Estimate Estimate(RateChange change, double level, Sidedness sidedness)
    {
        double difference = change.After.Rate - change.Before.Rate;
        double error = Math.Sqrt((change.After.Rate / change.After.Exposure.Amount) + (change.Before.Rate / change.Before.Exposure.Amount));
        double reach = -OwnLimits.Z(level, sidedness) * error;
        var interval = OwnLimits.Interval(difference - reach, difference + reach, double.NegativeInfinity, level, Method, sidedness);
        return new Estimate(difference, error, interval, Method, Unit.PerDay);
    }
}
