using TruceStats.ChangePoints;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> ChangeDates()
    {
        var prior = GammaPrior.Of(1.5, Exposure.Days(0.25));
        var single = new SingleChange { Before = prior, After = GammaPrior.Of(2, Exposure.Days(1.5)), ProbabilityOfNoChange = 0.25, Level = 0.9 };
        var daily = CountSeries.Of(Resolution.Day, new LocalDate(2016, 3, 16), 21, 18, 28, 22, 19, 25, 20, 24, 9, 12, 8, 11, 7);
        var online = new OnlineDetection { Prior = prior, HazardPerDay = 1.0 / 365, Dispersion = 1.75 };
        return [single, single with { Dispersion = 2.5 }, single.Fit(daily), online, online.Start(), online.Run(daily)[^1]];
    }
}
