using MathNet.Numerics.Distributions;

namespace TruceStats.Extensions;

/// <summary>A ratio, test only: <see cref="RateRatioMethod.MinimumLikelihood"/> again, by summing outcome after outcome.</summary>
internal sealed class OwnMinimumLikelihood : IRateRatioTest
{
    public string Kind => "own-minimum-likelihood";

    public MethodId Method { get; } = new("own-minimum-likelihood", "minimum likelihood of our own", "Fay 2010");

    public HypothesisTest Test(RateChange change, double nullRatio, Alternative alternative)
    {
        int after = (int)change.After.Events;
        int total = after + (int)change.Before.Events;
        double odds = nullRatio * change.After.Exposure.Amount / change.Before.Exposure.Amount;
        double[] outcomes = [.. Enumerable.Range(0, total + 1).Select(count => Binomial.PMF(odds / (1 + odds), total, count))];
        double p = alternative switch
        {
            Alternative.Less => outcomes[..(after + 1)].Sum(),
            Alternative.Greater => outcomes[after..].Sum(),
            _ => outcomes.Where(outcome => outcome <= outcomes[after] * (1 + 1e-7)).Sum(),
        };
        return new HypothesisTest(Math.Min(1, p), null, null, nullRatio, alternative, Method);
    }
}
