using TruceStats.Interruptions;

namespace TruceStats.Evaluations;

/// <summary>The claims that newspapers make, as types: each with the quantity that it is about.</summary>
public static class Claim
{
    // A decimal has 28, and half a unit of the last one printed needs one more.
    private const int MostDecimals = 27;

    /// <summary>"The rate fell to less than half": the ratio, after over before, lies below a share.</summary>
    /// <param name="share">The share, above 0: 0.5 for half.</param>
    /// <param name="change">The change of the rate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and finite.</exception>
    public static RatioClaim LessThan(double share, RateChange change) => Ratio(ClaimRange.Below(Positive(share, nameof(share))), change);

    /// <summary>"It fell by at least 40 %": the ratio is at most 1 less that share.</summary>
    /// <param name="share">The share by which it fell, in (0, 1): 0.4 for 40 %.</param>
    /// <param name="change">The change of the rate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in (0, 1).</exception>
    public static RatioClaim FellByAtLeast(double share, RateChange change)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share by which a rate fell must lie strictly between 0 and 1, for example 0.4 for 40 %.");
        return Ratio(ClaimRange.AtMost(OneAnd(-share)), change);
    }

    /// <summary>"It rose by at least a half": the ratio is at least 1 and that share.</summary>
    /// <param name="share">The share by which it rose, above 0: 0.5 for 50 %, 1 for a doubling.</param>
    /// <param name="change">The change of the rate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and finite.</exception>
    public static RatioClaim RoseByAtLeast(double share, RateChange change) => Ratio(ClaimRange.AtLeast(OneAnd(Positive(share, nameof(share)))), change);

    /// <summary>"It has not changed", within a margin: the ratio lies from 1 less the margin up to its inverse (Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657–680).</summary>
    /// <remarks>Judged on the interval at the stated level, which is stricter than two one-sided tests at one minus it.</remarks>
    /// <param name="margin">The margin, in (0, 1): 0.2 for a ratio from 0.8 to 1.25.</param>
    /// <param name="change">The change of the rate.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The margin is not in (0, 1).</exception>
    public static RatioClaim Unchanged(double margin, RateChange change)
    {
        if (!(margin > 0 && margin < 1))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "The margin must lie strictly between 0 and 1, for example 0.2 for a ratio from 0.8 to 1.25.");
        return Ratio(ClaimRange.Between(OneAnd(-margin), 1 / OneAnd(-margin)), change);
    }

    /// <summary>The ratio, after over before, lies in a range.</summary>
    /// <param name="range">The values that make the claim true.</param>
    /// <param name="change">The change of the rate.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RatioClaim Ratio(ClaimRange range, RateChange change)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(change);
        return new RatioClaim(change, range);
    }

    /// <summary>The effect of an interruption, as a model finds it, lies in a range.</summary>
    /// <param name="range">The values that make the claim true: of a ratio for log links, of a difference otherwise.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="name">The name of the interruptions.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">No interruption has that name.</exception>
    public static EffectClaim Effect(ClaimRange range, InterruptionFit fit, string name)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(fit);
        EffectAnswers.Named(fit, name);
        return new EffectClaim(fit, range, name);
    }

    /// <summary>"An average of 10 a day": the rate rounds to that figure. 10 means from 9.5 to below 10.5; 9.3 means from 9.25 to below 9.35.</summary>
    /// <param name="figure">The figure with the decimals that were printed, 27 at most: 10m is not 10.0m. Above 0.</param>
    /// <param name="rate">The rate, in the unit of the figure: <see cref="Rate.Per"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rate"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not above 0, or has more than 27 decimals.</exception>
    public static AverageClaim Average(decimal figure, Rate rate)
    {
        if (figure <= 0)
            throw new ArgumentOutOfRangeException(nameof(figure), figure, "The figure must be above 0.");
        if (figure.Scale > MostDecimals)
            throw new ArgumentOutOfRangeException(nameof(figure), figure, FormattableString.Invariant($"The figure must have {MostDecimals} decimals at most, but it has {figure.Scale}."));
        decimal half = new(5, 0, 0, false, (byte)(figure.Scale + 1));
        return Average(ClaimRange.Between((double)(figure - half), (double)(figure + half)), rate);
    }

    /// <summary>A rate lies in a range.</summary>
    /// <param name="range">The values that make the claim true, in the unit of the rate.</param>
    /// <param name="rate">The rate.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AverageClaim Average(ClaimRange range, Rate rate)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(rate);
        return new AverageClaim(rate, range);
    }

    /// <summary>"More than 2,000 in three months": a count as such, without sampling error.</summary>
    /// <param name="number">The number.</param>
    /// <param name="count">How many were counted: low, best and high.</param>
    /// <exception cref="ArgumentNullException"><paramref name="count"/> is null.</exception>
    public static TotalClaim MoreThan(long number, ReportedCount count) => Total(ClaimRange.Above(number), count);

    /// <summary>A count as such lies in a range.</summary>
    /// <param name="range">The values that make the claim true.</param>
    /// <param name="count">How many were counted: low, best and high.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TotalClaim Total(ClaimRange range, ReportedCount count)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(count);
        return new TotalClaim(count, range);
    }

    /// <summary>"On pace to pass 5,000 this year": the total of the whole, if the rate goes on, lies above a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="soFar">The rate so far.</param>
    /// <param name="whole">The whole exposure of which the beginning was seen: a year.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The whole is not longer than what was seen.</exception>
    public static PaceClaim OnPaceToPass(long number, Rate soFar, Exposure whole)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        ArgumentNullException.ThrowIfNull(whole);
        return Pace(ClaimRange.Above(number), soFar, whole);
    }

    /// <summary>The total of the whole, if the rate goes on, lies in a range.</summary>
    /// <param name="range">The values that make the claim true.</param>
    /// <param name="soFar">The rate so far.</param>
    /// <param name="whole">The whole exposure of which the beginning was seen: a year.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The units of exposure differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The whole is not longer than what was seen.</exception>
    public static PaceClaim Pace(ClaimRange range, Rate soFar, Exposure whole)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(soFar);
        ArgumentNullException.ThrowIfNull(whole);
        // Refuses what can't be projected here, where the caller stands, and not when the claim is judged.
        soFar.OnPaceForTotal(whole);
        return new PaceClaim(soFar, range, whole);
    }

    /// <summary>"The rate is rising": what it is multiplied by from one year to the next lies above 1.</summary>
    /// <param name="trend">The trend.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trend"/> is null.</exception>
    public static TrendClaim Rising(RateTrend trend) => Trend(ClaimRange.Above(1), trend);

    /// <summary>"The rate is falling": what it is multiplied by from one year to the next lies below 1.</summary>
    /// <param name="trend">The trend.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trend"/> is null.</exception>
    public static TrendClaim Falling(RateTrend trend) => Trend(ClaimRange.Below(1), trend);

    /// <summary>What a rate is multiplied by from one year to the next lies in a range.</summary>
    /// <param name="range">The values that make the claim true.</param>
    /// <param name="trend">The trend.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TrendClaim Trend(ClaimRange range, RateTrend trend)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(trend);
        return new TrendClaim(trend, range);
    }

    /// <summary>1 and a share as it was written: 1 − 0.7 is 0.3, and not 0.30000000000000004.</summary>
    private static double OneAnd(double share)
    {
        if (Math.Abs(share) > 1e15)
            return 1 + share;
        decimal written = (decimal)share;
        return (double)written == share ? (double)(1 + written) : 1 + share;
    }

    private static double Positive(double value, string parameter) =>
        value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, "The share must be above 0 and finite.");
}
