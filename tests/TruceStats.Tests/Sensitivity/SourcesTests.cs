using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

/// <summary>Figures at low, best and high, and two sources of one count.</summary>
public sealed class SourcesTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    private static CountSeries Series(params long?[] counts) => CountSeries.Of(Resolution.Month, Start, counts);

    private static StudyPeriod Months(int from, int to) => StudyPeriod.Of(Start.PlusMonths(from), Start.PlusMonths(to));

    private static CountSeries Police => Series(100, 120, 90, 110, 130, 60, 70, 50, 55, 65);

    private static CountSeries Forensic => Series(104, 118, 95, 112, 139, 75, 80, 64, 66, 80);

    [Fact]
    public void Figures_of_totals_stand_side_by_side()
    {
        var bounds = ReportedBounds.Of(ReportedCount.Between(90, 100, 140), Exposure.Days(10), ReportedCount.Between(30, 40, 60), Exposure.Days(10));
        Assert.Equal([30 / 90.0, 0.4, 60 / 140.0], new[] { bounds.Low, bounds.Best!, bounds.High! }.Select(change => change.Ratio().Value!.Value));
        Assert.Equal([30 / 140.0, 60 / 90.0], new[] { bounds.Least!, bounds.Greatest! }.Select(change => change.Ratio().Value!.Value));
        Assert.Null(bounds.UnknownAtLow);
        Assert.Empty(bounds.Cautions);
        Assert.Equal(["low", "best", "high", "high before, low after", "low before, high after"], bounds.Ratios.Select(ratio => ratio.Name));
        Assert.All(bounds.Ratios, ratio => Assert.Contains(ratio.Estimate.Cautions, caution => caution.Code == CautionCodes.DeathsClump));
    }

    [Fact]
    public void At_least_has_no_best_and_no_high()
    {
        var bounds = ReportedBounds.Of(ReportedCount.Between(90, 100, 140), Exposure.Days(10), ReportedCount.AtLeast(30), Exposure.Days(10));
        Assert.Null(bounds.Best);
        Assert.Null(bounds.High);
        Assert.Null(bounds.Greatest);
        Assert.Equal(0.3, bounds.UnknownAtLow!.Ratio().Value);
        Assert.Null(bounds.UnknownAtHigh);
        Assert.Equal([CautionCodes.BestUnknown, CautionCodes.HighUnknown], bounds.Cautions.Select(caution => caution.Code));
    }

    private static Incident Dead(int day, ReportedCount deaths) => Incident.Of(IncidentKind.Attack, Start.PlusDays(day), deaths: deaths);

    private static ReportedBounds OfIncidents(params Incident[] incidents) => ReportedBounds.Of(
        IncidentLog.Of(incidents), new CountingRule { Resolution = Resolution.Day, Coverage = StudyPeriod.OfDays(Start, 20) }, StudyPeriod.OfDays(Start, 10), StudyPeriod.OfDays(Start.PlusDays(10), 10));

    [Fact]
    public void Incidents_are_counted_at_each_figure()
    {
        var bounds = OfIncidents(Dead(1, ReportedCount.Between(5, 6, 9)), Dead(3, ReportedCount.Exactly(2)), Dead(12, ReportedCount.Between(2, 3, 4)));
        Assert.Equal((7, 2), (bounds.Low.Before.Events, bounds.Low.After.Events));
        Assert.Equal((8, 3), (bounds.Best!.Before.Events, bounds.Best.After.Events));
        Assert.Equal((11, 4), (bounds.High!.Before.Events, bounds.High.After.Events));
        Assert.Equal((11, 2), (bounds.Least!.Before.Events, bounds.Least.After.Events));
        Assert.Null(bounds.UnknownLeftOut);
    }

    [Fact]
    public void What_unknown_best_figures_do_is_shown_for_every_choice()
    {
        var bounds = OfIncidents(Dead(1, ReportedCount.Between(5, null, 9)), Dead(3, ReportedCount.Exactly(2)), Dead(12, ReportedCount.Between(2, 3, 4)));
        Assert.Null(bounds.Best);
        Assert.Equal([7, 11, 2], new[] { bounds.UnknownAtLow!, bounds.UnknownAtHigh!, bounds.UnknownLeftOut! }.Select(change => change.Before.Events));
        var atLeast = OfIncidents(Dead(1, ReportedCount.AtLeast(5)), Dead(12, ReportedCount.Exactly(3)));
        Assert.Null(atLeast.High);
        Assert.Null(atLeast.UnknownAtHigh);
        Assert.Equal(5, atLeast.UnknownAtLow!.Before.Events);
        Assert.Throws<InvalidOperationException>(() => OfIncidents(Incident.Of(IncidentKind.Attack, Start)));
    }

    [Fact]
    public void A_source_agrees_with_itself_without_any_width()
    {
        var same = SourceAgreement.Of(Police, Police);
        Assert.Equal((1, 1, 1), (same.MeanRatio.Value, same.LowerLimit.Value, same.UpperLimit.Value));
        Assert.Equal(1, same.Correlation.Value!.Value, 1e-12);
        Assert.Contains(same.MeanRatio.Cautions, caution => caution.Code == CautionCodes.NoWidth);
    }

    [Fact]
    public void Exchanging_the_sources_inverts_the_ratio()
    {
        var one = SourceAgreement.Of(Police, Forensic, Months(0, 5), Months(5, 10));
        var other = SourceAgreement.Of(Forensic, Police, Months(0, 5), Months(5, 10));
        Assert.Equal(1, one.MeanRatio.Value!.Value * other.MeanRatio.Value!.Value, 1e-12);
        Assert.Equal(1, one.LowerLimit.Value!.Value * other.UpperLimit.Value!.Value, 1e-12);
        Assert.Equal(1, one.AnswerRatio!.Value * other.AnswerRatio!.Value, 1e-12);
        Assert.Equal(one.RatioChange!.Test!.PValue, other.RatioChange!.Test!.PValue, 1e-12);
        Assert.True(one.RatioChange.Estimate.Interval!.Lower > 1);
        Assert.Equal(10, one.Bins.Count);
    }

    [Fact]
    public void Bins_of_one_source_and_bins_without_a_ratio_are_left_out_and_counted()
    {
        var agreement = SourceAgreement.Of(Series(10, null, 12, 0, 8), Series(11, 9, null, 3, 9));
        Assert.Equal(3, agreement.PairedCount);
        Assert.Equal([CautionCodes.UnpairedBinsLeftOut, CautionCodes.BinsWithoutRatio], agreement.Cautions.Select(caution => caution.Code));
        Assert.Equal([2.0, 1.0], agreement.Cautions.Select(caution => caution.Arguments[0].Number!.Value));
        Assert.Null(agreement.RatioChange);
    }

    [Fact]
    public void Too_few_bins_have_no_interval()
    {
        var one = SourceAgreement.Of(Series(10), Series(12));
        Assert.Equal(1.2, one.MeanRatio.Value!.Value, 1e-12);
        Assert.Null(one.MeanRatio.Interval);
        Assert.Null(one.LowerLimit.Value);
        Assert.Null(one.Correlation.Value);
        var two = SourceAgreement.Of(Series(10, 20), Series(12, 20), Months(0, 1), Months(1, 2));
        Assert.Null(two.RatioChange!.Test);
        Assert.Contains(two.RatioChange.Estimate.Cautions, caution => caution.Code == CautionCodes.FewBins);
    }

    [Fact]
    public void All_zero_bins_have_no_mean_ratio()
    {
        var agreement = SourceAgreement.Of(Series(0, 0), Series(0, 0));
        Assert.Null(agreement.MeanRatio.Value);
        Assert.Null(agreement.Correlation.Value);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>("second", () => SourceAgreement.Of(Police, Series(1, 2)));
        Assert.Throws<ArgumentException>("second", () => SourceAgreement.Of(Series(1, null), Series(null, 2)));
        Assert.Throws<ArgumentException>("after", () => SourceAgreement.Of(Police, Forensic, Months(0, 5)));
        Assert.Throws<ArgumentException>(() => SourceAgreement.Of(Police, Forensic, StudyPeriod.OfDays(Start, 40), Months(5, 10)));
        Assert.Throws<InvalidOperationException>(() => SourceAgreement.Of(Police, Forensic, Months(0, 5), Months(20, 22)));
    }
}
