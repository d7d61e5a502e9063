using System.Globalization;
using TruceStats.Numerics;

namespace TruceStats;

/// <summary>What a comparison of two rates could find, before it is made: power, exposure needed, and the smallest change it would notice.</summary>
/// <remarks>
/// The power of conditional tests of two Poisson rates is that of Gu, Ng, Tang and Schucany (2008, Biometrical Journal 50:283–298).
/// A record of options: equal when all are equal, and changed by <c>with</c>. Counts are taken as Poisson; where they are overdispersed by
/// φ, divide both exposures by φ for a rough answer. Powers are sums over all outcomes that matter, not simulations: outcomes left out have
/// together a probability below 1e-14. The exact and mid-P tests sum over totals alone and are quick; any other test, the caller's own
/// included, is run on every pair of counts.
/// </remarks>
public sealed record RatePower
{
    /// <summary>A comparison against a stretch before.</summary>
    /// <param name="rateBefore">The rate expected before, in events per unit of <paramref name="before"/>; above 0 and finite.</param>
    /// <param name="before">How much is observed before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and finite.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> is null.</exception>
    public RatePower(double rateBefore, Exposure before)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (!(rateBefore > 0 && double.IsFinite(rateBefore)))
            throw new ArgumentOutOfRangeException(nameof(rateBefore), rateBefore, "The rate before must be above 0 and finite.");
        RateBefore = rateBefore;
        Before = before;
    }

    /// <summary>The rate expected before, in events per unit of <see cref="Before"/>.</summary>
    public double RateBefore { get; }

    /// <summary>How much is observed before.</summary>
    public Exposure Before { get; }

    /// <summary>The test: <see cref="RateRatioMethod.Exact"/> unless another is given.</summary>
    public IRateRatioTest Method { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = RateRatioMethod.Exact;

    /// <summary>A p-value at most this large counts as found; in (0, 1), 0.05 unless given.</summary>
    public double Alpha { get; init => field = Share(value, nameof(Alpha)); } = 0.05;

    /// <summary>The ratio under the null hypothesis; above 0 and finite, 1 unless given.</summary>
    public double NullRatio { get; init => field = Positive(value, nameof(NullRatio)); } = 1;

    /// <summary>The direction of the alternative; two-sided unless given.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>The chance that the test finds a change by this ratio.</summary>
    /// <param name="ratio">The true ratio, after over before; above 0 and finite.</param>
    /// <param name="after">How much is observed after, in the unit of <see cref="Before"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0 and finite.</exception>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    public double Power(double ratio, Exposure after)
    {
        Positive(ratio, nameof(ratio));
        Check(after);
        return PowerAt(ratio, after);
    }

    /// <summary>The least exposure after, in whole units, that finds a change by this ratio with the power asked for.</summary>
    /// <remarks>Found by halving: one unit less has less power than was asked for. Power is not strictly rising in exposure, because counts are whole.</remarks>
    /// <param name="ratio">The true ratio; above 0 and finite.</param>
    /// <param name="power">The power asked for, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0 and finite, or the power is not in (0, 1).</exception>
    /// <exception cref="InvalidOperationException">However long one waits, the stretch before is too short for that power.</exception>
    public Exposure ExposureNeeded(double ratio, double power = 0.8)
    {
        Positive(ratio, nameof(ratio));
        Share(power, nameof(power));
        double high = 1;
        double limit = Math.Max(1000, 1000 * Before.Amount);
        while (PowerAt(ratio, Units(high)) < power)
        {
            high *= 2;
            if (high > limit)
                throw new InvalidOperationException(FormattableString.Invariant($"No exposure after finds a ratio of {ratio} with power {power}: {Before} before are too few, the most is about {PowerAt(ratio, Units(limit)):0.###}."));
        }
        double low = high / 2;
        while (high - low > 1)
        {
            double middle = Math.Floor((low + high) / 2);
            if (PowerAt(ratio, Units(middle)) < power)
                low = middle;
            else
                high = middle;
        }
        return Units(high);
    }

    /// <summary>The smallest fall that is found with the power asked for: the ratio nearest to <see cref="NullRatio"/> from below.</summary>
    /// <param name="after">How much is observed after, in the unit of <see cref="Before"/>.</param>
    /// <param name="power">The power asked for, in (0, 1).</param>
    /// <returns>The ratio, or null where not even the end of all events would be found so often.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not in (0, 1).</exception>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    public double? SmallestDetectableFall(Exposure after, double power = 0.8)
    {
        Check(after);
        Share(power, nameof(power));
        double least = NullRatio * 1e-9;
        if (Alternative == Alternative.Greater || PowerAt(least, after) < power)
            return null;
        return RisingRoot.Find(ratio => power - PowerAt(ratio, after), least, NullRatio);
    }

    /// <summary>The smallest rise that is found with the power asked for: the ratio nearest to <see cref="NullRatio"/> from above.</summary>
    /// <param name="after">How much is observed after, in the unit of <see cref="Before"/>.</param>
    /// <param name="power">The power asked for, in (0, 1).</param>
    /// <returns>The ratio, or null where the test looks for a fall only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not in (0, 1).</exception>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    public double? SmallestDetectableRise(Exposure after, double power = 0.8)
    {
        Check(after);
        Share(power, nameof(power));
        if (Alternative == Alternative.Less)
            return null;
        double high = 2 * NullRatio;
        while (PowerAt(high, after) < power)
        {
            high *= 2;
            if (high > 1e6 * NullRatio)
                return null;
        }
        return RisingRoot.Find(ratio => PowerAt(ratio, after) - power, NullRatio, high);
    }

    /// <summary>The design in words: <c>power of conditional exact at alpha 0.05: 23.3 per day before, in 60 days</c>.</summary>
    public override string ToString() =>
        "power of " + Method.Method.Name + " at alpha " + Alpha.ToString("G4", CultureInfo.InvariantCulture) + ": "
        + Figures.Three(RateBefore) + " " + RateUnits.Native(Before.Unit) + " before, in " + Before;

    private double PowerAt(double ratio, Exposure after)
    {
        double before = RateBefore * Before.Amount;
        double later = RateBefore * ratio * after.Amount;
        double share = after.Amount * NullRatio / ((after.Amount * NullRatio) + Before.Amount);
        // By the method itself, not by its name: a caller's own test may share a name.
        if (ReferenceEquals(Method, RateRatioMethod.Exact) || ReferenceEquals(Method, RateRatioMethod.MidP))
            return PowerSum.Conditional(before, later, share, Alpha, Alternative, ReferenceEquals(Method, RateRatioMethod.MidP));
        return PowerSum.Every(before, later, (b, a) =>
            Method.Test(RateChange.Between(Tally.Of(b, Before), Tally.Of(a, after)), NullRatio, Alternative).PValue <= Alpha);
    }

    private Exposure Units(double amount) => Exposure.Of(amount, Before.Unit);

    private void Check(Exposure after)
    {
        ArgumentNullException.ThrowIfNull(after);
        Exposure.CheckSameUnit(Before, after, nameof(after));
    }

    private static double Share(double value, string name) =>
        value > 0 && value < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must lie strictly between 0 and 1.");

    private static double Positive(double value, string name) =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, "The ratio must be above 0 and finite.");
}
