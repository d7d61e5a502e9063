using TruceStats.Monitoring;
using TruceStats.Numerics;

namespace TruceStats.Tests.Monitoring;

/// <summary>Methods, baselines and drawn days that several tests share.</summary>
internal static class Watch
{
    public static readonly LocalDate First = new(2016, 4, 1);

    private static readonly LocalDate Monday = new(2010, 1, 4);

    public static readonly PoissonCusum Cusum = new() { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, Threshold = 6 };

    public static IReadOnlyDictionary<string, IMonitoringMethod> All { get; } = new Dictionary<string, IMonitoringMethod>(StringComparer.Ordinal)
    {
        ["cusum"] = Cusum,
        ["cusum down"] = new PoissonCusum { Direction = MonitoringDirection.Downward, OutOfControlRatio = 0.5, WantedRunLength = 100 },
        ["negative binomial"] = new NegativeBinomialCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 100, Size = 4 },
        ["likelihood ratio"] = new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = 3, WindowBins = 5 },
        ["C1"] = Ears.C1,
        ["C2"] = Ears.C2,
        ["C3"] = Ears.C3,
        ["farrington"] = new FarringtonFlexible { Years = 3, Alpha = 0.05 },
        ["sequence"] = new RatioSequence { Direction = MonitoringDirection.Upward },
    };

    public static MonitoringBaseline Rate(double perDay) => MonitoringBaseline.Of(Tally.Of((long)(100 * perDay), Exposure.Days(100)), Exposure.Days(1));

    public static CountBin Day(int index, long count) => CountSeries.Of(Resolution.Day, First.PlusDays(index), count)[0];

    public static CountSeries Before(string name) =>
        name == "farrington" ? CountSeries.Of(Resolution.Week, Monday, Drawn(1, 170, 12)) : CountSeries.Of(Resolution.Day, First.PlusDays(-40), Drawn(1, 40, 5));

    public static CountSeries Since(string name) =>
        name == "farrington" ? CountSeries.Of(Resolution.Week, Monday.PlusDays(170 * 7), Drawn(2, 12, 20)) : CountSeries.Of(Resolution.Day, First, Drawn(2, 25, 8));

    public static long[] Drawn(ulong seed, int bins, double mean)
    {
        var stream = new RandomStream(seed);
        return [.. Enumerable.Range(0, bins).Select(_ => stream.NextPoisson(mean))];
    }
}
