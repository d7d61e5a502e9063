using ScottPlot;
using ScottPlot.Plottables;
using TruceStats.Interruptions;

namespace TruceStats.Plots.Tests;

/// <summary>What the pictures of an interrupted series draw, and where.</summary>
public sealed class InterruptionPictureTests
{
    private static readonly LocalDate Start = new(2016, 4, 1);

    // Every third day has 20, the others 22, and from the truce on 10 and 12: the levels are plain to see.
    private static InterruptionFit Fit { get; } = Fitted(Days(missing: -1));

    private static double Truce => Painted.Day(2016, 4, 1);

    [Fact]
    public void Points_stand_in_the_middle_of_their_bins()
    {
        using var painted = new Painted(Fit.Plot());
        for (int i = 0; i < 60; i += 7)
            Assert.True(painted.Has(PlotPalette.Observed, Painted.Day(2016, 3, 2) + i + 0.5, Fit.Outcome.Values[i]!.Value, 1));
    }

    [Fact]
    public void The_fitted_line_is_whole_and_breaks_at_the_interruption()
    {
        using var painted = new Painted(Fit.Plot());
        double before = Fit.Counterfactual[0].Fitted!.Value, after = Fit.Counterfactual[^1].Fitted!.Value;
        Assert.Equal(1, painted.Runs(PlotPalette.Fitted, Truce - 15, Truce - 5, _ => before));
        Assert.Equal(1, painted.Runs(PlotPalette.Fitted, Truce + 5, Truce + 15, _ => after));
        Assert.Equal(0, painted.Runs(PlotPalette.Fitted, Truce - 0.4, Truce + 0.4, _ => (before + after) / 2));
    }

    [Fact]
    public void What_was_expected_without_is_dashed_and_begins_with_the_interruption()
    {
        using var painted = new Painted(Fit.Plot());
        double level = Fit.Counterfactual[^1].Expected!.Value!.Value;
        Assert.InRange(painted.Runs(PlotPalette.Expected, Truce + 2, Truce + 26, _ => level), 8, 60);
        Assert.Equal(0, painted.Runs(PlotPalette.Expected, Truce - 25, Truce - 1, _ => level));
    }

    [Fact]
    public void The_intervals_are_washes_within_their_limits()
    {
        using var painted = new Painted(Fit.Plot());
        var bin = Fit.Counterfactual[45];
        double x = Painted.Day(2016, 3, 2) + 45.5, expected = bin.Expected!.Interval!.Upper, predicted = bin.Predicted!.Interval!.Upper;
        var (wash, lighter) = (Over(0.336), Over(0.10));
        Assert.True(painted.Is(wash, x, (bin.Expected.Value!.Value + expected) / 2, right: 3));
        Assert.True(painted.Is(lighter, x, (expected + predicted) / 2, right: 3));
        Assert.True(painted.Is(Colors.White, x, predicted + 2, right: 3) || painted.Is(new Color(0xE3, 0xE3, 0xE3), x, predicted + 2, right: 3));
    }

    [Fact]
    public void The_interruption_is_a_dashed_line_at_its_first_day()
    {
        using var painted = new Painted(Fit.Plot());
        double Drawn(double x) => Enumerable.Range(-1, 3).Max(right => painted.ShareOfColumn(new Color(0x26, 0x26, 0x26), x, right));
        Assert.InRange(Drawn(Truce), 0.3, 0.8);
        Assert.InRange(Drawn(Truce - 1), 0, 0.1);
        Assert.InRange(Drawn(Truce + 1), 0, 0.1);
    }

    [Fact]
    public void A_missing_bin_has_no_point_and_is_hatched()
    {
        var fit = Fitted(Days(missing: 20));
        using var painted = new Painted(fit.Plot());
        double x = Painted.Day(2016, 3, 2) + 20.5;
        Assert.True(painted.Stripes(x) > 30);
        Assert.Equal(0, painted.ShareOfColumn(PlotPalette.Observed, x));
        Assert.Equal(59, Scatter(fit.Plot(), "observed").Data.GetScatterPoints().Count);
    }

    [Fact]
    public void Bins_that_the_model_leaves_out_are_drawn_hollow()
    {
        var fit = new SegmentedRegression { Family = CountFamily.QuasiPoisson, Trend = TrendForm.None }.Fit(
            Days(-1), Interruption.Step(Start).Named("truce"), Interruption.LeaveOut(StudyPeriod.Of(new LocalDate(2016, 3, 29), Start)));
        var plot = fit.Plot();
        Assert.Equal(3, Scatter(plot, "left out of the fit").Data.GetScatterPoints().Count);
        Assert.Equal(57, Scatter(plot, "observed").Data.GetScatterPoints().Count);
        using var painted = new Painted(plot);
        Assert.True(painted.Is(new Color(0xEC, 0xEC, 0xEC), Truce - 1.5, 3));
    }

    [Fact]
    public void Bins_that_are_not_complete_are_drawn_and_not_fitted()
    {
        var fit = Fitted(Days(-1).AsOf(new LocalDate(2016, 4, 30), reportingLagDays: 3));
        Assert.NotEmpty(Scatter(fit.Plot(), "incomplete").Data.GetScatterPoints());
    }

