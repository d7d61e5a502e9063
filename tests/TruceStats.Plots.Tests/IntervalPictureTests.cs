using ScottPlot;
using ScottPlot.Plottables;
using TruceStats.Interruptions;

namespace TruceStats.Plots.Tests;

/// <summary>Forests, event studies, p-value functions and placebos: what is drawn where.</summary>
public sealed class IntervalPictureTests
{
    private static readonly MethodId Method = new("test", "a test", "Nobody 2000");

    [Fact]
    public void A_square_stands_at_the_estimate_and_a_line_between_its_limits()
    {
        NamedEstimate[] estimates = [Ratio("first", 0.5, 0.25, 1), Ratio("second", 2, 1.6, 2.5)];
        using var painted = new Painted(estimates.PlotForest());
        Assert.True(painted.Is(PlotPalette.Observed, Math.Log10(0.5), 2));
        Assert.True(painted.Has(PlotPalette.Observed, Math.Log10(0.27), 2, 1));
        Assert.False(painted.Has(PlotPalette.Observed, Math.Log10(0.23), 2, 1));
        Assert.True(painted.Is(PlotPalette.Observed, Math.Log10(2), 1));
        Assert.False(painted.Has(PlotPalette.Observed, Math.Log10(2.7), 1, 1));
        // The line at 1.
        Assert.True(painted.Has(new Color(0x26, 0x26, 0x26), 0, 1.5, 1));
    }

    [Fact]
    public void The_shorter_interval_has_the_larger_square()
    {
        NamedEstimate[] estimates = [Ratio("long", 2, 0.5, 8), Ratio("short", 2, 1.6, 2.5)];
        using var painted = new Painted(estimates.PlotForest());
        int Width(double row) => Enumerable.Range(-12, 25).Count(right => painted.Is(PlotPalette.Observed, Math.Log10(2), row, right, down: 2));
        Assert.True(Width(1) >= Width(2) + 4);
    }

    [Fact]
    public void What_has_no_end_has_an_arrow_at_the_edge()
    {
        NamedEstimate[] estimates = [Ratio("fewer", 0.5, 0, 1), Ratio("more", 2, 1, double.PositiveInfinity), Ratio("whole", 1, 0.5, 2)];
        var plot = estimates.PlotForest();
        using var painted = new Painted(plot);
        double left = plot.Axes.Bottom.Min, right = plot.Axes.Bottom.Max;
        Assert.True(painted.Is(PlotPalette.Observed, left, 3, right: 7, down: 1));
        Assert.True(painted.Is(PlotPalette.Observed, right, 2, right: -8, down: 1));
        Assert.False(painted.Is(PlotPalette.Observed, left, 1, right: 7, down: 1));
    }

    [Fact]
    public void Estimates_of_zero_infinity_and_nothing_keep_their_rows_and_their_numbers()
    {
        const double Endless = double.PositiveInfinity;
        NamedEstimate[] estimates = [Ratio("none after", 0, 0, 0.2), Ratio("none before", Endless, 1.5, Endless), Ratio("none", null, 0, Endless)];
        var plot = estimates.PlotForest();
        using var painted = new Painted(plot);
        Assert.Equal(["none after", "none before", "none"], plot.Axes.Left.TickGenerator.Ticks.Select(tick => tick.Label));
        Assert.Equal(["0 [0, 0.200]", "∞ [1.50, ∞]", "undefined [0, ∞]"], plot.Axes.Right.TickGenerator.Ticks.Select(tick => tick.Label));
        Assert.True(double.IsFinite(plot.Axes.Bottom.Min) && double.IsFinite(plot.Axes.Bottom.Max));
    }

    [Fact]
    public void A_limit_far_outside_does_not_take_the_room_of_the_rest()
    {
        NamedEstimate[] estimates = [Ratio("far", 0.5, 1e-9, 2), Ratio("near", 0.6, 0.4, 0.9)];
        Assert.InRange(estimates.PlotForest().Axes.Bottom.Min, -3, -0.3);
    }

    [Fact]
    public void Differences_stand_on_a_plain_axis_with_a_line_at_zero()
    {
        NamedEstimate[] estimates = [new("difference", new Estimate(-5, 1, new ConfidenceInterval(-7, -3, 0.9, Method), Method, Unit.PerDay))];
        var plot = estimates.PlotForest();
        Assert.Equal("Per day, 90% intervals", plot.Axes.Bottom.Label.Text);
        Assert.True(plot.Axes.Bottom.Min < -7 && plot.Axes.Bottom.Max > 0);
    }

