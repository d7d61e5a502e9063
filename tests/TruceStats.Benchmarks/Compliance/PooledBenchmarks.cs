using BenchmarkDotNet.Attributes;
using TruceStats.Compliance;
using TruceStats.Numerics;

namespace TruceStats.Benchmarks.Compliance;

/// <summary>Pooled changes of 20 and of 262 places: the whole answer, with posteriors and 4,000 draws of ranks, and the maximum of the likelihood alone, which is what pooled.R finds.</summary>
[MemoryDiagnoser]
public class PooledBenchmarks
{
    private ComparedUnit[] _units = [];
    private NormalBinomialModel? _model;

    [Params(20, 262)]
    public int Places { get; set; }

    [Params(PoolingModel.NormalBinomial, PoolingModel.BetaBinomial)]
    public PoolingModel Model { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new RandomStream(262);
        double[] before = new double[Places], after = new double[Places], offsets = new double[Places];
        _units = new ComparedUnit[Places];
        for (int i = 0; i < Places; i++)
        {
            double mean = 5 + (60 * random.NextDouble());
            before[i] = random.NextPoisson(mean);
            after[i] = random.NextPoisson(0.5 * mean * Math.Exp(-0.4 + (0.4 * random.NextNormal())));
            offsets[i] = Math.Log(0.5);
            _units[i] = ComparedUnit.Of(
                FormattableString.Invariant($"place {i}"), RateChange.Between(Tally.Of((long)before[i], Exposure.Days(60)), Tally.Of((long)after[i], Exposure.Days(30))));
        }

        _model = new NormalBinomialModel(new PairedCounts(before, after, offsets, Math.Log(0.5)));
    }

    [Benchmark]
    public PooledRateChangeFit Fit() => new PooledRateChange { KeptShare = 0.5, Model = Model }.Fit(_units);

    [Benchmark]
    public double MaximumOfNormalBinomial() => GroupLikelihood.Maximize(_model!, -0.4).Value;
}
