using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Tests.Interruptions;

namespace TruceStats.Tests.Evaluations;

public sealed class GridErrorTests
{
    private static readonly SpecificationGrid Grid = Curves.Grid(Curves.Months(1, 0.6), Curves.Plain);

    [Fact]
    public void A_list_of_choices_is_neither_empty_nor_null()
    {
        Assert.Throws<ArgumentException>("Sources", () => Grid with { Sources = [] });
        Assert.Throws<ArgumentException>("Windows", () => Grid with { Windows = [] });
        Assert.Throws<ArgumentException>("Models", () => Grid with { Models = [] });
        Assert.Throws<ArgumentNullException>("Sources", () => Grid with { Sources = null! });
        Assert.Throws<ArgumentNullException>("Windows", () => Grid with { Windows = null! });
        Assert.Throws<ArgumentNullException>("Models", () => Grid with { Models = null! });
        Assert.Throws<ArgumentNullException>("Starts", () => Grid with { Starts = null! });
        Assert.Throws<ArgumentNullException>("Resolutions", () => Grid with { Resolutions = null! });
        Assert.Throws<ArgumentException>("Models", () => Grid with { Models = [null!] });
        Assert.Empty((Grid with { Starts = [], Resolutions = [] }).Starts);
    }

    [Fact]
    public void No_choice_stands_twice_for_it_would_weigh_twice()
    {
        Assert.Throws<ArgumentException>("Sources", () => Grid with { Sources = [Grid.Sources[0], SpecificationSource.Of("police", Curves.Months(2, 1))] });
        Assert.Throws<ArgumentException>("Windows", () => Grid with { Windows = [Grid.Windows[0], Grid.Windows[0]] });
        Assert.Throws<ArgumentException>("Models", () => Grid with { Models = [Curves.Plain, Drawn.Plain with { }] });
        Assert.Throws<ArgumentException>("Starts", () => Grid with { Starts = [Drawn.Month(1), Drawn.Month(1)] });
        Assert.Throws<ArgumentException>("Resolutions", () => Grid with { Resolutions = [Resolution.Month, Resolution.Month] });
    }

    [Fact]
    public void A_first_day_is_in_the_ISO_calendar() =>
        Assert.Throws<ArgumentException>("Starts", () => Grid with { Starts = [Drawn.Month(1).WithCalendar(CalendarSystem.Julian)] });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_level_lies_between_0_and_1(double level) => Assert.Throws<ArgumentOutOfRangeException>("Level", () => Grid with { Level = level });

    [Fact]
    public void Names_are_not_blank()
    {
        Assert.Throws<ArgumentException>(() => Grid with { Effect = " " });
        Assert.Throws<ArgumentException>("name", () => SpecificationSource.Of("", Curves.Months(1, 1)));
        Assert.Throws<ArgumentNullException>("series", () => SpecificationSource.Of("police", null!));
        Assert.Throws<ArgumentException>("name", () => SpecificationWindow.Of(" ", Drawn.Truce(24)));
        Assert.Throws<ArgumentException>("interruptions", () => SpecificationWindow.Of("announced"));
        Assert.Throws<ArgumentException>("interruptions", () => SpecificationWindow.Of("announced", (Interruption)null!));
    }

    [Fact]
    public void Regressions_need_a_choice_in_every_respect()
    {
        Assert.Throws<ArgumentException>("families", () => SpecificationGrid.Regressions([], [null], [Seasonality.None], [TrendForm.None]));
        Assert.Throws<ArgumentException>("errors", () => SpecificationGrid.Regressions([CountFamily.Poisson], [], [Seasonality.None], [TrendForm.None]));
        Assert.Throws<ArgumentException>("seasons", () => SpecificationGrid.Regressions([CountFamily.Poisson], [null], [], [TrendForm.None]));
        Assert.Throws<ArgumentException>("trends", () => SpecificationGrid.Regressions([CountFamily.Poisson], [null], [Seasonality.None], []));
        Assert.Throws<ArgumentNullException>("families", () => SpecificationGrid.Regressions(null!, [null], [Seasonality.None], [TrendForm.None]));
    }

    [Fact]
    public void Grids_are_equal_where_all_options_are()
    {
        Assert.Equal(Grid, Curves.Grid(Curves.Months(1, 0.6), Drawn.Plain with { }));
        Assert.Equal(Grid.GetHashCode(), Curves.Grid(Curves.Months(1, 0.6), Drawn.Plain with { }).GetHashCode());
        Assert.NotEqual(Grid, Grid with { Starts = [Drawn.Month(0)] });
        Assert.NotEqual(Grid, Grid with { Windows = [SpecificationWindow.Of("announced", Drawn.Truce(25))] });
    }
}
