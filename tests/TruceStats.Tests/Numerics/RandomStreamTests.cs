using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class RandomStreamTests
{
    // The definitions of SplitMix64 and xoshiro256++, worked out in another language.
    [Theory]
    [InlineData(0UL, new ulong[] { 0x53175D61490B23DF, 0x61DA6F3DC380D507, 0x5C0FDF91EC9A7BFC, 0x02EEBF8C3BBE5E1A })]
    [InlineData(42UL, new ulong[] { 0xD0764D4F4476689F, 0x519E4174576F3791, 0xFBE07CFB0C24ED8C, 0xB37D9F600CD835B8 })]
    public void The_first_bits_never_change(ulong seed, ulong[] expected)
    {
        var stream = new RandomStream(seed);
        Assert.Equal(expected, Enumerable.Range(0, 4).Select(_ => stream.NextBits()));
    }

    [Fact]
    public void The_first_uniform_numbers_never_change()
    {
        var stream = new RandomStream(42);
        double[] expected = [0.8143051451229099, 0.31882104006166123, 0.9838941681774888];
        Assert.Equal(expected, Enumerable.Range(0, 3).Select(_ => stream.NextDouble()));
    }

    [Fact]
    public void The_first_whole_numbers_never_change()
    {
        var stream = new RandomStream(7);
        Assert.Equal(new[] { 5, 17, 71, 42, 96, 46, 72, 32, 98, 7 }, Enumerable.Range(0, 10).Select(_ => stream.Next(100)));
    }

    [Fact]
    public void The_first_draws_from_distributions_never_change()
    {
        var stream = new RandomStream(7);
        // R 4.2.2: qnorm(0.05536043647833322), the first uniform number; the rest is what MathNet.Numerics 5.0.0 makes of the stream.
        Near.Equal(-1.5949613769896949, stream.NextNormal(), 1e-14);
        Near.Equal(1.1742495258124646, stream.NextGamma(2.5), 1e-13);
        Assert.Equal(new long[] { 5, 3, 1234, 0 }, new[] { 4.5, 4.5, 1234, 0 }.Select(stream.NextPoisson));
        Assert.Equal(new long[] { 103, 1, 0 }, new[] { 140, 2, 0.5 }.Select(mean => stream.NextNegativeBinomial(mean, 3)));
    }

    [Fact]
    public void A_part_does_not_depend_on_what_was_drawn_before()
    {
        var fresh = new RandomStream(5);
        var used = new RandomStream(5);
        used.NextBits();
        used.NextPoisson(100);
        Assert.Equal(fresh.Split(3).NextBits(), used.Split(3).NextBits());
    }

    [Fact]
    public void Parts_differ_from_each_other_from_the_whole_and_from_parts_of_another()
    {
        var seeds = from seed in Enumerable.Range(0, 40)
                    from index in Enumerable.Range(-1, 40)
                    let stream = new RandomStream((ulong)seed)
                    select (index < 0 ? stream : stream.Split(index)).NextBits();
        Assert.Equal(1600, seeds.Distinct().Count());
    }

    [Fact]
    public void Draws_have_the_moments_of_their_distributions()
    {
        const int Draws = 200_000;
        var stream = new RandomStream(2016);
        Check(() => stream.NextDouble(), 0.5, 1.0 / 12);
        Check(() => stream.Next(10), 4.5, 99.0 / 12);
        Check(stream.NextNormal, 0, 1);
        Check(() => stream.NextGamma(0.5), 0.5, 0.5);
        Check(() => stream.NextGamma(30), 30, 30);
        Check(() => stream.NextPoisson(0.25), 0.25, 0.25);
        Check(() => stream.NextPoisson(12), 12, 12);
        Check(() => stream.NextPoisson(600), 600, 600);
        Check(() => stream.NextNegativeBinomial(20, 4), 20, 120);

        // Five standard errors each way: the seed is fixed, so this passes always or never.
        static void Check(Func<double> draw, double mean, double variance)
        {
            double sum = 0, squares = 0, fourths = 0;
            for (int i = 0; i < Draws; i++)
            {
                double off = draw() - mean;
                sum += off;
                squares += off * off;
                fourths += off * off * off * off;
            }
            Near.Equal(0, sum / Draws, 0, 5 * Math.Sqrt(variance / Draws));
            double variancesOfSquares = fourths / Draws - variance * variance;
            Near.Equal(variance, squares / Draws, 0, 5 * Math.Sqrt(variancesOfSquares / Draws));
        }
    }

    [Fact]
    public void Uniform_numbers_lie_strictly_inside()
    {
        var stream = new RandomStream(1);
        for (int i = 0; i < 10_000; i++)
            Assert.InRange(stream.NextDouble(), double.Epsilon, 1 - 1e-16);
    }

    [Fact]
    public void A_range_of_one_leaves_no_choice() => Assert.Equal(0, new RandomStream(1).Next(1));

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        var stream = new RandomStream(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.Next(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextGamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextPoisson(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextNegativeBinomial(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextNegativeBinomial(-1, 1));
    }
}
