namespace TruceStats.Numerics;

/// <summary>
/// Probabilities that vary between groups as beta distributions of one precision φ about the probability that the centre and the group's offset give (Williams 1982,
/// Applied Statistics 31:144–148). The spread is 2/√φ, near the standard deviation of the log odds at one half.
/// </summary>
internal sealed class BetaBinomialModel(PairedCounts data) : GroupModel
{
    public override int Groups => data.Groups;

    public static double Precision(double spread) => 4 / (spread * spread);

    public override double LogMarginal(int group, double centre, double spread)
    {
        if (spread <= 0)
            return data.LogLikelihood(group, centre);
        var (a, b) = Shapes(group, centre, spread);
        double first = data.First(group), second = data.Second(group);
        return data.Constant(group) + LogGamma.Rising(a, second) + LogGamma.Rising(b, first) - LogGamma.Rising(a + b, first + second);
    }

    public override double LogPrior(double centre) => data.LogPrior(centre);

    public override double PlugIn(int group, double centre, double spread)
    {
        if (spread <= 0)
            return centre;
        var (a, b) = Shapes(group, centre, spread);
        return Math.Log((a + data.Second(group)) / (b + data.First(group))) - data.Offset(group);
    }

    public override (double Middle, double Width) Rough(int group, double centre, double spread)
    {
        var (a, b) = Shapes(group, centre, spread);
        (a, b) = (a + data.Second(group), b + data.First(group));
        return (Math.Log(a / b) - data.Offset(group), Math.Sqrt((1 / a) + (1 / b)));
    }

    public override void Normalizers(int group, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, ReadOnlySpan<double> logMarginals, Span<double> into)
    {
        for (int k = 0; k < into.Length; k++)
        {
            var (a, b) = Shapes(group, centres[k], spreads[k]);
            into[k] = -LogGamma.Beta(a + data.Second(group), b + data.First(group));
        }
    }

    public override void Kernels(int group, double effect, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, Span<double> into)
    {
        double odds = effect + data.Offset(group), softplus = Elementary.Softplus(odds), total = data.First(group) + data.Second(group);
        for (int k = 0; k < into.Length; k++)
        {
            double precision = Precision(spreads[k]);
            double a = precision * Elementary.Logistic(centres[k] + data.Offset(group));
            into[k] = ((a + data.Second(group)) * odds) - ((precision + total) * softplus);
        }
    }

    public override double Draw(int group, double centre, double spread, RandomStream random)
    {
        var (a, b) = Shapes(group, centre, spread);
        double yes = Math.Max(random.NextGamma(a + data.Second(group)), double.Epsilon), no = Math.Max(random.NextGamma(b + data.First(group)), double.Epsilon);
        return Math.Log(yes) - Math.Log(no) - data.Offset(group);
    }

    private (double A, double B) Shapes(int group, double centre, double spread)
    {
        double precision = Precision(spread), odds = centre + data.Offset(group);
        return (precision * Elementary.Logistic(odds), precision * Elementary.Logistic(-odds));
    }
}
