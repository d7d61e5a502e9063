using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class CusumChainTests
{
    [Fact]
    public void A_single_state_waits_for_one_count_above_the_reference() =>
        // Threshold and reference 1: an alarm on the first count of 2 or more, which nothing prepares.
        Assert.Equal(1 / (1 - (1.5 * Math.Exp(-0.5))), CusumChain.MeanSteps(new PoissonLaw(0.5), 1, 1, 1, upward: true, CancellationToken.None), 1e-12);

    [Fact]
    public void A_finer_lattice_of_the_same_sum_gives_the_same_mean()
    {
        double coarse = CusumChain.MeanSteps(new PoissonLaw(3.33), 21, 5, 40, upward: true, CancellationToken.None);
        double fine = CusumChain.MeanSteps(new PoissonLaw(3.33), 84, 20, 160, upward: true, CancellationToken.None);
        Assert.Equal(coarse, fine, 1e-9 * coarse);
    }

    [Theory]
    [InlineData(true, 2.5, 5, 6)]
    [InlineData(false, 2.5, 3, 8)]
    public void Simulated_sums_take_as_long_as_the_chain_says(bool upward, double mean, int twiceReference, int threshold)
    {
        double exact = CusumChain.MeanSteps(new PoissonLaw(mean), twiceReference, 2, 2 * threshold, upward, CancellationToken.None);
        var stream = new RandomStream(1);
        double sum = 0, squares = 0;
        for (int run = 0; run < 2000; run++)
        {
            double s = 0, length = 0;
            while (s < threshold)
            {
                double step = stream.NextPoisson(mean) - (twiceReference / 2.0);
                s = Math.Max(0, s + (upward ? step : -step));
                length++;
            }
            sum += length;
            squares += length * length;
        }
        double average = sum / 2000, error = Math.Sqrt(((squares / 2000) - (average * average)) / 2000);
        Assert.InRange(average, exact - (4 * error), exact + (4 * error));
    }

    [Fact]
    public void A_huge_mean_keeps_its_digits_where_subtraction_would_lose_them()
    {
        // Nearly geometric: one unit more of threshold multiplies the mean by nearly the same factor every time; what is left of the start is about 1e-9 here.
        double[] logs = [.. Enumerable.Range(0, 3).Select(i => Math.Log(CusumChain.MeanSteps(new PoissonLaw(4), 7, 1, 40 + i, upward: true, CancellationToken.None)))];
        Assert.True(logs[0] > 40);
        Assert.Equal(logs[1] - logs[0], logs[2] - logs[1], 1e-8);
    }

    [Fact]
    public void Fractions_are_recognised_after_arithmetic_and_others_are_not()
    {
        Assert.Equal(5, CusumRunLength.Denominator(0.7 * 6));
        Assert.Equal(1, CusumRunLength.Denominator(27));
        Assert.Null(CusumRunLength.Denominator(Math.Sqrt(2)));
    }
}
