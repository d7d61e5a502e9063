namespace TruceStats.Numerics;

/// <summary>
/// How much more likely counts are under a gamma mixture of rates than at a given ratio to a base rate that is itself known only as a gamma law. At the true ratio this is a
/// martingale with mean 1, so that it ever reaches 1/α with a probability of at most α (Robbins 1970, Annals of Mathematical Statistics 41:1397–1409; Howard and others
/// 2021, Annals of Statistics 49:1055–1080).
/// </summary>
/// <remarks>
/// With base rate λ ~ Gamma(x₀, t₀) and y events in t at rate rλ, the likelihood with λ averaged over is r^y Γ(x₀ + y)/Γ(x₀) · t₀^x₀/(t₀ + r t)^(x₀ + y); the mixture, rate
/// ~ Gamma(a, b), is Γ(a + y)/Γ(a) · b^a/(b + t)^(a + y). What both share is left out. As a function of log r the ratio of the two has one minimum and rises on both sides.
/// </remarks>
internal readonly struct MixtureRatio
{
    private readonly double _events, _exposure, _baseEvents, _baseExposure, _logMixture;

    /// <param name="events">y, 0 or more; need not be whole.</param>
    /// <param name="exposure">t, above 0.</param>
    /// <param name="baseEvents">x₀, above 0.</param>
    /// <param name="baseExposure">t₀, above 0.</param>
    /// <param name="shape">a, above 0; b is such that the mixture's mean is x₀/t₀.</param>
    public MixtureRatio(double events, double exposure, double baseEvents, double baseExposure, double shape)
    {
        (_events, _exposure, _baseEvents, _baseExposure) = (events, exposure, baseEvents, baseExposure);
        double rate = shape * baseExposure / baseEvents;
        _logMixture = LogGamma.Rising(shape, events) - LogGamma.Rising(baseEvents, events)
            - (shape * Elementary.Log1p(exposure / rate)) - (events * Math.Log(rate + exposure));
    }

    /// <summary>The ratio of the crude rates.</summary>
    public double Crude => _events * _baseExposure / (_exposure * _baseEvents);

    /// <summary>The log of the martingale at a ratio above 0.</summary>
    public double Log(double ratio) =>
        _logMixture + (_baseEvents * Elementary.Log1p(ratio * _exposure / _baseExposure))
        + (_events * (_events == 0 ? 0 : Math.Log((_baseExposure / ratio) + _exposure)));

    /// <summary>The ratios at which the log of the martingale stays below a bound; the lower limit is 0 without events.</summary>
    public (double Lower, double Upper) Below(double bound)
    {
        var self = this;
        double centre = _events == 0 ? _baseExposure / _exposure : Crude;
        double middle = Math.Log(centre), least = _events == 0 ? double.NegativeInfinity : Log(centre);
        // By the data alone the most likely ratio is never ruled out: there the martingale is at most the mixture's gain, which may exceed the bound only by rounding.
        double high = middle + 1;
        while (self.Log(Math.Exp(high)) < bound && high < middle + 700)
            high += high - middle;
        double low = middle - 1;
        while (_events > 0 && self.Log(Math.Exp(low)) < bound && low > middle - 700)
            low -= middle - low;
        double lower = _events == 0 ? 0 : least >= bound ? centre : Math.Exp(RisingRoot.Find(x => bound - self.Log(Math.Exp(x)), low, middle));
        double start = _events == 0 ? middle - 700 : middle;
        double upper = least >= bound ? centre : Math.Exp(RisingRoot.Find(x => self.Log(Math.Exp(x)) - bound, start, high));
        return (lower, upper);
    }
}
