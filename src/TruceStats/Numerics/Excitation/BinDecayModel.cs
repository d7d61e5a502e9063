namespace TruceStats.Numerics;

/// <summary>
/// Counts in bins with mean μ Eₜ + α Σ (1 − φ) φ^(k−1) y₍ₜ₋ₖ₎, φ = exp(−exp u): a discrete self-exciting process with geometric decay, which at equal exposures is the
/// integer autoregression with feedback, INGARCH(1, 1) (Ferland, Latour and Oraichi 2006; Fokianos, Rahbek and Tjøstheim 2009). A history ends where a bin has no count.
/// </summary>
internal sealed class BinDecayModel : DecayModel
{
    private readonly double[] _counts;
    private readonly double[] _exposures;
    private readonly bool[] _begins;

    /// <param name="counts">Of the bins that have one.</param>
    /// <param name="exposures">Above 0.</param>
    /// <param name="begins">Whether the bin before has no count.</param>
    public BinDecayModel(double[] counts, double[] exposures, bool[] begins)
        : base([Made(counts, exposures)])
    {
        _counts = counts;
        _exposures = exposures;
        _begins = begins;
    }

    public override DecayModel Copy()
    {
        var copy = new BinDecayModel(_counts, _exposures, _begins) { Lowest = Lowest, Highest = Highest };
        copy.TakeFrom(this);
        return copy;
    }

    protected override void Fill(double decay)
    {
        var block = Blocks[0];
        double beta = Math.Exp(decay), phi = Math.Exp(-beta), stay = -double.ExpM1(-beta), slope = -beta * phi;
        double history = 0, byPhi = 0, total = 0, totalByPhi = 0;
        int n = _counts.Length;
        for (int t = 0; t < n; t++)
        {
            if (_begins[t])
                history = byPhi = 0;
            else
            {
                byPhi = history + (phi * byPhi) - _counts[t - 1];
                history = (phi * history) + (stay * _counts[t - 1]);
            }
            block.Design[n + t] = history;
            block.ByDecay[n + t] = byPhi * slope;
            total += history;
            totalByPhi += byPhi;
        }
        block.Totals[1] = total;
        block.TotalsByDecay[1] = totalByPhi * slope;
    }

    protected override void FillTwice(double decay)
    {
        var block = Blocks[0];
        double beta = Math.Exp(decay), phi = Math.Exp(-beta), slope = -beta * phi, curve = slope + (beta * beta * phi);
        double history = 0, byPhi = 0, twice = 0, total = 0;
        int n = _counts.Length;
        for (int t = 0; t < n; t++)
        {
            if (_begins[t])
                history = byPhi = twice = 0;
            else
            {
                twice = (2 * byPhi) + (phi * twice);
                byPhi = history + (phi * byPhi) - _counts[t - 1];
                history = block.Design[n + t];
            }
            block.ByDecayTwice[n + t] = (twice * slope * slope) + (byPhi * curve);
            total += block.ByDecayTwice[n + t];
        }
        block.TotalsByDecayTwice[1] = total;
    }

    private static AdditiveMeans Made(double[] counts, double[] exposures)
    {
        var block = new AdditiveMeans(counts.Length, 2);
        counts.CopyTo(block.Weights, 0);
        exposures.CopyTo(block.Design, 0);
        block.Totals[0] = exposures.Sum();
        block.Theta[0] = counts.Sum() / block.Totals[0] / 2;
        block.Theta[1] = 0.5;
        return block;
    }
}
