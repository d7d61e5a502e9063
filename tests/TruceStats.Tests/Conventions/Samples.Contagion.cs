using TruceStats.Contagion;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Contagion()
    {
        var coverage = PeriodSet.Of(StudyPeriod.Month(2015, 1), StudyPeriod.Month(2015, 3));
        var events = HawkesProcess.Simulate(0.4, 0.5, 1.25, StudyPeriod.OfDays(new LocalDate(2015, 1, 1), 200), seed: 5);
        var spread = EventTimes.SpreadWithinDays([new(2015, 1, 3), new(2015, 3, 8), new(2015, 3, 8), new(2015, 3, 9)], coverage, seed: 7);
        var process = new HawkesProcess { ShortestHalfLife = 0.25, LongestHalfLife = 1234.5 };
        var mutual = new MutualExcitation { LongestHalfLife = 90.5 };
        var actors = ActorEvents.Of(new Dictionary<ActorId, EventTimes>
        {
            ["ms-13"] = EventTimes.Of([.. events.Days.Where((_, i) => i % 3 != 0)], events.Coverage),
            ["barrio-18"] = EventTimes.Of([.. events.Days.Where((_, i) => i % 3 == 0)], events.Coverage),
        });
        var located = LocatedEvents.OnEarth(
            [13.6929, 13.693, 13.7, 13.7001, 13.71], [-89.2182, -89.2182, -89.2, -89.2, -89.19],
            [new(2015, 1, 3), new(2015, 1, 4), new(2015, 2, 8), new(2015, 2, 9), new(2015, 3, 1)]);
        var knox = KnoxTest.Of(located, [0, 150.5], [2, 14], permutations: 99);
        var binned = new BinnedContagion { AssumePoisson = true };
        return
        [
            events, spread, actors, located, LocatedEvents.OnPlane([0.5, 1234.5], [-2.25, 0], [new(2015, 1, 3), new(2015, 1, 4)]),
            process, new HawkesProcess().Fit(events), process.Fit(events).At(0.9),
            binned, binned.Fit(CountSeries.Of(Resolution.Day, new LocalDate(2015, 1, 1), [2, 5, 4, 0, 0, 1, 7, 6, 5, 1, 0, 0, 3, 4, 2])),
            mutual, mutual.Fit(actors), knox, knox.Cells[0],
        ];
    }
}
