namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Rates() =>
    [
        Rate.Of(Tally.Of(56, Exposure.Days(6.5))),
        Rate.Of(Tally.Of(56, Exposure.Days(6.5))).Per(Unit.PerYear),
        Change,
        Change.With(new RateChangeOptions { Level = 0.975 }),
        new RateChangeOptions(),
        new RateChangeOptions { Method = RateRatioMethod.Exact, Level = 0.999 },
        Change.Averted(),
        GammaPrior.Jeffreys,
        GammaPrior.Of(2.5, Exposure.Days(1234.5)),
    ];

    private static RateChange Change => RateChange.Between(Tally.Of(1400, Exposure.Days(60.5)), Tally.Of(56, Exposure.Days(6.5)));
}
