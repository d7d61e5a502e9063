namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Counts() =>
    [
        Exposure.Days(1234.5),
        Exposure.PersonYears(0.125),
        Tally.Of(56, Exposure.Days(6.5)),
        Tally.Of(1234567, Exposure.PersonDays(6.5), CountedQuantity.DeathsBest),
    ];
}
