using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

public sealed class RegressionToMeanTests
{
    private static readonly LocalDate Start = new(2010, 1, 1);

    private static StudyPeriod Days(int from, int to) => StudyPeriod.Of(Start.PlusDays(from), Start.PlusDays(to));

    private static CountSeries Series(IEnumerable<long?> counts) => CountSeries.Of(Resolution.Day, Start, counts);

    private static CountSeries Noise(ulong seed, int bins)
    {
        var random = new TruceStats.Numerics.RandomStream(seed);
        return Series(Enumerable.Range(0, bins).Select(_ => (long?)random.Next(20)));
    }

    [Fact]
    public void Of_independent_days_nearly_all_of_an_excess_regresses()
    {
        var result = RegressionToMean.Of(Noise(3, 2000), Days(1980, 1985), Days(1985, 1990));
        Assert.InRange(result.Weight!.Value, -0.12, 0.12);
        Assert.InRange(result.ExpectedRate.Value!.Value, 8.5, 10.5);
    }

    [Fact]
    public void Of_lasting_levels_nothing_regresses()
    {
        // Long spells at one of two levels: what is high stays high.
        var result = RegressionToMean.Of(Series(Enumerable.Range(0, 400).Select(i => (long?)(i / 100 % 2 == 0 ? 10 : 30))), Days(390, 393), Days(393, 396));
        Assert.InRange(result.Weight!.Value, 0.9, 1.05);
    }

    [Fact]
    public void What_followed_past_windows_as_high_stands_beside()
    {
        long?[] counts = [.. Enumerable.Repeat<long?>(10, 40)];
        counts[10] = counts[11] = 30;
        counts[36] = counts[37] = 28;
        counts[38] = counts[39] = 5;
        var result = RegressionToMean.Of(Series(counts), Days(36, 38), Days(38, 40));
        Assert.Equal(35, result.Windows);
        var high = Assert.Single(result.AsHigh);
        Assert.Equal("[2010-01-11, 2010-01-13) to [2010-01-13, 2010-01-15)", high.Name);
        Assert.Equal(20 / 60.0, high.Estimate.Value!.Value, 1e-12);
        // 10 events after 56 is a smaller ratio than 20 after 60.
        Assert.Equal(0, result.AsLowAfter);
        Assert.Equal(result.Change.Ratio().Value!.Value, result.ExpectedRatio.Value!.Value * result.RemainingRatio.Value!.Value, 1e-12);
    }

    [Fact]
    public void A_past_without_variation_says_nothing()
    {
        var result = RegressionToMean.Of(Series(Enumerable.Repeat<long?>(7, 40)), Days(36, 38), Days(38, 40));
        Assert.Null(result.Weight);
        Assert.Null(result.ExpectedRate.Value);
        Assert.Null(result.RemainingRatio.Value);
    }

    [Fact]
    public void An_all_zero_past_has_no_ratio()
    {
        var result = RegressionToMean.Of(Series(Enumerable.Repeat<long?>(0, 40)), Days(36, 38), Days(38, 40));
        Assert.Equal(0, result.MeanRate);
        Assert.Null(result.ExpectedRatio.Value);
        Assert.Equal(0, result.AsLowAfter);
    }

    [Fact]
    public void Windows_with_a_gap_are_left_out_and_counted()
    {
        long?[] counts = [.. Enumerable.Range(0, 40).Select(i => (long?)(i % 7))];
        counts[5] = null;
        var result = RegressionToMean.Of(Series(counts), Days(36, 38), Days(38, 40));
        Assert.Equal(31, result.Windows);
        Assert.Equal(4, Assert.Single(result.Cautions, caution => caution.Code == CautionCodes.WindowsLeftOut).Arguments[0].Number);
        Assert.Contains(result.Cautions, caution => caution.Code == CautionCodes.WindowsOverlap);
    }

    [Fact]
    public void A_short_series_is_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => RegressionToMean.Of(Noise(1, 12), Days(6, 9), Days(9, 12)));
        Assert.Contains("there are 9 bins, and at least 12 are required", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => RegressionToMean.Of(Noise(1, 14), Days(10, 12), Days(12, 14)));
    }

    [Fact]
    public void Stretches_are_whole_counted_bins_in_order()
    {
        var monthly = CountSeries.Of(Resolution.Month, Start, [.. Enumerable.Range(0, 40).Select(i => (long?)i)]);
        Assert.Throws<ArgumentException>("before", () => RegressionToMean.Of(monthly, StudyPeriod.OfDays(Start.PlusMonths(30), 40), StudyPeriod.Month(2013, 1)));
        Assert.Throws<ArgumentException>("after", () => RegressionToMean.Of(Noise(1, 50), Days(40, 44), Days(42, 46)));
        Assert.Throws<ArgumentException>("after", () => RegressionToMean.Of(Noise(1, 50), Days(40, 44), Days(48, 60)));
        long?[] gap = [.. Enumerable.Repeat<long?>(3, 40)];
        gap[37] = null;
        Assert.Throws<ArgumentException>("before", () => RegressionToMean.Of(Series(gap), Days(36, 38), Days(38, 40)));
    }
}
