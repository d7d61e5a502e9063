using NodaTime;
using TruceStats.Interruptions;

namespace TruceStats.Tests.Interruptions;

public sealed class PostponementTests
{
    private static readonly LocalDate First = new(2016, 1, 4);
    private static readonly PeriodSet Weekends = PeriodSet.Weekly(StudyPeriod.OfDays(First, 140), IsoDayOfWeek.Saturday, 2);

    /// <summary>Daily counts: 20, on weekends 10, on the Mondays and Tuesdays after them 24. No noise, so that the truth is known.</summary>
    private static CountSeries Daily(long onWeekends, long after)
    {
        var counts = new long[140];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = i % 7 >= 5 ? onWeekends : i % 7 <= 1 && i >= 7 ? after : 20;
        return CountSeries.Of(Resolution.Day, First, counts);
    }

    private static InterruptionFit Fit(long onWeekends, long after) => Drawn.Plain.Fit(Daily(onWeekends, after), Interruption.OnOff(Weekends));

    [Fact]
    public void A_constructed_truth_is_found()
    {
        var found = Ask.Postponed(Fit(10, 24), "episodes", 2);
        // 20 weekends of two days, 10 fewer each; 19 of them are followed by two days within the series, 4 more each.
        Assert.Equal((40, 38), (found.InForceBins, found.AfterBins));
        Assert.Equal(400, found.Averted.Value!.Value, 1e-8);
        Assert.Equal(152, found.Excess.Value!.Value, 1e-8);
        Assert.Equal(248, found.Net.Value!.Value, 1e-8);
        Assert.Equal(1.2, found.After.Estimate.Value!.Value, 1e-10);
        Assert.Equal(0.5, found.InForce.Estimate.Value!.Value, 1e-10);
        Assert.Equal("after episodes", found.After.Name);
    }

    [Fact]
    public void Net_is_averted_less_excess_and_its_interval_is_joint()
    {
        var found = Ask.Postponed(Drawn.Trended.Fit(Daily(11, 23), Interruption.OnOff(Weekends)), "episodes", 2);
        Assert.Equal(found.Averted.Value - found.Excess.Value, found.Net.Value);
        // Both expectations rest on the same level, so their errors add up instead of cancelling out.
        double apart = Math.Sqrt(Math.Pow(found.Averted.StandardError!.Value, 2) + Math.Pow(found.Excess.StandardError!.Value, 2));
        Assert.True(found.Net.StandardError > apart);
        Assert.True(found.Net.StandardError <= found.Averted.StandardError + found.Excess.StandardError + 1e-9);
        Assert.InRange(found.Net.Value!.Value, found.Net.Interval!.Lower, found.Net.Interval.Upper);
        Assert.InRange(found.Excess.Value!.Value, found.Excess.Interval!.Lower, found.Excess.Interval.Upper);
    }

    [Fact]
    public void What_comes_after_does_not_spoil_the_expectation()
    {
        // Without a level of their own the days after would raise the level that weekends are compared with.
        var fit = Fit(10, 24);
        Assert.True(fit.Averted.CounterfactualMean.Value > 410);
        Assert.Equal(400, Ask.Postponed(fit, "episodes", 2).Averted.Value!.Value, 1e-8);
    }

    [Fact]
    public void Days_after_end_where_the_next_episode_begins()
    {
        var found = Ask.Postponed(Fit(10, 20), "episodes", 4);
        Assert.Equal(76, found.AfterBins);
        Assert.Equal(1, found.After.Estimate.Value!.Value, 1e-10);
        // Five days a week lie between weekends: more are never added up, and only the days before the first weekend are left to compare with.
        Assert.Equal(95, Ask.Postponed(Fit(10, 20), "episodes", 7).AfterBins);
    }

    [Fact]
    public void Other_interruptions_in_the_bins_are_a_caution()
    {
        var law = Interruption.Step(First.PlusDays(70)).Named("law");
        var found = Ask.Postponed(Drawn.Plain.Fit(Daily(10, 24), Interruption.OnOff(Weekends), law), "episodes", 2);
        Assert.Contains(Caution.Of(CautionCodes.OtherInterruptionsAct, "bins", 40), found.Cautions);
        Assert.DoesNotContain(Ask.Postponed(Fit(10, 24), "episodes", 2).Cautions, caution => caution.Code == CautionCodes.OtherInterruptionsAct);
    }

    [Fact]
    public void Equal_questions_have_equal_answers_and_a_text()
    {
        var found = Ask.Postponed(Fit(10, 24), "episodes", 2);
        Assert.Equal(found, Ask.Postponed(Fit(10, 24), "episodes", 2));
        Assert.NotEqual(found, Ask.Postponed(Fit(10, 24), "episodes", 1));
        Assert.StartsWith("episodes: averted 400 events, 95% CI [", found.ToString(), StringComparison.Ordinal);
        Assert.Contains("; excess in the 2 bins after 152 events", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_questions_are_refused_by_name()
    {
        var fit = Fit(10, 24);
        Assert.Equal("fit", Assert.Throws<ArgumentNullException>(() => Ask.Postponed(null!, "episodes", 2)).ParamName);
        Assert.Equal("binsAfter", Assert.Throws<ArgumentOutOfRangeException>(() => Ask.Postponed(fit, "episodes", 0)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Postponed(fit, "truce", 2)).ParamName);
        var open = Drawn.Plain.Fit(fit.Outcome, Interruption.Step(First.PlusDays(70)).Named("truce"));
        Assert.Contains("no end", Assert.Throws<ArgumentException>(() => Ask.Postponed(open, "truce", 2)).Message, StringComparison.Ordinal);
        var twice = Drawn.Plain.Fit(fit.Outcome, Interruption.OnOff(Weekends), Interruption.Step(First.PlusDays(70)).Named("after episodes"));
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => Ask.Postponed(twice, "episodes", 2)).ParamName);
        Assert.ThrowsAny<OperationCanceledException>(() => Ask.Postponed(fit, "episodes", 2, null, new CancellationToken(true)));
    }
}
