using TruceStats.ChangePoints;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> ChangePoints()
    {
        var counts = new ChangePointSearch { Dispersion = 1.25, Level = 0.975 };
        var measures = new ChangePointSearch { Cost = SegmentCost.GaussianMeanAndVariance, Penalty = Penalty.Manual(12.5), MinimumSegment = 3 };
        var found = counts.Fit(Monthly);
        var path = PenaltyPath.Of(counts, Monthly, 2.5, 1234.5);
        return
        [
            DateAgreement.Of(PeriodSet.Of(Halt, StudyPeriod.Month(2016, 6)), Truce, 0.975),
            DateAgreement.Of(PeriodSet.Empty, Truce, 0.95),
            Penalty.Bic,
            Penalty.Mbic,
            Penalty.Manual(1234.5),
            new ChangePointSearch(),
            new ChangePointSearch { Cost = SegmentCost.NegativeBinomial(2.5), Penalty = Penalty.Mbic, Segments = 3, Level = 0.999 },
            counts,
            found,
            found.Changes[0],
            found.Segments[0],
            found.Segments[^1],
            measures.Fit(MonthlyRain),
            path,
            path.Steps[^1],
            AnyChangeTest.SupremumF(Monthly),
            AnyChangeTest.SupremumF(MonthlyRain, 0.25),
            AnyChangeTest.LikelihoodRatio(Monthly, replicates: 99, execution: new Execution { Seed = 1234567 }),
            SegmentationComparison.Of(found, counts.Fit(Monthly), 1234),
        ];
    }
}
