using ScottPlot;
using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Plots.Tests;

/// <summary>The pictures of docs/plots.md. Each method holds the lines of the program that stands beside its picture there.</summary>
internal static class Pictures
{
    public static IReadOnlyDictionary<string, Func<IDrawn>> All { get; } = new Dictionary<string, Func<IDrawn>>
    {
        ["series-monthly.png"] = () => new DrawnPlot(Monthly()),
        ["series-daily.png"] = () => new DrawnPlot(Daily()),
        ["interrupted.png"] = () => new DrawnPlot(Interrupted()),
        ["averted.png"] = () => new DrawnPlot(Averted()),
        ["forest.png"] = () => new DrawnPlot(Forest()),
        ["p-values.png"] = () => new DrawnPlot(PValues()),
        ["false-dates.png"] = () => new DrawnPlot(FalseDates()),
        ["specification-curve.png"] = () => new DrawnPlot(Curve()),
        ["event-study.png"] = () => new DrawnPlot(EventStudy()),
        ["residuals.png"] = () => new DrawnPage(Residuals()),
    };

    private static readonly Lazy<InterruptionFit> Fitted = new(Made);

    private static Plot Monthly()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
        var truce = Truce.Of("truce", [Declaration.Of("1", ActorId.Of("gangs"), new LocalDate(2016, 3, 25), new LocalDate(2016, 3, 26))]);
        var measures = RivalEvent.Of("extraordinary measures", new LocalDate(2016, 3, 29));

