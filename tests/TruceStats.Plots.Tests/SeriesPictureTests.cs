using ScottPlot;

namespace TruceStats.Plots.Tests;

/// <summary>What a picture of counts draws, and where.</summary>
public sealed class SeriesPictureTests
{
    private static readonly Color Bar = new(0x5C, 0x5C, 0x5C);
    private static readonly Color Band = Painted.Over(PlotPalette.Truce, 0.28);

    // 1 to 8 March 2018: 6, missing, 0, 4, excluded, 9, and two that are not complete.
    private static CountSeries Days { get; } = CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), new long?[] { 6, null, 0, 4, 5, 9, 8, 3 })
        .AsOf(new LocalDate(2018, 3, 8), reportingLagDays: 1)
        .During(PeriodSet.Of(StudyPeriod.Of(new LocalDate(2018, 3, 1), new LocalDate(2018, 3, 5)), StudyPeriod.From(new LocalDate(2018, 3, 6))));

    [Fact]
    public void A_bar_is_as_high_as_its_count_and_stands_in_its_bin()
    {
        using var painted = new Painted(Days.Plot());
        Assert.True(painted.Is(Bar, Middle(1), 3));
        Assert.True(painted.Is(Bar, Middle(1), 5.9));
        Assert.True(painted.Is(Colors.White, Middle(1), 6.3));
        Assert.True(painted.Is(Bar, Middle(6), 8.9));
    }

    [Fact]
    public void A_missing_bin_has_no_bar_and_is_hatched_from_top_to_bottom()
    {
        using var painted = new Painted(Days.Plot());
        Assert.Equal(0, painted.ShareOfColumn(Bar, Middle(2)));
        // A line every seven pixels, all the way up.
        Assert.True(painted.Stripes(Middle(2)) > painted.Data.Height / 9);
    }

    [Fact]
    public void A_count_of_zero_has_a_mark_on_the_axis_and_no_hatching()
    {
        using var painted = new Painted(Days.Plot());
        Assert.True(painted.Is(Bar, Middle(3), 0, down: -1));
        Assert.False(painted.Is(Bar, Middle(3), 0, down: -5));
        Assert.True(painted.Stripes(Middle(3)) < 15);
    }

    [Fact]
    public void An_excluded_bin_is_grey_and_has_no_bar()
    {
        using var painted = new Painted(Days.Plot());
        Assert.True(painted.ShareOfColumn(new Color(0xEC, 0xEC, 0xEC), Middle(5)) > 0.95);
        Assert.True(painted.Is(Colors.White, Middle(4), 7.3));
    }

    [Fact]
    public void An_incomplete_bin_is_hollow()
    {
        using var painted = new Painted(Days.Plot());
        Assert.Equal(SkiaSharp.SKColors.White, painted.At(Middle(8), 1.4));
        Assert.True(painted.Has(PlotPalette.Observed, Middle(8), 3, 1));
        Assert.False(painted.Is(Bar, Middle(8), 1.4));
    }

    [Fact]
    public void Only_what_the_series_has_stands_in_the_legend()
    {
        Assert.Equal(
            ["counted", "incomplete: reports still expected", "missing: nobody counted", "excluded"],
            Days.Plot().Legend.GetItems().Select(item => item.LabelText));
        Assert.False(CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), 3, 4).Plot().Legend.IsVisible);
    }

    [Fact]
    public void A_truce_is_a_band_between_its_days_and_nowhere_else()
    {
        var truce = Truce.Of("truce", [Declaration.Of(
            "1", ActorId.Of("gangs"), new LocalDate(2018, 3, 11), new LocalDate(2018, 3, 11), ending: Ending.On(new LocalDate(2018, 3, 21), EndingReason.Unknown))]);
        using var painted = new Painted(Month().Plot().AddTruce(truce));
        Assert.False(painted.Is(Band, Painted.Day(2018, 3, 10), 1.4));
        Assert.True(painted.Is(Band, Painted.Day(2018, 3, 11), 1.4, right: 4));
        Assert.True(painted.Is(Band, Painted.Day(2018, 3, 21), 1.4, right: -4));
        Assert.True(painted.Is(Colors.White, Painted.Day(2018, 3, 21), 1.4, right: 6));
        // Its edges, in grey too.
        Assert.True(Enumerable.Range(-1, 3).Max(right => painted.ShareOfColumn(new Color(0x1C, 0x5F, 0x88), Painted.Day(2018, 3, 11), right)) > 0.8);
    }

    [Fact]
    public void Days_on_which_a_truce_may_have_held_are_hatched_and_not_filled()
    {
        var truce = Truce.Of("truce", [Declaration.Of(
            "1", ActorId.Of("gangs"), declared: new LocalDate(2018, 3, 5), effective: PartialDate.FewDays(new LocalDate(2018, 3, 6), new LocalDate(2018, 3, 15)))]);
        using var painted = new Painted(Month().Plot().AddTruce(truce));
        Assert.True(painted.Stripes(Painted.Day(2018, 3, 10), 7) > 30);
        Assert.True(painted.Is(Band, Painted.Day(2018, 3, 20), 1.4, right: 5));
        Assert.True(painted.Is(Colors.White, Painted.Day(2018, 3, 4), 1.4, right: 5));
    }

    [Fact]
    public void Windows_are_bands_of_their_own()
    {
        var windows = TruceWindows.Of(
            StudyPeriod.Of(new LocalDate(2018, 3, 1), new LocalDate(2018, 3, 8)), StudyPeriod.Of(new LocalDate(2018, 3, 8), new LocalDate(2018, 3, 12)),
            StudyPeriod.Of(new LocalDate(2018, 3, 12), new LocalDate(2018, 3, 20)), StudyPeriod.Of(new LocalDate(2018, 3, 20), new LocalDate(2018, 3, 31)));
        using var painted = new Painted(Month().Plot().AddWindows(windows));
        Assert.True(painted.Is(Painted.Over(new Color(0xF0, 0xE4, 0x42), 0.16), Painted.Day(2018, 3, 4), 1.4, right: 5));
        Assert.True(painted.Stripes(Painted.Day(2018, 3, 10)) > 30);
        Assert.True(painted.Is(Band, Painted.Day(2018, 3, 16), 1.4));
        Assert.True(painted.Stripes(Painted.Day(2018, 3, 25)) > 30);
    }

    [Fact]
    public void A_rival_event_is_a_dashed_line_at_its_first_day()
    {
        var ink = new Color(0x7E, 0x2C, 0x57);
        using var painted = new Painted(Month().Plot().AddRival(RivalEvent.Of("a law", new LocalDate(2018, 3, 16))));
        double drawn = Enumerable.Range(-1, 2).Max(right => painted.ShareOfColumn(ink, Painted.Day(2018, 3, 16), right));
        Assert.InRange(drawn, 0.4, 0.95);
        Assert.Equal(0, painted.ShareOfColumn(ink, Painted.Day(2018, 3, 15), 4));
    }

    [Fact]
    public void Marks_make_room_for_their_names_unless_the_caller_has_set_the_limits()
    {
        var plot = Month().Plot();
        double before = plot.Axes.Left.Max;
        plot.AddRival(RivalEvent.Of("one", new LocalDate(2018, 3, 5)));
        double after = plot.Axes.Left.Max;
        Assert.True(after > before);
        plot.Axes.SetLimitsY(0, 50);
        plot.AddRival(RivalEvent.Of("two", new LocalDate(2018, 3, 9)));
        Assert.Equal(50, plot.Axes.Left.Max);
    }

    [Theory]
    [InlineData("day", "Homicides per day")]
    [InlineData("week", "Homicides per week")]
    [InlineData("10 days", "Homicides per 10 days")]
    [InlineData("month", "Homicides per day")]
    public void The_axis_says_what_is_counted_and_over_what(string resolution, string label)
    {
        var series = CountSeries.Of(Resolution.Parse(resolution), new LocalDate(2018, 1, 1), 31, 28, 31);
        Assert.Equal(label, series.Plot(new PlotOptions { Counted = "homicides" }).Axes.Left.Label.Text);
    }

    [Fact]
    public void Months_stand_as_rates_and_as_counts_where_that_is_asked_for()
    {
        var months = CountSeries.Of(Resolution.Month, new LocalDate(2018, 1, 1), 310, 280);
        using (var rates = new Painted(months.Plot()))
        {
            // Ten a day in both, however long the month.
            Assert.True(rates.Is(Bar, Painted.Day(2018, 1, 16), 9.8));
            Assert.True(rates.Is(Bar, Painted.Day(2018, 2, 14), 9.8));
        }
        var plot = months.Plot(new PlotOptions { AsRates = false });
        using var counts = new Painted(plot);
        Assert.Equal("Events per month", plot.Axes.Left.Label.Text);
        Assert.True(counts.Is(Bar, Painted.Day(2018, 1, 16), 305));
        Assert.False(counts.Is(Bar, Painted.Day(2018, 2, 14), 285));
    }

    [Fact]
    public void Person_days_stand_per_100_000_a_year()
    {
        var plot = CountSeries.Of(Resolution.Day, new LocalDate(2018, 1, 1), new long?[] { 2, 4 }, CountedQuantity.DeathsBest).WithPopulation(1_000_000).Plot();
        using var painted = new Painted(plot);
        Assert.Equal("Deaths (best) per 100,000 a year", plot.Axes.Left.Label.Text);
        // 4 a day among a million are 146.1 a year among 100,000.
        Assert.True(painted.Is(Bar, Painted.Day(2018, 1, 2) + 0.5, 145));
        Assert.True(painted.Is(Colors.White, Painted.Day(2018, 1, 2) + 0.5, 148));
    }

    [Fact]
    public void The_small_print_says_how_many_bins_are_missing()
    {
        var caption = Days.Plot().Axes.GetPanels().OfType<CaptionPanel>().Single();
        Assert.StartsWith("1 of 8 bins missing.", caption.Text, StringComparison.Ordinal);
        Assert.Equal("Source: a newspaper", Days.Plot(new PlotOptions { Caption = "Source: a newspaper" }).Axes.GetPanels().OfType<CaptionPanel>().Single().Text);
    }

    private static double Middle(int day) => Painted.Day(2018, 3, day) + 0.5;

    private static CountSeries Month() => CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), [.. Enumerable.Repeat(1L, 29), 2]);
}
