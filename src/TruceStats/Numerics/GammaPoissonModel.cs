namespace TruceStats.Numerics;

/// <summary>
/// Poisson counts whose means are known numbers times effects that vary between groups as a gamma distribution (Clayton and Kaldor 1987, Biometrics 43:671–681).
/// The centre is the log of the distribution's mean, the spread its coefficient of variation: 1/√shape.
/// </summary>
internal sealed class GammaPoissonModel : GroupModel
{
    private readonly double[] _counts, _expected, _constants;

    /// <param name="counts">0 or more.</param>
    /// <param name="expected">Above 0.</param>
    public GammaPoissonModel(double[] counts, double[] expected)
    {
        _counts = counts;
        _expected = expected;
        _constants = [.. counts.Select(count => LogGamma.Of(count + 1))];
    }

    public override int Groups => _counts.Length;

    public static double Shape(double spread) => 1 / (spread * spread);

    public override double LogMarginal(int group, double centre, double spread)
    {
        double count = _counts[group], mean = Math.Exp(centre) * _expected[group];
        if (spread <= 0)
            return (count == 0 ? 0 : count * Math.Log(mean)) - mean - _constants[group];
        double shape = Shape(spread);
        return LogGamma.Rising(shape, count) - _constants[group] - (shape * Elementary.Log1p(mean / shape))
            + (count == 0 ? 0 : count * Math.Log(mean / (shape + mean)));
    }

    // Jeffreys' prior of a Poisson mean towards none; flat in the log where means are large, since with a large spread the data alone would not hold them down.
    public override double LogPrior(double centre) => 0.5 * (centre - Elementary.Softplus(centre));

    public override double PlugIn(int group, double centre, double spread)
    {
        if (spread <= 0)
            return centre;
        double shape = Shape(spread);
        return Math.Log((shape + _counts[group]) / ((shape * Math.Exp(-centre)) + _expected[group]));
    }

    public override (double Middle, double Width) Rough(int group, double centre, double spread)
    {
        var (shape, rate) = Conditional(group, centre, spread);
        return (Math.Log(shape / rate), 1 / Math.Sqrt(shape));
    }

    public override void Normalizers(int group, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, ReadOnlySpan<double> logMarginals, Span<double> into)
    {
        for (int k = 0; k < into.Length; k++)
        {
            var (shape, rate) = Conditional(group, centres[k], spreads[k]);
            into[k] = (shape * Math.Log(rate)) - LogGamma.Of(shape);
        }
    }

    public override void Kernels(int group, double effect, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, Span<double> into)
    {
        double ratio = Math.Exp(effect);
        for (int k = 0; k < into.Length; k++)
        {
            var (shape, rate) = Conditional(group, centres[k], spreads[k]);
            into[k] = (shape * effect) - (rate * ratio);
        }
    }

    public override double Draw(int group, double centre, double spread, RandomStream random)
    {
        var (shape, rate) = Conditional(group, centre, spread);
        return Math.Log(Math.Max(random.NextGamma(shape), double.Epsilon) / rate);
    }

    private (double Shape, double Rate) Conditional(int group, double centre, double spread)
    {
        double shape = Shape(spread), rate = shape * Math.Exp(-centre);
        return group == NewGroup ? (shape, rate) : (shape + _counts[group], rate + _expected[group]);
    }
}
