namespace TruceStats.Interruptions;

/// <summary>How sure a segmented regression says that it is: the choice that decides how often a truce without effect is called one.</summary>
/// <remarks>
/// Equal when kind and options are equal. There is no order. How often each choice errs on series of the length that this field has is measured in
/// <c>docs/calibration.md</c>; the usual ones err far too often.
/// </remarks>
public sealed class StandardErrors : IEquatable<StandardErrors>
{
    private StandardErrors(StandardErrorKind kind, MethodId method)
    {
        Kind = kind;
        Method = method;
    }

    /// <summary>
    /// Integrated restricted likelihood, the default for Poisson counts with a log link: a latent AR(1) path under counting noise, its standard deviation and
    /// correlation averaged over (Zeger 1988, Biometrika 75:621–629; Berger, De Oliveira and Sansó 2001, JASA 96:1361–1374).
    /// </summary>
    public static StandardErrors Integrated { get; } = new(
        StandardErrorKind.Integrated,
        new MethodId("integrated-likelihood", "integrated restricted likelihood", "Zeger 1988, Biometrika 75:621–629; Berger, De Oliveira and Sansó 2001, JASA 96:1361–1374"));

    /// <summary>
    /// What the family says (McCullagh and Nelder 1989): normal for Poisson and negative binomial, Student's t where a dispersion is estimated. Bins are taken as
    /// independent.
    /// </summary>
    public static StandardErrors ModelBased { get; } = new(
        StandardErrorKind.ModelBased, new MethodId("model-based", "model-based", "McCullagh and Nelder 1989, Generalized Linear Models, chapters 2 and 9"));

    /// <summary>
    /// Quasi-Poisson variance times (1 + r)/(1 − r), r the lag-1 correlation of the residuals plus parameters over bins, cut to [0, 0.9]; Student's t
    /// (Bayley and Hammersley 1946; Andrews 1991 on the long-run variance of an AR(1)).
    /// </summary>
    public static StandardErrors AutocorrelationInflated { get; } = new(
        StandardErrorKind.AutocorrelationInflated,
        new MethodId("autocorrelation-inflated", "inflated for autocorrelation", "Bayley and Hammersley 1946, Journal of the Royal Statistical Society Supplement 8:184–197"));

    /// <summary>Robust to unequal variances, no correction (White 1980, Econometrica 48:817–838).</summary>
    public static StandardErrors HC0 { get; } = Robust(StandardErrorKind.HC0, "White 1980, Econometrica 48:817–838");

    /// <summary>Robust to unequal variances, times n/(n − p) (Hinkley 1977, Technometrics 19:285–292).</summary>
    public static StandardErrors HC1 { get; } = Robust(StandardErrorKind.HC1, "Hinkley 1977, Technometrics 19:285–292");

    /// <summary>Robust to unequal variances, residuals over √(1 − h) (MacKinnon and White 1985, Journal of Econometrics 29:305–325).</summary>
    public static StandardErrors HC2 { get; } = Robust(StandardErrorKind.HC2, "MacKinnon and White 1985, Journal of Econometrics 29:305–325");

    /// <summary>Robust to unequal variances, residuals over 1 − h (MacKinnon and White 1985, Journal of Econometrics 29:305–325).</summary>
    public static StandardErrors HC3 { get; } = Robust(StandardErrorKind.HC3, "MacKinnon and White 1985, Journal of Econometrics 29:305–325");

    /// <summary>Which of the choices it is.</summary>
    internal StandardErrorKind Kind { get; }

    /// <summary>What it is called and where it is from.</summary>
    public MethodId Method { get; }

    /// <summary>The lag of <see cref="NeweyWest"/>; null where it is chosen from the data, and for every other choice.</summary>
    public int? Lag { get; private init; }

    /// <summary>Whether <see cref="NeweyWest"/> whitens the scores by a VAR(1) first.</summary>
    public bool Prewhiten { get; private init; }

    /// <summary>Whether <see cref="NeweyWest"/> multiplies by n/(n − p).</summary>
    public bool Adjust { get; private init; }

    /// <summary>How many series <see cref="Bootstrap"/> draws; 0 for every other choice.</summary>
    public int Replicates { get; private init; }

    /// <summary>
    /// Robust to unequal variances and to autocorrelation up to a lag: Bartlett weights 1 − l/(L + 1) (Newey and West 1987, Econometrica 55:703–708; 1994, Review
    /// of Economic Studies 61:631–653). Too narrow below some hundred bins, which a caution says.
    /// </summary>
    /// <param name="lag">The greatest lag L, 0 or more; null for the automatic choice of Newey and West 1994.</param>
    /// <param name="prewhiten">Whether scores are whitened by a VAR(1) first (Andrews and Monahan 1992).</param>
    /// <param name="adjust">Whether to multiply by n/(n − p).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is negative.</exception>
    public static StandardErrors NeweyWest(int? lag = null, bool prewhiten = false, bool adjust = false)
    {
        if (lag < 0)
            throw new ArgumentOutOfRangeException(nameof(lag), lag, "A lag must be 0 or more, or null for the automatic choice.");
        return new StandardErrors(
            StandardErrorKind.NeweyWest,
            new MethodId("newey-west", "Newey–West", "Newey and West 1987, Econometrica 55:703–708; 1994, Review of Economic Studies 61:631–653"))
        { Lag = lag, Prewhiten = prewhiten, Adjust = adjust };
    }

    /// <summary>
    /// Parametric bootstrap of t: series are drawn from the fitted model, with its dispersion and the lag-1 correlation of its residuals, and refitted
    /// (Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 12). Seeded by the fit's <see cref="Execution"/>.
    /// </summary>
    /// <param name="replicates">How many series to draw, 99 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is below 99.</exception>
    public static StandardErrors Bootstrap(int replicates = 999)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 99);
        return new StandardErrors(
            StandardErrorKind.Bootstrap, new MethodId("parametric-bootstrap", "parametric bootstrap", "Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 12"))
        { Replicates = replicates };
    }

    /// <summary>Whether kind and options are the same.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(StandardErrors? other) =>
        other is not null && Kind == other.Kind && Lag == other.Lag && Prewhiten == other.Prewhiten && Adjust == other.Adjust && Replicates == other.Replicates;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StandardErrors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Lag, Prewhiten, Adjust, Replicates);

    /// <summary>Name and options, as <c>Newey–West, lag 5, no prewhitening, no adjustment</c>.</summary>
    public override string ToString() => Kind switch
    {
        StandardErrorKind.NeweyWest => Method.Name + ", Bartlett, " + (Lag is { } lag ? FormattableString.Invariant($"lag {lag}") : "automatic lag")
            + (Prewhiten ? ", prewhitened" : ", no prewhitening") + (Adjust ? ", adjusted" : ", no adjustment"),
        StandardErrorKind.Bootstrap => Method.Name + FormattableString.Invariant($", {Replicates} replicates"),
        _ => Method.Name,
    };

    private static StandardErrors Robust(StandardErrorKind kind, string citation)
    {
        string name = kind.ToString();
        return new StandardErrors(kind, new MethodId(name.ToLowerInvariant(), name, citation));
    }

    /// <summary>Whether kind and options are the same.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(StandardErrors? left, StandardErrors? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether something differs.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(StandardErrors? left, StandardErrors? right) => !(left == right);
}
