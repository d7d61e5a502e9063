using FsCheck;
using FsCheck.Fluent;

namespace TruceStats.Tests.Rates;

/// <summary>Two totals and a level, as FsCheck draws them: zeros, small and large counts, uneven exposures.</summary>
public sealed record TwoTotals(long EventsBefore, double ExposureBefore, long EventsAfter, double ExposureAfter, double Level)
{
    public RateChange Change => Of(EventsBefore, ExposureBefore, EventsAfter, ExposureAfter);

    /// <summary>The same question asked the other way round.</summary>
    public RateChange Swapped => Of(EventsAfter, ExposureAfter, EventsBefore, ExposureBefore);

    public static RateChange Of(long eventsBefore, double exposureBefore, long eventsAfter, double exposureAfter) =>
        RateChange.Between(Tally.Of(eventsBefore, Exposure.Days(exposureBefore)), Tally.Of(eventsAfter, Exposure.Days(exposureAfter)));

    private static Gen<long> Events => Gen.OneOf(
        Gen.Choose(0, 3).Select(count => (long)count),
        Gen.Choose(0, 60).Select(count => (long)count),
        Gen.Choose(0, 5_000).Select(count => (long)count),
        Gen.Choose(100_000, 3_000_000).Select(count => (long)count));

    private static Gen<double> Days => Gen.OneOf(
        Gen.Choose(1, 4_000).Select(days => (double)days),
        Gen.Choose(1, 100_000).Select(parts => parts / 137.0));

    public static Arbitrary<TwoTotals> Arbitrary() => Arb.From(
        from eventsBefore in Events
        from exposureBefore in Days
        from eventsAfter in Events
        from exposureAfter in Days
        from level in Gen.Elements(0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
        select new TwoTotals(eventsBefore, exposureBefore, eventsAfter, exposureAfter, level));
}
