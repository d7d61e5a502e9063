using TruceStats.Interruptions;
using TruceStats.Numerics;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

public sealed class CounterfactualTests
{
    private static readonly Interruption Truce = Interruption.Step(April2016).Named("truce");

    private static readonly StudyPeriod Spring = StudyPeriod.Of(April2016, new LocalDate(2016, 7, 1));
    private static readonly StudyPeriod Autumn = StudyPeriod.Of(new LocalDate(2016, 7, 1), new LocalDate(2016, 11, 1));

    [Fact]
    public void Averted_over_parts_adds_up_to_averted_over_all()
    {
        foreach (var model in (SegmentedRegression[])[Poisson, Quasi, new(), Gaussian])
        {
            var fit = model.Fit(ElSalvador, Truce);
            AvertedOutcome spring = fit.AvertedDuring(Spring), autumn = fit.AvertedDuring(Autumn);
            Assert.Equal((3, 4, 7), (spring.Bins, autumn.Bins, fit.Averted.Bins));
            Assert.Equal(2544, fit.Averted.Observed);
            Assert.Equal(fit.Averted.Observed, spring.Observed + autumn.Observed);
            Assert.Equal(fit.Averted.Expected.Value!.Value, spring.Expected.Value!.Value + autumn.Expected.Value!.Value, 1e-8);
            Assert.Equal(fit.Averted.CounterfactualMean.Value!.Value, spring.CounterfactualMean.Value!.Value + autumn.CounterfactualMean.Value!.Value, 1e-8);
            Assert.Equal(fit.Averted, fit.AvertedDuring(StudyPeriod.From(January2015)));
        }
    }

    [Fact]
    public void The_total_is_the_sum_of_its_bins()
    {
        var fit = Quasi.Fit(ElSalvador, Truce);
        var after = fit.Counterfactual.Where(bin => bin.Predicted is not null).ToArray();
        Assert.Equal(Enumerable.Range(15, 7).Select(i => ElSalvador.Bins[i].Period), after.Select(bin => bin.Period));
        Assert.Equal(fit.Averted.Expected.Value!.Value, after.Sum(bin => bin.Expected!.Value!.Value), 1e-8);
        Assert.Equal(fit.Averted.Observed, after.Sum(bin => bin.Observed!.Value));
    }

    [Fact]
    public void Averted_is_expected_less_observed_with_the_same_error()
    {
        var averted = Quasi.Fit(ElSalvador, Truce).Averted;
        Assert.Equal(averted.Expected.Value!.Value - 2544, averted.CounterfactualMean.Value!.Value, 1e-9);
        Assert.Equal(averted.Expected.StandardError, averted.CounterfactualMean.StandardError);
        Assert.Equal(averted.Expected.Interval!.Lower - 2544, averted.CounterfactualMean.Interval!.Lower, 1e-9);
        Assert.Equal(100 * averted.CounterfactualMean.Value!.Value / averted.Expected.Value.Value, averted.RelativeMean!.Value!.Value, 1e-10);
        Assert.Equal(100 * (1 - (2544 / averted.Expected.Interval.Upper)), averted.RelativeMean.Interval!.Upper, 1e-10);
        Assert.Equal(Unit.Percent, averted.RelativeMean.Unit);
        Assert.Equal(Unit.Events, averted.CounterfactualMean.Unit);
    }

    [Fact]
    public void Without_the_interruption_means_with_its_effect_divided_out()
    {
        var fit = Quasi.Fit(ElSalvador, Truce);
        double ratio = Effect(fit, "truce").Value!.Value;
        foreach (var bin in fit.Counterfactual)
            Assert.Equal(bin.Fitted!.Value, bin.Expected!.Value!.Value * (bin.Period.Start >= April2016 ? ratio : 1), 1e-9);
    }

    [Fact]
    public void A_prediction_is_wider_than_its_expectation_and_holds_its_centre()
    {
        foreach (var model in (SegmentedRegression[])[Poisson, Quasi, new(), Poisson with { Family = CountFamily.NegativeBinomial }, Gaussian])
        {
            var fit = model.Fit(ElSalvador, Truce);
            foreach (var bin in fit.Counterfactual.Where(bin => bin.Predicted is not null))
                Wider(bin.Expected!.Interval!, bin.Predicted!.Interval!, bin.Expected.Value!.Value, $"{model}: {bin.Period}");
            Wider(fit.Averted.CounterfactualMean.Interval!, fit.Averted.CounterfactualDraw.Interval!, fit.Averted.CounterfactualMean.Value!.Value, model.ToString());
        }

        static void Wider(ConfidenceInterval mean, ConfidenceInterval draw, double centre, string what)
        {
            Assert.True(draw.Lower < centre && centre < draw.Upper, what);
            Assert.True(draw.Upper - draw.Lower > mean.Upper - mean.Lower, what);
        }
    }

