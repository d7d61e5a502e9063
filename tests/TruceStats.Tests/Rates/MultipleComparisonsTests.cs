using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay)]
public sealed class MultipleComparisonsTests
{
    private static readonly double[] Values = [0.01, 0.04, 0.03, 0.005];

    [Fact]
    public void Holm_steps_down_and_answers_in_the_order_asked() =>
        // R 4.2.2: p.adjust(c(.01, .04, .03, .005), "holm")
        Assert.Equal([0.03, 0.06, 0.06, 0.02], MultipleComparisons.Holm(Tests(Values)).Select(test => Math.Round(test.PValue, 12)));

    [Fact]
    public void Benjamini_and_Hochberg_step_up() =>
        // R 4.2.2: p.adjust(c(.01, .04, .03, .005), "BH")
        Assert.Equal([0.02, 0.04, 0.04, 0.02], MultipleComparisons.BenjaminiHochberg(Tests(Values)).Select(test => Math.Round(test.PValue, 12)));

    [Fact]
    public void Changes_are_tested_by_their_default_and_adjusted()
    {
        var halved = RateChange.Between(Tally.Of(1400, Exposure.Days(60)), Tally.Of(56, Exposure.Days(6)));
        var level = RateChange.Between(Tally.Of(100, Exposure.Days(60)), Tally.Of(10, Exposure.Days(6)));
        var adjusted = MultipleComparisons.Holm([halved, level]);
        Assert.Equal(2 * halved.Test().PValue, adjusted[0].PValue, 1e-25);
        Assert.Equal(level.Test().PValue, adjusted[1].PValue);
        Assert.Equal("conditional mid-P, Holm", adjusted[0].Method.Name);
        Assert.Equal(halved.Test().Cautions, adjusted[0].Cautions);
        Assert.Equal(2, MultipleComparisons.BenjaminiHochberg([halved, level]).Count);
    }

    [Property]
    public void Adjusting_never_lowers_p_and_keeps_the_order(byte[] percent)
    {
        double[] p = [.. percent.Select(value => value / 255.0)];
        foreach (var adjusted in new[] { MultipleComparisons.Holm(Tests(p)), MultipleComparisons.BenjaminiHochberg(Tests(p)) })
        {
            Assert.All(p.Zip(adjusted), pair => Assert.InRange(pair.Second.PValue, pair.First, 1));
            var sorted = p.Zip(adjusted).OrderBy(pair => pair.First).Select(pair => pair.Second.PValue).ToArray();
            Assert.Equal(sorted.Order(), sorted);
        }
        Assert.All(
            MultipleComparisons.Holm(Tests(p)).Zip(MultipleComparisons.BenjaminiHochberg(Tests(p))),
            pair => Assert.True(pair.Second.PValue <= pair.First.PValue + 1e-15));
    }

    [Fact]
    public void No_tests_give_no_answers_and_null_is_refused()
    {
        Assert.Empty(MultipleComparisons.Holm(Tests([])));
        Assert.Throws<ArgumentNullException>(() => MultipleComparisons.Holm((IEnumerable<HypothesisTest>)null!));
        Assert.Throws<ArgumentNullException>(() => MultipleComparisons.BenjaminiHochberg([(HypothesisTest)null!]));
        Assert.Throws<ArgumentNullException>(() => MultipleComparisons.Holm([(RateChange)null!]));
    }

    private static IEnumerable<HypothesisTest> Tests(double[] values) =>
        values.Select(p => new HypothesisTest(p, null, null, 1, Alternative.TwoSided, new MethodId("given", "given", "")));
}
