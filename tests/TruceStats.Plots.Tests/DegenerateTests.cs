using ScottPlot;

namespace TruceStats.Plots.Tests;

/// <summary>Series with nothing to see, or with too much.</summary>
public sealed class DegenerateTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    [Fact]
    public void A_series_of_missing_bins_is_hatched_all_over()
    {
        using var painted = new Painted(CountSeries.Of(Resolution.Month, Start, new long?[] { null, null }).Plot());
        Assert.True(painted.Stripes(Painted.Day(2015, 1, 20)) > 30);
        Assert.True(painted.Stripes(Painted.Day(2015, 2, 20)) > 30);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void One_bin_is_a_picture(long count) => Assert.Equal((400, 250), Size(CountSeries.Of(Resolution.Day, Start, count).Plot(), 400, 250));

    [Fact]
    public void Nothing_but_zeros_is_a_row_of_marks()
    {
        using var painted = new Painted(CountSeries.Of(Resolution.Day, Start, new long[30]).Plot());
        Assert.True(painted.Is(new Color(0x5C, 0x5C, 0x5C), Painted.Day(2015, 1, 10) + 0.5, 0, down: -1));
    }

    [Fact]
    public void Ten_thousand_bins_are_a_few_things_to_draw()
    {
        var daily = CountSeries.Of(Resolution.Day, new LocalDate(1990, 1, 1), Enumerable.Range(0, 10_000).Select(i => i % 500 == 0 ? (long?)null : i % 7));
        var plot = daily.Plot();
        Assert.Equal(2, plot.PlottableList.Count);
        Assert.Equal((800, 500), Size(plot, 800, 500));
        // 10,000 bars are a hundred paths, and 20 missing bins are hatched one by one.
        Assert.True(plot.ToSvg(800, 500).Length < 1_200_000);
    }

    [Theory]
    [InlineData(800, 500)]
    [InlineData(400, 250)]
    [InlineData(120, 80)]
    [InlineData(1, 1)]
    [InlineData(2000, 60)]
    public void Every_picture_has_the_size_that_was_asked_for(int width, int height)
    {
        foreach (var make in Pictures.All.Values)
            Assert.Equal((width, height), Size(make().Png(width, height)));
    }

    [Fact]
    public void Words_without_end_leave_room_for_the_data()
    {
        string wordy = string.Concat(Enumerable.Repeat("a name of many words ", 50)), endless = new('x', 3000);
        foreach (string words in new[] { wordy, endless })
        {
            var truce = Truce.Of(words, [Declaration.Of("1", ActorId.Of("gangs"), new LocalDate(2015, 1, 10), new LocalDate(2015, 1, 10))]);
            var plot = CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Range(0, 30).Select(i => (long)(i % 5))])
                .Plot(new PlotOptions { Title = words, Counted = words, Caption = words }).AddTruce(truce).AddRival(RivalEvent.Of(words, new LocalDate(2015, 1, 28)));
            Assert.Equal((400, 250), Size(plot, 400, 250));
            Assert.True(plot.LastRender.DataRect is { Width: > 250, Height: > 60 });
            NamedEstimate[] rows = [new(words, RateChange.Between(Tally.Of(9, Exposure.Days(3)), Tally.Of(4, Exposure.Days(3))).Ratio())];
            var forest = rows.PlotForest(new PlotOptions { Caption = words });
            Assert.Equal((400, 250), Size(forest, 400, 250));
            Assert.True(forest.LastRender.DataRect.Width > 80);
        }
    }

    [Fact]
    public void A_mark_outside_the_series_is_not_drawn_and_breaks_nothing()
    {
        var plot = CountSeries.Of(Resolution.Day, Start, 1, 2, 3).Plot()
            .AddRival(RivalEvent.Of("before", new LocalDate(1990, 1, 1)))
            .AddRival(RivalEvent.Of("long", PartialDate.Year(1990), PartialDate.Year(2050)))
            .AddRival(RivalEvent.Of("after", new LocalDate(2050, 1, 1), new LocalDate(2051, 1, 1)));
        Assert.Equal((400, 250), Size(plot, 400, 250));
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("series", () => ((CountSeries)null!).Plot());
        Assert.Throws<ArgumentNullException>("change", () => ((RateChange)null!).Plot());
        Assert.Throws<ArgumentNullException>("truce", () => CountSeries.Of(Resolution.Day, Start, 1).Plot().AddTruce(null!));
        Assert.Throws<ArgumentNullException>("plot", () => ((Plot)null!).ToSvg(1, 1));
    }

    private static (int, int) Size(Plot plot, int width, int height) => Size(plot.GetImageBytes(width, height, ImageFormat.Png));

    // The header of a PNG: width and height stand in bytes 16 to 23.
    private static (int, int) Size(byte[] png) =>
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
