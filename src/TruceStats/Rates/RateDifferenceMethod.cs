namespace TruceStats;

/// <summary>The built-in methods for a rate difference.</summary>
/// <remarks>All but the ones that need bins take both counts as Poisson. Where neither stretch has events the difference is 0, and only <see cref="Wald"/> then has no width.</remarks>
public static class RateDifferenceMethod
{
    /// <summary>
    /// MOVER on the Jeffreys limits of each rate, a lower limit cut to 0 at 0 events (Donner and Zou 2012, Stat. Methods Med. Res. 21:347–359;
    /// Li, Tang and Wong 2014, Biometrical Journal 56:475–490). The default for two totals.
    /// </summary>
    public static IRateDifferenceMethod MoverJeffreys { get; } = new MoverJeffreysDifference();

    /// <summary>MOVER on the score limits of each rate (Donner and Zou 2012, Stat. Methods Med. Res. 21:347–359; Li, Tang and Wong 2014, Biometrical Journal 56:475–490).</summary>
    public static IRateDifferenceMethod MoverScore { get; } = new MoverScoreDifference();

    /// <summary>Score interval of Miettinen and Nurminen (1985, Statistics in Medicine 4:213–226), without the factor n/(n − 1).</summary>
    public static IRateDifferenceMethod Score { get; } = new ScoreDifference();

    /// <summary>
    /// Normal interval with the observed variances (Rothman, Greenland and Lash 2008, Modern Epidemiology, chapter 14); for comparison with
    /// older work. Where neither stretch has events it has no width.
    /// </summary>
    public static IRateDifferenceMethod Wald { get; } = new WaldDifference();

    /// <summary>
    /// Needs bins. MOVER on quasi-Poisson score limits of each rate, both with the dispersion of all bins
    /// (Donner and Zou 2012, Stat. Methods Med. Res. 21:347–359; Wedderburn 1974, Biometrika 61:439–447). The default for bins.
    /// </summary>
    public static IRateDifferenceMethod QuasiMover { get; } = new QuasiMoverDifference();
}
