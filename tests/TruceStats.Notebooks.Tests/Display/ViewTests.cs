using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.DotNet.Interactive.Formatting;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Notebooks.Tests.Display;

/// <summary>What every shown result says, and never says.</summary>
public sealed class ViewTests
{
    private const string Hostile = "<script>alert(\"1\")</script>&'";

    [Fact]
    public void Html_is_well_formed_and_every_row_has_the_cells_of_its_head() => Assert.All(Shown.Samples, sample =>
    {
        var root = XElement.Parse(Html(sample));
        Assert.All(root.Descendants("table"), table =>
        {
            int columns = table.Element("thead")!.Element("tr")!.Elements("th").Count();
            Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(columns, row.Elements("td").Count()));
        });
        Assert.NotEmpty(root.Value.Trim());
    });

    [Fact]
    public void Numbers_are_never_NaN_and_infinite_ones_have_their_sign() => Assert.All(Shown.Samples, sample =>
    {
        string text = Text(sample);
        Assert.DoesNotMatch(@"\bNaN\b|Infinity|endless", text);
    });

    [Fact]
    public void Every_interval_is_shown_with_its_level_and_every_number_with_its_method() => Assert.All(Shown.Samples, sample =>
    {
        string text = Text(sample);
        foreach (var estimate in Estimates(sample))
        {
            Assert.Contains(estimate.Method.Name, text, StringComparison.Ordinal);
            if (estimate.Interval is not { } interval)
                continue;
            Assert.Contains(interval.Method.Name, text, StringComparison.Ordinal);
            Assert.Contains((100 * interval.Level).ToString("0.#", CultureInfo.InvariantCulture) + "%", text, StringComparison.Ordinal);
        }
        foreach (var test in Tests(sample))
            Assert.Contains(test.Method.Name, text, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_caution_of_a_result_is_shown_with_its_code() => Assert.All(Shown.Samples, sample =>
        Assert.All(Cautions(sample), caution => Assert.Contains(caution.Code, Text(sample), StringComparison.Ordinal)));

    [Fact]
    public void The_source_of_a_method_is_one_gesture_away() => Assert.Contains(
        "Lancaster 1961", Html(RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)))), StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_called_a_cause() => Assert.All(Shown.Samples, sample =>
        Assert.DoesNotMatch("(?i)caus(e|al)|because of|due to|led to|thanks to|worked|success", Text(sample)));

    [Fact]
    public void No_colour_and_no_font_is_named() => Assert.All(Shown.Samples, sample =>
        Assert.All(XElement.Parse(Html(sample)).DescendantsAndSelf().Attributes("style"), style => Assert.Matches("^text-align:(left|right)$", style.Value)));

    [Fact]
    public void A_value_that_is_undefined_is_said_to_be_so()
    {
        string text = Text(RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(0, Exposure.Days(6))));
        Assert.Contains("Without events on either side the ratio of the two rates is undefined.", text, StringComparison.Ordinal);
        Assert.Contains("95% CI [0, ∞]", text, StringComparison.Ordinal);
        Assert.Contains("[no-events]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_before_of_zero_gives_an_infinite_ratio_and_no_other_number()
    {
        string text = Text(RateChange.Between(Tally.Of(0, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6))));
        Assert.Contains("The rate before was 0, so that the ratio is infinite, 95% CI [", text, StringComparison.Ordinal);
        Assert.Contains(", ∞] (conditional mid-P).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_one_sided_interval_is_named_by_the_limit_that_it_keeps()
    {
        var change = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        Assert.Contains("the 97.5% upper bound is 0.519", Text(change.Ratio(level: 0.975, sidedness: Sidedness.UpperBound)), StringComparison.Ordinal);
        Assert.Contains("the 97.5% lower bound is 0.304", Text(change.Ratio(level: 0.975, sidedness: Sidedness.LowerBound)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0004, "p <0.001 for")]
    [InlineData(0, "p <0.001 for")]
    [InlineData(0.0471, "p = 0.047 for")]
    [InlineData(1, "p = 1.000 for")]
    public void A_p_value_is_printed_as_everywhere(double p, string shown) =>
        Assert.Contains(shown, Text(new HypothesisTest(p, null, null, 1, Alternative.Less, new MethodId("m", "a method", ""))), StringComparison.Ordinal);

    [Fact]
    public void What_users_call_things_cannot_become_markup() => Assert.All(HostileResults(), result =>
    {
        string html = Html(result);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Hostile, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.All(XElement.Parse(html).DescendantsAndSelf(), element => Assert.Contains(
            element.Name.LocalName, (string[])["div", "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td"]));
    });

    // A name in each place where a user can put one.
    private static IEnumerable<object> HostileResults()
    {
        var method = new MethodId(Hostile, Hostile, Hostile);
        var caution = Caution.Of("own", CautionArgument.Of("name", Hostile));
        var estimate = new Estimate(1, null, new ConfidenceInterval(0, 2, 0.9, method), method, Unit.Of(Hostile), [caution]);
        var month = new LocalDate(2015, 1, 1);
        var series = CountSeries.Of(Resolution.Month, month, [.. Enumerable.Range(0, 22).Select(i => 100L + (i * i % 7))]);
        var source = SourceReport.Of(Hostile, 3, [new RejectedRow(Hostile, 2, Hostile, Hostile)]);
        var fit = new SegmentedRegression { Errors = StandardErrors.ModelBased }.Fit(series, Interruption.Step(new LocalDate(2016, 4, 1)).Named(Hostile));
        return
        [
            estimate, estimate.Interval!, estimate.Cautions[0], new NamedEstimate(Hostile, estimate),
            new HypothesisTest(0.5, null, null, 1, Alternative.TwoSided, method),
            source, series.WithSource(source), CountPanel.Of([new(Hostile, series)]), IncidentLog.Of([], source),
            Tally.Of(3, Exposure.Of(2, Unit.Of(Hostile))), Rate.Of(Tally.Of(3, Exposure.Of(2, Unit.Of(Hostile)))),
            fit, ClaimJudgement.Of(Claim.Effect(ClaimRange.Below(1), fit, Hostile)),
            HostileCurve(series, fit), HostilePlaces(CountPanel.Of([new(Hostile, series), new("another", series)])), HostileEvaluation(series),
            PlaceboDates.Of(fit, Hostile, windowBins: 4), PlaceboOutcomes.Of(fit, Hostile, [new(Hostile, series)]),
            Truce.Of(Hostile, [Declaration.Of(Hostile, ActorId.Of("a"), declared: month, effective: month)]),
        ];
    }

    private static SpecificationCurve HostileCurve(CountSeries series, InterruptionFit fit) => new SpecificationGrid
    {
        Effect = Hostile,
        Sources = [SpecificationSource.Of(Hostile, series), SpecificationSource.Of("another", series)],
        Windows = [SpecificationWindow.Of(Hostile, [.. fit.Interruptions])],
    }
    .Fit();

    private static PlaceCurve HostilePlaces(CountPanel panel) => new PlaceGrid
    {
        Sources = [PlaceSource.Of(Hostile, panel), PlaceSource.Of("another", panel)],
        Windows = [PlaceWindow.Of(Hostile, new Dictionary<string, LocalDate> { [Hostile] = new(2016, 4, 1) })],
    }
    .Fit();

    private static TruceEvaluation HostileEvaluation(CountSeries series) => TruceEvaluation.Of(
        Truce.Of(Hostile, [Declaration.Of(Hostile, ActorId.Of("a"), declared: new LocalDate(2016, 4, 1), effective: new LocalDate(2016, 4, 1))]), series,
        new EvaluationOptions
        {
            Rivals = [RivalEvent.Of(Hostile, new LocalDate(2016, 5, 1))],
            Without = EvaluationParts.SpecificationCurve | EvaluationParts.Placebos,
        });

    private static string Html(object result) => result.ToDisplayString(Shown.Html);

    private static string Text(object result) => WebUtility.HtmlDecode(Html(result));

    private static IEnumerable<Estimate> Estimates(object result) => result switch
    {
        Estimate estimate => [estimate],
        NamedEstimate named => [named.Estimate],
        ConfidenceInterval interval => [new Estimate(0, null, interval, interval.Method, Unit.Ratio)],
        Rate rate => [rate.Estimate()],
        RateChange change => [change.Ratio(), change.Difference(), change.PercentChange()],
        AvertedEvents averted => [averted.RateDifference, averted.CounterfactualMean, averted.CounterfactualDraw],
        StratifiedRateChange strata => [strata.Ratio(), .. strata.Strata.Select(stratum => stratum.Ratio())],
        AvertedOutcome averted => [averted.Expected, averted.CounterfactualMean, averted.CounterfactualDraw],
        InterruptionFit fit => [.. Estimates(fit.Averted), .. fit.Effects.Concat(fit.Coefficients).Select(effect => effect.Estimate)],
        DifferenceInDifferencesFit fit => [fit.Overall.Estimate, fit.Averted, .. fit.ByGroup.Select(group => group.Estimate)],
        PlaceboDates placebos => [placebos.True.Estimate],
        PlaceboOutcomes placebos => [placebos.True.Estimate, .. placebos.Outcomes.Select(outcome => outcome.Effect!.Estimate)],
        Postponement postponed => [postponed.Averted, postponed.Excess, postponed.Net, postponed.InForce.Estimate, postponed.After.Estimate],
        SupremumTest supremum => [supremum.Effect],
        ClaimJudgement judgement => [judgement.Evidence.Estimate],
        SpecificationCurve curve => [curve.Answered[0].Effect!, curve.Answered[^1].Effect!],
        PlaceCurve curve => [curve.Answered[0].Effect!, curve.Answered[^1].Effect!],
        TruceEvaluation { Change.Value: { } change } => [change.Ratio()],
        InterruptionDiagnostics diagnostics => [.. diagnostics.LevelOnly.Select(effect => effect.Estimate)],
        _ => [],
    };

    private static IEnumerable<HypothesisTest> Tests(object result) => result switch
    {
        HypothesisTest test => [test],
        NamedEstimate { Test: { } test } => [test],
        RateChange change => [change.Test()],
        StratifiedRateChange strata => [strata.Test(), strata.Homogeneity()],
        InterruptionFit fit => fit.Effects.Select(effect => effect.Test).OfType<HypothesisTest>(),
        DifferenceInDifferencesFit fit => new[] { fit.Overall.Test, fit.BeforeStarts }.OfType<HypothesisTest>(),
        SupremumTest supremum => [supremum.Test],
        ClaimJudgement { Evidence.Test: { } test } => [test],
        SpecificationCurve curve => curve.Answered.Select(specification => specification.Test).OfType<HypothesisTest>(),
        PlaceCurve curve => curve.Answered.Select(specification => specification.Test).OfType<HypothesisTest>(),
        SpecificationCurveTest test => [test.Median, test.SignificantShare, test.AverageZ],
        _ => [],
    };

    private static IEnumerable<Caution> Cautions(object result) =>
        [
            .. result.GetType().GetProperty("Cautions")?.GetValue(result) as IEnumerable<Caution> ?? [],
            .. Estimates(result).SelectMany(estimate => estimate.Cautions),
            .. Tests(result).SelectMany(test => test.Cautions),
        ];
}
