using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

public sealed class UnitPermutationTests
{
    private const int Never = StaggeredPanel.Never;

    /// <summary>The mean of those labelled 1 less the mean of the others.</summary>
    private sealed class MeanDifference(double[] values) : IArrangementStatistic
    {
        public double Evaluate(ReadOnlySpan<int> labels)
        {
            double ones = 0, others = 0;
            int count = 0;
            for (int i = 0; i < values.Length; i++)
            {
                count += labels[i];
                ones += labels[i] * values[i];
                others += (1 - labels[i]) * values[i];
            }
            return ones / count - others / (values.Length - count);
        }

        public IArrangementStatistic Fork() => this;
    }

    private sealed class Only(double value, Func<int, double> first) : IArrangementStatistic
    {
        public double Evaluate(ReadOnlySpan<int> labels) => labels[0] == 1 ? value : first(labels[1]);

        public IArrangementStatistic Fork() => this;
    }

    private sealed class Reports : IProgress<double>
    {
        private readonly Lock _lock = new();

        public List<double> Values { get; } = [];

        public void Report(double value)
        {
            lock (_lock)
                Values.Add(value);
        }
    }

    private static PermutationResult Run(int[] labels, IArrangementStatistic statistic, int draws = 999, int enumerate = 20_000, ulong seed = 1, int threads = 2) =>
        UnitPermutation.Run(labels, statistic, draws, enumerate, seed, threads, null, TestContext.Current.CancellationToken);

    [Fact]
    public void All_arrangements_are_looked_at_once_and_in_order()
    {
        var arrangements = new LabelArrangements([7, 3, Never, 3, 7]);
        Assert.Equal(30, arrangements.Count);
        int[] arrangement = new int[5];
        var seen = new List<string>();
        for (int i = 0; i < 30; i++)
        {
            arrangements.Write(i, arrangement);
            Assert.Equal([3, 3, 7, 7, Never], arrangement.Order());
            seen.Add(string.Join(',', arrangement.Select(label => label == Never ? 9 : label)));
        }
        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public void Drawn_arrangements_are_equally_likely()
    {
        var arrangements = new LabelArrangements([0, 0, 1, 2]);
        int[] arrangement = new int[4];
        var seen = new Dictionary<string, int>();
        var stream = new RandomStream(5);
        for (int i = 0; i < 12_000; i++)
        {
            arrangements.Draw(stream, arrangement);
            string key = string.Join(',', arrangement);
            seen[key] = seen.GetValueOrDefault(key) + 1;
        }
        Assert.Equal(12, seen.Count);
        // 1000 each, standard deviation 30.
        Assert.All(seen.Values, count => Assert.InRange(count, 880, 1120));
    }

    [Fact]
    public void The_exact_p_of_the_tea_tasting_kind_is_that_of_R()
    {
        // R: x <- c(12.1,9.8,14.0,15.2,8.7,11.4,10.2,9.1); d <- combn(8,4,function(i) mean(x[i])-mean(x[-i])); o <- mean(x[1:4])-mean(x[5:8])
        //    mean(d >= o-1e-9); mean(abs(d) >= abs(o)-1e-9); mean(d <= o+1e-9)
        var result = Run([1, 1, 1, 1, 0, 0, 0, 0], new MeanDifference([12.1, 9.8, 14.0, 15.2, 8.7, 11.4, 10.2, 9.1]));
        Assert.True(result.IsExact);
        Assert.Equal(70, result.Values.Length);
        Near.Equal(PermutationP.Upper, result.Upper);
        Near.Equal(PermutationP.TwoSided, result.TwoSided);
        Near.Equal(PermutationP.Lower, result.Lower);
    }

    [Fact]
    public void Exact_p_is_uniform_without_an_effect()
    {
        // 20 arrangements of 3 and 3: p is k/20, each k as likely as any other.
        int[] counts = new int[21];
        for (int run = 0; run < 4000; run++)
        {
            var stream = new RandomStream(11).Split(run);
            double[] values = [.. Enumerable.Range(0, 6).Select(_ => stream.NextNormal())];
            counts[(int)Math.Round(20 * Run([1, 0, 1, 0, 0, 1], new MeanDifference(values), threads: 1).Upper)]++;
        }
        Assert.Equal(0, counts[0]);
        // 200 each, standard deviation 14.
        Assert.All(counts[1..], count => Assert.InRange(count, 145, 255));
    }

    [Fact]
    public void Drawn_p_counts_the_observed_arrangement_and_is_near_the_exact_one()
    {
        double[] values = [12.1, 9.8, 14.0, 15.2, 8.7, 11.4, 10.2, 9.1];
        var drawn = Run([1, 1, 1, 1, 0, 0, 0, 0], new MeanDifference(values), draws: 9999, enumerate: 0);
        Assert.False(drawn.IsExact);
        Assert.Equal(9999, drawn.Values.Length);
        Near.Equal(PermutationP.Upper, drawn.Upper, 0, 0.01);
        Assert.Equal(1.0 / 10, Run([1, 0, 0], new MeanDifference([9, 1, 1]), draws: 9, enumerate: 0, seed: SeedWithoutHit()).Upper);
    }

    [Fact]
    public void Threads_change_no_bit_and_seeds_do()
    {
        var stream = new RandomStream(3);
        double[] values = [.. Enumerable.Range(0, 24).Select(_ => stream.NextNormal())];
        int[] labels = [.. Enumerable.Range(0, 24).Select(i => i % 2)];
        var one = Run(labels, new MeanDifference(values), 2000, threads: 1);
        Assert.Equal(one.Values, Run(labels, new MeanDifference(values), 2000, threads: 7).Values);
        Assert.NotEqual(one.Values, Run(labels, new MeanDifference(values), 2000, seed: 2).Values);
    }

    [Fact]
    public void Values_that_are_not_defined_never_make_p_smaller()
    {
        var result = Run([1, 0, 0], new Only(2, second => second == 1 ? double.NaN : 1));
        Assert.Equal((1, 2.0 / 3, 2.0 / 3), (result.Undefined, result.Upper, result.Lower * 2 / 3));
        Assert.Throws<ArgumentException>(() => Run([1, 0, 0], new Only(double.NaN, _ => 1)));
    }

    [Fact]
    public void An_infinite_statistic_is_beaten_by_infinite_ones_only()
    {
        Assert.Equal(1.0 / 3, Run([1, 0, 0], new Only(double.NegativeInfinity, _ => -5)).Lower);
        Assert.Equal(1.0 / 3, Run([1, 0, 0], new Only(double.PositiveInfinity, _ => 5)).Upper);
        Assert.Equal(2.0 / 3, Run([1, 0, 0], new Only(double.PositiveInfinity, second => second == 1 ? double.PositiveInfinity : 0)).Upper);
    }

    [Fact]
    public void Nothing_to_permute_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Run([1, 1, 1], new MeanDifference([1, 2, 3])));

