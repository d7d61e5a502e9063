using TruceStats.Numerics;

namespace TruceStats.Contagion;

/// <summary>Fits of counts that follow their own past.</summary>
internal static class BinnedFitting
{
    private const double FastestDecay = 14;

    public static BinnedResult Fit(ContagionBins bins, bool poisson)
    {
        var model = Model(bins);
        DecayPeak.Find(model);
        bool converged = poisson || Alternate(model, bins, () => DecayPeak.Climb(model, model.Decay, 0.1), again: () => DecayPeak.Find(model));
        return new BinnedResult(DecayAnswers.At(model), model.Blocks[0].Size, [.. model.Blocks[0].Means], Value(bins, model.Blocks[0]), converged);
    }

    /// <summary>The fit without contagion: a constant rate.</summary>
    public static BinnedResult FitConstant(ContagionBins bins, bool poisson)
    {
        var model = Model(bins);
        model.Blocks[0].Theta[1] = 0;
        model.Blocks[0].Held[1] = true;
        double decay = model.Lowest;
        model.Value(decay);
        bool converged = poisson || Alternate(model, bins, () => model.Value(decay), again: () => model.Value(decay));
        return new BinnedResult(null, model.Blocks[0].Size, [.. model.Blocks[0].Means], Value(bins, model.Blocks[0]), converged);
    }

    // The size at the means, and the means at the size, until neither moves.
    private static bool Alternate(DecayModel model, ContagionBins bins, Action maximize, Action again)
    {
        var block = model.Blocks[0];
        for (int i = 0; i < 200; i++)
        {
            double size = NegativeBinomialSize.At(bins.Counts, block.Means), before = block.Size;
            if (double.IsPositiveInfinity(size) && double.IsPositiveInfinity(before))
                return true;
            block.Size = size;
            if (i == 0)
                again();
            else
                maximize();
            if (Math.Abs(size - before) < 1e-10 * size)
                return true;
        }
        return false;
    }

    private static BinDecayModel Model(ContagionBins bins) =>
        new(bins.Counts, bins.Exposures, bins.Begins) { Lowest = Math.Log(Math.Log(2) / bins.Counts.Length), Highest = Math.Log(FastestDecay) };

    private static double Value(ContagionBins bins, AdditiveMeans block)
    {
        double sum = 0;
        for (int t = 0; t < bins.Counts.Length; t++)
        {
            long count = (long)bins.Counts[t];
            double mean = block.Means[t];
            sum += mean == 0 ? 0 : double.IsPositiveInfinity(block.Size)
                ? PoissonDistribution.LogProbability(count, mean)
                : NegativeBinomialDistribution.LogProbability(count, mean, block.Size);
        }
        return sum;
    }
}
