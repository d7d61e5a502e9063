using Microsoft.DotNet.Interactive.Formatting;
using TruceStats.ChangePoints;
using TruceStats.Compliance;
using TruceStats.Contagion;
using TruceStats.Durations;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Monitoring;
using TruceStats.Sensitivity;

namespace TruceStats.Notebooks.Tests.Display;

/// <summary>The formatters of a notebook's kernel find the views, and show nothing else.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class KernelTests
{
    public static TheoryData<string> Cultures => UnderCulture.Names;

    [Fact]
    public void Every_result_shows_itself() => Assert.Equal(
        [
            nameof(AcceleratedFailureTimeFit), nameof(AnyChangeTest), nameof(AvertedEvents), nameof(AvertedOutcome), nameof(BinnedContagionFit),
            nameof(CaptureLists), nameof(Caution), nameof(ChangeDatePosterior), nameof(ClaimJudgement), nameof(ConfidenceInterval), nameof(CountPanel),
            nameof(CountSeries), nameof(CoxFit), nameof(DateAgreement), nameof(DifferenceInDifferencesFit), nameof(DisplacementDifference), nameof(Estimate),
            nameof(FunnelLimits), nameof(GroupComparison), nameof(HarmWeightedDisplacement), nameof(HawkesFit), nameof(HazardCurve),
            nameof(HypothesisTest), nameof(IncidenceCurve), nameof(IncidentLog), nameof(InterruptionDiagnostics), nameof(InterruptionFit),
            nameof(KnoxTest), nameof(LogLinearCaptureFit), nameof(Misclassification), nameof(MonitoringRun), nameof(MonitoringState),
            nameof(NamedEstimate), nameof(OnlineDetectionState), nameof(PartyChanges), nameof(PenaltyPath), nameof(PlaceCurve), nameof(PlaceboDates),
            nameof(PlaceboOutcomes), nameof(PooledRateChangeFit), nameof(Postponement), nameof(Rate), nameof(RateChange), nameof(RegressionToMean),
            nameof(ReportedBounds), nameof(ReportingDelay), nameof(ReportingNowcast), nameof(RetaliationMatrix), nameof(RivalTipping),
            nameof(Segmentation), nameof(SegmentationComparison), nameof(ShiftedDates), nameof(SourceAgreement), nameof(SourceReport),
            nameof(SpecificationCurve), nameof(SpecificationCurveTest), nameof(StratifiedRateChange), nameof(SupremumTest), nameof(SurvivalCurve),
            nameof(SurvivalExtremes), nameof(Tally), nameof(Truce), nameof(TruceEvaluation), nameof(TurnbullCurve), nameof(UnderReporting),
        ],
        Shown.Types.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_shown_type_has_a_sample() =>
        Assert.Equal(Shown.Types.ToHashSet(), Shown.Samples.Select(sample => sample.GetType()).ToHashSet());

    [Fact]
    public void The_kernel_shows_a_result_as_html_and_as_nothing_else() =>
        Assert.All(Shown.Types, type => Assert.Equal([Shown.Html], Formatter.GetPreferredMimeTypesFor(type)));

    [Fact]
    public void The_kernel_takes_the_view_of_the_library_and_not_a_table_of_properties() => Assert.All(Shown.Samples, sample =>
    {
        string html = sample.ToDisplayString(Shown.Html);
        Assert.StartsWith("<div class=\"trucestats\">\n", html, StringComparison.Ordinal);
        Assert.EndsWith("</div>\n", html, StringComparison.Ordinal);
        Assert.DoesNotContain("dni-", html, StringComparison.Ordinal);
    });

    [Fact]
    public void A_result_shows_itself_inside_a_list_as_well()
    {
        Estimate[] list = [RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6))).Ratio()];
        Assert.Contains("95% CI [0.304, 0.519]", list.ToDisplayString(Shown.Html), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_is_shown_depends_on_no_culture(string culture)
    {
        string[] plain = [.. Shown.Samples.Select(sample => sample.ToDisplayString(Shown.Html))];
        Assert.Equal(plain, UnderCulture.Of(culture, () => Shown.Samples.Select(sample => sample.ToDisplayString(Shown.Html)).ToArray()));
    }

    [Fact]
    public void The_marks_are_no_part_of_the_public_surface() => Assert.DoesNotContain(
        typeof(Estimate).Assembly.GetExportedTypes(), type => type.Namespace == "TruceStats.Html");
}
