using TruceStats.Sensitivity;

namespace TruceStats.References.Calls;

/// <summary>What would overturn a result.</summary>
internal static class SensitivityCalls
{
    public static IReadOnlyList<GoldenCall> All =>
        [Displacement, HarmWeighted, UnderReported, Misclassified, Chapman, LogLinear, Regressed, Agreement, Delay, Nowcast, .. DateAndRivalCalls.All];

    private static GoldenCall Displacement { get; } = new("sensitivity/wdd", arguments =>
    {
        var difference = DisplacementDifference.Of(
            Change(arguments, "treated"), Change(arguments, "control"), Change(arguments, "displacementTreated"), Change(arguments, "displacementControl"));
        return new GoldenAnswer { ["estimate"] = difference.Difference.Value, ["se"] = difference.Difference.StandardError, ["z"] = difference.Test.Statistic };
    });

    private static GoldenCall HarmWeighted { get; } = new("sensitivity/harm-weighted-wdd", arguments =>
    {
        double[] weights = arguments.Numbers("weights");
        var places = new[] { "treated", "control", "besideTreated", "besideControl" }
            .Select(place => (Before: arguments.Counts(place + "Before"), After: arguments.Counts(place + "After"))).ToArray();
        double before = arguments.Number("exposureBefore"), after = arguments.Number("exposureAfter");
        var kinds = weights.Select((_, kind) =>
        {
            RateChange[] all = [.. places.Select(place => RateChange.Between(
                Tally.Of(place.Before[kind], Exposure.Days(before)), Tally.Of(place.After[kind], Exposure.Days(after))))];
            return DisplacementDifference.Of(all[0], all[1], all[2], all[3]);
        });
        var sum = HarmWeightedDisplacement.Of([.. kinds], weights);
        return new GoldenAnswer
        {
            ["estimate"] = sum.Difference.Value,
            ["se"] = sum.Difference.StandardError,
            ["lower"] = sum.Difference.Interval!.Lower,
            ["upper"] = sum.Difference.Interval.Upper,
            ["p"] = sum.Test.PValue,
        };
    });

    private static GoldenCall UnderReported { get; } = new("sensitivity/under-reporting", arguments =>
    {
        var change = ChangeOf.Totals(arguments).With(new RateChangeOptions { Method = RateRatioMethod.Exact, Level = arguments.Number("level") });
        var result = UnderReporting.Of(change, arguments.Number("nullRatio"));
        return new GoldenAnswer
        {
            ["completeness"] = result.Completeness.Value,
            ["completenessAtLimit"] = result.CompletenessAtLimit,
            ["hidden"] = result.HiddenEvents?.Value,
            ["hiddenAtLimit"] = result.HiddenEventsAtLimit,
        };
    });

    private static GoldenCall Misclassified { get; } = new("sensitivity/misclassification", arguments =>
    {
        var homicides = ChangeOf.Totals(arguments).With(new RateChangeOptions { Method = RateRatioMethod.Exact });
        var others = RateChange.Between(
            Tally.Of(arguments.Count("othersBefore"), homicides.Before.Exposure), Tally.Of(arguments.Count("othersAfter"), homicides.After.Exposure));
        var result = Misclassification.Of(homicides, others, arguments.Number("nullRatio"));
        var added = result.With(arguments.Number("shareBefore"), arguments.Number("shareAfter")).Ratio();
        return new GoldenAnswer
        {
            ["ratio"] = added.Value,
            ["lower"] = added.Interval!.Lower,
            ["upper"] = added.Interval.Upper,
            ["tippingShare"] = result.TippingShare,
            ["tippingShareAfter"] = result.TippingShareAfter(),
            ["addedAtLimit"] = result.TippingShareAtLimit is { } share ? result.With(share, share).After.Events - homicides.After.Events : null,
        };
    });

    private static GoldenCall Chapman { get; } = new("sensitivity/chapman", arguments =>
    {
        var total = CaptureLists.Of(arguments.Count("first"), arguments.Count("second"), arguments.Count("both")).Chapman(arguments.Number("level"));
        return new GoldenAnswer { ["total"] = total.Value, ["se"] = total.StandardError, ["lower"] = total.Interval!.Lower, ["upper"] = total.Interval.Upper };
    });

    private static GoldenCall LogLinear { get; } = new("sensitivity/log-linear-capture", arguments =>
    {
        int lists = (int)arguments.Count("lists");
        var names = Enumerable.Range(0, lists).Select(i => ((char)('a' + i)).ToString()).ToArray();
        long[] counts = arguments.Counts("counts");
        var histories = Enumerable.Range(1, counts.Length).ToDictionary(cell => string.Concat(Enumerable.Range(0, lists).Select(i => cell >> i & 1)), cell => counts[cell - 1]);
        var fit = new LogLinearCapture { MostOrder = (int)arguments.Count("order") }.Fit(CaptureLists.Of(names, histories)).At(arguments.Number("level"));
        var model = fit.Models.Single(one => one.Terms == arguments.Text("model"));
        return new GoldenAnswer
        {
            ["total"] = model.Population!.Value,
            ["se"] = model.Population.StandardError,
            ["lower"] = model.Population.Interval!.Lower,
            ["upper"] = model.Population.Interval.Upper,
            ["deviance"] = model.Deviance,
            ["df"] = model.DegreesOfFreedom,
            ["aic"] = model.Aic,
            ["bic"] = model.Bic,
            ["rank"] = fit.Models.Count(other => other.Aic < model.Aic - 1e-6),
            ["models"] = fit.Models.Count,
        };
    });

