namespace TruceStats.Numerics;

/// <summary>
/// What the data leave open about the variances of a structural model: weighted draws from their posterior under a uniform prior on each
/// standard deviation (Gelman 2006, Bayesian Analysis 1:515–534), the diffuse quantities and the common scale integrated out exactly.
/// </summary>
/// <remarks>
/// An asymptotic normal distribution on log variances has no meaning where a variance is estimated as 0, the usual case in short series, and
/// overshoots where one is barely identified. Here the log ratios of the other variances to the irregular's are drawn from a t
/// distribution about the mode and weighted by the exact posterior (importance sampling: Durbin and Koopman 2012, section 13.3),
/// which is proper: it falls off both towards 0 and towards infinity.
/// </remarks>
internal sealed class StructuralPosterior
{
    private readonly double[] _relative;
    private readonly int _variances;

    private StructuralPosterior(StructuralData data, double[] relative, double[] weights)
    {
        (Data, _relative, Weights, _variances) = (data, relative, weights, data.Form.Variances);
        EffectiveCount = 1 / Columns.Dot(weights, weights);
    }

    public StructuralData Data { get; }

    /// <summary>How many draws.</summary>
    public int Count => Weights.Length;

    /// <summary>They sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>How many equally weighted draws would say as much: (Σw)²/Σw².</summary>
    public double EffectiveCount { get; }

    /// <summary>Of the common scale, given the relative variances: observations less diffuse quantities less variances.</summary>
    public int DegreesOfFreedom => Data.Seen - Data.Diffuse - _variances;

    /// <summary>The variances of a draw over the irregular's.</summary>
    public ReadOnlySpan<double> Relative(int draw) => _relative.AsSpan(draw * _variances, _variances);

    /// <summary>Draws about the fit. The same seed gives the same draws.</summary>
    public static StructuralPosterior Draw(StructuralFit fit, int count, RandomStream random, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var data = fit.Data;
        int free = data.Form.Variances - 1;
        if (data.Seen - data.Diffuse - data.Form.Variances < 1)
            throw new ArgumentException($"{data.Seen} observations leave nothing beside {data.Diffuse} diffuse quantities and {free + 1} variances.", nameof(fit));
        var density = new StructuralDensity(new StructuralFilter(data));
        var proposal = StructuralProposal.About(density, fit, cancellation);
        double[] relative = new double[count * (free + 1)], logWeights = new double[count], at = new double[free];
        double highest = double.NegativeInfinity;
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double logProposal = proposal.Draw(random, at);
            relative[i * (free + 1)] = 1;
            for (int k = 0; k < free; k++)
                relative[i * (free + 1) + k + 1] = Math.Exp(at[k]);
            logWeights[i] = density.At(at) - logProposal;
            highest = Math.Max(highest, logWeights[i]);
        }
        if (!double.IsFinite(highest))
            throw new ArithmeticException("The posterior of the variances could not be evaluated at any draw.");
        return new StructuralPosterior(data, relative, Normalized(logWeights, highest));
    }

    /// <summary>Systematic resampling: how often each draw stands among equally weighted ones (Kitagawa 1996, JCGS 5:1–25).</summary>
    public int[] Resample(int count, double uniform)
    {
        int[] times = new int[Count];
        double sum = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            double target = (i + uniform) / count;
            while (at < Count - 1 && sum + Weights[at] < target)
                sum += Weights[at++];
            times[at]++;
        }
        return times;
    }

    private static double[] Normalized(double[] logWeights, double highest)
    {
        double[] weights = [.. logWeights.Select(weight => Math.Exp(weight - highest))];
        double sum = weights.Sum();
        for (int i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        return weights;
    }
}
