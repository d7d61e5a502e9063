using TruceStats.Compliance;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Sensitivity;

namespace TruceStats.Tests.Evaluations;

public sealed class TruceEvaluationTests
{
    private static TruceEvaluation Known => field ??= TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, new EvaluationOptions
    {
        Straddle = Straddle.Drop,
        Rivals = [EvaluationCases.Measures],
    });

    [Fact]
    public void The_baseline_is_everything_covered_before_the_truce_was_declared()
    {
        var windows = Known.Windows.Value!;
        Assert.Equal(StudyPeriod.Of(new LocalDate(2015, 1, 1), new LocalDate(2016, 3, 25)), windows.Baseline);
        Assert.Equal(StudyPeriod.Of(new LocalDate(2016, 3, 26), new LocalDate(2016, 11, 1)), windows.InForce);
        Assert.Equal(new LocalDate(2016, 10, 31), Known.AsOf);
    }

    [Fact]
    public void Each_window_shows_its_tally_and_a_cut_month_is_in_none()
    {
        var tallies = Known.Tallies.Value!;
        Assert.Equal(["baseline", "anticipation", "in force"], tallies.Select(tally => tally.Name));
        Assert.Equal(8056, tallies[0].Tally!.Events);
        Assert.Equal(425, tallies[0].Tally!.Exposure.Amount);
        Assert.Null(tallies[1].Tally);
        Assert.Equal(2544, tallies[2].Tally!.Events);
        Assert.Equal(7, tallies[2].Bins);
    }

    [Fact]
    public void Parts_are_what_their_rooms_answer()
    {
        var before = EvaluationCases.Monthly.During(PeriodSet.Of(StudyPeriod.Of(new LocalDate(2015, 1, 1), new LocalDate(2016, 3, 1))));
        var after = EvaluationCases.Monthly.During(PeriodSet.Of(StudyPeriod.Of(new LocalDate(2016, 4, 1), new LocalDate(2016, 11, 1))));
        Assert.Equal(RateChange.Between(before, after).Ratio().Value, Known.Change.Value!.Ratio().Value);
        var step = Interruption.Step(new LocalDate(2016, 3, 26)).Named("in force").With(Straddle.Drop);
        var fit = new SegmentedRegression().Fit(EvaluationCases.Monthly, step);
        Assert.Equal(fit.Effects[0].Estimate.Value!.Value, Known.Interrupted.Value!.Effects[0].Estimate.Value!.Value, 1e-9);
        Assert.Equal(PlaceboDates.Of(Known.Interrupted.Value!, "in force", 7).Rank, Known.Placebos.Value!.Rank);
        Assert.Equal(UnderReporting.Of(Known.Change.Value!), Known.Sensitivity.Value!.TippingPoint.Value);
    }

    [Fact]
    public void A_rival_three_days_later_cannot_be_told_from_the_truce()
    {
        var rival = Assert.Single(Known.Rivals.Value!);
        Assert.True(rival.ActsInForce);
        Assert.False(rival.IsToldApart);
        Assert.Contains(Known.Cautions, caution => caution.Code == CautionCodes.RivalNotToldApart);
    }

    [Fact]
    public void A_rival_half_a_year_later_is_told_apart()
    {
        var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with
        {
            Rivals = [RivalEvent.Of("elections", new LocalDate(2015, 8, 1)), RivalEvent.Of("long ago", new LocalDate(2010, 1, 1), new LocalDate(2011, 1, 1))],
        });
        Assert.True(evaluation.Rivals.Value![0].IsToldApart);
        Assert.Empty(evaluation.Rivals.Value![1].Windows);
        Assert.False(evaluation.Rivals.Value![1].IsToldApart);
    }

    [Fact]
    public void What_cannot_be_computed_says_why_and_fails_nothing()
    {
        Assert.Equal(CautionCodes.TruceStillInForce, Known.Aftermath.Reason!.Code);
        Assert.Equal(CautionCodes.PartNeedsIncidents, Known.Parties.Reason!.Code);
        Assert.Equal(CautionCodes.NoEarlierTruces, Known.Durability.Reason!.Code);
        Assert.Equal(CautionCodes.NoClaimsMade, Known.Claims.Reason!.Code);
        var set = Known.Sensitivity.Value!;
        Assert.Equal(CautionCodes.DatesKnownToTheDay, set.Dates.Reason!.Code);
        Assert.Equal(CautionCodes.PartNeedsSecondSource, set.SecondSource.Reason!.Code);
        Assert.Equal(CautionCodes.PartNeedsReportingDelay, set.ReportingLag.Reason!.Code);
    }

    [Fact]
    public void A_cut_bin_without_a_rule_is_named_and_nothing_is_thrown()
    {
        var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly);
        Assert.Equal(CautionCodes.PartRefused, evaluation.Change.Reason!.Code);
        Assert.Contains("[2016-03-01, 2016-04-01)", evaluation.Change.Reason.Arguments[0].Text, StringComparison.Ordinal);
        Assert.Equal(CautionCodes.NeedsPart, evaluation.Sensitivity.Reason!.Code);
        Assert.Contains("[2016-03-01, 2016-04-01)", evaluation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_before_the_truce_is_a_reason_and_no_error()
    {
        var late = CountSeries.Of(Resolution.Month, new LocalDate(2016, 4, 1), 352, 351, 331);
        var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, late);
        Assert.Contains("nothing to compare with", evaluation.Windows.Reason!.Arguments[0].Text, StringComparison.Ordinal);
        Assert.NotEmpty(evaluation.ToText());
        Assert.NotEmpty(evaluation.ToHtml(null, ReportLanguage.Spanish));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(0, 5)]
    public void Zeros_have_an_answer(int before, int inForce)
    {
        var start = new LocalDate(2024, 1, 1);
        long?[] counts = [.. Enumerable.Repeat<long?>(before, 10), .. Enumerable.Repeat<long?>(inForce, 10)];
        var truce = Truce.Of("t", [Declaration.Of("d", "north", start.PlusWeeks(10), start.PlusWeeks(10))]);
        var evaluation = TruceEvaluation.Of(truce, CountSeries.Of(Resolution.Week, start, counts), new EvaluationOptions { Without = EvaluationParts.SpecificationCurve });
        Assert.True(evaluation.Change.HasValue);
        Assert.NotEmpty(evaluation.ToText());
        Assert.NotEmpty(evaluation.ToMarkdown(ReportLanguage.Spanish));
    }

    [Fact]
    public void All_missing_in_force_is_a_reason()
    {
        var start = new LocalDate(2024, 1, 1);
        long?[] counts = [.. Enumerable.Repeat<long?>(4, 10), .. Enumerable.Repeat<long?>(null, 10)];
        var truce = Truce.Of("t", [Declaration.Of("d", "north", start.PlusWeeks(10), start.PlusWeeks(10))]);
        var evaluation = TruceEvaluation.Of(truce, CountSeries.Of(Resolution.Week, start, counts));
        Assert.False(evaluation.Change.HasValue);
        Assert.Equal(10, evaluation.Tallies.Value![1].WithoutCount);
        Assert.NotEmpty(evaluation.ToText());
    }

    [Fact]
    public void Every_part_can_be_left_out_by_itself()
    {
        foreach (var part in Enum.GetValues<EvaluationParts>().Where(part => part is not (EvaluationParts.None or EvaluationParts.SpecificationCurve)))
        {
            var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with { Without = part | EvaluationParts.SpecificationCurve });
            Caution?[] reasons =
            [
                evaluation.Interrupted.Reason, evaluation.Aftermath.Reason, evaluation.AnytimeValid.Reason, evaluation.Placebos.Reason, evaluation.Parties.Reason,
                evaluation.Places.Reason, evaluation.Durability.Reason, evaluation.Sensitivity.Reason, evaluation.Rivals.Reason, evaluation.Design.Reason, evaluation.Detectable.Reason,
            ];
            Assert.Single(reasons, reason => reason?.Code == CautionCodes.PartSwitchedOff);
            Assert.True(evaluation.Change.HasValue);
        }
    }

    [Fact]
    public void Threads_change_no_answer()
    {
        var options = new EvaluationOptions { Straddle = Straddle.Drop };
        var serial = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, options, new Execution { Parallelism = 1 }, TestContext.Current.CancellationToken);
        var parallel = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, options, new Execution { Parallelism = 4 }, TestContext.Current.CancellationToken);
        Assert.Equal(serial.ToText(), parallel.ToText());
        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void It_can_be_cancelled_and_tells_its_progress()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(void () => TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick, null, cancelled.Token));
        var shares = new Shares();
        TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick, new Execution { Progress = shares }, TestContext.Current.CancellationToken);
        Assert.Equal(shares.Seen.Order(), shares.Seen);
        Assert.Equal(1, shares.Seen[^1]);
    }

    [Fact]
    public void A_later_look_counts_its_number_and_says_what_is_still_a_test()
    {
        var first = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick);
        var newer = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), [.. EvaluationCases.Monthly.Bins.Select(bin => bin.Count), 304]);
        var second = first.LookAgain(newer);
        Assert.Equal(2, second.Options.Look);
        Assert.Contains(second.Cautions, caution => caution.Code == CautionCodes.AfterTheFirstLook);
        Assert.Contains("look 2", second.ToText(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => second.LookAgain(EvaluationCases.Monthly));
    }

    [Fact]
    public void An_ended_truce_has_an_aftermath()
    {
        var start = new LocalDate(2024, 1, 1);
        long?[] counts = [.. Enumerable.Range(0, 60).Select(week => (long?)(week is >= 20 and < 40 ? 4 + (week % 3) : week >= 40 ? 15 + (week % 3) : 10 + (week % 3)))];
        var truce = Truce.Of("t", [Declaration.Of("d", "north", start.PlusWeeks(20), start.PlusWeeks(20), ending: Ending.On(start.PlusWeeks(40), EndingReason.Breached))]);
        var evaluation = TruceEvaluation.Of(truce, CountSeries.Of(Resolution.Week, start, counts), new EvaluationOptions { Without = EvaluationParts.SpecificationCurve });
        var aftermath = evaluation.Aftermath.Value!;
        Assert.Equal(1.45, aftermath.AgainstBaseline.Ratio().Value!.Value, 0.05);
        Assert.True(aftermath.AgainstInForce.Ratio().Value > 2.5);
        Assert.True(aftermath.Postponement.Value!.Excess.Value > 0);
        Assert.Contains("went beyond that of the baseline", evaluation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_known_in_part_are_all_tried_and_an_end_is_reported()
    {
        var start = new LocalDate(2024, 1, 1);
        var weekly = CountSeries.Of(Resolution.Day, start, [.. Enumerable.Range(0, 120).Select(day => (long)(day >= 60 ? 1 : 3))]);
        var truce = Truce.Of("t", [Declaration.Of("d", "north", PartialDate.Month(2024, 3), PartialDate.Month(2024, 3))]);
        var evaluation = TruceEvaluation.Of(truce, weekly, EvaluationCases.Quick with { DateRule = DateRule.Earliest });
        Assert.Equal(31, evaluation.Sensitivity.Value!.Dates.Value!.Dates.Count);
        Assert.Equal(CautionCodes.PartRefused, TruceEvaluation.Of(truce, weekly, EvaluationCases.Quick).Windows.Reason!.Code);
    }

    [Fact]
    public void A_log_is_counted_by_its_rule_and_tells_parties_and_places()
    {
        var start = new LocalDate(2024, 1, 1);
        var incidents = Enumerable.Range(0, 240).Where(day => day < 120 || day % 3 == 0).Select(day => Incident.Of(
            IncidentKind.Homicide, start.PlusDays(day), place: "p" + (day % 6).ToString(System.Globalization.CultureInfo.InvariantCulture), by: [day % 2 == 0 ? "north" : "south"]));
        var coverage = StudyPeriod.OfDays(start, 240);
        var truce = Truce.Of("t", [Declaration.Of("a", "north", start.PlusDays(120), start.PlusDays(120)), Declaration.Of("b", "south", start.PlusDays(120), start.PlusDays(120))]);
        var options = EvaluationCases.Quick with
        {
            Counting = new CountingRule { Resolution = Resolution.Day, Coverage = coverage },
            Actors = ActorRegister.Of([Actor.Of("north", "North", ActorKind.Gang), Actor.Of("south", "South", ActorKind.Gang)], []),
            Pooling = new PooledRateChange { KeptShare = 0.25 },
        };
        var evaluation = TruceEvaluation.Of(truce, IncidentLog.Of(incidents), options);
        Assert.Equal(160, evaluation.Series.Tally().Events);
        Assert.Equal(["north", "south"], evaluation.Parties.Value!.Changes.Select(change => change.Party.Value));
        Assert.Equal(6, evaluation.Places.Value!.Units.Count);
        Assert.Contains("north", evaluation.ToText(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TruceEvaluation.Of(truce, IncidentLog.Of(incidents), EvaluationCases.Quick));
    }

    [Fact]
    public void A_log_of_deaths_puts_its_three_figures_and_two_resolutions_on_the_curve()
    {
        var start = new LocalDate(2024, 1, 1);
        var incidents = Enumerable.Range(0, 126).Where(day => day < 63 || day % 2 == 0).Select(day => Incident.Of(
            IncidentKind.Homicide, start.PlusDays(day), deaths: ReportedCount.Between(1 + (day % 2), 2 + (day % 3), 4 + (day % 5))));
        var truce = Truce.Of("t", [Declaration.Of("a", "north", start.PlusDays(63), start.PlusDays(63))]);
        var evaluation = TruceEvaluation.Of(truce, IncidentLog.Of(incidents), new EvaluationOptions
        {
            Counting = new CountingRule { Resolution = Resolution.Day, Coverage = StudyPeriod.OfDays(start, 126), What = CountedQuantity.DeathsBest },
        });
        var grid = evaluation.Curve.Value!.Grid;
        Assert.Equal(["series", "deaths, low", "deaths, high"], grid.Sources.Select(source => source.Name));
        Assert.Equal([Resolution.Day, Resolution.Week], grid.Resolutions);
        Assert.Equal(99, evaluation.CurveTest.Value!.Curves);
        Assert.Contains("of the first source alone", evaluation.ToText(), StringComparison.Ordinal);
        Assert.True(evaluation.Sensitivity.Value!.Bounds.HasValue);
    }

    [Fact]
    public void Places_follow_the_rule_for_cut_bins()
    {
        var panel = CountPanel.Of(Enumerable.Range(1, 5).Select(place => KeyValuePair.Create(
            "place " + place.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), [.. EvaluationCases.Monthly.Bins.Select(bin => bin.Count / place)]))));
        var evaluation = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with { Places = panel });
        Assert.Equal(5, evaluation.Places.Value!.Units.Count);
        Assert.Contains("place 3", evaluation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_refuse_what_has_no_meaning()
    {
        Assert.Throws<ArgumentException>(() => new EvaluationOptions { Straddle = Straddle.ShareOfDays });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { Level = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { Look = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { CurveReplicates = 98 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { BinsAfter = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvaluationOptions { Without = (EvaluationParts)(1 << 20) });
        Assert.Throws<ArgumentNullException>(() => new EvaluationOptions { Model = null! });
        Assert.Throws<ArgumentNullException>(() => TruceEvaluation.Of(null!, EvaluationCases.Monthly));
        Assert.Throws<ArgumentNullException>(() => TruceEvaluation.Of(EvaluationCases.March2016, (CountSeries)null!));
    }

    [Fact]
    public void The_digest_of_the_data_changes_with_a_count_and_with_nothing_else()
    {
        var changed = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), [.. EvaluationCases.Monthly.Bins.SkipLast(1).Select(bin => bin.Count), 398]);
        var one = TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick);
        Assert.NotEqual(one.DataHash, TruceEvaluation.Of(EvaluationCases.March2016, changed, EvaluationCases.Quick).DataHash);
        Assert.Equal(one.DataHash, TruceEvaluation.Of(EvaluationCases.March2016, EvaluationCases.Monthly, EvaluationCases.Quick with { Level = 0.9 }).DataHash);
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Seen { get; } = [];

        public void Report(double value) => Seen.Add(value);
    }
}
