using System.Globalization;
using TruceStats.Html;
using TruceStats.Numerics;

namespace TruceStats;

/// <summary>One rate ratio common to several strata (places, months, age groups), each with its own rates before and after: Mantel–Haenszel (Greenland and Robins 1985, Biometrics 41:55–68).</summary>
/// <remarks>
/// Equal when the strata are equal, in order. There is no order and none is empty. Strata in which nothing happened add nothing.
/// Where no stratum has events on both sides that meet, the ratio is 0, infinite or undefined and its interval (0, ∞), with a caution.
/// Counts within a stratum are taken as Poisson: with bins known and overdispersed, a caution says how much.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatter<StratifiedRateChange, StratifiedRateChangeHtml>))]
public sealed class StratifiedRateChange : IEquatable<StratifiedRateChange>
{
    private static readonly MethodId MantelHaenszel = new(
        "mantel-haenszel", "Mantel–Haenszel", "Rothman and Boice 1979, Epidemiologic Analysis with a Programmable Calculator; Greenland and Robins 1985, Biometrics 41:55–68");

    private static readonly MethodId InverseVariance = new(
        "inverse-variance-homogeneity", "inverse-variance homogeneity", "Cochran 1954, Biometrics 10:101–129");

    private readonly RateChange[] _strata;

    private StratifiedRateChange(RateChange[] strata)
    {
        _strata = strata;
        Strata = Array.AsReadOnly(strata);
    }

    /// <summary>The strata, in the order given; at least one.</summary>
    public IReadOnlyList<RateChange> Strata { get; }

    /// <summary>Several changes seen as strata of one.</summary>
    /// <param name="strata">The strata; at least one, all with one unit of exposure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="strata"/> or a stratum is null.</exception>
    /// <exception cref="ArgumentException">There are no strata, or their units of exposure differ.</exception>
    public static StratifiedRateChange Of(IEnumerable<RateChange> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        RateChange[] all = [.. strata];
        if (all.Length == 0)
            throw new ArgumentException("There must be at least one stratum.", nameof(strata));
        foreach (var stratum in all)
        {
            ArgumentNullException.ThrowIfNull(stratum, nameof(strata));
            Exposure.CheckSameUnit(all[0].After.Exposure, stratum.After.Exposure, nameof(strata));
        }
        return new StratifiedRateChange(all);
    }

    /// <summary>
    /// The Mantel–Haenszel ratio of rates, after over before, with the interval on its log
    /// (Greenland and Robins 1985, Biometrics 41:55–68). It stays right with many strata of few events each.
    /// </summary>
    /// <param name="level">Level in (0, 1).</param>
    /// <param name="sidedness">Which limits to keep.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in (0, 1).</exception>
    public Estimate Ratio(double level = ConfidenceLevel.Default, Sidedness sidedness = Sidedness.TwoSided)
    {
        ConfidenceLevel.Check(level);
        var (after, before, information) = Sums();
        if (after == 0 || before == 0)
        {
            double? value = after > 0 ? double.PositiveInfinity : before > 0 ? 0 : null;
            return new Estimate(value, null, new ConfidenceInterval(0, double.PositiveInfinity, level, MantelHaenszel, sidedness), MantelHaenszel, Unit.Ratio, [.. Cautions(), ZeroCaution(after, before)]);
        }
        double error = Math.Sqrt(information / (after * before));
        double reach = -NormalDistribution.Quantile(ConfidenceLevel.Tail(level, sidedness)) * error;
        double ratio = after / before;
        double lower = sidedness == Sidedness.UpperBound ? 0 : ratio * Math.Exp(-reach);
        double upper = sidedness == Sidedness.LowerBound ? double.PositiveInfinity : ratio * Math.Exp(reach);
        return new Estimate(ratio, ratio * error, new ConfidenceInterval(lower, upper, level, MantelHaenszel, sidedness), MantelHaenszel, Unit.Ratio, Cautions());
    }

    /// <summary>Tests the common ratio against a given one; dual to <see cref="Ratio"/> (Greenland and Robins 1985).</summary>
    /// <param name="nullRatio">The ratio under the null hypothesis; above 0 and finite.</param>
    /// <param name="alternative">The direction of the alternative.</param>
    /// <returns>The test; p is 1 where the ratio is 0, infinite or undefined, because its interval then rules nothing out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The null ratio is not above 0 and finite.</exception>
    public HypothesisTest Test(double nullRatio = 1, Alternative alternative = Alternative.TwoSided)
    {
        NullRatio.Check(nullRatio);
        var (after, before, information) = Sums();
        if (after == 0 || before == 0)
            return new HypothesisTest(1, null, null, nullRatio, alternative, MantelHaenszel, [.. Cautions(), ZeroCaution(after, before)]);
        double z = Math.Log(after / before / nullRatio) / Math.Sqrt(information / (after * before));
        double p = Tails.PValue(NormalDistribution.LowerTail(z), NormalDistribution.UpperTail(z), alternative);
        return new HypothesisTest(p, z, null, nullRatio, alternative, MantelHaenszel, Cautions());
    }

