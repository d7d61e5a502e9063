using TruceStats.Contagion;

namespace TruceStats.Tests.Contagion;

public sealed class BinnedContagionTests
{
    private static CountSeries Series(IEnumerable<long?> counts) => CountSeries.Of(Resolution.Day, Made.Start, counts);

    private static CountSeries Series(params long[] counts) => CountSeries.Of(Resolution.Day, Made.Start, counts);

    [Fact]
    public void A_known_truth_is_found_again()
    {
        var fit = Series(Made.Counts(1, 2000, 1, 0.5, 0.6)).Fitted(poisson: true);
        Assert.True(fit.BranchingRatio.Interval!.Contains(0.5), fit.ToString());
        Assert.True(fit.HalfLife.Interval!.Contains(Math.Log(2) / -Math.Log(0.6)), fit.ToString());
        Assert.True(fit.Background.Interval!.Contains(1), fit.ToString());
        Assert.Null(fit.Size);
        Assert.Equal(Unit.PerDay, fit.Background.Unit);
    }

    [Fact]
    public void Counts_that_vary_as_Poisson_counts_do_fall_back_to_Poisson()
    {
        // Drawn with Poisson variation, so that on about half of all series nothing is left over.
        var fits = Enumerable.Range(1, 8).Select(seed => Series(Made.Counts(seed, 150, 2, 0.4, 0.5)).Fitted()).ToList();
        var fallen = fits.First(fit => fit.Size is null);
        Assert.Contains(fallen.Cautions, caution => caution.Code == CautionCodes.NoOverdispersion);
        var other = fits.First(fit => fit.Size is not null);
        Assert.Contains(Caution.Of(CautionCodes.SizeHeld, "size", other.Size!.Value), other.Cautions);
        Assert.True(other.LogLikelihood >= other.Series.Fitted(poisson: true).LogLikelihood);
    }

    [Fact]
    public void A_gap_ends_the_history_and_is_not_zero()
    {
        long?[] counts = [.. Made.Counts(3, 60, 2, 0.5, 0.5).Select(count => (long?)count)];
        counts[30] = null;
        var fit = Series(counts).Fitted();
        Assert.Null(fit.Expected[30]);
        Assert.Equal(fit.Background.Value!.Value, fit.Expected[31]!.Value, 1e-12);
        Assert.Equal(fit.Background.Value!.Value, fit.Expected[0]!.Value, 1e-12);
        Assert.Contains(Caution.Of(CautionCodes.MissingBinsLeftOut, "bins", 1), fit.Cautions);
        Assert.Contains(Caution.Of(CautionCodes.HistoryUnknown, "stretches", 2), fit.Cautions);
    }

    [Fact]
    public void Bins_that_are_all_the_same_have_no_contagion()
    {
        var fit = Series([.. Enumerable.Repeat(4L, 40)]).Fitted();
        Assert.Equal(0, fit.BranchingRatio.Value!.Value, 1e-9);
        Assert.Equal(0, fit.BranchingRatio.Interval!.Lower);
        Assert.Null(fit.HalfLife.Value);
        Assert.Equal(4, fit.Background.Value!.Value, 1e-9);
        Assert.Null(fit.Size);
        Assert.Equal(1, fit.Tested(99).PValue);
    }

    [Fact]
    public void Contagion_is_detected_on_one_thread_as_on_two()
    {
        var fit = Series(Made.Counts(4, 200, 1, 0.7, 0.5)).Fitted();
        Assert.Equal(0.01, fit.Tested(99, 1).PValue, 1e-12);
        Assert.Equal(fit.Tested(99, 1), fit.Tested(99, 2));
    }

    [Fact]
    public void A_series_that_grows_without_end_has_a_branching_ratio_of_1_or_more()
    {
        var fit = Series([.. Enumerable.Range(0, 60).Select(i => (long)Math.Round(Math.Pow(1.1, i)))]).Fitted();
        Assert.True(fit.BranchingRatio.Value >= 1, fit.ToString());
        Assert.False(fit.IsStable);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.UnstableBranching);
    }

    [Fact]
    public void Exposure_scales_the_background_and_nothing_else()
    {
        var series = Series(Made.Counts(5, 120, 2, 0.5, 0.6));
        var plain = series.Fitted();
        var people = series.WithPopulation(1000).Fitted();
        Assert.Equal(plain.BranchingRatio.Value!.Value, people.BranchingRatio.Value!.Value, 1e-9);
        Assert.Equal(plain.Background.Value!.Value, 1000 * people.Background.Value!.Value, 1e-8);
        Assert.Equal(Unit.PerPersonDay, people.Background.Unit);
    }

    [Fact]
    public void Bins_of_unequal_length_are_said_and_months_are_not()
    {
        var months = CountSeries.Of(Resolution.Month, Made.Start, 3, 5, 8, 4, 2, 5, 7, 9);
        Assert.DoesNotContain(months.Fitted().Cautions, caution => caution.Code == CautionCodes.UnequalBins);
        var mixed = CountSeries.OfBins([.. new[] { 0, 7, 14, 28, 35, 42 }.Zip([7, 14, 28, 35, 42, 49], (from, to) => StudyPeriod.Of(Made.Start.PlusDays(from), Made.Start.PlusDays(to)))], [3, 5, 9, 4, 2, 8]);
        Assert.Contains(mixed.Fitted().Cautions, caution => caution.ToString() == "unequal-bins (shortest = 7, longest = 14)");
    }

    [Fact]
    public void No_events_and_no_bins_are_refused()
    {
        Assert.Contains("no events in the 6 counted bins", Assert.Throws<ArgumentException>(() => Series(0, 0, 0, 0, 0, 0).Fitted()).Message, StringComparison.Ordinal);
        Assert.Contains("but there are 0", Assert.Throws<ArgumentException>(() => Series([null, null, null, null, null]).Fitted()).Message, StringComparison.Ordinal);
        Assert.Contains("but there are 3", Assert.Throws<ArgumentException>(() => Series(1, 2, 3).Fitted()).Message, StringComparison.Ordinal);
        Assert.Equal("series", Assert.Throws<ArgumentException>(() => Series(1).Fitted()).ParamName);
    }
}
