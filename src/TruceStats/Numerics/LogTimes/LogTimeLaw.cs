namespace TruceStats.Numerics;

/// <summary>A log probability or density at a point, with its first and second derivative.</summary>
internal readonly record struct LogTerm(double Value, double Slope, double Bend);

/// <summary>A standard law of the error of a log time.</summary>
internal interface ILogTimeLaw
{
    /// <summary>log f(z).</summary>
    static abstract LogTerm Density(double z);

    /// <summary>log P(Z &gt; z).</summary>
    static abstract LogTerm Upper(double z);

    /// <summary>log P(Z ≤ z).</summary>
    static abstract LogTerm Lower(double z);

    /// <summary>z with P(Z ≤ z) = p.</summary>
    static abstract double Quantile(double p);
}

/// <summary>The least of many: log times whose times are Weibull.</summary>
internal readonly struct SmallestExtreme : ILogTimeLaw
{
    /// <inheritdoc/>
    public static LogTerm Density(double z)
    {
        double hazard = Math.Exp(z);
        return new(z - hazard, 1 - hazard, -hazard);
    }

    /// <inheritdoc/>
    public static LogTerm Upper(double z)
    {
        double hazard = Math.Exp(z);
        return new(-hazard, -hazard, -hazard);
    }

    /// <inheritdoc/>
    public static LogTerm Lower(double z)
    {
        double hazard = Math.Exp(z);
        double reversed = hazard == 0 ? 1 : hazard < 700 ? hazard / Elementary.Expm1(hazard) : 0;
        // Below e^−37 the hazard is the probability itself.
        double log = z < -37 ? z : Math.Log(-Elementary.Expm1(-hazard));
        return new(log, reversed, reversed * (1 - hazard - reversed));
    }

    /// <inheritdoc/>
    public static double Quantile(double p) => Math.Log(-Elementary.Log1p(-p));
}

/// <summary>The logistic law: log times whose times are log-logistic.</summary>
internal readonly struct Logistic : ILogTimeLaw
{
    /// <inheritdoc/>
    public static LogTerm Density(double z)
    {
        double p = Share(z);
        return new(-Math.Abs(z) - (2 * Elementary.Log1p(Math.Exp(-Math.Abs(z)))), 1 - (2 * p), -2 * p * Share(-z));
    }

    /// <inheritdoc/>
    public static LogTerm Upper(double z)
    {
        double p = Share(z);
        return new(-Softplus(z), -p, -p * Share(-z));
    }

    /// <inheritdoc/>
    public static LogTerm Lower(double z)
    {
        double q = Share(-z);
        return new(-Softplus(-z), q, -q * Share(z));
    }

    /// <inheritdoc/>
    public static double Quantile(double p) => Math.Log(p) - Elementary.Log1p(-p);

    private static double Share(double z) => z >= 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z));

    private static double Softplus(double z) => Math.Max(z, 0) + Elementary.Log1p(Math.Exp(-Math.Abs(z)));
}

/// <summary>The normal law: log times whose times are log-normal.</summary>
internal readonly struct StandardNormal : ILogTimeLaw
{
    // From here the continued fraction of Laplace needs few terms, and the tail itself would soon underflow.
    private const double Far = 6;
    private const int Terms = 60;

    /// <inheritdoc/>
    public static LogTerm Density(double z) => new(NormalDistribution.LogDensity(z), -z, -1);

    /// <inheritdoc/>
    public static LogTerm Upper(double z)
    {
        double density = NormalDistribution.LogDensity(z);
        double log = z > Far ? density - Math.Log(InverseMills(z)) : Math.Log(NormalDistribution.UpperTail(z));
        double hazard = z > Far ? InverseMills(z) : Math.Exp(density - log);
        return new(log, -hazard, -hazard * (hazard - z));
    }

    /// <inheritdoc/>
    public static LogTerm Lower(double z)
    {
        var mirrored = Upper(-z);
        return new(mirrored.Value, -mirrored.Slope, mirrored.Bend);
    }

    /// <inheritdoc/>
    public static double Quantile(double p) => NormalDistribution.Quantile(p);

    private static double InverseMills(double z)
    {
        double fraction = z;
        for (int k = Terms; k >= 1; k--)
            fraction = z + (k / fraction);
        return fraction;
    }
}
