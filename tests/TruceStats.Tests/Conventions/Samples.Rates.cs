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
        Binned,
        Binned.Dispersion!,
        StratifiedRateChange.Of([Change, Binned]),
        RateTrend.Of(Binned.BinsBefore!),
        new RatePower(1234.5, Exposure.Days(6.5)) { Alpha = 0.025, Method = RateRatioMethod.MidP },
    ];

    private static RateChange Binned
    {
        get
        {
            var daily = CountSeries.Of(Resolution.Day, new LocalDate(2016, 3, 20), 31, 18, 28, 22, 19, 25, 9, 12, 8);
            var truce = new LocalDate(2016, 3, 26);
            return RateChange.Between(
                daily.During(StudyPeriod.Of(daily.Coverage.Start, truce)), daily.During(StudyPeriod.Of(truce, daily.Coverage.End!.Value)));
        }
    }

    private static RateChange Change => RateChange.Between(Tally.Of(1400, Exposure.Days(60.5)), Tally.Of(56, Exposure.Days(6.5)));
}