    [Fact]
    public void Threads_never_change_a_draw_and_seeds_do()
    {
        foreach (var model in (SegmentedRegression[])[new(), Quasi, Poisson with { Errors = StandardErrors.Bootstrap(99) }])
        {
            var one = Run(1, 7);
            var two = Run(2, 7);
            Assert.Equal(one.Counterfactual, two.Counterfactual);
            Assert.Equal(one.Averted, two.Averted);
            Assert.Equal(one.Effects, two.Effects);
            Assert.Equal(one.Averted, Run(1, 7).Averted);
            Assert.NotEqual(one.Averted.CounterfactualDraw, Run(1, 8).Averted.CounterfactualDraw);

            InterruptionFit Run(int threads, ulong seed) =>
                model.Fit(ElSalvador, [Truce], new Execution { Seed = seed, Draws = 400, Parallelism = threads }, CancellationToken.None);
        }
    }

    [Fact]
    public void Where_nothing_acts_or_came_nothing_is_averted()
    {
        var fit = Poisson.Fit(Without(ElSalvador, 16), Truce);
        Assert.Equal(6, fit.Averted.Bins);
        Assert.Equal(2544 - 351, fit.Averted.Observed);
        Assert.Null(fit.Counterfactual[16].Predicted);
        Assert.NotNull(fit.Counterfactual[16].Expected);
        Assert.Throws<ArgumentException>("days", () => fit.AvertedDuring(StudyPeriod.Year(2015)));
        Assert.Throws<ArgumentException>("days", () => fit.AvertedDuring(StudyPeriod.Month(2016, 5)));
        Assert.Throws<ArgumentException>("days", () => fit.AvertedDuring(PeriodSet.Empty));
        Assert.Throws<ArgumentNullException>("days", () => fit.AvertedDuring(null!));
        // A bin that lies in the days only in part is not added up.
        Assert.Equal(1, fit.AvertedDuring(StudyPeriod.Of(April2016, new LocalDate(2016, 5, 31))).Bins);
    }

    [Fact]
    public void A_windows_persistence_is_an_answer_of_its_own()
    {
        var inForce = StudyPeriod.Of(new LocalDate(2014, 1, 1), new LocalDate(2015, 1, 1));
        var fit = LevelOnly.Fit(FourYears, Interruption.Step(inForce).Named("in force"), Interruption.Step(FourYearsFall).Named("aftermath"));
        // Without a trend each stretch has its own rate: those of its totals. R: tapply(counts, stretch, sum)/tapply(days, stretch, sum)
        double[] totals = [.. Enumerable.Range(0, 4).Select(year => (double)Enumerable.Range(12 * year, 12).Sum(i => FourYears.Bins[i].Count!.Value))];
        Assert.Equal(totals[1] / totals[0], Effect(fit, "in force").Value!.Value, 1e-9);
        Assert.Equal((totals[2] + totals[3]) / 731 / (totals[0] / 365), Effect(fit, "aftermath").Value!.Value, 1e-9);
        Assert.Equal((12, 24), (fit.AvertedDuring(inForce).Bins, fit.AvertedDuring(StudyPeriod.From(FourYearsFall)).Bins));
    }

    [Fact]
    public void The_averted_total_is_covered_about_as_often_as_its_level_says()
    {
        // 24 months about 30 a month, halved after 16; 400 series; what is aimed at is the expectation without, 8 × 30 in bins of equal exposure.
        // 0.95 ± 3 standard errors of 400 is 0.917 to 0.983.
        const int Runs = 400;
        int expectation = 0, drawn = 0;
        double[] ones = [.. Enumerable.Repeat(1.0, 24)];
        var step = Interruption.Step(January2015.PlusMonths(16));
        for (ulong seed = 1; seed <= Runs; seed++)
        {
            var series = Drawn(seed, January2015, [.. Enumerable.Range(0, 24).Select(i => i < 16 ? 30.0 : 15)]).WithExposure(ones, Unit.Days);
            var averted = LevelOnly.Fit(series, [step], new Execution { Draws = 400, Parallelism = 1 }, CancellationToken.None).Averted;
            double cameInstead = new RandomStream(seed + 100_000).NextPoisson(240);
            if (Holds(averted.Expected.Interval!, 240))
                expectation++;
            if (Holds(averted.CounterfactualDraw.Interval!, cameInstead - averted.Observed))
                drawn++;
        }
        Assert.InRange(expectation / (double)Runs, 0.917, 0.983);
        Assert.InRange(drawn / (double)Runs, 0.917, 0.985);

        static bool Holds(ConfidenceInterval interval, double truth) => interval.Lower <= truth && truth <= interval.Upper;
    }

    [Fact]
    public void Long_work_can_be_cancelled_and_reports_its_progress()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        foreach (var model in (SegmentedRegression[])[Poisson, Poisson with { Errors = StandardErrors.Bootstrap(99) }])
            Assert.Throws<OperationCanceledException>(() => model.Fit(ElSalvador, [Truce], null, source.Token));
        var told = new Told();
        (Poisson with { Errors = StandardErrors.Bootstrap(99) }).Fit(ElSalvador, [Truce], new Execution { Progress = told, Parallelism = 1 }, CancellationToken.None);
        Assert.Equal(99, told.Shares.Count);
        Assert.Equal(1, told.Shares[^1]);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
