namespace TruceStats.Numerics;

/// <summary>
/// What a structural model expects after its last unit of time, from all that it observed: means, and the joint covariance of the whole
/// path, with the uncertainty of states and of diffuse coefficients in it.
/// </summary>
internal sealed class StructuralForecast
{
    private readonly double[] _covariance;

    private StructuralForecast(double[] mean, double[] covariance, double irregular)
    {
        (Mean, _covariance, IrregularVariance) = (mean, covariance, irregular);
    }

    /// <summary>One a unit of time ahead.</summary>
    public double[] Mean { get; }

    /// <summary>The variance that each outcome has beyond its expectation.</summary>
    public double IrregularVariance { get; }

    /// <summary>Joint covariance of expectations (level, season and regression, without irregular), row by row.</summary>
    public ReadOnlySpan<double> Covariance => _covariance;

    /// <summary>The variance of an expectation.</summary>
    public double ExpectationVariance(int ahead) => _covariance[ahead * Mean.Length + ahead];

    /// <summary>The variance of an outcome.</summary>
    public double OutcomeVariance(int ahead) => ExpectationVariance(ahead) + IrregularVariance;

    /// <summary>The variance of a weighted sum, of expectations or of outcomes.</summary>
    public double SumVariance(ReadOnlySpan<double> weights, bool ofOutcomes)
    {
        int horizon = Mean.Length;
        if (weights.Length != horizon)
            throw new ArgumentException($"There are {weights.Length} weights and must be {horizon}.", nameof(weights));
        double sum = 0;
        for (int i = 0; i < horizon; i++)
        {
            sum += weights[i] * Columns.Dot(_covariance.AsSpan(i * horizon, horizon), weights);
            if (ofOutcomes)
                sum += weights[i] * weights[i] * IrregularVariance;
        }
        return sum;
    }

    /// <summary>Variances taken as known, at those of the fit.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="x">Regressors ahead, column by column.</param>
    /// <param name="horizon">Units of time ahead.</param>
    public static StructuralForecast Of(StructuralFit fit, ReadOnlySpan<double> x, int horizon)
    {
        var filter = new StructuralFilter(fit.Data);
        double[] mean = new double[horizon], covariance = new double[horizon * horizon];
        var ahead = new StructuralAhead(filter, x, horizon);
        filter.Run(fit.Variances);
        ahead.Predict(mean, covariance);
        // The variances were taken as they are, so the scale is that of the outcome's unit alone.
        return new StructuralForecast(mean, covariance, fit.Variances[0]);
    }

    /// <summary>Averaged over what the data leave open about the variances: covariance within plus covariance between.</summary>
    public static StructuralForecast Of(StructuralPosterior posterior, ReadOnlySpan<double> x, int horizon, CancellationToken cancellation = default)
    {
        double freedom = posterior.DegreesOfFreedom;
        if (!(freedom > 2))
            throw new ArgumentException($"{freedom} degrees of freedom give no variance: at least 3 are needed.", nameof(posterior));
        var filter = new StructuralFilter(posterior.Data);
        var ahead = new StructuralAhead(filter, x, horizon);
        double[] mean = new double[horizon], covariance = new double[horizon * horizon];
        double[] means = new double[horizon * posterior.Count], within = new double[horizon * horizon];
        double irregular = 0;
        for (int i = 0; i < posterior.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            double weight = posterior.Weights[i];
            filter.Run(posterior.Relative(i));
            double square = filter.ScaleSquared * filter.DegreesOfFreedom / (freedom - 2) * posterior.Data.Scale * posterior.Data.Scale;
            var row = means.AsSpan(i * horizon, horizon);
            ahead.Predict(row, within);
            Columns.SubtractMultiple(mean, row, -weight);
            Columns.SubtractMultiple(covariance, within, -weight * square);
            irregular += weight * square * posterior.Relative(i)[0];
        }
        for (int i = 0; i < posterior.Count; i++)
        {
            var row = means.AsSpan(i * horizon, horizon);
            Columns.SubtractMultiple(row, mean, 1);
            for (int h = 0; h < horizon; h++)
                Columns.SubtractMultiple(covariance.AsSpan(h * horizon, horizon), row, -posterior.Weights[i] * row[h]);
        }
        return new StructuralForecast(mean, covariance, irregular);
    }
}
