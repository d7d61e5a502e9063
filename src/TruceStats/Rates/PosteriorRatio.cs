using TruceStats.Numerics;

namespace TruceStats;

/// <summary>The posterior of a rate ratio: a constant times the odds of a beta variable.</summary>
internal sealed class PosteriorRatio
{
    private static readonly MethodId Method = new(
        "gamma-posterior", "gamma posterior", "Price and Bonett 2000, Biometrical Journal 42:695–702; Jeffreys 1946, Proceedings of the Royal Society A 186:453–461");

    private readonly double _shapeAfter;
    private readonly double _shapeBefore;
    private readonly double _scale;
    private readonly IEnumerable<Caution> _cautions;

    private PosteriorRatio(double shapeAfter, double shapeBefore, double scale, IEnumerable<Caution> cautions)
    {
        _shapeAfter = shapeAfter;
        _shapeBefore = shapeBefore;
        _scale = scale;
        _cautions = cautions;
    }

    public static PosteriorRatio Of(RateChange change, GammaPrior? priorBefore, GammaPrior? priorAfter)
    {
        double dispersion = RateDefaults.Dispersion(change);
        var (shapeBefore, exposureBefore) = Update(change.Before, priorBefore ?? GammaPrior.Jeffreys, dispersion, nameof(priorBefore));
        var (shapeAfter, exposureAfter) = Update(change.After, priorAfter ?? GammaPrior.Jeffreys, dispersion, nameof(priorAfter));
        var cautions = change.Cautions.Concat(RateDefaults.DefaultCautions(change));
        return new PosteriorRatio(shapeAfter, shapeBefore, exposureBefore / exposureAfter, cautions);
    }

    public double ProbabilityBelow(double ratio) =>
        BetaDistribution.LowerTailOdds(_shapeAfter, _shapeBefore, ConditionalOdds.At(NullRatio.Check(ratio, nameof(ratio)), _scale));

    public Estimate Estimate(double level, Sidedness sidedness)
    {
        double tail = ConfidenceLevel.Tail(level, sidedness);
        double lower = sidedness == Sidedness.UpperBound ? 0 : ConditionalOdds.ToRatio(BetaDistribution.QuantileOdds(_shapeAfter, _shapeBefore, tail), _scale);
        double upper = sidedness == Sidedness.LowerBound
            ? double.PositiveInfinity
            : ConditionalOdds.ToRatio(BetaDistribution.UpperQuantileOdds(_shapeAfter, _shapeBefore, tail), _scale);
        double median = ConditionalOdds.ToRatio(BetaDistribution.QuantileOdds(_shapeAfter, _shapeBefore, 0.5), _scale);
        return new Estimate(median, null, new ConfidenceInterval(lower, upper, level, Method, sidedness), Method, Unit.Ratio, _cautions);
    }

    private static (double Shape, double Exposure) Update(Tally tally, GammaPrior prior, double dispersion, string parameter)
    {
        if (prior.Exposure is { } exposure)
            Exposure.CheckSameUnit(tally.Exposure, exposure, parameter);
        return (prior.Shape + tally.Events / dispersion, (prior.Exposure?.Amount ?? 0) + tally.Exposure.Amount / dispersion);
    }
}
