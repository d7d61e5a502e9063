using TruceStats.Interruptions;

namespace TruceStats.Plots;

/// <summary>The bins of a series on an axis of days, and the scale on which their values are drawn.</summary>
internal sealed class TimeFrame
{
    private TimeFrame(IEnumerable<StudyPeriod> bins, IEnumerable<double> factors, string yLabel, string xLabel)
    {
        StudyPeriod[] periods = [.. bins];
        Starts = [.. periods.Select(bin => Dates.At(bin.Start))];
        Ends = [.. periods.Select(bin => Dates.At(bin.End!.Value))];
        Middles = [.. Starts.Zip(Ends, (start, end) => (start + end) / 2)];
        Factors = [.. factors];
        YLabel = yLabel;
        XLabel = xLabel;
    }

    public double[] Starts { get; }

    public double[] Ends { get; }

    public double[] Middles { get; }

    /// <summary>What the value of each bin is multiplied by to be drawn.</summary>
    public double[] Factors { get; }

    public string YLabel { get; }

    public string XLabel { get; }

    public int Length => Starts.Length;

    public static TimeFrame Of(CountSeries series, PlotOptions? options)
    {
        var bins = series.Bins;
        bool rates = options?.AsRates ?? (series.ExposureUnit != Unit.Days || bins.Any(bin => bin.Exposure.Amount != bins[0].Exposure.Amount));
        double scale = series.ExposureUnit == Unit.PersonDays ? 100_000 * Exposure.DaysPerYear : 1;
        return new TimeFrame(
            bins.Select(bin => bin.Period),
            bins.Select(bin => rates ? scale / bin.Exposure.Amount : 1),
            Wording.Capital(Wording.Counted(series.What, options)
                + (rates ? Wording.PerExposure(series.ExposureUnit, options) : Wording.PerBin(series.Resolution, options))),
            Wording.Bins(series.Resolution, options));
    }

    public static TimeFrame Of(OutcomeSeries outcome, PlotOptions? options)
    {
        if (outcome.Counts is { } counts)
            return Of(counts, options);
        string unit = Wording.Name(outcome.Unit.Symbol, options);
        return new TimeFrame(
            Enumerable.Range(0, outcome.Length).Select(outcome.PeriodOf), Enumerable.Repeat(1.0, outcome.Length),
            Wording.Capital(options?.Counted is { } named ? named + " (" + unit + ")" : unit),
            Wording.Bins(outcome.Resolution, options));
    }

    /// <summary>A new plot with days along the bottom and the scale up the side, without limits up there.</summary>
    public Plot NewPlot(PlotOptions? options, string caption)
    {
        var plot = Look.New(options, caption);
        Look.XAxis(plot, XLabel, new CalendarTicks(), Starts[0], Ends[^1]);
        return plot;
    }
}
