using TruceStats.ChangePoints;

namespace TruceStats.Tests.ChangePoints;

public sealed class SearchTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    private static readonly ChangePointSearch Believing = new() { Dispersion = 1 };

    private static CountSeries Daily(params long[] counts) => CountSeries.Of(Resolution.Day, Start, counts);

    private static CountSeries WithGaps(params long?[] counts) => CountSeries.Of(Resolution.Day, Start, counts);

    [Fact]
    public void El_Salvador_changed_after_March_2016()
    {
        var monthly = CountSeries.Of(
            Resolution.Month, Start, 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);
        var found = new ChangePointSearch { Segments = 2 }.Fit(monthly, TestContext.Current.CancellationToken);
        Assert.Equal(new LocalDate(2016, 4, 1), Assert.Single(found.Changes).Date);
        Assert.True(found.Changes[0].Interval.Contains(new LocalDate(2016, 3, 26)));
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.DatesChosenByData);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.CorrelationNotIdentified);
    }

    [Fact]
    public void Segments_add_up_to_the_series()
    {
        var found = Believing.Fit(Daily(9, 8, 11, 10, 9, 1, 0, 2, 1, 1, 0, 30, 28, 31), TestContext.Current.CancellationToken);
        Assert.Equal([5, 11], found.Changes.Select(change => change.Bin));
        Assert.Equal(141, found.Segments.Sum(segment => segment.Tally!.Events));
        Assert.Equal(14, found.Segments.Sum(segment => segment.Bins));
        Assert.Equal(found.Segments[0].Period.End, found.Segments[1].Period.Start);
        Assert.Equal(9.4, found.Segments[0].Rate.Value!.Value, 1e-12);
    }

    [Fact]
    public void Missing_bins_contribute_nothing_and_close_no_gap()
    {
        var found = Believing.Fit(WithGaps(9, 8, 11, 10, null, null, 1, 0, 2, 1, 1), TestContext.Current.CancellationToken);
        var change = Assert.Single(found.Changes);
        Assert.Equal(6, change.Bin);
        // It may have come in the gap: from the day after the last counted one.
        Assert.Equal(StudyPeriod.Of(Start.PlusDays(4), Start.PlusDays(7)), change.Interval);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.ChangeBesideGap);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
        Assert.Equal(StudyPeriod.OfDays(Start, 6), found.Segments[0].Period);
    }

    [Fact]
    public void Zeros_all_the_way_are_no_change_and_say_that_there_is_nothing()
    {
        var found = new ChangePointSearch().Fit(Daily(0, 0, 0, 0, 0, 0), TestContext.Current.CancellationToken);
        Assert.Empty(found.Changes);
        Assert.Equal(0, found.Segments[0].Rate.Value);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.NoEvents);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.NoChangeDetected);
    }

    [Fact]
    public void Equal_counts_are_no_change_for_any_cost()
    {
        foreach (var cost in new[] { SegmentCost.Poisson, SegmentCost.NegativeBinomial(3), SegmentCost.GaussianMean, SegmentCost.GaussianMeanAndVariance })
            Assert.Empty(new ChangePointSearch { Cost = cost }.Fit(Daily(7, 7, 7, 7, 7, 7, 7, 7), TestContext.Current.CancellationToken).Changes);
    }

    [Fact]
    public void What_is_too_short_or_missing_is_refused_with_what_is_needed()
    {
        Assert.Contains("at least 2 counted bins", Assert.Throws<ArgumentException>(() => Believing.Fit(Daily(5), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains("missing", Assert.Throws<ArgumentException>(() => Believing.Fit(WithGaps(null, null), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains("at least 10 counted bins", Assert.Throws<ArgumentException>(() => (Believing with { MinimumSegment = 5 }).Fit(Daily(1, 2, 3, 4), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => (Believing with { Segments = 4 }).Fit(Daily(1, 2, 3), TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeasureSeries.Of(Resolution.Day, Start, [1, double.NaN], Unit.Days));
        Assert.Throws<ArgumentException>(() => new ChangePointSearch { Cost = SegmentCost.Poisson }.Fit(MeasureSeries.Of(Resolution.Day, Start, [1, 2, 3], Unit.Days), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void Options_that_are_no_numbers_of_their_kind_are_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangePointSearch { Dispersion = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangePointSearch { Level = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentCost.NegativeBinomial(value));
        if (value != 0)
            Assert.Throws<ArgumentOutOfRangeException>(() => Penalty.Manual(value));
    }

    [Fact]
    public void A_size_without_bound_is_Poisson()
    {
        var series = Daily(9, 8, 11, 10, 9, 1, 0, 2, 1, 1, 0, 30, 28, 31);
        var poisson = Believing.Fit(series, TestContext.Current.CancellationToken);
        var binomial = (Believing with { Cost = SegmentCost.NegativeBinomial(1e9) }).Fit(series, TestContext.Current.CancellationToken);
        Assert.Equal(poisson.Changes.Select(change => change.Bin), binomial.Changes.Select(change => change.Bin));
        Assert.Equal(poisson.Cost, binomial.Cost, 1e-4);
    }

    [Fact]
    public void Noise_beyond_Poisson_makes_no_changes()
    {
        int believed = 0, asked = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var series = Drawn.Overdispersed(seed, length: 100, mean: 20, dispersion: 6);
            believed += Believing.Fit(series, TestContext.Current.CancellationToken).Changes.Count;
            asked += new ChangePointSearch().Fit(series, TestContext.Current.CancellationToken).Changes.Count;
        }
        Assert.True(believed > 200, $"{believed} changes where the cost is believed");
        Assert.True(asked < 12, $"{asked} changes in 40 series without any");
    }

    [Fact]
    public void A_change_does_not_inflate_the_dispersion()
    {
        double[] found = [.. Enumerable.Range(1, 30).Select(seed => new ChangePointSearch().Fit(Drawn.WithChange((ulong)seed, 120, 60, 30, 3), TestContext.Current.CancellationToken).Dispersion)];
        Assert.InRange(found.Average(), 1, 1.2);
    }

    [Fact]
    public void The_modified_criterion_charges_short_segments()
    {
        var spike = Daily(5, 4, 6, 5, 5, 14, 14, 5, 4, 6, 5, 5, 6, 4, 5, 5, 6, 5, 4, 5);
        var penalized = (Believing with { Penalty = Penalty.Mbic }).Fit(spike, TestContext.Current.CancellationToken);
        Assert.True(penalized.Changes.Count <= Believing.Fit(spike, TestContext.Current.CancellationToken).Changes.Count);
        Assert.Equal(2 * Math.Log(20), penalized.PenaltyPerChange, 1e-12);
    }

    [Fact]
    public void Another_level_is_another_interval_and_the_same_changes()
    {
        var found = Believing.Fit(Drawn.WithChange(3, 60, 30, 10, 6), TestContext.Current.CancellationToken);
        var narrower = found.At(0.5);
        Assert.Equal(found.Changes.Select(change => change.Date), narrower.Changes.Select(change => change.Date));
        Assert.All(found.Changes.Zip(narrower.Changes), pair => Assert.True(pair.First.Interval.Contains(pair.Second.Interval)));
        Assert.Equal((Believing with { Level = 0.5 }).Fit(found.Counts!, TestContext.Current.CancellationToken), narrower);
        Assert.Throws<ArgumentOutOfRangeException>(() => found.At(1));
    }

    [Fact]
    public void Intervals_hold_the_true_date_about_as_often_as_they_say()
    {
        int held = 0, seen = 0;
        for (ulong seed = 1; seed <= 400; seed++)
        {
            var found = new ChangePointSearch { Segments = 2 }.Fit(Drawn.WithChange(seed, 80, 40, 10, 6), TestContext.Current.CancellationToken);
            seen++;
            held += found.Changes[0].Interval.Contains(Start.PlusDays(40)) ? 1 : 0;
        }
        Assert.InRange(held / (double)seen, 0.92, 1);
    }

    [Fact]
    public void Cancelling_ends_the_search() => Assert.Throws<OperationCanceledException>(
        () => (Believing with { MinimumSegment = 2 }).Fit(Drawn.WithChange(1, 5000, 2500, 10, 6), new CancellationToken(canceled: true)));
}
