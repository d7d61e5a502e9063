using TruceStats.Interruptions;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static LocalDate Spring => new(2016, 4, 1);

    private static CountSeries Monthly => CountSeries.Of(
        Resolution.Month, new LocalDate(2015, 1, 1), 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397);

    private static MeasureSeries MonthlyRain => MeasureSeries.OnBinsOf(Monthly, [.. Enumerable.Range(0, 22).Select(i => (double?)((i * i % 7) - 3.25))], Unit.Of("mm"));

    private static Interruption Fall => Interruption.Step(Spring).Named("truce");

    private static SegmentedRegression Inflated => new() { Errors = StandardErrors.AutocorrelationInflated };

    private static IEnumerable<object> Interruptions()
    {
        var fit = Inflated.Fit(Monthly, Fall);
        var differences = new SegmentedRegression { Family = CountFamily.Gaussian, Link = LinkFunction.Identity, Trend = TrendForm.Quadratic }
            .Fit(MonthlyRain, [Fall], new Execution { Seed = 1234567, Draws = 123 }, CancellationToken.None).At(0.975);
        return
        [
            .. Questions(),
            .. Models(),
            .. Checks(fit),
            .. Panels(),
            fit,
            differences,
            fit.Averted,
            fit.Counterfactual[0],
            fit.Counterfactual[^1],
            fit.Statistics,
            fit.Design,
            fit.Diagnostics,
            differences.Diagnostics,
            new InterruptedBins(Monthly.Frame, Spring, [.. Enumerable.Range(0, 22).Select(i => i >= 15)]),
        ];
    }

    private static IEnumerable<object> Questions() =>
    [
        Fall,
        Interruption.Slope(Spring),
        Interruption.Ramp(Spring, Spring.PlusMonths(3)),
        Interruption.Decay(Spring, 1234.5),
        Interruption.Decay(Spring, null),
        Interruption.OnOff(PeriodSet.Of(Halt, StudyPeriod.Month(2016, 6))).With(Straddle.ShareOfDays),
        Covariate.Of("rain", MonthlyRain),
        Covariate.LogRate("neighbour", Monthly),
        OutcomeSeries.Of(Monthly),
        OutcomeSeries.Of(MonthlyRain),
    ];

    private static IEnumerable<object> Checks(InterruptionFit fit)
    {
        var episode = Inflated.Fit(Monthly, Interruption.Step(StudyPeriod.Of(Spring.PlusMonths(-1), Spring.PlusMonths(3))).Named("truce"));
        var decay = Inflated.Fit(Monthly, Interruption.Decay(Spring, null).Named("shock"));
        var dates = PlaceboDates.Of(fit, "truce", windowBins: 4);
        return
        [
            dates,
            PlaceboDates.Throughout(fit, "truce"),
            dates.Dates[^1],
            PlaceboOutcomes.Of(fit, "truce", [new("rain", Monthly.During(StudyPeriod.From(new LocalDate(2015, 2, 1))))]),
            Postponement.Of(episode, "truce", 3),
            SupremumTest.OfParameter(decay, "shock", 99, new Execution { Seed = 1234567 }),
            SupremumTest.OfDate(fit, "truce", StudyPeriod.Of(Spring.PlusMonths(-3), Spring.PlusMonths(2)), 99),
            new InterruptionPower(Inflated, Monthly, [.. Enumerable.Repeat(523.25, 22)], [Fall], "truce") { NoiseDeviation = 0.25, NoiseCorrelation = 0.125, Runs = 1234 },
        ];
    }

    private static IEnumerable<object> Panels()
    {
        var panel = CountPanel.Of(
        [
            new("north", Monthly),
            new("south", CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), [.. Enumerable.Range(0, 22).Select(i => (long?)(1234 + (i * i % 7)))])),
            new("west", CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), [.. Enumerable.Range(0, 22).Select(i => (long?)(234 - (i * i % 11)))])),
        ]);
        var starts = new Dictionary<string, LocalDate> { ["north"] = Spring };
        var differences = new DifferenceInDifferences { Link = LinkFunction.Identity, Controls = ControlPlaces.NeverStarted, Baseline = BaselineBins.Last, Anticipation = 1 };
        return [new DifferenceInDifferences(), differences, new DifferenceInDifferences().Fit(panel, starts), differences.Fit(panel, starts).At(0.975)];
    }

    private static IEnumerable<object> Models() =>
    [
        new SegmentedRegression(),
        new SegmentedRegression
        {
            Family = CountFamily.NegativeBinomial,
            Trend = TrendForm.None,
            Seasonality = Seasonality.Harmonic(2),
            Covariates = [Covariate.Of("rain", MonthlyRain)],
            Errors = StandardErrors.NeweyWest(1234, prewhiten: true, adjust: true),
            FloorDispersion = false,
        },
        new GeneralizedLeastSquares { Estimation = AutoregressiveEstimation.PraisWinsten, Seasonality = Seasonality.CalendarMonth, AddToCounts = 0.5 },
        new ArimaIntervention { Autoregressive = 2, Differences = 1, MovingAverage = 1, SeasonalMovingAverage = 1, SeasonBins = 12, TransferFunction = true, AddToCounts = 0.5 },
        new StructuralCounterfactual { Level = StructuralLevel.LocalTrend, SeasonBins = 12, Controls = [Covariate.Of("rain", MonthlyRain)], AddToCounts = 0.25 },
        new ControlledInterruption(MonthlyRain) { Regression = Inflated },
        StandardErrors.Integrated,
        StandardErrors.ModelBased,
        StandardErrors.AutocorrelationInflated,
        StandardErrors.HC3,
        StandardErrors.NeweyWest(),
        StandardErrors.NeweyWest(1234),
        StandardErrors.Bootstrap(1999),
    ];
}
