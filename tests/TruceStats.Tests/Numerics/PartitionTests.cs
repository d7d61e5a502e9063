using TruceStats.Numerics;

namespace TruceStats.Tests.Numerics;

/// <summary>The searches against plain optimal partitioning, which looks at everything.</summary>
public sealed class PartitionTests
{
    [Fact]
    public void Functional_and_plain_pruning_find_the_optimum_on_many_small_series()
    {
        var stream = new RandomStream(20160326);
        for (int rep = 0; rep < 600; rep++)
        {
            var (sums, exposures) = Series(stream);
            var score = new PoissonScore(sums, exposures);
            double penalty = rep % 10 == 0 ? 0.01 : 8 * stream.NextDouble();
            double optimum = Optimum(score, sums.Length - 1, penalty, 1, chargeLength: false);
            Assert.Equal(optimum, Total(FunctionalPartition.Search(sums, exposures, penalty, CancellationToken.None), penalty), 1e-8);
            Assert.Equal(optimum, Total(PrunedPartition.Search(score, sums.Length - 1, penalty, 1, false, true, CancellationToken.None), penalty), 1e-8);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Pruning_stays_exact_with_a_shortest_run_and_a_charge_for_length(int minimum)
    {
        var stream = new RandomStream((ulong)minimum);
        for (int rep = 0; rep < 300; rep++)
        {
            var (sums, exposures) = Series(stream);
            int length = sums.Length - 1;
            if (length < minimum)
                continue;
            bool charge = rep % 2 == 0;
            var score = new PoissonScore(sums, exposures);
            double penalty = 6 * stream.NextDouble();
            var found = PrunedPartition.Search(score, length, penalty, minimum, charge, true, CancellationToken.None);
            double total = Total(found, penalty) + (charge ? Lengths(found, length).Sum(Math.Log) : 0);
            Assert.Equal(Optimum(score, length, penalty, minimum, charge), total, 1e-8);
            Assert.All(Lengths(found, length), run => Assert.True(run >= minimum));
        }
    }

    [Fact]
    public void The_table_of_numbers_of_runs_has_the_optimum_of_every_penalty()
    {
        var stream = new RandomStream(4);
        for (int rep = 0; rep < 40; rep++)
        {
            var (sums, exposures) = Series(stream);
            var score = new PoissonScore(sums, exposures);
            var table = PartitionTable.Search(score, sums.Length - 1, sums.Length - 1, 1, false, CancellationToken.None);
            double penalty = 5 * stream.NextDouble();
            Assert.Equal(Optimum(score, sums.Length - 1, penalty, 1, false), table.Min(partition => Total(partition, penalty)), 1e-8);
        }
    }

    [Fact]
    public void Hansens_tail_at_a_single_point_is_the_chi_squared() =>
        Assert.Equal(ChiSquaredDistribution.UpperTail(3.2, 1), HansenSupremum.UpperTail(3.2, 0.5, 0.5), 1e-12);

    [Fact]
    public void Hansens_tail_is_near_what_the_limiting_process_gives()
    {
        // Andrews (1993), table I as corrected in 2003, one parameter, trim 0.15: 7.12, 8.68 and 12.16 at 10, 5 and 1 %.
        Assert.Equal(0.10, HansenSupremum.UpperTail(7.12, 0.15, 0.85), 0.004);
        Assert.Equal(0.05, HansenSupremum.UpperTail(8.68, 0.15, 0.85), 0.003);
        Assert.Equal(0.01, HansenSupremum.UpperTail(12.16, 0.15, 0.85), 0.001);
    }

    [Fact]
    public void A_spike_belongs_to_the_variance_and_a_step_does_not()
    {
        double[] quiet = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 1.0 : -1.0)];
        double[] step = [.. quiet];
        step[20] = 12;
        double[] spike = [.. quiet];
        (spike[20], spike[21]) = (12, -12);
        Assert.Equal(1, NeighbourVariance.Mean(step)!.Value, 1e-12);
        Assert.Equal((38 + 288) / 40.0, NeighbourVariance.Mean(spike)!.Value, 1e-12);
        Assert.Null(NeighbourVariance.Mean([]));
    }

    private static (double[] Sums, double[] Exposures) Series(RandomStream stream)
    {
        int n = 1 + stream.Next(50);
        bool equal = stream.Next(2) == 0;
        double rate = 10 * stream.NextDouble();
        var counts = new double[n];
        var exposures = new double[n];
        for (int i = 0; i < n; i++)
        {
            if (stream.Next(12) == 0)
                rate = stream.Next(4) == 0 ? 0 : 20 * stream.NextDouble();
            exposures[i] = equal ? 1 : 0.5 + stream.Next(3);
            counts[i] = stream.NextPoisson(rate * exposures[i]);
        }
        return (RunningSums.Of(counts), RunningSums.Of(exposures));
    }

    private static double Optimum(PoissonScore score, int length, double penalty, int minimum, bool chargeLength)
    {
        var best = new double[length + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = -penalty;
        for (int end = minimum; end <= length; end++)
        {
            for (int start = 0; start <= end - minimum; start++)
                best[end] = Math.Min(best[end], best[start] + score.Cost(start, end) + penalty + (chargeLength ? Math.Log(end - start) : 0));
        }
        return best[length];
    }

    private static double Total(Partition partition, double penalty) => partition.Cost + (penalty * partition.Starts.Length);

    private static IEnumerable<double> Lengths(Partition partition, int length)
    {
        int[] edges = [0, .. partition.Starts, length];
        return edges.Zip(edges.Skip(1), (from, to) => (double)(to - from));
    }
}
