using FsCheck.Xunit;

namespace TruceStats.Tests.Rates;

[Properties(Replay = Seeds.Replay, Arbitrary = [typeof(TwoTotals)], MaxTest = 60)]
public sealed class RateBatchTests
{
    [Property]
    public void Each_pair_has_the_limits_of_its_own_rate_change(TwoTotals[] pairs)
    {
        foreach (var one in pairs)
        {
            var (lower, upper) = Exact(one.Level, pairs);
            var (midLower, midUpper) = MidP(one.Level, pairs);
            for (int i = 0; i < pairs.Length; i++)
            {
                var exact = pairs[i].Change.Ratio(RateRatioMethod.Exact, one.Level).Interval!;
                var midP = pairs[i].Change.Ratio(RateRatioMethod.MidP, one.Level).Interval!;
                Assert.Equal((exact.Lower, exact.Upper, midP.Lower, midP.Upper), (lower[i], upper[i], midLower[i], midUpper[i]));
            }
        }
    }

    [Fact]
    public void Zeros_have_their_limits()
    {
        var (lower, upper) = Exact(0.95, TotalsOf(0, 0), TotalsOf(0, 3), TotalsOf(3, 0));
        Assert.Equal([0, double.PositiveInfinity], [lower[0], upper[0]]);
        Assert.Equal(double.PositiveInfinity, upper[1]);
        Assert.Equal(0, lower[2]);
        Assert.True(lower[1] > 0 && double.IsFinite(upper[2]));
    }

    [Fact]
    public void Nothing_is_allocated_per_pair()
    {
        // From 10 up: for fewer, kernels look into tables of constants, which cost nothing once optimised but are made anew in a debug build.
        TwoTotals[] pairs = [.. Enumerable.Range(0, 2_000).Select(i => TotalsOf(10 + i % 970, 10 + i % 31))];
        // Once before it counts, so that what is made once is made.
        AllocatedBy(pairs);
        long one = AllocatedBy(pairs[..1]);
        long many = AllocatedBy(pairs);
        Assert.Equal(one, many);
    }

    [Fact]
    public void No_pairs_are_fine() => RateBatch.ExactRatioIntervals([], [], [], [], 0.95, [], []);

    [Fact]
    public void Bad_input_is_named()
    {
        double[] one = [1], two = [1, 1];
        double[] room = new double[1];
        Assert.Equal("exposureBefore", Assert.Throws<ArgumentException>(() => RateBatch.ExactRatioIntervals([1], two, [1], one, 0.95, room, room)).ParamName);
        Assert.Equal("eventsAfter", Assert.Throws<ArgumentException>(() => RateBatch.MidPRatioIntervals([1], one, [], one, 0.95, room, room)).ParamName);
        Assert.Equal("upper", Assert.Throws<ArgumentException>(() => RateBatch.MidPRatioIntervals([1], one, [1], one, 0.95, room, [])).ParamName);
        Assert.Equal("eventsBefore", Assert.Throws<ArgumentOutOfRangeException>(() => RateBatch.ExactRatioIntervals([-1], one, [1], one, 0.95, room, room)).ParamName);
        Assert.Equal("eventsAfter", Assert.Throws<ArgumentOutOfRangeException>(() => RateBatch.ExactRatioIntervals([1], one, [long.MaxValue], one, 0.95, room, room)).ParamName);
        Assert.Equal("exposureAfter", Assert.Throws<ArgumentOutOfRangeException>(() => RateBatch.ExactRatioIntervals([1], one, [1], [double.NaN], 0.95, room, room)).ParamName);
        Assert.Equal("level", Assert.Throws<ArgumentOutOfRangeException>(() => RateBatch.ExactRatioIntervals([1], one, [1], one, 1, room, room)).ParamName);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => RateBatch.ExactRatioIntervals([1, -2], two, [1, 1], two, 0.95, new double[2], new double[2]));
        Assert.StartsWith("Events must be from 0 to 5000000000; see index 1.", error.Message, StringComparison.Ordinal);
    }

    private static TwoTotals TotalsOf(long before, long after) => new(before, 60, after, 6, 0.95);

    private static long AllocatedBy(TwoTotals[] pairs)
    {
        var columns = new Columns(pairs);
        double[] lower = new double[pairs.Length], upper = new double[pairs.Length];
        long start = GC.GetAllocatedBytesForCurrentThread();
        RateBatch.ExactRatioIntervals(columns.EventsBefore, columns.ExposureBefore, columns.EventsAfter, columns.ExposureAfter, 0.95, lower, upper);
        RateBatch.MidPRatioIntervals(columns.EventsBefore, columns.ExposureBefore, columns.EventsAfter, columns.ExposureAfter, 0.95, lower, upper);
        return GC.GetAllocatedBytesForCurrentThread() - start;
    }

    private static (double[] Lower, double[] Upper) Exact(double level, params TwoTotals[] pairs)
    {
        var columns = new Columns(pairs);
        double[] lower = new double[pairs.Length], upper = new double[pairs.Length];
        RateBatch.ExactRatioIntervals(columns.EventsBefore, columns.ExposureBefore, columns.EventsAfter, columns.ExposureAfter, level, lower, upper);
        return (lower, upper);
    }

    private static (double[] Lower, double[] Upper) MidP(double level, params TwoTotals[] pairs)
    {
        var columns = new Columns(pairs);
        double[] lower = new double[pairs.Length], upper = new double[pairs.Length];
        RateBatch.MidPRatioIntervals(columns.EventsBefore, columns.ExposureBefore, columns.EventsAfter, columns.ExposureAfter, level, lower, upper);
        return (lower, upper);
    }

    private sealed class Columns(TwoTotals[] pairs)
    {
        public long[] EventsBefore { get; } = [.. pairs.Select(pair => pair.EventsBefore)];

        public double[] ExposureBefore { get; } = [.. pairs.Select(pair => pair.ExposureBefore)];

        public long[] EventsAfter { get; } = [.. pairs.Select(pair => pair.EventsAfter)];

        public double[] ExposureAfter { get; } = [.. pairs.Select(pair => pair.ExposureAfter)];
    }
}
