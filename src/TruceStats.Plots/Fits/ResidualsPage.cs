using MathNet.Numerics.Distributions;
using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>Four looks at what a fit leaves: over time, correlated with their past, against the normal law, against what is fitted.</summary>
internal static class ResidualsPage
{
    private const int MostLags = 24;

    // An approximate 95 % band, whatever the level of the fit: the page is read by eye.
    private const double Band = 1.96;

    private static readonly PlotOptions Plain = new() { Caption = "" };

    public static Multiplot Of(InterruptionFit fit)
    {
        double?[] residuals = [.. fit.Diagnostics.Residuals];
        int[] known = [.. Enumerable.Range(0, residuals.Length).Where(i => residuals[i] is not null)];
        double[] values = [.. known.Select(i => residuals[i]!.Value)];
        var page = new Multiplot(OverTime(fit, known, values));
        page.AddPlot(Correlations(residuals));
        page.AddPlot(AgainstNormal(values));
        page.AddPlot(AgainstFitted(fit, known, values));
        page.Layout = new ScottPlot.MultiplotLayouts.Grid(2, 2);
        return page;
    }

    /// <summary>The correlation of residuals with those some bins earlier; pairs of which one is missing are left out.</summary>
    public static double[] Autocorrelations(double?[] residuals)
    {
        double all = residuals.Sum(value => value * value) ?? 0;
        int lags = Math.Min(MostLags, residuals.Length / 2);
        if (!(all > 0))
            return [];
        return [.. Enumerable.Range(1, lags).Select(lag => (residuals.Skip(lag).Zip(residuals, (later, earlier) => later * earlier).Sum() ?? 0) / all)];
    }

    private static Plot OverTime(InterruptionFit fit, int[] known, double[] values)
    {
        var frame = TimeFrame.Of(fit.Outcome, null);
        var plot = New("Over time", "Residual");
        Look.XAxis(plot, "", new CalendarTicks(), frame.Starts[0], frame.Ends[^1]);
        AddPoints(plot, [.. known.Select(i => frame.Middles[i])], values);
        AddBand(plot, Band);
        SetHeight(plot, values, Band);
        return plot;
    }

    private static Plot Correlations(double?[] residuals)
    {
        double[] correlations = Autocorrelations(residuals);
        double band = Band / Math.Sqrt(Math.Max(1, residuals.Count(value => value is not null)));
        var plot = New("Autocorrelation by lag", "Correlation");
        plot.Add.Plottable(new Stems([.. Enumerable.Range(1, correlations.Length).Select(lag => (double)lag)], correlations));
        AddBand(plot, band);
        Look.XAxis(plot, "", new NumberTicks(wholeOnly: true), 0, Math.Max(2, correlations.Length + 1));
        SetHeight(plot, correlations, band);
        return plot;
    }

    private static Plot AgainstNormal(double[] values)
    {
        double[] ordered = [.. values.Order()];
        // Plotting positions (i − ½)/n (Hazen 1914).
        double[] normal = [.. ordered.Select((_, i) => Normal.InvCDF(0, 1, (i + 0.5) / ordered.Length))];
        var plot = New("Against a normal law", "Residual");
        double reach = Math.Max(2.5, normal.DefaultIfEmpty(0).Max() * 1.1);
        AddPoints(plot, normal, ordered);
        var line = plot.Add.ScatterLine(new[] { -reach, reach }, new[] { -reach, reach }, PlotPalette.Expected);
        line.LinePattern = LinePattern.DenselyDashed;
        Look.XAxis(plot, "", new NumberTicks(), -reach, reach);
        SetHeight(plot, values, Band);
        return plot;
    }

    private static Plot AgainstFitted(InterruptionFit fit, int[] known, double[] values)
    {
        double[] fitted = [.. known.Select(i => fit.Counterfactual[i].Fitted ?? double.NaN)];
        double[] shown = [.. fitted.Where(double.IsFinite)];
        var plot = New("Against fitted", "Residual");
        AddPoints(plot, fitted, values);
        AddBand(plot, Band);
        double low = shown.DefaultIfEmpty(0).Min(), high = shown.DefaultIfEmpty(1).Max();
        double margin = high > low ? (high - low) * 0.06 : Math.Max(Math.Abs(high) * 0.06, 1e-9);
        Look.XAxis(plot, "", new NumberTicks(), low - margin, high + margin);
        SetHeight(plot, values, Band);
        return plot;
    }

    private static Plot New(string title, string label)
    {
        var plot = Look.New(Plain, "");
        plot.Title(title, Typography.BodySize);
        plot.YLabel(label);
        plot.Axes.Left.TickGenerator = new NumberTicks();
        plot.Add.HorizontalLine(0, 1, Typography.FaintInk);
        return plot;
    }

    private static void AddPoints(Plot plot, double[] x, double[] y)
    {
        if (x.Length == 0)
            return;
        var points = plot.Add.ScatterPoints(x, y, PlotPalette.Observed);
        points.MarkerSize = Look.PointSize(x.Length) * 0.8f;
    }

    private static void AddBand(Plot plot, double band)
    {
        foreach (double height in new[] { -band, band })
            plot.Add.HorizontalLine(height, 1, PlotPalette.Expected, LinePattern.DenselyDashed);
    }

    private static void SetHeight(Plot plot, double[] values, double band)
    {
        double reach = values.Select(Math.Abs).Append(band).Max() * 1.15;
        plot.Axes.SetLimitsY(-reach, reach);
    }
}
