using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>What is known of a model's coefficients together, and so of every number that is made of them.</summary>
internal abstract class CoefficientLaw
{
    protected CoefficientLaw(double[] mean, double[] covariance)
    {
        Mean = mean;
        Covariance = covariance;
    }

    public int Count => Mean.Length;

    public double[] Mean { get; }

    /// <summary>Of all coefficients, Count by Count.</summary>
    public double[] Covariance { get; }

    public virtual double? DegreesOfFreedom => null;

    /// <summary>A linear combination of the coefficients.</summary>
    public abstract ScalarLaw Contrast(ReadOnlySpan<double> weights);

    /// <summary>A smooth function of the coefficients, by its gradient (delta method) in each part of the law.</summary>
    public abstract ScalarLaw Smooth(SmoothFunction function);

    /// <summary>Draws the coefficients, and with them the standard deviation and correlation of a latent path, 0 where the law has none.</summary>
    public abstract void Draw(RandomStream stream, Span<double> beta, out double deviation, out double correlation);

    /// <summary>√(wᵀ V w).</summary>
    public static double StandardError(ReadOnlySpan<double> weights, ReadOnlySpan<double> covariance)
    {
        int p = weights.Length;
        double sum = 0;
        for (int i = 0; i < p; i++)
            sum += weights[i] * Columns.Dot(covariance.Slice(i * p, p), weights);
        // Rounding can leave a variance of 0 a little below.
        return Math.Sqrt(Math.Max(0, sum));
    }
}

/// <summary>The value of a function at coefficients, its gradient written.</summary>
internal delegate double SmoothFunction(ReadOnlySpan<double> beta, Span<double> gradient);

/// <summary>Estimates with a covariance, normal or t.</summary>
internal sealed class PlugInLaw(double[] mean, double[] covariance, double? degrees) : CoefficientLaw(mean, covariance)
{
    public override double? DegreesOfFreedom { get; } = degrees;

    /// <summary>The lag of an autocorrelation-robust covariance; null for others.</summary>
    public double? Lag { get; init; }

    public override ScalarLaw Contrast(ReadOnlySpan<double> weights) =>
        new PlugInScalar(Columns.Dot(weights, Mean), StandardError(weights, Covariance), DegreesOfFreedom);

    public override ScalarLaw Smooth(SmoothFunction function)
    {
        var gradient = new double[Count];
        double value = function(Mean, gradient);
        return new PlugInScalar(value, StandardError(gradient, Covariance), DegreesOfFreedom);
    }

    public override void Draw(RandomStream stream, Span<double> beta, out double deviation, out double correlation)
    {
        deviation = correlation = 0;
        // With t errors the scale is as uncertain as its degrees of freedom say.
        double scale = DegreesOfFreedom is { } degrees ? Math.Sqrt(degrees / (2 * stream.NextGamma(degrees / 2))) : 1;
        NormalDraw.Correlated(stream, Mean, Covariance, scale, beta);
    }
}

/// <summary>The law of the integrated restricted likelihood.</summary>
internal sealed class IntegratedLaw : CoefficientLaw
{
    private readonly IntegratedFit _fit;

    public IntegratedLaw(IntegratedFit fit)
        : base(MeanOf(fit), CovarianceOf(fit)) => _fit = fit;

    public double MeanDeviation => _fit.MeanDeviation;

    public double MeanCorrelation => _fit.MeanCorrelation;

    public override ScalarLaw Contrast(ReadOnlySpan<double> weights) => new MixtureScalar(_fit.Contrast(weights));

    public override ScalarLaw Smooth(SmoothFunction function)
    {
        var weights = _fit.Weights.ToArray();
        double[] means = new double[weights.Length], deviations = new double[weights.Length];
        double[] beta = new double[Count], covariance = new double[Count * Count], gradient = new double[Count];
        for (int k = 0; k < weights.Length; k++)
        {
            _fit.Coefficients(k, beta);
            _fit.Covariance(k, covariance);
            means[k] = function(beta, gradient);
            deviations[k] = StandardError(gradient, covariance);
        }
        return new MixtureScalar(new NormalMixture(weights, means, deviations));
    }

    public override void Draw(RandomStream stream, Span<double> beta, out double deviation, out double correlation) =>
        _fit.Draw(stream, beta, out deviation, out correlation);

    private static double[] MeanOf(IntegratedFit fit)
    {
        var mean = new double[fit.Columns];
        fit.Coefficients(mean);
        return mean;
    }

    private static double[] CovarianceOf(IntegratedFit fit)
    {
        var covariance = new double[fit.Columns * fit.Columns];
        fit.Covariance(covariance);
        return covariance;
    }
}

/// <summary>Estimates whose studentised errors come from refitted draws of the model.</summary>
internal sealed class BootstrapLaw(double[] mean, double[] covariance, double[][] replicates, double[][] covariances) : CoefficientLaw(mean, covariance)
{
    public override ScalarLaw Contrast(ReadOnlySpan<double> weights)
    {
        double value = Columns.Dot(weights, Mean);
        var studentised = new double[replicates.Length];
        for (int b = 0; b < studentised.Length; b++)
            studentised[b] = (Columns.Dot(weights, replicates[b]) - value) / StandardError(weights, covariances[b]);
        return new BootstrapScalar(value, StandardError(weights, Covariance), studentised);
    }

    public override ScalarLaw Smooth(SmoothFunction function)
    {
        var gradient = new double[Count];
        double value = function(Mean, gradient);
        double error = StandardError(gradient, Covariance);
        var studentised = new double[replicates.Length];
        for (int b = 0; b < studentised.Length; b++)
            studentised[b] = (function(replicates[b], gradient) - value) / StandardError(gradient, covariances[b]);
        return new BootstrapScalar(value, error, studentised);
    }

    public override void Draw(RandomStream stream, Span<double> beta, out double deviation, out double correlation)
    {
        deviation = correlation = 0;
        int b = stream.Next(replicates.Length);
        // The studentised error of a replicate, L_b⁻¹ (β_b − β̂) with V_b = L_b L_bᵀ, on the scale of the fit's own covariance.
        double[] factor = [.. covariances[b]], own = [.. Covariance];
        if (!Cholesky.Factor(factor, Count) || !Cholesky.Factor(own, Count))
            throw new InvalidOperationException("A covariance of the bootstrap is not positive definite.");
        var error = new double[Count];
        for (int j = 0; j < Count; j++)
            error[j] = replicates[b][j] - Mean[j];
        Cholesky.SolveLower(factor, Count, error);
        for (int i = 0; i < Count; i++)
            beta[i] = Mean[i] - Columns.Dot(own.AsSpan(i * Count, i + 1), error.AsSpan(0, i + 1));
    }
}