    [Fact]
    public void A_forest_needs_estimates_of_one_unit()
    {
        Assert.Throws<ArgumentException>(() => Array.Empty<NamedEstimate>().PlotForest());
        NamedEstimate[] mixed = [Ratio("ratio", 1, 0.5, 2), new("days", new Estimate(1, null, null, Method, Unit.Days))];
        Assert.Contains("ratio", Assert.Throws<ArgumentException>(() => mixed.PlotForest()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new NamedEstimate[] { null! }.PlotForest());
    }

    [Fact]
    public void Strata_have_their_common_ratio_below_them()
    {
        var strata = StratifiedRateChange.Of([Change(100, 30), Change(40, 22), Change(0, 0)]);
        var plot = strata.PlotStrata(["north", "south", "nowhere"]);
        using var painted = new Painted(plot);
        Assert.Equal(["north", "south", "nowhere", "all (Mantel–Haenszel)"], plot.Axes.Left.TickGenerator.Ticks.Select(tick => tick.Label));
        Assert.True(painted.Is(PlotPalette.Fitted, Math.Log10(strata.Ratio().Value!.Value), 1));
        Assert.Contains("3, not 2", Assert.Throws<ArgumentException>(() => strata.PlotStrata(["north", "south"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_curve_of_p_values_passes_through_the_tests_and_the_interval_stands_where_it_ends()
    {
        var change = Change(100, 30);
        var plot = change.Plot();
        using var painted = new Painted(plot);
        foreach (double ratio in new[] { 0.4, 0.45, 0.6 })
            Assert.True(painted.Has(PlotPalette.Fitted, Math.Log10(ratio), change.Test(ratio).PValue, 2));
        var interval = change.Ratio().Interval!;
        Assert.True(painted.Has(PlotPalette.Expected, Math.Log10(change.Ratio().Value!.Value), 0.05, 1));
        Assert.False(painted.Has(PlotPalette.Expected, Math.Log10(interval.Lower) - 0.02, 0.05, 1));
        Assert.False(painted.Has(PlotPalette.Expected, Math.Log10(interval.Upper) + 0.02, 0.05, 1));
        Assert.Contains("no change: p < 0.001", plot.Legend.GetItems().Select(item => item.LabelText));
    }

    [Theory]
    [InlineData(30, 0, "estimate: 0")]
    [InlineData(0, 4, "estimate: ∞")]
    [InlineData(0, 0, "estimate: undefined")]
    public void Zero_counts_have_a_curve_too(long before, long after, string estimate)
    {
        var plot = Change(before, after).Plot();
        Assert.Contains(estimate, plot.Legend.GetItems().Select(item => item.LabelText));
        Assert.True(plot.Axes.Bottom.Min < 0 && plot.Axes.Bottom.Max > 0);
        Assert.All(plot.GetPlottables<Scatter>().SelectMany(line => line.Data.GetScatterPoints()), point => Assert.True(double.IsFinite(point.X) && double.IsFinite(point.Y)));
        Assert.NotEmpty(plot.GetImageBytes(400, 250, ImageFormat.Png));
    }

    [Fact]
    public void False_dates_stand_at_their_statistics_and_the_true_one_is_marked()
    {
        var placebos = Placebos();
        var plot = placebos.Plot();
        using var painted = new Painted(plot);
        double truth = placebos.True.Test!.Statistic!.Value;
        Assert.True(painted.Is(PlotPalette.Expected, Painted.Day(2016, 4, 1), truth));
        foreach (var date in placebos.Dates.Where(date => date.Statistic is { } statistic && Math.Abs(statistic) < Math.Abs(truth) - 0.3))
            Assert.True(painted.Is(PlotPalette.Compared, Dates.At(date.Start), date.Statistic!.Value));
        // The lines that a false date must reach to be as strong.
        Assert.InRange(painted.Runs(PlotPalette.Expected, Painted.Day(2015, 2, 1), Painted.Day(2016, 2, 1), _ => Math.Abs(truth)), 10, 80);
        Assert.StartsWith("Truce: rank " + placebos.Rank, plot.Axes.GetPanels().OfType<CaptionPanel>().Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void False_dates_without_a_fit_are_not_left_out()
    {
        var placebos = Placebos();
        int without = placebos.Dates.Count - placebos.Count;
        Assert.True(without > 0);
        Assert.Equal(without, placebos.Plot().GetPlottables<Scatter>().Single(points => points.LegendText == "false dates without a fit").Data.GetScatterPoints().Count);
    }

    [Fact]
    public void Other_outcomes_are_a_forest_in_which_one_without_a_fit_keeps_its_row()
    {
        long[] counts = [30, 33, 28, 31, 35, 29, 32, 30, 12, 11, 14, 9];
        var fit = new SegmentedRegression { Family = CountFamily.QuasiPoisson, Trend = TrendForm.None }.Fit(Series(counts), Interruption.Step(new LocalDate(2015, 9, 1)).Named("truce"));
        var others = PlaceboOutcomes.Of(fit, "truce", [
            KeyValuePair.Create("traffic deaths", OutcomeSeries.Of(Series([20, 22, 21, 19, 18, 22, 20, 21, 23, 19, 20, 22]))),
            KeyValuePair.Create("nothing", OutcomeSeries.Of(Series(new long[12])))], null, TestContext.Current.CancellationToken);
        var plot = others.PlotForest();
        using var painted = new Painted(plot);
        Assert.Equal(["truce", "traffic deaths", "nothing"], plot.Axes.Left.TickGenerator.Ticks.Select(tick => tick.Label));
        Assert.Equal("no fit", plot.Axes.Right.TickGenerator.Ticks[2].Label);
        Assert.True(painted.Is(PlotPalette.Expected, Math.Log10(others.True.Estimate.Value!.Value), 3));
    }

    [Fact]
    public void An_event_study_has_each_bin_at_its_time()
    {
        var plot = ((DrawnPlot)Pictures.All["event-study.png"]()).Plot;
        using var painted = new Painted(plot);
        // The line before the first bin after the start, and no effect.
        Assert.InRange(Enumerable.Range(-1, 3).Max(right => painted.ShareOfColumn(new Color(0x26, 0x26, 0x26), -0.5, right)), 0.3, 0.8);
        Assert.True(painted.Has(PlotPalette.Fitted, 0, Math.Log10(0.573), 1));
        Assert.True(painted.Has(PlotPalette.Compared, -2, Math.Log10(0.989), 1));
        Assert.Equal("Ratio, 95% intervals", plot.Axes.Left.Label.Text);
    }

    [Fact]
    public void Residuals_are_four_plots_on_a_page()
    {
        var page = ((DrawnPage)Pictures.All["residuals.png"]()).Page;
        Assert.Equal(["Over time", "Autocorrelation by lag", "Against a normal law", "Against fitted"], page.GetPlots().Select(plot => plot.Axes.Title.Label.Text));
    }

    // The correlation of 1, −1, 1, −1 with its own past, a pair missing: Σ eₜeₜ₊₁ = −2 over Σ e² = 3, and Σ eₜeₜ₊₂ = 1 over 3.
    [Fact]
    public void Correlations_leave_out_pairs_of_which_one_is_missing() =>
        Assert.Equal([-2.0 / 3, 1.0 / 3], ResidualsPage.Autocorrelations([1, -1, 1, null]));

    [Fact]
    public void Residuals_that_are_all_zero_or_missing_have_no_correlations()
    {
        Assert.Empty(ResidualsPage.Autocorrelations([0, 0, 0, 0]));
        Assert.Empty(ResidualsPage.Autocorrelations([null, null, null]));
    }

    private static NamedEstimate Ratio(string name, double? value, double lower, double upper) =>
        new(name, new Estimate(value, null, new ConfidenceInterval(lower, upper, 0.95, Method), Method, Unit.Ratio));

    private static RateChange Change(long before, long after) => RateChange.Between(Tally.Of(before, Exposure.Days(100)), Tally.Of(after, Exposure.Days(60)));

    private static CountSeries Series(long[] counts) => CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);

    private static PlaceboDates Placebos()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var truce = Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");
        var fit = new SegmentedRegression { Trend = TrendForm.None, Errors = StandardErrors.AutocorrelationInflated }.Fit(Series(counts), truce);
        return PlaceboDates.Of(fit, "truce", windowBins: 4);
    }
}
