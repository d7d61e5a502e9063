namespace TruceStats.Interruptions;

/// <summary>How well a model describes a series, and what was estimated beside its coefficients.</summary>
/// <remarks>Equal when all numbers are equal. There is no order. A number that a model does not have is null.</remarks>
public sealed class FitStatistics : IEquatable<FitStatistics>
{
    private readonly KeyValuePair<string, double>[] _noise;

    /// <summary>The statistics of a fit.</summary>
    /// <param name="observations">How many bins were used, 1 or more.</param>
    /// <param name="parameters">How many numbers were estimated, the noise's among them; 0 or more.</param>
    /// <param name="logLikelihood">The greatest log-likelihood, or null; not NaN.</param>
    /// <param name="deviance">The deviance, or null; not NaN.</param>
    /// <param name="dispersion">Pearson's dispersion, not floored, or null; not NaN.</param>
    /// <param name="noise">What was estimated of the noise, by name: <c>theta</c>, <c>sigma</c>, <c>rho</c>; none where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is too low or a number is NaN.</exception>
    public FitStatistics(
        int observations, int parameters, double? logLikelihood, double? deviance, double? dispersion, IEnumerable<KeyValuePair<string, double>>? noise = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(observations, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(parameters);
        _noise = noise is null ? [] : [.. noise];
        RefuseNaN(logLikelihood, nameof(logLikelihood));
        RefuseNaN(deviance, nameof(deviance));
        RefuseNaN(dispersion, nameof(dispersion));
        foreach (var (_, value) in _noise)
            RefuseNaN(value, nameof(noise));
        Observations = observations;
        Parameters = parameters;
        LogLikelihood = logLikelihood;
        Deviance = deviance;
        Dispersion = dispersion;
    }

    /// <summary>How many bins were used.</summary>
    public int Observations { get; }

    /// <summary>How many numbers were estimated, the noise's among them.</summary>
    public int Parameters { get; }

    /// <summary>The greatest log-likelihood; null where the model has none.</summary>
    public double? LogLikelihood { get; }

    /// <summary>The deviance; null where the model has none.</summary>
    public double? Deviance { get; }

    /// <summary>Pearson's dispersion as it was found, not floored at 1; null where the model has none.</summary>
    public double? Dispersion { get; }

    /// <summary>What was estimated of the noise, by name: <c>theta</c> of a negative binomial, <c>sigma</c> and <c>rho</c> of a latent path.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Noise => Array.AsReadOnly(_noise);

    /// <summary>Akaike's criterion, 2k − 2 log L; null without a likelihood (Akaike 1974).</summary>
    public double? Aic => (2 * Parameters) - (2 * LogLikelihood);

    /// <summary>Akaike's criterion for few observations; null without a likelihood or where there are not enough (Hurvich and Tsai 1989).</summary>
    public double? Aicc => Observations > Parameters + 1 ? Aic + (2.0 * Parameters * (Parameters + 1) / (Observations - Parameters - 1)) : null;

    /// <summary>Schwarz's criterion, k log n − 2 log L; null without a likelihood (Schwarz 1978).</summary>
    public double? Bic => (Parameters * Math.Log(Observations)) - (2 * LogLikelihood);

    /// <summary>One number of the noise, by its name; null where the model has none of that name.</summary>
    /// <param name="name">The name.</param>
    public double? NoiseOf(string name)
    {
        foreach (var (known, value) in _noise)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
                return value;
        }
        return null;
    }

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(FitStatistics? other) =>
        other is not null && Observations == other.Observations && Parameters == other.Parameters && Nullable.Equals(LogLikelihood, other.LogLikelihood)
        && Nullable.Equals(Deviance, other.Deviance) && Nullable.Equals(Dispersion, other.Dispersion) && _noise.AsSpan().SequenceEqual(other._noise);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FitStatistics);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Observations, Parameters, LogLikelihood, Deviance, Dispersion, _noise.Length);

    /// <summary>Bins, parameters and what else there is, as <c>22 bins, 3 parameters, log-likelihood -130.2, dispersion 25.05</c>.</summary>
    public override string ToString()
    {
        string text = FormattableString.Invariant($"{Observations} bins, {Parameters} parameters");
        if (LogLikelihood is { } likelihood)
            text += ", log-likelihood " + Figures.Short(likelihood);
        if (Dispersion is { } dispersion)
            text += ", dispersion " + Figures.Short(dispersion);
        foreach (var (name, value) in _noise)
            text += ", " + name + " " + Figures.Short(value);
        return text;
    }

    private static void RefuseNaN(double? value, string parameter)
    {
        if (value is double.NaN)
            throw new ArgumentOutOfRangeException(parameter, value, "A number that a model does not have must be null, not NaN.");
    }

    /// <summary>Whether all numbers are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(FitStatistics? left, FitStatistics? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(FitStatistics? left, FitStatistics? right) => !(left == right);
}
