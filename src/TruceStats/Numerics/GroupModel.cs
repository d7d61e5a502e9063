namespace TruceStats.Numerics;

/// <summary>
/// Groups of which each has an effect of its own, on a logarithmic scale, drawn from one distribution with a centre and a spread. The spread is so scaled that it is
/// near the standard deviation of the effects; at 0 all groups share one effect.
/// </summary>
internal abstract class GroupModel
{
    /// <summary>A group about which nothing is known but the distribution.</summary>
    public const int NewGroup = -1;

    public abstract int Groups { get; }

    /// <summary>log of the probability of a group's data, over its effect.</summary>
    public abstract double LogMarginal(int group, double centre, double spread);

    /// <summary>Jeffreys' prior of the centre were there no spread, up to a constant: as half an event on each side.</summary>
    public abstract double LogPrior(double centre);

    /// <summary>The effect that a group has at a known centre and spread, as is customary for the model: the mode, or the log of the mean.</summary>
    public abstract double PlugIn(int group, double centre, double spread);

    /// <summary>How wide the distribution of a group's effect is, roughly, and where its middle is.</summary>
    public abstract (double Middle, double Width) Rough(int group, double centre, double spread);

    /// <summary>log of what <see cref="Kernels"/> must be multiplied by to be a density of the group's effect given its data, node by node.</summary>
    public abstract void Normalizers(int group, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, ReadOnlySpan<double> logMarginals, Span<double> into);

    /// <summary>log of the density of a group's effect given its data, up to <see cref="Normalizers"/>, node by node.</summary>
    public abstract void Kernels(int group, double effect, ReadOnlySpan<double> centres, ReadOnlySpan<double> spreads, Span<double> into);

    /// <summary>A draw of a group's effect given its data.</summary>
    public abstract double Draw(int group, double centre, double spread, RandomStream random);

    public double LogLikelihood(double centre, double spread)
    {
        double sum = 0;
        for (int i = 0; i < Groups; i++)
            sum += LogMarginal(i, centre, spread);
        return sum;
    }
}