    private static GoldenCall Regressed { get; } = new("sensitivity/regression-to-mean", arguments =>
    {
        var series = Daily(arguments.Counts("counts"));
        LocalDate Day(string name) => Start.PlusDays((int)arguments.Count(name));
        var result = RegressionToMean.Of(series, StudyPeriod.Of(Day("beforeFrom"), Day("beforeTo")), StudyPeriod.Of(Day("afterFrom"), Day("afterTo")));
        return new GoldenAnswer
        {
            ["mean"] = result.MeanRate,
            ["weight"] = result.Weight,
            ["expected"] = result.ExpectedRate.Value,
            ["expectedRatio"] = result.ExpectedRatio.Value,
            ["remaining"] = result.RemainingRatio.Value,
            ["windows"] = result.Windows,
            ["asHigh"] = result.AsHigh.Count,
            ["asLowAfter"] = result.AsLowAfter,
        };
    });

    private static GoldenCall Agreement { get; } = new("sensitivity/source-agreement", arguments =>
    {
        var (first, second) = (Daily(arguments.Counts("first")), Daily(arguments.Counts("second")));
        var split = Start.PlusDays((int)arguments.Count("split"));
        var result = SourceAgreement.Of(first, second, StudyPeriod.Of(Start, split), StudyPeriod.Of(split, first.Coverage.End!.Value));
        return new GoldenAnswer
        {
            ["mean"] = result.MeanRatio.Value,
            ["meanLower"] = result.MeanRatio.Interval!.Lower,
            ["meanUpper"] = result.MeanRatio.Interval.Upper,
            ["lowerLimit"] = result.LowerLimit.Value,
            ["lowerLimitLower"] = result.LowerLimit.Interval!.Lower,
            ["upperLimit"] = result.UpperLimit.Value,
            ["upperLimitUpper"] = result.UpperLimit.Interval!.Upper,
            ["correlation"] = result.Correlation.Value,
            ["correlationLower"] = result.Correlation.Interval!.Lower,
            ["correlationUpper"] = result.Correlation.Interval.Upper,
            ["change"] = result.RatioChange!.Estimate.Value,
            ["changeLower"] = result.RatioChange.Estimate.Interval!.Lower,
            ["changeUpper"] = result.RatioChange.Estimate.Interval.Upper,
            ["changeP"] = result.RatioChange.Test!.PValue,
            ["answerRatio"] = result.AnswerRatio,
        };
    });

    private static GoldenCall Delay { get; } = new("sensitivity/reporting-delay", arguments =>
    {
        int[] lengths = [.. arguments.Counts("lengths").Select(length => (int)length)];
        long[] counts = arguments.Counts("counts");
        var rows = lengths.Select((length, i) => (IReadOnlyList<long>)counts[lengths[..i].Sum()..][..length]);
        return new GoldenAnswer { ["probabilities"] = ReportingDelay.FromTriangle([.. rows]).Probabilities };
    });

    private static GoldenCall Nowcast { get; } = new("sensitivity/nowcast", arguments =>
    {
        var series = Daily(arguments.Counts("counts"));
        var delay = ReportingDelay.Of(arguments.Numbers("probabilities"));
        var nowcast = ReportingNowcast.Of(series, series.Coverage.End!.Value.PlusDays(-1), delay, arguments.Number("completeEnough")).At(arguments.Number("level"));
        return new GoldenAnswer
        {
            ["completeness"] = nowcast.Bins.Select(bin => bin.Completeness),
            ["corrected"] = nowcast.Bins.Select(bin => bin.Corrected.Value),
            ["lower"] = nowcast.Bins.Select(bin => bin.Corrected.Interval?.Lower),
            ["upper"] = nowcast.Bins.Select(bin => bin.Corrected.Interval?.Upper),
            ["tooYoung"] = nowcast.TooYoung,
        };
    });

    private static LocalDate Start { get; } = new(2014, 1, 1);

    private static CountSeries Daily(long[] counts) => CountSeries.Of(Resolution.Day, Start, counts);

    private static RateChange Change(GoldenArguments arguments, string place) => RateChange.Between(
        Tally.Of(arguments.Count(place + "Before"), Exposure.Days(1)), Tally.Of(arguments.Count(place + "After"), Exposure.Days(1)));
}