    [Fact]
    public void Progress_ends_at_1_and_cancelling_stops()
    {
        var reports = new Reports();
        int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 2)];
        var statistic = new MeanDifference([.. Enumerable.Range(0, 40).Select(i => (double)i)]);
        UnitPermutation.Run(labels, statistic, 2000, 0, 1, 2, reports, TestContext.Current.CancellationToken);
        Assert.Equal(8, reports.Values.Count);
        Assert.Equal(1, reports.Values.Max());
        Assert.Throws<OperationCanceledException>(() => UnitPermutation.Run(labels, statistic, 2000, 0, 1, 2, null, new CancellationToken(true)));
    }

    [Fact]
    public void Starts_are_permuted_over_units_and_the_statistic_is_the_overall_effect()
    {
        const int Units = 9, Bins = 8;
        int[] starts = [3, 3, 5, 5, 6, Never, Never, Never, Never];
        var stream = new RandomStream(21);
        double[] values = new double[Units * Bins], exposures = new double[Units * Bins];
        for (int cell = 0; cell < values.Length; cell++)
        {
            exposures[cell] = cell is 10 or 31 ? 0 : 1 + 0.1 * (cell / Bins);
            values[cell] = stream.NextPoisson(40 * (cell % Bins < starts[cell / Bins] ? 1 : 0.5));
        }
        var panel = new StaggeredPanel(values, exposures, Units, Bins);
        foreach (var measure in Enum.GetValues<EffectMeasure>())
        {
            var statistic = new StaggeredStatistic(panel, new(), measure);
            var result = Run(starts, statistic, 300, enumerate: 0);
            double overall = new GroupTimeEffects(panel, starts, new()).Overall(measure, ClusterCorrection.None).Value!.Value;
            Near.Equal(measure == EffectMeasure.Difference ? overall : Math.Log(overall), result.Observed);
            Assert.Equal(result.Values, Run(starts, statistic, 300, enumerate: 0, threads: 1).Values);
            Assert.Equal(1.0 / 301, result.Lower);
        }
    }

    /// <summary>Numbers of R for the eight values above.</summary>
    private static class PermutationP
    {
        public const double Upper = 3.0 / 70;
        public const double TwoSided = 6.0 / 70;
        public const double Lower = 68.0 / 70;
    }

    /// <summary>A seed whose nine draws of three never give the observed arrangement.</summary>
    private static ulong SeedWithoutHit()
    {
        int[] arrangement = new int[3];
        var arrangements = new LabelArrangements([1, 0, 0]);
        for (ulong seed = 1; ; seed++)
        {
            bool hit = false;
            for (int i = 0; i < 9; i++)
            {
                arrangements.Draw(new RandomStream(seed).Split(i), arrangement);
                hit |= arrangement[0] == 1;
            }
            if (!hit)
                return seed;
        }
    }
}
