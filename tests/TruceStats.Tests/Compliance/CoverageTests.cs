using TruceStats.Compliance;
using TruceStats.Numerics;

namespace TruceStats.Tests.Compliance;

/// <summary>Intervals hold what they are made to hold: 100 studies of 8 units, seeded.</summary>
public sealed class CoverageTests
{
    private const int Studies = 100, Count = 8;

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    public void Intervals_of_units_of_the_common_ratio_and_of_a_further_unit_keep_their_level(double spread)
    {
        var random = new RandomStream(spread == 0 ? 20160326UL : 20120309UL);
        var model = new PooledRateChange { KeptShare = 0.3 };
        int units = 0, common = 0, further = 0;
        for (int study = 0; study < Studies; study++)
        {
            double[] truth = [.. Enumerable.Range(0, Count).Select(_ => -0.5 + (spread * random.NextNormal()))];
            var fit = model.Fit(
                truth.Select((log, i) =>
                {
                    double mean = 10 + (40 * random.NextDouble());
                    return Units.Of(Units.Key(i), random.NextPoisson(mean), random.NextPoisson(mean * 0.5 * Math.Exp(log)));
                }),
                Units.Quick with { Draws = 100 }, CancellationToken.None);
            units += truth.Where((log, i) => fit.Changes[i].Ratio.Interval!.Contains(Math.Exp(log))).Count();
            common += fit.Pooled.Interval!.Contains(Math.Exp(-0.5)) ? 1 : 0;
            further += fit.NewUnit.Interval!.Contains(Math.Exp(-0.5 + (spread * random.NextNormal()))) ? 1 : 0;
        }

        // Without any spread between units the prior, which allows for some, makes intervals too wide, never too narrow.
        Assert.InRange(units / (double)(Studies * Count), 0.92, spread == 0 ? 1 : 0.98);
        Assert.InRange(common / (double)Studies, 0.89, 1);
        Assert.InRange(further / (double)Studies, 0.89, 1);
    }
}
