using TruceStats.Numerics;

namespace TruceStats.Compliance;

/// <summary>Makes estimates of a fit's answer at a level.</summary>
internal sealed class PooledEstimates(PooledRateChange model, PooledAnswer answer, double level, IReadOnlyList<Caution> cautions)
{
    private readonly MethodId _posterior = PooledMethods.Posterior(model.Model);
    private readonly double _tail = (1 - level) / 2;

    public Estimate Pooled() => Ratio(answer.Centre);

    public Estimate NewUnit() => Ratio(answer.NewUnit);

    /// <summary>The share of units, in percent.</summary>
    public Estimate Share(int[] sorted)
    {
        double unit = 100.0 / answer.Data.Units.Length;
        var limits = new ConfidenceInterval(unit * At(sorted, _tail), unit * At(sorted, 1 - _tail), level, PooledMethods.Shares);
        return new Estimate(unit * sorted.Average(), null, limits, PooledMethods.Shares, Unit.Percent, cautions);
    }

    public UnitChange Of(int index)
    {
        var unit = answer.Data.Units[index];
        var effect = answer.Effects[index];
        var likelihood = answer.Likelihood;
        double? plugIn = likelihood is null ? null : Math.Exp(answer.Groups.PlugIn(index, likelihood.Centre, likelihood.Spread));
        return new UnitChange(
            unit, Crude(unit), Ratio(effect),
            new Estimate(plugIn, null, null, PooledMethods.Likelihood(model.Model), Unit.Ratio, cautions),
            Probability(effect.LowerTail(0)), Probability(effect.LowerTail(Math.Log(1 - model.KeptShare))), Rank(answer.Ranks[index]));
    }

    public UnitHeterogeneity Heterogeneity()
    {
        var spread = answer.Spread;
        double middle = spread.Quantile(0.5), lower = spread.Quantile(_tail), upper = spread.Quantile(1 - _tail);
        Estimate Of(double power) => new(
            Math.Pow(middle, power), null, new ConfidenceInterval(Math.Pow(lower, power), Math.Pow(upper, power), level, _posterior), _posterior, Unit.Ratio, cautions);
        var (q, iSquared) = UnitComparison.CochranQ(answer.Data, level);
        return new UnitHeterogeneity(Of(1), Of(2), q, iSquared, UnitComparison.OneOrEach(answer.Data), Boundary());
    }

    /// <summary>The common ratio with its Wald interval on the log, and the spread with that of its profile; for the gamma–Poisson model shape and rate too.</summary>
    public IReadOnlyList<NamedEstimate> MaximumLikelihood()
    {
        var method = PooledMethods.Likelihood(model.Model);
        if (answer.Likelihood is not { } fit)
        {
            Caution[] why = [.. cautions, Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", answer.Data.SideWithoutEvents!))];
            return [new("pooled ratio", new Estimate(answer.Data.SideWithoutEvents == "after" ? 0 : double.PositiveInfinity, null, null, method, Unit.Ratio, why))];
        }

        double? error = fit.Covariance() is { } found ? Math.Sqrt(found.Centre) : null;
        double reach = -NormalDistribution.Quantile(_tail), ratio = Math.Exp(fit.Centre);
        var wald = error is { } e ? new ConfidenceInterval(ratio * Math.Exp(-reach * e), ratio * Math.Exp(reach * e), level, method) : null;
        var (lower, upper) = fit.SpreadLimits(reach * reach);
        var profile = new ConfidenceInterval(lower, upper, level, PooledMethods.ProfileLikelihood);
        List<NamedEstimate> all =
        [
            new("pooled ratio", new Estimate(ratio, error * ratio, wald, method, Unit.Ratio, cautions)),
            new("standard deviation between units", new Estimate(fit.Spread, null, profile, method, Unit.Ratio, cautions)),
        ];
        if (model.Model == PoolingModel.BetaBinomial)
            all.Add(Plain("precision", fit.Spread > 0 ? BetaBinomialModel.Precision(fit.Spread) : double.PositiveInfinity, method));
        if (model.Model == PoolingModel.GammaPoisson)
        {
            double shape = fit.Spread > 0 ? GammaPoissonModel.Shape(fit.Spread) : double.PositiveInfinity;
            all.Add(Plain("shape", shape, method));
            all.Add(Plain("rate", shape / ratio, method));
        }

        return all.AsReadOnly();
    }

    private NamedEstimate Plain(string name, double value, MethodId method) => new(name, new Estimate(value, null, null, method, Unit.Ratio, cautions));

    private HypothesisTest Boundary()
    {
        if (answer.Likelihood is not { } fit)
            return new HypothesisTest(1, null, null, 0, Alternative.Greater, PooledMethods.Boundary, [Caution.Of(CautionCodes.NoEventsOnOneSide, CautionArgument.Of("side", answer.Data.SideWithoutEvents!))]);
        double statistic = Math.Max(0, 2 * (fit.Value - fit.Profile(0)));
        double p = fit.Spread == 0 ? 1 : 0.5 * ChiSquaredDistribution.UpperTail(statistic, 1);
        return new HypothesisTest(p, statistic, 1, 0, Alternative.Greater, PooledMethods.Boundary, cautions);
    }

    private Estimate Ratio(GridDensity log) => new(
        Math.Exp(log.Quantile(0.5)), null, new ConfidenceInterval(Math.Exp(log.Quantile(_tail)), Math.Exp(log.Quantile(1 - _tail)), level, _posterior), _posterior,
        Unit.Ratio, cautions);

    private Estimate Probability(double value) => new(value, null, null, _posterior, Unit.Probability, cautions);

    private Estimate Rank(int[] sorted)
    {
        double mean = sorted.Average();
        double deviation = Math.Sqrt(sorted.Average(rank => (rank - mean) * (rank - mean)));
        var limits = new ConfidenceInterval(At(sorted, _tail), At(sorted, 1 - _tail), level, PooledMethods.Ranking);
        return new Estimate(mean, deviation, limits, PooledMethods.Ranking, Ranks, cautions);
    }

    private static Unit Ranks { get; } = Unit.Of("by rank");

    private Estimate Crude(ComparedUnit unit)
    {
        if (unit.Change is { } change)
            return change.Ratio(level: level);
        var exposure = Exposure.Of(unit.Expected!.Value, Unit.Of("expected events"));
        var rate = RateMethod.Exact.Estimate(Tally.Of(unit.Events, exposure), level, Sidedness.TwoSided);
        return new Estimate(rate.Value, rate.StandardError, rate.Interval, rate.Method, Unit.Ratio, rate.Cautions);
    }

    // The smallest value with at least that share of draws at or below it.
    private static int At(int[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
