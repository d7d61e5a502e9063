using NodaTime;
using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

public sealed class PlaceboDatesTests
{
    private static InterruptionFit Fit(ulong seed, double ratio, int months = 60, int truce = 48) =>
        Drawn.Plain.Fit(Drawn.Counts(seed, months, i => 40 * (i >= truce ? ratio : 1)), Drawn.Truce(truce));

    [Fact]
    public void A_strong_effect_ranks_first_and_its_share_is_the_floor()
    {
        var dates = Ask.Dates(Fit(1, 0.4), "truce");
        // Windows of 12 months from month 1 to month 36, of which those from month 3 on leave three months before.
        Assert.Equal(12, dates.WindowBins);
        Assert.Equal(36, dates.Dates.Count);
        Assert.Equal(34, dates.Count);
        Assert.Equal(1, dates.Rank);
        Assert.Equal(1.0 / 35, dates.Floor);
        Assert.Equal(dates.Floor, dates.ShareAsExtreme);
        Assert.Contains(dates.Cautions, caution => caution.Code == CautionCodes.RankFloor);
        Assert.StartsWith("truce: rank 1 of 35 by |t| = ", dates.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_without_a_fit_are_listed_with_their_reason()
    {
        var dates = Ask.Dates(Fit(1, 0.4), "truce");
        Assert.Equal(["2012-02-01", "2012-03-01"], dates.Dates.Where(date => date.Effect is null).Select(date => date.Name));
        Assert.Equal("Only 1 counted bins are free of every interruption, and 3 are needed to compare with.", dates.Dates[0].Reason);
        Assert.Contains(Caution.Of(CautionCodes.PlacebosWithoutFit, "placebos", 2), dates.Cautions);
    }

    [Fact]
    public void The_true_date_is_the_fits_own_where_the_window_is()
    {
        var fit = Fit(2, 0.6);
        var dates = Ask.Dates(fit, "truce");
        Assert.Equal(fit.Effects.Single(), dates.True);
    }

    [Fact]
    public void A_false_date_is_what_a_fit_of_the_shorter_series_says()
    {
        var series = Drawn.Counts(3, 60, i => i >= 48 ? 20 : 40);
        var dates = Ask.Dates(Drawn.Plain.Fit(series, Drawn.Truce(48)), "truce");
        var found = dates.Dates.Single(date => date.Start == Drawn.Month(20));
        // Twenty months before and the twelve of the window, as if nothing had come later.
        var until = series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(32)));
        var alone = Drawn.Plain.Fit(until, Drawn.Truce(20)).Effects.Single();
        Assert.Equal(alone.Estimate.Value, found.Effect!.Estimate.Value);
        Assert.Equal(alone.Test!.Statistic, found.Statistic);
    }