    /// <summary>
    /// Whether one ratio fits all strata: the weighted squares of their log ratios about the weighted mean, weights the inverses of
    /// 1/x₁ + 1/x₀, chi-squared on the strata less 1 (Cochran 1954, Biometrics 10:101–129).
    /// </summary>
    /// <remarks>Strata without events on one side have no log ratio and are left out, with a caution; with fewer than two left, p is 1.
    /// The null value is 1: the ratios of the strata to each other.</remarks>
    public HypothesisTest Homogeneity()
    {
        double weights = 0, weighted = 0;
        int used = 0;
        foreach (var (log, weight) in LogRatios())
        {
            used++;
            weights += weight;
            weighted += weight * log;
        }
        List<Caution> cautions = [.. Cautions()];
        if (used < _strata.Length)
            cautions.Add(Caution.Of(CautionCodes.StrataLeftOut, "strata", _strata.Length - used));
        if (used < 2)
            return new HypothesisTest(1, null, null, 1, Alternative.TwoSided, InverseVariance, cautions);
        double mean = weighted / weights;
        double q = LogRatios().Sum(one => one.Weight * (one.Log - mean) * (one.Log - mean));
        return new HypothesisTest(ChiSquaredDistribution.UpperTail(q, used - 1), q, used - 1, 1, Alternative.TwoSided, InverseVariance, cautions);
    }

    /// <summary>Whether the strata are the same, in order.</summary>
    /// <param name="other">The other change, or null.</param>
    public bool Equals(StratifiedRateChange? other) => other is not null && _strata.AsSpan().SequenceEqual(other._strata);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StratifiedRateChange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_strata.Length, _strata[0]);

    /// <summary>The common ratio with its interval: <c>rate ratio 0.375, 95% CI [0.258, 0.545] (Mantel–Haenszel) over 5 strata</c>.</summary>
    public override string ToString() =>
        "rate ratio " + Ratio() + " over " + _strata.Length.ToString(CultureInfo.InvariantCulture) + (_strata.Length == 1 ? " stratum" : " strata");

    /// <summary>Whether the strata are the same, in order.</summary>
    /// <param name="left">One change, or null.</param>
    /// <param name="right">The other change, or null.</param>
    public static bool operator ==(StratifiedRateChange? left, StratifiedRateChange? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the strata differ.</summary>
    /// <param name="left">One change, or null.</param>
    /// <param name="right">The other change, or null.</param>
    public static bool operator !=(StratifiedRateChange? left, StratifiedRateChange? right) => !(left == right);

    /// <summary>Σ x₁t₀/T, Σ x₀t₁/T and Σ n·t₁t₀/T², T the exposure of a stratum and n its events.</summary>
    private (double After, double Before, double Information) Sums()
    {
        double after = 0, before = 0, information = 0;
        foreach (var stratum in _strata)
        {
            double exposureAfter = stratum.After.Exposure.Amount;
            double exposureBefore = stratum.Before.Exposure.Amount;
            // Shares of the stratum's exposure, so that squares of large exposures can't overflow.
            double all = exposureAfter + exposureBefore;
            after += stratum.After.Events * (exposureBefore / all);
            before += stratum.Before.Events * (exposureAfter / all);
            information += ((double)stratum.After.Events + stratum.Before.Events) * (exposureAfter / all) * (exposureBefore / all);
        }
        return (after, before, information);
    }

    private IEnumerable<(double Log, double Weight)> LogRatios() =>
        from stratum in _strata
        where stratum.After.Events > 0 && stratum.Before.Events > 0
        let precision = 1 / ((1.0 / stratum.After.Events) + (1.0 / stratum.Before.Events))
        select (Math.Log(stratum.After.Rate / stratum.Before.Rate), precision);

    private static Caution ZeroCaution(double after, double before) =>
        after == 0 && before == 0
            ? Caution.Of(CautionCodes.NoEvents)
            : Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", after == 0 ? "after" : "before"));

    /// <summary>What holds for the strata, once each; and their dispersion, the largest where several are overdispersed.</summary>
    private IEnumerable<Caution> Cautions()
    {
        foreach (var caution in _strata.SelectMany(stratum => stratum.Cautions).Distinct())
            yield return caution;
        if (_strata.Any(stratum => stratum.Dispersion is null))
            yield return Caution.Of(CautionCodes.DispersionUnchecked);
        if (_strata.Where(stratum => stratum.Dispersion is { IsOver: true }).Max(stratum => stratum.Dispersion?.Raw) is { } worst)
            yield return Caution.Of(CautionCodes.Overdispersed, "dispersion", worst);
    }
}
