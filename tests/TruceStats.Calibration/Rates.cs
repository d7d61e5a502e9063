using TruceStats.Numerics;

namespace TruceStats.Calibration;

/// <summary>How often each rule rejects at 5 %, over many runs of one cell.</summary>
internal sealed class Rates
{
    private const double Level = 0.05;
    private const int Batch = 64;

    private readonly long[] _tested;
    private readonly long[] _rejected;
    private readonly long[] _undefined;

    private Rates(int rules)
    {
        _tested = new long[rules];
        _rejected = new long[rules];
        _undefined = new long[rules];
    }

    /// <summary>The share of runs that a rule rejected in; a run without an answer is one without a rejection.</summary>
    public double Share(int rule) => (double)_rejected[rule] / _tested[rule];

    /// <summary>The binomial standard error of that share.</summary>
    public double Error(int rule) => Math.Sqrt(Share(rule) * (1 - Share(rule)) / _tested[rule]);

    /// <summary>The share of runs for which a rule had no answer.</summary>
    public double Undefined(int rule) => (double)_undefined[rule] / _tested[rule];

    /// <summary>Runs a cell. Each run has a stream of its own, so that the number of threads changes nothing.</summary>
    public static Rates Of(Cell cell, IReadOnlyList<Func<IRejectionRule>> makers, int runs, ulong seed, int threads)
    {
        var root = new RandomStream(seed);
        var total = new Rates(makers.Count);
        Parallel.For(
            0, (runs + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => (Rules: makers.Select(make => make()).ToArray(), Sample: new Sample(cell), Rates: new Rates(makers.Count)),
            (batch, _, local) =>
            {
                for (int run = batch * Batch; run < Math.Min(runs, (batch + 1) * Batch); run++)
                    local.Rates.Add(local.Rules, local.Sample, root.Split(run), run);
                return local;
            },
            local => total.Add(local.Rates));
        return total;
    }

    private void Add(IRejectionRule[] rules, Sample sample, RandomStream stream, int run)
    {
        sample.Cell.Draw(stream, sample.Counts);
        bool fitted = sample.Poisson.Fit(sample.Design, sample.Counts);
        for (int i = 0; i < rules.Length; i++)
        {
            if (run % rules[i].Every != 0)
                continue;
            double p = fitted ? rules[i].PValue(sample, run) : double.NaN;
            _tested[i]++;
            _rejected[i] += p < Level ? 1 : 0;
            _undefined[i] += double.IsNaN(p) ? 1 : 0;
        }
    }

    private void Add(Rates other)
    {
        lock (_tested)
        {
            for (int i = 0; i < _tested.Length; i++)
            {
                _tested[i] += other._tested[i];
                _rejected[i] += other._rejected[i];
                _undefined[i] += other._undefined[i];
            }
        }
    }
}
