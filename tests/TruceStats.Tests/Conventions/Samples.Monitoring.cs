using TruceStats.Monitoring;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> Monitoring() =>
    [
        Cusum,
        new PoissonCusum { Direction = MonitoringDirection.Downward, Reference = 1.25, Threshold = 4.5 },
        new NegativeBinomialCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 1234.5, Size = 2.5 },
        new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = 4.5 },
        Ears.C2,
        Ears.C3 with { MinimumDeviation = 0.5 },
        new FarringtonFlexible { Years = 3, Alpha = 0.0125 },
        new RatioSequence { Direction = MonitoringDirection.Downward, NullRatio = 0.75, Dispersion = 1.5 },
        MonitoredActor.Of("ms-13", 1234, 2345),
        new MonitoringOptions(),
        new MonitoringOptions { Incomplete = IncompleteBins.Skip, Actor = MonitoredActor.Of("ms-13", 1, 3) },
        MonitoringBaseline.Of(Tally.Of(1234, Exposure.Days(60.5)), Exposure.Days(1.5)),
        MonitoringBaseline.Of(Before),
        Watched.Start,
        Watched.Last,
        Watched,
        Watched.FirstAlarm!,
        Watched.Last.Step!,
        new RatioSequence { Direction = MonitoringDirection.Upward }.Run(Since, Before).Last.Step!,
        new RatioSequence { Direction = MonitoringDirection.Upward }.Run(Since, Before),
    ];

    private static PoissonCusum Cusum => new() { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 1234.5 };

    private static CountSeries Before => CountSeries.Of(Resolution.Day, new LocalDate(2016, 3, 1), 3, 1, 4, 1, 5, 2, 2, 3, 4, 0, 2, 5);

    private static CountSeries Since => CountSeries.Of(Resolution.Day, new LocalDate(2016, 3, 26), [2, 3, null, 7, 9, 8, 6, 7, 12]);

    private static MonitoringRun Watched => Cusum.Run(Since, Before, new MonitoringOptions { Actor = MonitoredActor.Of("ms-13", 2, 7) });
}
