using TruceStats.Html;

namespace TruceStats;

/// <summary>One rate: how often events happen, with an interval, a test against a given rate, and what it is on pace for.</summary>
/// <remarks>
/// Equal when tally and unit are equal. There is no order and no empty rate: an exposure is never 0. Zero events give the rate 0,
/// never an undefined one. Two bare totals say nothing of how counts vary, so every answer takes them as Poisson and carries
/// the caution <see cref="CautionCodes.DispersionUnchecked"/>.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<Rate, RateHtml>))]
public sealed class Rate : IEquatable<Rate>
{
    private readonly double _factor;

    private Rate(Tally tally, Unit unit, double factor)
    {
        Tally = tally;
        Unit = unit;
        _factor = factor;
    }

    /// <summary>Events over exposure.</summary>
    public Tally Tally { get; }

    /// <summary>What the rate is expressed in, for example per day.</summary>
    public Unit Unit { get; }

    /// <summary>Events over exposure, in <see cref="Unit"/>; 0 or more.</summary>
    public double Value => Tally.Rate * _factor;

    /// <summary>The rate of a tally, per unit of its exposure: per day, per person-day, or per unit of the caller's own.</summary>
    /// <param name="tally">Events over exposure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    public static Rate Of(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return new Rate(tally, RateUnits.Native(tally.Exposure.Unit), 1);
    }

    /// <summary>The same rate in another unit. A year has 365.25 days.</summary>
    /// <param name="unit">
    /// Over days: <see cref="Unit.PerDay"/>, <see cref="Unit.PerWeek"/> or <see cref="Unit.PerYear"/>.
    /// Over person-days: <see cref="Unit.PerPersonDay"/> or <see cref="Unit.Per100000AYear"/>.
    /// </param>
    /// <exception cref="ArgumentException">The exposure cannot be expressed in the unit: days do not say how many people there were.</exception>
    public Rate Per(Unit unit) => new(Tally, unit, RateUnits.Factor(Tally.Exposure.Unit, unit, nameof(unit)));

    /// <summary>The rate with its interval, in <see cref="Unit"/>.</summary>
    /// <param name="method">How the interval is made; <see cref="RateMethod.Exact"/> where null.</param>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public Estimate Estimate(IRateInterval? method = null, double level = ConfidenceLevel.Default, Sidedness sidedness = Sidedness.TwoSided)
    {
        var native = (method ?? RateMethod.Exact).Estimate(Tally, level, sidedness);
        var interval = native.Interval is { } found
            ? new ConfidenceInterval(found.Lower * _factor, found.Upper * _factor, found.Level, found.Method, found.Sidedness)
            : null;
        return new Estimate(native.Value * _factor, native.StandardError * _factor, interval, native.Method, Unit, native.Cautions);
    }

    /// <summary>Tests this rate against a given one.</summary>
    /// <param name="nullRate">The rate under the null hypothesis, in <see cref="Unit"/>; above 0 and finite.</param>
    /// <param name="alternative">The direction of the alternative.</param>
    /// <param name="method">How to test; <see cref="RateMethod.Exact"/> where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The null rate is not above 0 and finite.</exception>
    public HypothesisTest Test(double nullRate, Alternative alternative = Alternative.TwoSided, IRateMethod? method = null)
    {
        var native = (method ?? RateMethod.Exact).Test(Tally, nullRate / _factor, alternative);
        return new HypothesisTest(native.PValue, native.Statistic, native.DegreesOfFreedom, nullRate, alternative, native.Method, native.Cautions);
    }

    /// <summary>How many events a future exposure brings if this rate goes on, with a prediction interval for the count itself.</summary>
    /// <remarks>
    /// Both the rate's own uncertainty and the future's chance are in the interval. It holds the future counts that an exact conditional
    /// test does not tell apart from the observed ones (Nelson 1970, IEEE Transactions on Reliability R-19:42–49), so it never holds
    /// the future less often than its level while the rate stays and counts are Poisson. Its limits are quantiles of the negative
    /// binomial, with shape x below and x + 1 above.
    /// </remarks>
    /// <param name="future">The exposure ahead, in the unit of the tally's exposure.</param>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1), or the future would bring 1e12 events or more.</exception>
    public Estimate OnPaceFor(Exposure future, double level = ConfidenceLevel.Default, Sidedness sidedness = Sidedness.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(future);
        Exposure.CheckSameUnit(Tally.Exposure, future, nameof(future));
        return ProjectedCount.Estimate(Tally, future.Amount, 0, level, sidedness);
    }

    /// <summary>The total of a whole stretch whose beginning is this tally: events so far, and those that its rest brings if the rate goes on.</summary>
    /// <param name="whole">The whole exposure, at least the tally's own and in its unit: a year, of which the tally is the first quarter.</param>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <remarks>Only the rest is uncertain: the interval is that of <see cref="OnPaceFor"/> for the rest, moved up by the events so far.</remarks>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1), the whole is not longer than what the tally has observed, or its rest would bring 1e12 events or more.</exception>
    public Estimate OnPaceForTotal(Exposure whole, double level = ConfidenceLevel.Default, Sidedness sidedness = Sidedness.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(whole);
        Exposure.CheckSameUnit(Tally.Exposure, whole, nameof(whole));
        double rest = whole.Amount - Tally.Exposure.Amount;
        if (!(rest > 0))
            throw new ArgumentOutOfRangeException(nameof(whole), whole.Amount, FormattableString.Invariant($"The whole exposure must be longer than what has been observed, {Tally.Exposure}."));
        return ProjectedCount.Estimate(Tally, rest, Tally.Events, level, sidedness);
    }

    /// <summary>Whether tally and unit are the same.</summary>
    /// <param name="other">The other rate, or null.</param>
    public bool Equals(Rate? other) => other is not null && Tally == other.Tally && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Rate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tally, Unit);

    /// <summary>The rate, unit and default interval: <c>9.33 per day, 95% CI [7.05, 12.1] (exact Poisson)</c>.</summary>
    public override string ToString() => Estimate().ToString();

    /// <summary>Whether tally and unit are the same.</summary>
    /// <param name="left">One rate, or null.</param>
    /// <param name="right">The other rate, or null.</param>
    public static bool operator ==(Rate? left, Rate? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether tally or unit differ.</summary>
    /// <param name="left">One rate, or null.</param>
    /// <param name="right">The other rate, or null.</param>
    public static bool operator !=(Rate? left, Rate? right) => !(left == right);
}
