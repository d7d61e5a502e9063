using TruceStats.ChangePoints;

namespace TruceStats.Tests.ChangePoints;

public sealed class PathAndComparisonTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    private static readonly CountSeries Series = Drawn.WithChange(21, 60, 30, 12, 5);

    [Fact]
    public void Every_step_of_the_path_is_what_a_search_finds_at_its_penalty()
    {
        var path = PenaltyPath.Of(new ChangePointSearch(), Series, 0.5, 500, TestContext.Current.CancellationToken);
        Assert.True(path.Steps.Count > 3);
        Assert.Equal(0.5, path.Steps[0].From);
        Assert.Equal(500, path.Steps[^1].To);
        Assert.Empty(path.Steps[^1].Segmentation.Changes);
        foreach (var step in path.Steps)
            Assert.Equal(step.Segmentation.Search.Fit(Series, TestContext.Current.CancellationToken).Changes, step.Segmentation.Changes);
        Assert.All(path.Steps.Zip(path.Steps.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(6, 5)]
    [InlineData(1, double.PositiveInfinity)]
    public void A_range_that_is_none_is_refused(double lowest, double highest) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PenaltyPath.Of(new ChangePointSearch(), Series, lowest, highest, TestContext.Current.CancellationToken));

    [Fact]
    public void A_segmentation_agrees_with_itself()
    {
        var found = new ChangePointSearch().Fit(Series, TestContext.Current.CancellationToken);
        var same = SegmentationComparison.Of(found, found, 0);
        Assert.Equal((0, 1, 1, 1, 1, 1, 1), (same.HausdorffDays, same.Rand, same.AdjustedRand, same.Covering, same.Precision, same.Recall, same.F1));
    }

    [Fact]
    public void Where_one_found_nothing_the_distance_is_undefined_and_the_rest_is_not()
    {
        var compared = SegmentationComparison.Of(StudyPeriod.OfDays(Start, 100), [Start.PlusDays(50)], [], 3);
        Assert.Null(compared.HausdorffDays);
        Assert.Equal((1, 0.5, 0.5, 0), (compared.Precision, compared.Recall, compared.Covering, compared.AdjustedRand));
        Assert.Equal(0, SegmentationComparison.Of(StudyPeriod.OfDays(Start, 100), [], [], 3).HausdorffDays);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var days = StudyPeriod.OfDays(Start, 10);
        Assert.Throws<ArgumentException>(() => SegmentationComparison.Of(days, [Start], [], 3));
        Assert.Throws<ArgumentException>(() => SegmentationComparison.Of(days, [Start.PlusDays(2), Start.PlusDays(2)], [], 3));
        Assert.Throws<ArgumentException>(() => SegmentationComparison.Of(StudyPeriod.From(Start), [], [], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => SegmentationComparison.Of(days, [], [], -1));
        var search = new ChangePointSearch();
        Assert.Throws<ArgumentException>(() => SegmentationComparison.Of(search.Fit(Series, TestContext.Current.CancellationToken), search.Fit(Drawn.WithChange(1, 59, 30, 5, 5), TestContext.Current.CancellationToken), 3));
    }
}
