namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Rates() =>
    [
        Rate.Of(Tally.Of(56, Exposure.Days(6.5))),
        Rate.Of(Tally.Of(56, Exposure.Days(6.5))).Per(Unit.PerYear),
    ];
}
