using ScottPlot;

namespace TruceStats.Plots.Tests;

public sealed class TicksTests
{
    [Theory]
    [InlineData("2016-03-26", "2016-04-02", 700, "2016-03-26 2016-03-27 2016-03-28 2016-03-29 2016-03-30 2016-03-31 2016-04-01 2016-04-02")]
    [InlineData("2016-03-01", "2016-04-01", 400, "2016-03-07 2016-03-14 2016-03-21 2016-03-28")]
    [InlineData("2015-01-01", "2016-11-01", 350, "2015-01 2015-07 2016-01 2016-07")]
    [InlineData("2010-05-01", "2016-11-01", 350, "2011 2012 2013 2014 2015 2016")]
    [InlineData("1900-01-01", "2020-01-01", 350, "1900 1920 1940 1960 1980 2000 2020")]
    public void Dates_are_iso_and_as_dense_as_the_room_allows(string from, string to, float width, string labels) =>
        Assert.Equal(labels.Split(' '), Labels(new CalendarTicks(), Day(from), Day(to), Edge.Bottom, width));

    [Theory]
    [InlineData(0, 31.4, 400, "0 5 10 15 20 25 30")]
    [InlineData(-1500, 6000, 200, "0 2,000 4,000 6,000")]
    [InlineData(0, 0.004, 200, "0 0.001 0.002 0.003 0.004")]
    [InlineData(0, 3e10, 150, "0 1e+10 2e+10 3e+10")]
    [InlineData(-0.35, 0.35, 150, "−0.2 0 0.2")]
    public void Numbers_are_round_and_invariant(double from, double to, float height, string labels) =>
        Assert.Equal(labels.Split(' '), Labels(new NumberTicks(), from, to, Edge.Left, height));

    [Fact]
    public void Counts_have_no_ticks_between_whole_numbers() => Assert.Equal(["0", "1", "2"], Labels(new NumberTicks(wholeOnly: true), 0, 2.1, Edge.Left, 500));

    [Theory]
    [InlineData(0.27, 1.1, 150, "0.3 0.5 1")]
    [InlineData(0.004, 2, 450, "0.005 0.01 0.02 0.05 0.1 0.2 0.5 1 2")]
    [InlineData(1e-9, 1e9, 200, "1e-5 1 100,000")]
    [InlineData(0.92, 1.04, 200, "0.95 1")]
    public void Ratios_stand_at_their_logarithms(double from, double to, float width, string labels)
    {
        var ticks = new RatioTicks();
        Assert.Equal(labels.Split(' '), Labels(ticks, Math.Log10(from), Math.Log10(to), Edge.Bottom, width));
        Assert.All(ticks.Ticks.Where(tick => tick.Label == "1"), tick => Assert.Equal(0, tick.Position, 1e-12));
    }

    [Fact]
    public void Nothing_is_marked_where_there_is_no_range()
    {
        foreach (ITickGenerator ticks in new ITickGenerator[] { new CalendarTicks(), new NumberTicks(), new RatioTicks() })
        {
            Assert.Empty(Labels(ticks, 5, 5, Edge.Bottom, 400));
            Assert.Empty(Labels(ticks, double.NaN, double.NaN, Edge.Bottom, 400));
            Assert.Empty(Labels(ticks, 0, double.PositiveInfinity, Edge.Bottom, 400));
        }
    }

    [Fact]
    public void Days_stand_where_scottplot_puts_dates() => Assert.Equal(new DateTime(2016, 3, 26).ToOADate(), Dates.At(new LocalDate(2016, 3, 26)));

    private static double Day(string iso) => Dates.At(NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value);

    private static IEnumerable<string> Labels(ITickGenerator ticks, double from, double to, Edge edge, float size)
    {
        using var paint = Paint.NewDisposablePaint();
        ticks.Regenerate(new CoordinateRange(from, to), edge, new PixelLength(size), paint, Typography.Style(Typography.SmallSize, Colors.Black, Alignment.MiddleCenter));
        return ticks.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label);
    }
}
