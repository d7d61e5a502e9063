using TruceStats.ChangePoints;
using TruceStats.Numerics;

namespace TruceStats.Tests.ChangePoints;

public sealed class SingleChangeTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);
    private static readonly GammaPrior Prior = GammaPrior.Of(2, Exposure.Days(0.5));

    private static SingleChange Model => new() { Before = Prior, After = Prior, ProbabilityOfNoChange = 0.5, Dispersion = 1 };

    private static CountSeries Daily(params ReadOnlySpan<long> counts) => CountSeries.Of(Resolution.Day, Start, counts);

    private static StudyPeriod Day(int day) => StudyPeriod.OfDays(Start.PlusDays(day), 1);

    [Fact]
    public void The_days_and_no_change_share_one_probability()
    {
        var posterior = Model.Fit(CountSeries.Of(Resolution.Month, Start, 31, 25, 33, 12, 9));
        Assert.Equal(1, posterior.ProbabilityOfNoChange + posterior.Probability(posterior.Days), 12);
        Assert.Equal(Start.PlusDays(1), posterior.Days.Start);
        Assert.Equal(0, posterior.Probability(StudyPeriod.Of(new LocalDate(2015, 1, 1), Start.PlusDays(1))));
    }

    [Fact]
    public void A_clear_fall_is_found_on_its_day()
    {
        var posterior = Model.Fit(Daily(20, 22, 19, 25, 21, 18, 23, 6, 5, 7, 4, 6, 5, 8));
        Assert.Equal(Start.PlusDays(7), posterior.MostProbable);
        Assert.Equal(PeriodSet.Of(Day(7)), posterior.CredibleSet);
        Assert.True(posterior.ProbabilityOfNoChange < 1e-6);
        Assert.True(posterior.ProbabilityRatioBelow(1) > 0.9999);
        Assert.True(posterior.Ratio.Interval!.Contains(6 / 21.0));
    }

    [Fact]
    public void Time_run_backwards_mirrors_the_days()
    {
        long[] counts = [3, 5, 2, 4, 8, 9, 7, 12, 6];
        var forwards = Model.Fit(Daily(counts));
        var backwards = Model.Fit(Daily([.. counts.Reverse()]));
        for (int day = 1; day < counts.Length; day++)
            Assert.Equal(forwards.Probability(Day(day)), backwards.Probability(Day(counts.Length - day)), 12);
        Assert.Equal(forwards.ProbabilityOfNoChange, backwards.ProbabilityOfNoChange, 12);
        Assert.Equal(forwards.ProbabilityRatioBelow(0.7), 1 - backwards.ProbabilityRatioBelow(1 / 0.7), 10);
    }

    [Fact]
    public void Within_a_bin_the_days_are_nearly_those_of_its_days_counted_alone()
    {
        // The same events spread evenly: weeks know less than days, but of the same change.
        long[] days = [.. Enumerable.Repeat(9L, 28), .. Enumerable.Repeat(3L, 28)];
        long[] weeks = [.. days.Chunk(7).Select(week => week.Sum())];
        var byDay = Model.Fit(Daily(days));
        var byWeek = Model.Fit(CountSeries.Of(Resolution.EveryDays(7), Start, weeks));
        Assert.Equal(byDay.MostProbable, byWeek.MostProbable);
        Assert.Equal(byDay.Ratio.Value!.Value, byWeek.Ratio.Value!.Value, 0.02);
        Assert.True(byWeek.CredibleSet.Days >= byDay.CredibleSet.Days);
    }

    [Fact]
    public void A_missing_stretch_leaves_all_of_its_days_possible_alike()
    {
        var posterior = Model.Fit(CountSeries.Of(Resolution.Day, Start, [9, 8, 10, null, null, null, 2, 3, 1]));
        double[] within = [.. Enumerable.Range(3, 4).Select(day => posterior.Probability(Day(day)))];
        Assert.All(within, probability => Assert.Equal(within[0], probability, 14));
        Assert.Contains(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", 3), posterior.Cautions);
    }

    [Fact]
    public void Dispersion_widens_the_set_and_is_told()
    {
        long[] counts = [30, 8, 25, 12, 33, 9, 21, 14, 10, 2, 16, 5, 1, 12, 3, 9];
        var believed = Model.Fit(Daily(counts));
        var found = (Model with { Dispersion = null }).Fit(Daily(counts));
        Assert.Equal(1, believed.Dispersion);
        Assert.True(found.Dispersion > 2);
        Assert.True(found.CredibleSet.Days > believed.CredibleSet.Days);
        Assert.Contains(found.Cautions, caution => caution.Code == CautionCodes.LikelihoodTempered);
        Assert.DoesNotContain(believed.Cautions, caution => caution.Code == CautionCodes.LikelihoodTempered);
    }

    [Fact]
    public void The_change_itself_is_no_dispersion()
    {
        var posterior = (Model with { Dispersion = null }).Fit(Daily(100, 101, 99, 100, 102, 98, 10, 9, 11, 10, 10, 9));
        Assert.Equal(1, posterior.Dispersion);
    }

    [Fact]
    public void Of_series_drawn_from_the_prior_the_set_holds_the_true_day_as_often_as_its_level()
    {
        // By construction: over draws from prior and model a credible set of 80% holds the truth in at least 80%, and hardly more where days are many and data few.
        var stream = new RandomStream(11);
        var model = new SingleChange { Before = GammaPrior.Of(4, Exposure.Days(2)), After = GammaPrior.Of(4, Exposure.Days(2)), ProbabilityOfNoChange = 0, Dispersion = 1, Level = 0.8 };
        int held = 0, runs = 1500;
        double promised = 0;
        for (int run = 0; run < runs; run++)
        {
            double before = Gamma(stream, 4, 2), after = Gamma(stream, 4, 2);
            int truth = 1 + (int)(stream.NextDouble() * 29);
            long[] counts = [.. Enumerable.Range(0, 30).Select(day => (long)stream.NextPoisson(day < truth ? before : after))];
            if (counts.Sum() == 0)
                continue;
            var posterior = model.Fit(Daily(counts));
            held += posterior.CredibleSet.Contains(Start.PlusDays(truth)) ? 1 : 0;
            promised += posterior.Probability(posterior.CredibleSet);
        }
        // Four binomial standard errors of 1,500 runs are 0.041.
        Assert.Equal(promised / runs, (double)held / runs, 0.041);
    }

    [Fact]
    public void All_zero_counts_speak_for_no_change_and_leave_every_day_alike()
    {
        var posterior = Model.Fit(Daily(0, 0, 0, 0, 0));
        Assert.True(posterior.ProbabilityOfNoChange > 0.5);
        Assert.Equal(posterior.Probability(Day(1)), posterior.Probability(Day(4)), 12);
    }

    [Fact]
    public void What_cannot_be_asked_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>(() => Model.Fit(Daily(5)));
        Assert.Throws<ArgumentException>(() => Model.Fit(CountSeries.Of(Resolution.Day, Start, [null, 4, null])));
        Assert.Throws<ArgumentException>(() => Model with { Before = GammaPrior.Jeffreys });
        Assert.Throws<ArgumentException>(() => (Model with { After = GammaPrior.Of(1, Exposure.PersonDays(3)) }).Fit(Daily(4, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { ProbabilityOfNoChange = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { ProbabilityOfNoChange = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { Dispersion = 0.9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model with { Level = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Model.Fit(Daily(4, 5)).ProbabilityRatioBelow(0));
    }

    [Fact]
    public void Another_level_moves_only_the_set_and_the_interval()
    {
        var posterior = Model.Fit(Daily(9, 8, 10, 7, 5, 4, 6, 3));
        var wide = posterior.At(0.99);
        Assert.Equal(posterior.MostProbable, wide.MostProbable);
        Assert.Equal(posterior.Ratio.Value, wide.Ratio.Value);
        Assert.True(wide.CredibleSet.Days > posterior.CredibleSet.Days);
        Assert.Equal("new rate from [2016-01-05, 2016-01-06)", (Model.Fit(Daily(90, 80, 100, 70, 5, 4, 6, 3)).ToString())[..38]);
    }

    private static double Gamma(RandomStream stream, double shape, double rate) => GammaDistribution.Quantile(shape, stream.NextDouble()) / rate;
}
