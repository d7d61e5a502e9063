using TruceStats.Interruptions;
using static TruceStats.Tests.Interruptions.Series;

namespace TruceStats.Tests.Interruptions;

public sealed class StraddleTests
{
    private static readonly LocalDate Truce = new(2016, 3, 26);
    private static readonly LocalDate Measures = new(2016, 3, 29);

    [Fact]
    public void A_cut_bin_is_refused_by_name_unless_told_what_becomes_of_it()
    {
        var error = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(Truce)));
        Assert.Contains("The bin [2016-03-01, 2016-04-01) is cut by an edge of the interruption from 2016-03-26: step during [2016-03-26, …)", error.Message, StringComparison.Ordinal);
        Assert.Contains("With(Straddle)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_an_interruption_cuts_a_bin_as_its_start_does()
    {
        var error = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(ElSalvador, Interruption.Step(StudyPeriod.Of(April2016, new LocalDate(2016, 8, 2)))));
        Assert.Contains("[2016-08-01, 2016-09-01)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_and_after_give_the_bin_to_a_side()
    {
        var before = Poisson.Fit(ElSalvador, Interruption.Step(Truce).Named("x").With(Straddle.Before));
        var after = Poisson.Fit(ElSalvador, Interruption.Step(Truce).Named("x").With(Straddle.After));
        Assert.Equal(Poisson.Fit(ElSalvador, Interruption.Step(April2016).Named("x")).Effects, before.Effects);
        Assert.Equal(Poisson.Fit(ElSalvador, Interruption.Step(new LocalDate(2016, 3, 1)).Named("x")).Effects, after.Effects);
        Assert.Equal((7, 8), (before.Averted.Bins, after.Averted.Bins));
    }

    [Fact]
    public void Drop_leaves_the_bin_out_of_the_fit_and_of_what_is_averted()
    {
        var fit = Poisson.Fit(ElSalvador, Interruption.Step(Truce).With(Straddle.Drop));
        Assert.Equal((21, 7), (fit.Statistics.Observations, fit.Averted.Bins));
        Assert.Null(fit.Counterfactual[14].Observed);
        Assert.Null(fit.Counterfactual[14].Predicted);
    }

    [Fact]
    public void A_bin_whose_edge_falls_between_bins_is_not_cut()
    {
        var plain = Poisson.Fit(ElSalvador, Interruption.Step(April2016));
        foreach (var straddle in Enum.GetValues<Straddle>())
            Assert.Equal(plain.Effects, Poisson.Fit(ElSalvador, Interruption.Step(April2016).With(straddle)).Effects);
    }

    [Fact]
    public void Two_windows_that_meet_in_a_bin_share_it_between_them()
    {
        Interruption[] windows =
        [
            Interruption.Step(StudyPeriod.Of(new LocalDate(2015, 9, 1), Truce)).Named("in force"),
            Interruption.Step(StudyPeriod.From(Truce)).Named("aftermath"),
        ];
        var given = Fit(windows.Select(window => window.With(Straddle.After)));
        Assert.Equal((0, 1), (Acts(given, 0, 14), Acts(given, 1, 14)));
        given = Fit(windows.Select(window => window.With(Straddle.Before)));
        Assert.Equal((1, 0), (Acts(given, 0, 14), Acts(given, 1, 14)));
        var shared = Fit(windows.Select(window => window.With(Straddle.ShareOfDays)));
        // 25 of the 31 days of March before, 6 after, without an effect that is common to both.
        double inForce = Effect(shared, "in force").Value!.Value, aftermath = Effect(shared, "aftermath").Value!.Value;
        double without = shared.Counterfactual[14].Expected!.Value!.Value;
        Assert.Equal(without * ((25 * inForce) + (6 * aftermath)) / 31, shared.Counterfactual[14].Fitted!.Value, 1e-9 * without);

        static InterruptionFit Fit(IEnumerable<Interruption> windows) => LevelOnly.Fit(ElSalvador, [.. windows]);
        static double Acts(InterruptionFit fit, int interruption, int bin) => fit.Design[bin, 1 + interruption];
    }

    [Fact]
    public void A_shared_bin_says_so()
    {
        var fit = Poisson.Fit(ElSalvador, Interruption.Step(Truce).With(Straddle.ShareOfDays));
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.BinsSharedByDays);
        Assert.DoesNotContain(Poisson.Fit(ElSalvador, Interruption.Step(April2016)).Cautions, caution => caution.Code == CautionCodes.BinsSharedByDays);
    }

    [Fact]
    public void Two_interruptions_that_cut_one_bin_are_fitted_at_the_greatest_likelihood()
    {
        // Exposure in days; 25 days of neither, 3 of the first, 3 of both. Nothing near the fit may be likelier, on a likelihood that this test writes itself.
        var fit = LevelOnly.Fit(
            ElSalvador, Interruption.Step(Truce).Named("truce").With(Straddle.ShareOfDays),
            Interruption.Step(StudyPeriod.Of(Measures, new LocalDate(2016, 8, 1))).Named("measures").With(Straddle.ShareOfDays));
        double[] found = [.. fit.Coefficients.Select(coefficient => coefficient.Estimate.Value!.Value)];
        double best = LogLikelihood(found);
        Assert.Equal(best, fit.Statistics.LogLikelihood!.Value, 1e-8 * Math.Abs(best));
        for (int direction = 0; direction < 26; direction++)
        {
            // All combinations of −1, 0 and 1 in three coefficients but the one that stays.
            int code = direction < 13 ? direction : direction + 1;
            double[] moved = [.. found.Select((value, j) => value + (1e-3 * ((code / (int)Math.Pow(3, j) % 3) - 1)))];
            Assert.True(LogLikelihood(moved) < best, FormattableString.Invariant($"direction {code}"));
        }

        static double LogLikelihood(double[] beta)
        {
            double sum = 0;
            for (int i = 0; i < ElSalvador.Length; i++)
            {
                double truce = Math.Exp(beta[1]), measures = Math.Exp(beta[2]);
                double factor = i < 14 ? 1 : i == 14 ? (25 + (3 * truce) + (3 * truce * measures)) / 31 : i < 19 ? truce * measures : truce;
                double mean = ElSalvador.Bins[i].Period.Days * Math.Exp(beta[0]) * factor;
                sum += MathNet.Numerics.Distributions.Poisson.PMFLn(mean, (int)ElSalvador.Bins[i].Count!.Value);
            }
            return sum;
        }
    }

    [Fact]
    public void With_the_identity_link_a_share_of_days_is_a_share_of_the_effect()
    {
        // Flat at 31 a bin but for 25 of 31 in the shared bin and 0 after: the effect is −31, of which 6/31 is in that bin.
        double[] values = [.. Enumerable.Repeat(31.0, 14), 25, .. Enumerable.Repeat(0.0, 5)];
        var fit = (Gaussian with { Trend = TrendForm.None }).Fit(Measures(January2015, values), Interruption.Step(Truce).Named("x").With(Straddle.ShareOfDays));
        Assert.Equal(-31, Effect(fit, "x").Value!.Value, 1e-10);
        Assert.Equal(25, fit.Counterfactual[14].Fitted!.Value, 1e-10);
        Assert.Equal(31, fit.Counterfactual[14].Expected!.Value!.Value, 1e-10);

        static MeasureSeries Measures(LocalDate start, double[] values) => Series.Measures(start, values);
    }

    [Fact]
    public void Two_interruptions_three_days_apart_in_one_month_cannot_be_told_apart_and_the_library_says_so()
    {
        var error = Assert.Throws<ArgumentException>("interruptions", () => Poisson.Fit(
            ElSalvador, Interruption.Step(Truce).Named("truce").With(Straddle.After), Interruption.Step(Measures).Named("measures").With(Straddle.After)));
        Assert.Contains("'truce' and 'measures' begin 3 days apart, and in bins by month their effects cannot be told apart", error.Message, StringComparison.Ordinal);

        // 20 a day, times 0.6 from the 26th and 0.7 from the 29th on: 25 + 3 × 0.6 + 3 × 0.42 days of March.
        var series = CountSeries.OfBins(
            ElSalvador.Bins.Select(bin => bin.Period),
            ElSalvador.Bins.Select((bin, i) => (long?)Math.Round(20 * (i < 14 ? bin.Period.Days : i == 14 ? 25 + (3 * 0.6) + (3 * 0.42) : 0.42 * bin.Period.Days))));
        var shared = Poisson.Fit(
            series, Interruption.Step(Truce).Named("truce").With(Straddle.ShareOfDays), Interruption.Step(Measures).Named("measures").With(Straddle.ShareOfDays));
        var pair = Assert.Single(shared.Diagnostics.Collinearity);
        Assert.Equal("truce and measures", pair.Name);
        Assert.InRange(pair.Estimate.Value!.Value, -1, -0.9);
        Assert.Contains(pair.Estimate.Cautions, caution => caution.Code == CautionCodes.EffectsNotToldApart);
        Assert.Contains(shared.Cautions, caution => caution.Code == CautionCodes.EffectsNotToldApart);
        Assert.Contains("not told apart: truce and measures", shared.Diagnostics.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_bin_that_no_ratio_explains_is_no_answer_and_is_named()
    {
        // So few came in March 2016 that its last six days cannot make up for it, whatever happened from the 29th on.
        var error = Assert.Throws<InvalidOperationException>(() => Poisson.Fit(
            ElSalvador, Interruption.Step(Truce).Named("truce").With(Straddle.ShareOfDays), Interruption.Step(Measures).Named("measures").With(Straddle.ShareOfDays)));
        Assert.Contains("[2016-03-01, 2016-04-01)", error.Message, StringComparison.Ordinal);
        Assert.Contains("drop them", error.Message, StringComparison.Ordinal);
    }
}