    [Fact]
    public void The_legend_tells_what_is_drawn_and_the_small_print_which_model_it_is()
    {
        var plot = Fit.Plot();
        Assert.Equal(
            ["observed", "fitted", "expected without", "95% interval of the expectation", "95% prediction interval"],
            plot.Legend.GetItems().Select(item => item.LabelText));
        Assert.Contains("80% prediction interval", Fit.At(0.8).Plot().Legend.GetItems().Select(item => item.LabelText));
        string caption = Caption(plot);
        Assert.StartsWith("Segmented regression (quasi-Poisson", caption, StringComparison.Ordinal);
        Assert.All(Fit.Cautions, caution => Assert.Contains(caution.Code, caption, StringComparison.Ordinal));
        Assert.DoesNotContain("beyond the axis", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_that_is_cut_is_said_to_be()
    {
        // Noise without end in a short series: the default errors know little.
        var series = CountSeries.Of(Resolution.Month, new LocalDate(2015, 7, 1), 20, 90, 12, 70, 15, 66, 19, 95, 4, 9, 3, 12, 5);
        var fit = new SegmentedRegression().Fit(series, Interruption.Step(new LocalDate(2016, 3, 1)));
        var plot = fit.Plot();
        Assert.True(fit.Counterfactual[^1].Predicted!.Interval!.Upper / 31 > plot.Axes.Left.Max);
        Assert.Contains("An interval runs beyond the axis.", Caption(plot), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_episodes_are_bands_with_one_name()
    {
        var weekends = PeriodSet.Weekly(StudyPeriod.Of(new LocalDate(2016, 3, 15), new LocalDate(2016, 4, 25)), IsoDayOfWeek.Saturday, 2);
        var fit = new SegmentedRegression { Family = CountFamily.QuasiPoisson }.Fit(Days(-1), Interruption.OnOff(weekends));
        using var painted = new Painted(fit.Plot());
        Assert.True(painted.Is(new Color(0xE5, 0xE5, 0xE5), Painted.Day(2016, 3, 20), 1, right: 3));
        Assert.True(painted.Is(Colors.White, Painted.Day(2016, 3, 23), 1, right: 3));
    }

    [Fact]
    public void Averted_events_cumulate_to_the_total_of_the_fit()
    {
        var plot = Fit.PlotAverted();
        var points = plot.GetPlottables<Scatter>().Single().Data.GetScatterPoints();
        Assert.Equal(new Coordinates(Truce, 0), points[0]);
        Assert.Equal(31, points.Count);
        Assert.Equal(Fit.Averted.CounterfactualMean.Value!.Value, points[^1].Y);
        Assert.Equal(Fit.AvertedDuring(StudyPeriod.Of(Start, new LocalDate(2016, 4, 11))).CounterfactualMean.Value!.Value, points[10].Y);
        Assert.Equal("Incidents averted, cumulated", plot.Axes.Left.Label.Text);
        using var painted = new Painted(plot);
        Assert.True(painted.Has(PlotPalette.Fitted, points[10].X, points[10].Y, 1));
    }

    [Fact]
    public void Of_many_bins_averted_events_are_drawn_at_120_ends_the_last_among_them()
    {
        long?[] counts = [.. Enumerable.Range(0, 600).Select(i => (long?)(20 + (2 * (i % 2)) - (i >= 200 ? 10 : 0)))];
        var fit = Fitted(CountSeries.Of(Resolution.Day, Start.PlusDays(-200), counts));
        var points = fit.PlotAverted().GetPlottables<Scatter>().Single().Data.GetScatterPoints();
        Assert.InRange(points.Count, 60, 121);
        Assert.Equal(fit.Averted.CounterfactualMean.Value!.Value, points[^1].Y);
    }

    [Fact]
    public void A_measured_outcome_has_its_unit_on_the_axis()
    {
        double?[] values = [.. Enumerable.Range(0, 24).Select(i => (double?)(5 + (i % 3) - (i >= 15 ? 9 : 0)))];
        var prices = MeasureSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), values, Unit.Of("dollars"));
        var plot = new GeneralizedLeastSquares { Link = LinkFunction.Identity, Trend = TrendForm.None }.Fit(prices, Interruption.Step(Start)).Plot();
        Assert.Equal("Dollars", plot.Axes.Left.Label.Text);
        Assert.True(plot.Axes.Left.Min < -3);
    }

    private static InterruptionFit Fitted(CountSeries series) =>
        new SegmentedRegression { Family = CountFamily.QuasiPoisson, Trend = TrendForm.None }.Fit(series, Interruption.Step(Start).Named("truce"));

    // 2 March to 30 April 2016.
    private static CountSeries Days(int missing) => CountSeries.Of(
        Resolution.Day, new LocalDate(2016, 3, 2),
        [.. Enumerable.Range(0, 60).Select(i => i == missing ? (long?)null : (i % 3 == 0 ? 20 : 22) - (i >= 30 ? 10 : 0))], CountedQuantity.Incidents);

    private static Scatter Scatter(Plot plot, string name) => plot.GetPlottables<Scatter>().Single(scatter => scatter.LegendText == name);

    private static string Caption(Plot plot) => plot.Axes.GetPanels().OfType<CaptionPanel>().Single().Text;

    private static Color Over(double share) => Painted.Over(PlotPalette.Expected, share);
}
