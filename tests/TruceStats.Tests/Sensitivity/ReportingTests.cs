using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

/// <summary>How long reports take, and what is still to come.</summary>
public sealed class ReportingTests
{
    private static readonly LocalDate Start = new(2016, 6, 1);

    private static ReportingDelay Delay => ReportingDelay.Of([0.5, 0.25, 0.25]);

    private static CountSeries Daily(params long?[] counts) => CountSeries.Of(Resolution.Day, Start, counts);

    [Fact]
    public void Only_the_last_days_are_incomplete()
    {
        var nowcast = ReportingNowcast.Of(Daily(10, 10, 10, 10, 10), Start.PlusDays(4), Delay);
        Assert.Equal([1, 1, 1, 0.75, 0.5], nowcast.Bins.Select(bin => bin.Completeness));
        Assert.Equal([10.0, 10, 10, 40 / 3.0, 20], nowcast.Bins.Select(bin => bin.Corrected.Value!.Value));
        Assert.Equal((10, 10), (nowcast.Bins[0].Corrected.Interval!.Lower, nowcast.Bins[0].Corrected.Interval!.Upper));
        Assert.Equal(2, nowcast.TooYoung);
        Assert.Equal(30, nowcast.Series.Tally().Events);
        Assert.Contains(nowcast.Cautions, caution => caution.Code == CautionCodes.BinsTooYoung);
    }

    [Fact]
    public void A_week_is_as_complete_as_its_days_are_on_average()
    {
        var weekly = CountSeries.Of(Resolution.EveryDays(4), Start, 40, 31);
        var nowcast = ReportingNowcast.Of(weekly, Start.PlusDays(7), Delay);
        Assert.Equal((1 + 1 + 0.75 + 0.5) / 4, nowcast.Bins[1].Completeness, 1e-12);
        Assert.True(nowcast.Bins[1].IsTooYoung);
        Assert.False(ReportingNowcast.Of(weekly, Start.PlusDays(7), Delay, 0.8).Bins[1].IsTooYoung);
    }

    [Fact]
    public void Days_after_the_date_are_missing_and_not_zero()
    {
        var nowcast = ReportingNowcast.Of(Daily(10, 4, 0), Start.PlusDays(1), Delay);
        Assert.Equal(BinStatus.Missing, nowcast.Series[2].Status);
        Assert.Null(nowcast.Bins[2].Corrected.Value);
        Assert.Throws<ArgumentException>("delay", () => ReportingNowcast.Of(Daily(10, 4, 3), Start.PlusDays(1), Delay));
        Assert.Throws<ArgumentException>("delay", () => ReportingNowcast.Of(Daily(10, 4), Start.PlusDays(1), ReportingDelay.Of([0, 1])));
    }

    [Fact]
    public void A_missing_day_stays_missing_and_a_day_of_none_can_still_fill()
    {
        var nowcast = ReportingNowcast.Of(Daily(10, null, 0), Start.PlusDays(2), Delay);
        Assert.Null(nowcast.Bins[1].Observed);
        Assert.Null(nowcast.Bins[1].Corrected.Value);
        Assert.Equal(0, nowcast.Bins[2].Corrected.Value);
        Assert.True(nowcast.Bins[2].Corrected.Interval!.Upper > 0);
        Assert.Equal(1, nowcast.TooYoung);
    }

    [Fact]
    public void The_prediction_interval_covers_what_comes_as_often_as_it_says()
    {
        var random = new TruceStats.Numerics.RandomStream(5);
        int covered = 0;
        for (int i = 0; i < 400; i++)
        {
            long known = 0, all = 0;
            // Poisson with mean 30 as many rare chances, of which half are reported at once.
            for (int j = 0; j < 3000; j++)
            {
                if (random.NextDouble() >= 0.01)
                    continue;
                all++;
                known += random.NextDouble() < 0.5 ? 1 : 0;
            }
            covered += ReportingNowcast.Of(Daily(known), Start, Delay).Bins[0].Corrected.Interval!.Contains(all) ? 1 : 0;
        }
        // At least 95 percent, as counts are whole: 0.935 is three standard errors below.
        Assert.InRange(covered, 374, 400);
    }

    [Fact]
    public void Probabilities_add_up_to_1()
    {
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => ReportingDelay.Of([0.5, 0.4]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => ReportingDelay.Of([1.5, -0.5]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => ReportingDelay.Of([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>("probabilities", () => ReportingDelay.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>("daysPerStep", () => ReportingDelay.Of([1], 0));
        Assert.Throws<ArgumentOutOfRangeException>("completeEnough", () => ReportingNowcast.Of(Daily(1), Start, Delay, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => ReportingNowcast.Of(Daily(1), Start, Delay).At(0));
    }

    [Fact]
    public void Steps_are_of_days()
    {
        var weekly = ReportingDelay.Of([0.5, 0.5], 7);
        Assert.Equal([0, 0.5, 0.5, 1, 1], new[] { -1, 0, 6, 7, 700 }.Select(weekly.Completeness));
        Assert.Equal(3.5, weekly.MeanDays);
        Assert.Equal("mean delay 3.50 days, at most 7 days", weekly.ToString());
    }

    [Fact]
    public void A_triangle_that_is_whole_gives_plain_shares() =>
        Assert.Equal([0.5, 0.3, 0.2], ReportingDelay.FromTriangle([[4, 2, 2], [6, 4, 2]]).Probabilities.Select(share => Math.Round(share, 12)));

    [Fact]
    public void Recent_events_do_not_make_delays_look_short()
    {
        // The last row has been watched for one step only: its ten early reports say nothing of later ones.
        var delay = ReportingDelay.FromTriangle([[50, 50], [100]]);
        Assert.Equal([0.5, 0.5], delay.Probabilities);
    }

    [Fact]
    public void A_triangle_must_tell_something()
    {
        Assert.Throws<ArgumentException>("triangle", () => ReportingDelay.FromTriangle([]));
        Assert.Throws<ArgumentException>("triangle", () => ReportingDelay.FromTriangle([[1], []]));
        Assert.Throws<ArgumentException>("triangle", () => ReportingDelay.FromTriangle([[1], [1, 2]]));
        Assert.Throws<ArgumentException>("triangle", () => ReportingDelay.FromTriangle([[0, 0], [3]]));
        Assert.Throws<ArgumentOutOfRangeException>("triangle", () => ReportingDelay.FromTriangle([[1, -1]]));
    }
}
