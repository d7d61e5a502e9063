using TruceStats.ChangePoints;

namespace TruceStats.Tests.ChangePoints;

public sealed class AnyChangeTests
{
    private static readonly LocalDate Start = new(2015, 1, 1);

    private static readonly Execution Serial = new() { Seed = 7, Parallelism = 1 };

    [Fact]
    public void Threads_change_nothing()
    {
        var series = Drawn.WithChange(5, 60, 30, 10, 8);
        var one = AnyChangeTest.LikelihoodRatio(series, replicates: 199, execution: Serial, cancellationToken: TestContext.Current.CancellationToken);
        var many = AnyChangeTest.LikelihoodRatio(series, replicates: 199, execution: Serial with { Parallelism = 4 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(one.Test, many.Test);
        Assert.Equal(one, many);
    }

    [Fact]
    public void A_large_change_is_seen_by_both_tests_at_its_date()
    {
        var series = Drawn.WithChange(11, 80, 50, 20, 8);
        var ratio = AnyChangeTest.LikelihoodRatio(series, replicates: 199, cancellationToken: TestContext.Current.CancellationToken);
        var f = AnyChangeTest.SupremumF(series);
        Assert.Equal(0.005, ratio.Test.PValue, 1e-12);
        Assert.True(f.Test.PValue < 1e-6);
        Assert.InRange(ratio.Bin, 47, 53);
        Assert.Equal(Start.PlusDays(ratio.Bin), ratio.Date);
    }

    [Fact]
    public void Without_a_change_the_bootstrap_rejects_about_as_often_as_it_says_overdispersed_or_not()
    {
        foreach (double dispersion in new[] { 1.0001, 5 })
        {
            int rejected = Enumerable.Range(1, 120).Count(seed =>
                AnyChangeTest.LikelihoodRatio(Drawn.Overdispersed((ulong)seed, 60, 12, dispersion), replicates: 99, cancellationToken: TestContext.Current.CancellationToken).Test.PValue <= 0.1);
            Assert.InRange(rejected, 3, 24);
        }
    }

    [Fact]
    public void Nothing_that_varies_is_no_change_and_a_step_without_noise_is_certain()
    {
        var flat = AnyChangeTest.SupremumF(CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Repeat(4L, 30)]));
        Assert.Equal((0, 1), (flat.Test.Statistic, flat.Test.PValue));
        var step = AnyChangeTest.SupremumF(MeasureSeries.Of(Resolution.Day, Start, Enumerable.Range(0, 30).Select(i => (double?)(i < 15 ? 1 : 2)), Unit.Days));
        Assert.Equal(0, step.Test.PValue);
        Assert.Equal(15, step.Bin);
        var empty = AnyChangeTest.LikelihoodRatio(CountSeries.Of(Resolution.Day, Start, [.. Enumerable.Repeat(0L, 30)]), replicates: 99, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1, empty.Test.PValue);
        Assert.Contains(empty.Test.Cautions, caution => caution.Code == CautionCodes.NoEvents);
    }

    [Fact]
    public void Too_few_bins_and_a_wrong_trim_are_refused()
    {
        var series = Drawn.WithChange(1, 20, 10, 5, 5);
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyChangeTest.SupremumF(series, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyChangeTest.SupremumF(series, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyChangeTest.SupremumF(series, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => AnyChangeTest.LikelihoodRatio(series, replicates: 98, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => AnyChangeTest.SupremumF(series, 0.05));
        Assert.Throws<ArgumentException>(() => AnyChangeTest.LikelihoodRatio(CountSeries.Of(Resolution.Day, Start, 1, 2, 3), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(() => AnyChangeTest.SupremumF(CountSeries.Of(Resolution.Day, Start, [null, null])));
    }

    [Fact]
    public void A_bin_that_leads_the_next_is_told()
    {
        double level = 0;
        var stream = new TruceStats.Numerics.RandomStream(9);
        var series = MeasureSeries.Of(Resolution.Day, Start, Enumerable.Range(0, 300).Select(_ => (double?)(level = (0.8 * level) + stream.NextNormal())), Unit.Days);
        Assert.Contains(AnyChangeTest.SupremumF(series).Test.Cautions, caution => caution.Code == CautionCodes.ResidualsCorrelated);
    }
}
