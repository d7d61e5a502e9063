using TruceStats.Durations;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static IEnumerable<object> DurationRegression()
    {
        var table = Kept.With("strength", [1.5, -0.25, 1234.5, 3, 0.5, -1, 2, 2.5, 0, 1, -2, 4]);
        var cox = new CoxRegression
        {
            Covariates = ["strength", "region"],
            References = new Dictionary<string, string>(StringComparer.Ordinal) { ["region"] = "south" },
            Robust = true,
            Level = 0.9,
        };
        var weibull = new AcceleratedFailureTime { Distribution = DurationDistribution.Weibull, Covariates = ["strength"], Level = 0.9 };
        return
        [
            SpellProfile.Of("strength", 1234.5).And("region", "north"),
            cox,
            cox.Fit(table),
            weibull,
            weibull.Fit(table),
            new AcceleratedFailureTime { Distribution = DurationDistribution.Exponential }.Fit(table),
        ];
    }
}
