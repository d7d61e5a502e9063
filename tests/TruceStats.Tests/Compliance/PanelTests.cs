using TruceStats.Compliance;

namespace TruceStats.Tests.Compliance;

/// <summary>Units whose bins are known.</summary>
public sealed class PanelTests
{
    private static readonly LocalDate Start = new(2016, 1, 1);

    private static readonly TruceWindows Windows = TruceWindows.Of(StudyPeriod.OfDays(Start, 60), null, StudyPeriod.OfDays(Start.PlusDays(60), 30), null);

    // Deaths in clumps of three are dispersed about three times.
    private static CountPanel Panel(int clump, Func<int, int, bool>? missing = null) => CountPanel.Of(Enumerable.Range(0, 6).Select(place =>
    {
        var random = new Random(100 + place);
        var counts = Enumerable.Range(0, 90).Select(day =>
        {
            long count = 0;
            for (int i = 0; i < 4; i++)
                count += random.NextDouble() < (day < 60 ? 0.3 : 0.15) / clump ? clump : 0;
            return missing?.Invoke(place, day) == true ? null : (long?)count;
        }).ToArray();
        return KeyValuePair.Create(Units.Key(place), CountSeries.Of(Resolution.Day, Start, counts));
    }));

    [Fact]
    public void Bins_that_vary_more_than_Poisson_counts_widen_the_intervals_and_say_so()
    {
        var fit = Units.Model.Fit(ComparedUnit.Of(Panel(3), Windows), Units.Quick, CancellationToken.None);
        var poisson = (Units.Model with { AssumePoisson = true }).Fit(ComparedUnit.Of(Panel(3), Windows), Units.Quick, CancellationToken.None);
        Assert.InRange(fit.Dispersion!.Raw, 2.2, 3.8);
        Assert.Contains(Caution.Of(CautionCodes.CountsScaled, "dispersion", fit.Dispersion.Raw), fit.Cautions);
        Assert.Contains(Caution.Of(CautionCodes.Overdispersed, "dispersion", fit.Dispersion.Raw), poisson.Cautions);
        double Width(PooledRateChangeFit one) => Math.Log(one.Pooled.Interval!.Upper / one.Pooled.Interval.Lower);
        // Less than the root of the dispersion: without it, the spread between units takes up part of what bins vary.
        Assert.True(Width(fit) > 1.05 * Width(poisson), $"{Width(fit)} against {Width(poisson)}");
    }

    [Fact]
    public void Totals_alone_say_that_dispersion_is_unchecked() =>
        Assert.Contains(Caution.Of(CautionCodes.DispersionUnchecked), Units.Model.Fit((40, 5), (38, 12), (21, 9), (66, 31), (12, 1)).Cautions);

    [Fact]
    public void Missing_bins_are_no_zeros_and_are_said()
    {
        var fit = Units.Model.Fit(ComparedUnit.Of(Panel(1, (place, day) => place == 2 && day is >= 10 and < 20), Windows), Units.Quick, CancellationToken.None);
        Assert.Equal(50, fit.Units[2].Change!.Before.Exposure.Amount);
        Assert.Contains(fit.Cautions, caution => caution.Code == CautionCodes.MissingBinsLeftOut);
    }

    [Fact]
    public void A_unit_without_a_counted_bin_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Units.Model.Fit(Panel(1, (place, day) => place == 4 && day >= 60), Windows));
        Assert.StartsWith("'unit 5' has no counted bin while the truce was in force", error.Message, StringComparison.Ordinal);
    }
}