        var options = new PlotOptions { Counted = "homicides", Title = "Homicides in El Salvador, 2015 to 2016" };
        var plot = monthly.Plot(options).AddTruce(truce).AddRival(measures);
        return plot;
    }

    private static Plot Daily()
    {
        long?[] counts =
        [
            6, 9, 4, 7, 8, 5, 11, 6, 7, 9, null, null, null, 8, 6, 7, 10, 5, 8, 6, 9, 7, 6, 8, 12, 5, 7, 3, 2, 4,
            1, 0, 2, 3, 1, 2, 0, 1, 3, 2, 1, 2, 4, 2, 1, 0, 3, 2, 6, 5, 7, 4, 6, 5, 3, 2,
        ];
        var counted = CountSeries.Of(Resolution.Day, new LocalDate(2018, 3, 1), counts, CountedQuantity.Incidents);
        var daily = counted.AsOf(new LocalDate(2018, 4, 25), reportingLagDays: 3);
        var windows = TruceWindows.Of(
            baseline: StudyPeriod.Of(new LocalDate(2018, 3, 1), new LocalDate(2018, 3, 26)),
            anticipation: StudyPeriod.Of(new LocalDate(2018, 3, 26), new LocalDate(2018, 3, 30)),
            inForce: StudyPeriod.Of(new LocalDate(2018, 3, 30), new LocalDate(2018, 4, 18)),
            aftermath: StudyPeriod.Of(new LocalDate(2018, 4, 18), new LocalDate(2018, 4, 26)));

        var plot = daily.Plot().AddWindows(windows);
        return plot;
    }

    // The simulation behind it takes longer than all pictures of it.
    private static InterruptionFit Fit() => Fitted.Value;

    private static InterruptionFit Made()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
        var truce = Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");
        var fit = new SegmentedRegression { Errors = StandardErrors.AutocorrelationInflated }.Fit(monthly, truce);
        return fit;
    }

    private static Plot Interrupted()
    {
        var fit = Fit();
        var plot = fit.Plot(new PlotOptions { Counted = "homicides" });
        return plot;
    }

    private static Plot Averted()
    {
        var fit = Fit();
        var plot = fit.PlotAverted(new PlotOptions { Counted = "homicides" });
        return plot;
    }

    private static Plot Forest()
    {
        var change = RateChange.Between(before: Tally.Of(1400, Exposure.Days(60)), after: Tally.Of(56, Exposure.Days(6)));
        IRateRatioInterval[] methods =
        [
            RateRatioMethod.Exact, RateRatioMethod.MidP, RateRatioMethod.Score, RateRatioMethod.Likelihood, RateRatioMethod.Jeffreys,
        ];
        var estimates = methods.Select(method => new NamedEstimate(method.Method.Name, change.Ratio(method)));
        var plot = estimates.PlotForest();
        return plot;
    }

    private static Plot PValues()
    {
        var change = RateChange.Between(before: Tally.Of(1400, Exposure.Days(60)), after: Tally.Of(56, Exposure.Days(6)));
        var plot = change.Plot();
        return plot;
    }

    private static Plot FalseDates()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
        var truce = Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");
        var fit = new SegmentedRegression { Trend = TrendForm.None, Errors = StandardErrors.AutocorrelationInflated }.Fit(monthly, truce);
        var placebos = PlaceboDates.Of(fit, "truce", windowBins: 4);
        var plot = placebos.Plot();
        return plot;
    }

    private static Plot Curve()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
        var april = Interruption.Step(new LocalDate(2016, 4, 1)).Named("truce");
        var march = Interruption.Step(new LocalDate(2016, 3, 1)).Named("truce");
        var grid = new SpecificationGrid
        {
            Effect = "truce",
            Sources = [SpecificationSource.Of("police", monthly)],
            Windows = [SpecificationWindow.Of("from April", april), SpecificationWindow.Of("from March", march)],
            Models = SpecificationGrid.Regressions(
                [CountFamily.QuasiPoisson, CountFamily.NegativeBinomial], [StandardErrors.ModelBased, StandardErrors.AutocorrelationInflated],
                [Seasonality.None], [TrendForm.None, TrendForm.Linear]),
        };
        var curve = grid.Fit();
        var plot = curve.Plot();
        return plot;
    }

    /// <summary>The charts that the page's evaluation has.</summary>
    public static IEnumerable<ReportFigure> Figures()
    {
        long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
        var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);
        var truce = Truce.Of("truce", [Declaration.Of("1", ActorId.Of("gangs"), new LocalDate(2016, 4, 1), new LocalDate(2016, 4, 1))]);
        var evaluation = TruceEvaluation.Of(truce, monthly, new EvaluationOptions { Without = EvaluationParts.SpecificationCurve | EvaluationParts.Placebos });

        var figures = ScottPlotFigures.Default with { Counted = "homicidios" };
        var drawn = Enum.GetValues<ReportFigure>().Where(figure => figures.Draw(figure, evaluation, ReportLanguage.Spanish) is not null);
        return drawn;
    }

    private static Plot EventStudy()
    {
        long[][] counts =
        [
            [31, 27, 34, 16, 12, 14, 11, 15, 13, 12, 17, 14],
            [18, 22, 19, 11, 13, 9, 12, 8, 10, 11, 7, 12],
            [44, 39, 47, 50, 41, 46, 30, 26, 29, 31, 27, 24],
            [25, 29, 24, 27, 30, 22, 15, 19, 14, 17, 16, 18],
            [36, 33, 38, 41, 35, 37, 34, 40, 36, 39, 33, 37],
            [12, 15, 11, 14, 16, 12, 13, 15, 17, 12, 14, 13],
            [52, 47, 55, 58, 50, 53, 56, 49, 54, 51, 57, 50],
            [21, 24, 20, 23, 26, 22, 20, 25, 21, 24, 22, 20],
        ];
        var january = new LocalDate(2018, 1, 1);
        var panel = CountPanel.Of(counts.Select((row, i) => KeyValuePair.Create("district " + (i + 1), CountSeries.Of(Resolution.Month, january, row))));
        var (april, july) = (new LocalDate(2018, 4, 1), new LocalDate(2018, 7, 1));
        var starts = new Dictionary<string, LocalDate>
        {
            ["district 1"] = april,
            ["district 2"] = april,
            ["district 3"] = july,
            ["district 4"] = july,
        };
        var fit = new DifferenceInDifferences().Fit(panel, starts);
        var plot = fit.PlotEventStudy();
        return plot;
    }

    private static Multiplot Residuals()
    {
        var fit = Fit();
        var page = fit.PlotResiduals();
        return page;
    }
}
