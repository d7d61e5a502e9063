namespace TruceStats.Interruptions;

/// <summary>The built-in families.</summary>
/// <remarks>
/// Poisson is the default, with errors that do not believe it (<see cref="StandardErrors.Integrated"/>). Source of all: McCullagh and Nelder 1989,
/// Generalized Linear Models, chapters 2, 6 and 9.
/// </remarks>
public static class CountFamily
{
    /// <summary>Variance μ (McCullagh and Nelder 1989, chapter 6).</summary>
    public static ICountFamily Poisson { get; } = new PoissonCounts();

    /// <summary>Variance φμ, φ from Pearson's residuals (Wedderburn 1974, Biometrika 61:439–447). Draws are negative binomial with that variance.</summary>
    public static ICountFamily QuasiPoisson { get; } = new QuasiPoissonCounts();

    /// <summary>Variance μ + μ²/θ, θ by maximum likelihood; errors take θ as known (Lawless 1987; Venables and Ripley 2002, § 7.4).</summary>
    public static ICountFamily NegativeBinomial { get; } = new NegativeBinomialCounts();

    /// <summary>One variance for all (Gauss 1809; McCullagh and Nelder 1989, chapter 3). Student's t with the residual degrees of freedom.</summary>
    public static ICountFamily Gaussian { get; } = new GaussianValues();
}
