using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>Series drawn from a planned design with a true effect, each fitted and tested.</summary>
internal sealed class PowerRuns
{
    // Effects tried from none outwards: e^−0.1 k for ratios to 0.01, and standard deviations for differences.
    private const int Steps = 46;
    private const double LogStep = 0.1;
    private const double Narrow = 0.001;

    private readonly InterruptionPower _plan;
    private readonly Interruption[] _interruptions;
    private readonly double[] _column;
    private readonly double[] _shares;

    public PowerRuns(InterruptionPower plan)
    {
        _plan = plan;
        if (plan.Layout.Counts is null && plan.NoiseDeviation == 0)
            throw new InvalidOperationException("Measured values need noise: give NoiseDeviation.");
        _interruptions = [.. plan.Interruptions];
        int tested = Array.FindIndex(_interruptions, interruption => interruption.Name == plan.Name);
        var frame = new InterruptedFrame(plan.Layout.Frame, _interruptions);
        _column = new double[plan.Layout.Length];
        _interruptions[tested].Shape.Fill(frame.Bins[tested], 0, 0, _column);
        _shares = new double[_column.Length];
        _shares.AsSpan().Fill(1);
        foreach (var bin in frame.Straddled)
            _shares[bin.Bin] = SharedRows.ShareOf(bin, tested);
    }

    public (int Found, int WithoutFit) Run(double effect, CancellationToken cancellation)
    {
        double[] means = MeansAt(effect);
        var stream = new RandomStream(_plan.Execution.Seed);
        var outcomes = new byte[_plan.Runs];
        InParallel.Run(outcomes.Length, _plan.Execution, () => PowerTrial.Of(_plan, cancellation), (r, trial) =>
        {
            double[] drawn = Draw(means, stream.Split(2L * r), stream.Split((2L * r) + 1));
            outcomes[r] = trial.PValue(drawn) is { } p ? (byte)(p <= _plan.Alpha ? 1 : 0) : (byte)2;
        }, cancellation);
        return (outcomes.Count(outcome => outcome == 1), outcomes.Count(outcome => outcome == 2));
    }

    /// <summary>The weakest effect in a direction with the power asked for.</summary>
    public double? Smallest(double power, int direction, CancellationToken cancellation)
    {
        double step = _plan.Layout.Counts is null ? _plan.NoiseDeviation / 4 : LogStep;
        for (int k = 1; k <= Steps; k++)
        {
            if (PowerAt(direction * step * k, cancellation) < power)
                continue;
            double weak = step * (k - 1), strong = step * k;
            while (strong - weak > Narrow * (_plan.Layout.Counts is null ? step : 1))
            {
                double middle = (weak + strong) / 2;
                if (PowerAt(direction * middle, cancellation) < power)
                    weak = middle;
                else
                    strong = middle;
            }
            return EffectAt(direction * strong);
        }
        return null;
    }

    private double PowerAt(double x, CancellationToken cancellation) => (double)Run(EffectAt(x), cancellation).Found / _plan.Runs;

    private double EffectAt(double x) => _plan.Layout.Counts is null ? x : Math.Exp(x);

    private double[] MeansAt(double effect)
    {
        var means = new double[_column.Length];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = _plan.Layout.Counts is null
                ? _plan.Expected[i] + (_shares[i] * _column[i] * effect)
                // A bin that is shared by days has the effect for a share of them.
                : _plan.Expected[i] * (1 + (_shares[i] * (Math.Pow(effect, _column[i]) - 1)));
        }
        return means;
    }

    private double[] Draw(double[] means, RandomStream noise, RandomStream chance)
    {
        var path = new LatentPath(noise, _plan.NoiseDeviation, _plan.NoiseCorrelation);
        var drawn = new double[means.Length];
        for (int i = 0; i < drawn.Length; i++)
        {
            path.MoveTo(i);
            drawn[i] = _plan.Layout.Counts is null ? means[i] + path.Value : PoissonQuantile.Of(chance.NextDouble(), means[i] * path.Factor);
        }
        return drawn;
    }
}
