using TruceStats.Compliance;

namespace TruceStats.References.Calls;

/// <summary>Pooled changes of many units.</summary>
internal static class ComplianceCalls
{
    private const double Kept = 0.5;

    public static IReadOnlyList<GoldenCall> All => [GammaPoisson, Pooled, Heterogeneity, Funnel];

    private static GoldenCall GammaPoisson { get; } = new("compliance/gamma-poisson", arguments =>
    {
        var fit = Fit(arguments, PoolingModel.GammaPoisson);
        return new GoldenAnswer
        {
            ["shape"] = Maximum(fit, "shape").Value,
            ["rate"] = Maximum(fit, "rate").Value,
            ["shrunk"] = fit.Changes.Select(change => change.PlugIn.Value),
            ["logLikelihood"] = fit.LogLikelihood,
        };
    });

    private static GoldenCall Pooled { get; } = new("compliance/pooled", arguments =>
    {
        var fit = Fit(arguments, Model(arguments));
        var (ratio, spread) = (Maximum(fit, "pooled ratio"), Maximum(fit, "standard deviation between units"));
        return new GoldenAnswer
        {
            ["logRatio"] = Math.Log(ratio.Value!.Value),
            ["standardError"] = ratio.StandardError / ratio.Value,
            ["spread"] = spread.Value,
            ["spreadLower"] = spread.Interval!.Lower,
            ["spreadUpper"] = spread.Interval.Upper,
            ["logLikelihood"] = fit.LogLikelihood,
            ["plugIn"] = fit.Changes.Select(change => change.PlugIn.Value),
            ["boundary"] = fit.Heterogeneity.Boundary.PValue,
            ["median"] = fit.Pooled.Value,
            ["lower"] = fit.Pooled.Interval!.Lower,
            ["upper"] = fit.Pooled.Interval.Upper,
            ["spreadMedian"] = fit.Heterogeneity.StandardDeviation.Value,
            ["newLower"] = fit.NewUnit.Interval!.Lower,
            ["newUpper"] = fit.NewUnit.Interval.Upper,
            ["unitMedians"] = fit.Changes.Select(change => change.Ratio.Value),
            ["unitLowers"] = fit.Changes.Select(change => change.Ratio.Interval!.Lower),
            ["unitUppers"] = fit.Changes.Select(change => change.Ratio.Interval!.Upper),
            ["kept"] = fit.Changes.Select(change => change.ProbabilityKept.Value),
            ["meanRanks"] = fit.Changes.Select(change => change.Rank.Value),
        };
    });

    private static GoldenCall Heterogeneity { get; } = new("compliance/heterogeneity", arguments =>
    {
        var differ = Fit(arguments, Model(arguments)).Heterogeneity;
        return new GoldenAnswer
        {
            ["q"] = differ.CochranQ.Statistic,
            ["df"] = differ.CochranQ.DegreesOfFreedom,
            ["p"] = differ.CochranQ.PValue,
            ["iSquared"] = differ.ISquared.Value,
            ["iSquaredLower"] = differ.ISquared.Interval?.Lower,
            ["iSquaredUpper"] = differ.ISquared.Interval?.Upper,
            ["lr"] = differ.LikelihoodRatio.Statistic,
            ["lrP"] = differ.LikelihoodRatio.PValue,
        };
    });

    private static GoldenCall Funnel { get; } = new("compliance/funnel", arguments =>
    {
        var funnel = Fit(arguments, Model(arguments)).Funnel(arguments.Number("level"));
        return new GoldenAnswer
        {
            ["target"] = funnel.Target,
            ["dispersion"] = funnel.Dispersion,
            ["lower"] = funnel.Points.Select(point => point.Limits.Lower),
            ["upper"] = funnel.Points.Select(point => point.Limits.Upper),
            ["adjustedLower"] = funnel.Points.Select(point => point.AdjustedLimits.Lower),
            ["adjustedUpper"] = funnel.Points.Select(point => point.AdjustedLimits.Upper),
        };
    });

    private static PooledRateChangeFit Fit(GoldenArguments arguments, PoolingModel model) =>
        new PooledRateChange { Model = model, KeptShare = Kept }.Fit(model == PoolingModel.GammaPoisson ? Expected(arguments) : Paired(arguments));

    private static IEnumerable<ComparedUnit> Expected(GoldenArguments arguments) =>
        arguments.Counts("events").Zip(arguments.Numbers("expected"), (events, expected) => (events, expected))
            .Select((unit, i) => ComparedUnit.OfExpected(Key(i), unit.events, unit.expected));

    private static IEnumerable<ComparedUnit> Paired(GoldenArguments arguments)
    {
        long[] before = arguments.Counts("eventsBefore"), after = arguments.Counts("eventsAfter");
        double[] daysBefore = arguments.Numbers("exposureBefore"), daysAfter = arguments.Numbers("exposureAfter");
        return before.Select((count, i) => ComparedUnit.Of(
            Key(i), RateChange.Between(Tally.Of(count, Exposure.Days(daysBefore[i])), Tally.Of(after[i], Exposure.Days(daysAfter[i])))));
    }

    private static string Key(int index) => FormattableString.Invariant($"unit {index + 1}");

    private static PoolingModel Model(GoldenArguments arguments) => arguments.Text("model") switch
    {
        "normal-binomial" => PoolingModel.NormalBinomial,
        "beta-binomial" => PoolingModel.BetaBinomial,
        "gamma-poisson" => PoolingModel.GammaPoisson,
        var name => throw new FormatException($"The model {name} is not known."),
    };

    private static Estimate Maximum(PooledRateChangeFit fit, string name) => fit.MaximumLikelihood.Single(one => one.Name == name).Estimate;
}