    [Fact]
    public void A_shorter_window_is_that_of_the_true_date_too()
    {
        var series = Drawn.Counts(4, 40, i => i >= 20 ? 20 : 40);
        var fit = Drawn.Plain.Fit(series, Drawn.Truce(20));
        Assert.Contains("Name a shorter window", Assert.Throws<ArgumentException>(() => Ask.Dates(fit, "truce")).Message, StringComparison.Ordinal);
        var dates = Ask.Dates(fit, "truce", windowBins: 6);
        var alone = Drawn.Plain.Fit(series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(26))), Drawn.Truce(20)).Effects.Single();
        Assert.Equal(alone.Estimate.Value, dates.True.Estimate.Value);
        Assert.Equal(14, dates.Dates.Count);
    }

    [Fact]
    public void Step_and_slope_of_one_name_move_together()
    {
        var series = Drawn.Counts(5, 60, _ => 40);
        var fit = Drawn.Trended.Fit(series, Drawn.Truce(48), Interruption.Slope(Drawn.Month(48)).Named("truce"));
        var found = Ask.Dates(fit, "truce").Dates.Single(date => date.Start == Drawn.Month(24));
        var until = series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(36)));
        var alone = Drawn.Trended.Fit(until, Drawn.Truce(24), Interruption.Slope(Drawn.Month(24)).Named("truce")).Effects[0];
        Assert.Equal(alone.Estimate.Value, found.Effect!.Estimate.Value);
    }

    [Fact]
    public void A_truce_with_an_end_keeps_the_bins_after_its_window()
    {
        var series = Drawn.Counts(6, 60, _ => 40);
        var days = StudyPeriod.Of(Drawn.Month(48), Drawn.Month(52));
        var dates = Ask.Dates(Drawn.Plain.Fit(series, Interruption.Step(days).Named("truce")), "truce");
        Assert.Equal(44, dates.Dates.Count);
        var found = dates.Dates.Single(date => date.Start == Drawn.Month(10));
        var before = series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(48)));
        var alone = Drawn.Plain.Fit(before, Interruption.Step(StudyPeriod.Of(Drawn.Month(10), Drawn.Month(14))).Named("truce")).Effects.Single();
        Assert.Equal(alone.Estimate.Value, found.Effect!.Estimate.Value);
    }

    [Fact]
    public void Throughout_the_series_false_windows_pass_the_true_one()
    {
        var series = Drawn.Counts(7, 60, _ => 40);
        var days = StudyPeriod.Of(Drawn.Month(30), Drawn.Month(36));
        var dates = Ask.DatesThroughout(Drawn.Plain.Fit(series, Interruption.Step(days).Named("truce")), "truce");
        Assert.Equal(53, dates.Count);
        Assert.Equal(Drawn.Month(54), dates.Dates[^1].Start);
        Assert.DoesNotContain(dates.Dates, date => date.Start == Drawn.Month(30));
        Assert.NotEqual(dates, Ask.Dates(dates.Fit, "truce"));
    }

    [Fact]
    public void An_interruption_that_acts_on_no_used_bin_is_left_out_and_others_stay()
    {
        var series = Drawn.Counts(8, 60, _ => 40);
        var law = Interruption.Step(Drawn.Month(10)).Named("law");
        var later = Interruption.Step(Drawn.Month(54)).Named("later");
        var found = Ask.Dates(Drawn.Plain.Fit(series, Drawn.Truce(48), law, later), "truce").Dates.Single(date => date.Start == Drawn.Month(30));
        var until = series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(42)));
        Assert.Equal(Drawn.Plain.Fit(until, Drawn.Truce(30), law).Effects[0].Estimate.Value, found.Effect!.Estimate.Value);
    }

    [Fact]
    public void Edges_keep_their_place_in_their_bin()
    {
        var series = Drawn.Counts(9, 60, _ => 40);
        var truce = Interruption.Step(new LocalDate(2016, 1, 31)).Named("truce").With(Straddle.ShareOfDays);
        var dates = Ask.Dates(Drawn.Plain.Fit(series, truce), "truce");
        Assert.Contains(dates.Dates, date => date.Start == new LocalDate(2014, 5, 31));
        Assert.Contains(dates.Dates, date => date.Start == new LocalDate(2014, 2, 28));
    }

    [Fact]
    public void A_ramp_moves_with_the_date_on_which_it_is_whole()
    {
        var series = Drawn.Counts(10, 60, _ => 40);
        var fit = Drawn.Plain.Fit(series, Interruption.Ramp(Drawn.Month(48), Drawn.Month(51)).Named("truce"));
        var found = Ask.Dates(fit, "truce").Dates.Single(date => date.Start == Drawn.Month(20));
        var until = series.During(StudyPeriod.Of(Drawn.Start, Drawn.Month(32)));
        var alone = Drawn.Plain.Fit(until, Interruption.Ramp(Drawn.Month(20), Drawn.Month(23)).Named("truce")).Effects[0];
        Assert.Equal(alone.Estimate.Value, found.Effect!.Estimate.Value);
    }

    [Fact]
    public void Ranks_are_about_even_where_nothing_happened()
    {
        // 200 series without effect, 13 dates each that hardly share a bin: a mean rank of 7 with a standard error of 3.74/√200 = 0.26.
        double ranks = 0, first = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var dates = Ask.DatesThroughout(
                Drawn.Plain.Fit(Drawn.Counts(1000 + seed, 26, _ => 40), Interruption.Step(StudyPeriod.Of(Drawn.Month(12), Drawn.Month(15))).Named("truce")), "truce");
            ranks += dates.ShareAsExtreme;
            first += dates.ShareAsExtreme <= 0.25 ? 1 : 0;
        }
        Assert.InRange(ranks / 200, 0.44, 0.60);
        Assert.InRange(first / 200, 0.15, 0.36);
    }

    [Fact]
    public void One_thread_and_two_say_the_same()
    {
        var fit = Fit(11, 0.8);
        var one = Ask.Dates(fit, "truce", null, Drawn.Threads(1), TestContext.Current.CancellationToken);
        var two = Ask.Dates(fit, "truce", null, Drawn.Threads(2), TestContext.Current.CancellationToken);
        Assert.Equal(one, two);
        Assert.Equal(one.Dates, two.Dates);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
    }

    [Fact]
    public void Progress_reaches_one_and_a_cancelled_search_throws()
    {
        var told = new Drawn.Told();
        Ask.Dates(Fit(12, 0.8), "truce", null, new Execution { Progress = told }, TestContext.Current.CancellationToken);
        Assert.Equal(1, told.Greatest);
        Assert.ThrowsAny<OperationCanceledException>(() => Ask.Dates(Fit(12, 0.8), "truce", null, null, new CancellationToken(true)));
    }

    [Fact]
    public void Bad_questions_are_refused_by_name()
    {
        var fit = Fit(13, 0.8);
        Assert.Equal("fit", Assert.Throws<ArgumentNullException>(() => Ask.Dates(null!, "truce")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => Ask.Dates(fit, null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Dates(fit, "peace")).ParamName);
        Assert.Equal("windowBins", Assert.Throws<ArgumentOutOfRangeException>(() => Ask.Dates(fit, "truce", 0)).ParamName);
        Assert.Equal("windowBins", Assert.Throws<ArgumentOutOfRangeException>(() => Ask.Dates(fit, "truce", 13)).ParamName);
        var early = Drawn.Plain.Fit(fit.Outcome, Interruption.Step(StudyPeriod.Of(new LocalDate(2011, 1, 1), Drawn.Month(9))).Named("truce"));
        Assert.Contains("starts before the series", Assert.Throws<ArgumentException>(() => Ask.Dates(early, "truce")).Message, StringComparison.Ordinal);
    }
}
