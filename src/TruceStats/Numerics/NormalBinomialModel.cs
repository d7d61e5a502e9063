namespace TruceStats.Numerics;

/// <summary>
/// Log odds that vary between groups as a normal distribution, integrated by adaptive Gauss–Hermite quadrature (Stijnen, Hamza and Özdemir 2010, Statistics in
/// Medicine 29:3046–3067; Pinheiro and Bates 1995, Journal of Computational and Graphical Statistics 4:12–35).
/// </summary>
internal sealed class NormalBinomialModel(PairedCounts data) : GroupModel
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);
    private static readonly double RootTwo = Math.Sqrt(2);

    public override int Groups => data.Groups;

    public override double LogMarginal(int group, double centre, double spread)
    {
        if (spread <= 0 || data.First(group) + data.Second(group) == 0)
            return spread <= 0 ? data.LogLikelihood(group, centre) : 0;
        var (mode, width) = Peak(group, centre, spread);
        double[] nodes = GaussHermite.Standard.Nodes, weights = GaussHermite.Standard.LogWeights;
        double top = Height(group, mode, centre, spread), sum = 0;
        for (int j = 0; j < nodes.Length; j++)
            sum += Math.Exp(weights[j] + Height(group, mode + (RootTwo * width * nodes[j]), centre, spread) - top);
        return top + Math.Log(sum * RootTwo * width / spread) - HalfLogTwoPi;
    }

    public override double LogPrior(double centre) => data.LogPrior(centre);

    public override double PlugIn(int group, double centre, double spread) => spread <= 0 ? centre : Peak(group, centre, spread).Mode;

    public override (double Middle, double Width) Rough(int group, double centre, double spread) => Peak(group, centre, spread);

    public override void Normalizers(int group, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, ReadOnlySpan<double> logMarginals, Span<double> into)
    {
        for (int k = 0; k < into.Length; k++)
            into[k] = -(group == NewGroup ? 0 : logMarginals[k]) - Math.Log(spreads[k]) - HalfLogTwoPi;
    }

    public override void Kernels(int group, double effect, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, Span<double> into)
    {
        double own = group == NewGroup ? 0 : LogLikelihoodOf(group, effect);
        for (int k = 0; k < into.Length; k++)
        {
            double z = (effect - centres[k]) / spreads[k];
            into[k] = own - (0.5 * z * z);
        }
    }

    /// <summary>Rejection from a normal distribution where the data say little, else from the envelope of a log-concave density (Devroye 1986, Non-Uniform Random Variate Generation, VII.2).</summary>
    public override double Draw(int group, double centre, double spread, RandomStream random)
    {
        var (mode, width) = Peak(group, centre, spread);
        if (width > 0.4 * spread)
            return DrawByTangent(group, mode, centre, spread, random);
        // Times its height, a log-concave density lies under min(1, exp(1 − |x|·height)) about its mode.
        double top = Height(group, mode, centre, spread);
        double height = Math.Exp(top - LogMarginal(group, centre, spread) - Math.Log(spread) - HalfLogTwoPi);
        while (true)
        {
            double u = random.NextDouble() * 2, v = random.NextDouble();
            double x = u <= 1 ? u : 1 - Math.Log(u - 1);
            double envelope = u <= 1 ? 0 : 1 - x;
            double effect = mode + ((random.NextBits() & (1UL << 40)) == 0 ? x : -x) / height;
            if (Math.Log(v) + envelope <= Height(group, effect, centre, spread) - top)
                return effect;
        }
    }

    // Concave as it is, the likelihood lies below its tangent at the mode, which makes of the normal one with the same spread about the mode.
    private double DrawByTangent(int group, double mode, double centre, double spread, RandomStream random)
    {
        double top = LogLikelihoodOf(group, mode), slope = (mode - centre) / (spread * spread);
        while (true)
        {
            double effect = mode + (spread * random.NextNormal());
            if (Math.Log(random.NextDouble()) <= LogLikelihoodOf(group, effect) - top - (slope * (effect - mode)))
                return effect;
        }
    }

    private double LogLikelihoodOf(int group, double effect) => data.LogLikelihood(group, effect);

    private double Height(int group, double effect, double centre, double spread)
    {
        double z = (effect - centre) / spread;
        return data.LogLikelihood(group, effect) - (0.5 * z * z);
    }

    private (double Mode, double Width) Peak(int group, double centre, double spread)
    {
        double second = data.Second(group), total = data.First(group) + second, offset = data.Offset(group);
        double precision = 1 / (spread * spread);
        double low = double.NegativeInfinity, high = double.PositiveInfinity, effect = Start(group, centre, precision);
        double curvature = precision;
        for (int step = 0; step < 100; step++)
        {
            double p = Elementary.Logistic(effect + offset);
            double slope = second - (total * p) - ((effect - centre) * precision);
            curvature = (total * p * (1 - p)) + precision;
            if (slope > 0)
                low = effect;
            else
                high = effect;
            double next = effect + (slope / curvature);
            // A step out of the bracket is one of the flat parts of the logistic curve.
            if (!(next > low && next < high) && double.IsFinite(low) && double.IsFinite(high))
                next = (low + high) / 2;
            double move = Math.Abs(next - effect);
            effect = next;
            if (move <= 1e-11 * (1 + Math.Abs(effect)))
                break;
        }

        return (effect, 1 / Math.Sqrt(curvature));
    }

    private double Start(int group, double centre, double precision)
    {
        double first = data.First(group), second = data.Second(group);
        if (first + second == 0)
            return centre;
        double weight = 1 / ((1 / (first + 0.5)) + (1 / (second + 0.5)));
        double own = Math.Log((second + 0.5) / (first + 0.5)) - data.Offset(group);
        return ((weight * own) + (precision * centre)) / (weight + precision);
    }
}
