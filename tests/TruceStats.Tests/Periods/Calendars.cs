using FsCheck;
using FsCheck.Fluent;

namespace TruceStats.Tests.Periods;

/// <summary>Random periods and sets on a few weeks, so that they often touch, overlap and coincide.</summary>
public static class Calendars
{
    /// <summary>Every period starts in these days or ends at their end; what is open goes on after them.</summary>
    public const int Days = 40;

    public static LocalDate Start { get; } = new(2016, 2, 20);

    public static LocalDate Day(int offset) => Start.PlusDays(offset);

    private static Gen<StudyPeriod> Closed =>
        from first in Gen.Choose(0, Days - 1)
        from length in Gen.Choose(1, Days - first)
        select StudyPeriod.OfDays(Day(first), length);

    private static Gen<StudyPeriod> Open => Gen.Choose(0, Days - 1).Select(first => StudyPeriod.From(Day(first)));

    private static Gen<StudyPeriod> Short =>
        from first in Gen.Choose(0, Days - 4)
        from length in Gen.Choose(1, 4)
        select StudyPeriod.OfDays(Day(first), length);

    public static Arbitrary<StudyPeriod> Periods() => Gen.Frequency((4, Closed), (4, Short), (1, Open)).ToArbitrary();

    public static Arbitrary<PeriodSet> Sets() =>
        Gen.Choose(0, 6)
            .SelectMany(count => Periods().Generator.ListOf(count))
            .Select(PeriodSet.Of)
            .ToArbitrary();

    public static Arbitrary<LocalDate> Dates() => Gen.Choose(-400_000, 400_000).Select(offset => Start.PlusDays(offset)).ToArbitrary();
}
