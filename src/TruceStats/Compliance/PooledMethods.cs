namespace TruceStats.Compliance;

/// <summary>Names and sources of what a pooled fit answers with.</summary>
internal static class PooledMethods
{
    private const string Prior = "; Röver et al. 2021, Research Synthesis Methods 12:448–474";
    private const string Stijnen = "Stijnen, Hamza and Özdemir 2010, Statistics in Medicine 29:3046–3067";
    private const string Williams = "Williams 1982, Applied Statistics 31:144–148";
    private const string Clayton = "Clayton and Kaldor 1987, Biometrics 43:671–681";

    private static readonly MethodId Normal = new("normal-binomial-posterior", "normal–binomial posterior", Stijnen + Prior);
    private static readonly MethodId Beta = new("beta-binomial-posterior", "beta-binomial posterior", Williams + Prior);
    private static readonly MethodId Gamma = new("gamma-poisson-posterior", "gamma–Poisson posterior", Clayton + Prior);
    private static readonly MethodId NormalLikelihood = new("normal-binomial-likelihood", "normal–binomial maximum likelihood", Stijnen);
    private static readonly MethodId BetaLikelihood = new("beta-binomial-likelihood", "beta-binomial maximum likelihood", Williams);
    private static readonly MethodId GammaLikelihood = new("gamma-poisson-likelihood", "gamma–Poisson maximum likelihood", Clayton);

    public static MethodId ProfileLikelihood { get; } = new("profile-likelihood", "profile likelihood", "Hardy and Thompson 1996, Statistics in Medicine 15:619–629");

    public static MethodId Ranking { get; } = new("posterior-ranks", "posterior ranks, drawn", "Goldstein and Spiegelhalter 1996, Journal of the Royal Statistical Society A 159:385–443");

    public static MethodId Shares { get; } = new("posterior-share", "posterior share of units, drawn", "Laird and Louis 1987, Journal of the American Statistical Association 82:739–750");

    public static MethodId CochranQ { get; } = new("cochran-q", "Cochran's Q", "Cochran 1954, Biometrics 10:101–129");

    public static MethodId ISquared { get; } = new("i-squared", "I², interval of H", "Higgins and Thompson 2002, Statistics in Medicine 21:1539–1558");

    public static MethodId OneOrEach { get; } = new("common-ratio-likelihood-ratio", "likelihood ratio of one ratio against one each", Stijnen);

    public static MethodId Boundary { get; } = new("boundary-likelihood-ratio", "likelihood ratio at the boundary", "Self and Liang 1987, Journal of the American Statistical Association 82:605–610");

    public static MethodId ExactFunnel { get; } = new("funnel-exact", "exact funnel limits", "Spiegelhalter 2005, Statistics in Medicine 24:1185–1202");

    public static MethodId AdjustedFunnel { get; } = new("funnel-overdispersed", "funnel limits widened for overdispersion", "Spiegelhalter 2005, Statistics in Medicine 24:1185–1202");

    public static string Name(PoolingModel model) => model switch
    {
        PoolingModel.NormalBinomial => "normal–binomial",
        PoolingModel.BetaBinomial => "beta-binomial",
        PoolingModel.GammaPoisson => "gamma–Poisson",
        _ => "no model",
    };

    public static MethodId Posterior(PoolingModel model) => model switch
    {
        PoolingModel.BetaBinomial => Beta,
        PoolingModel.GammaPoisson => Gamma,
        _ => Normal,
    };

    public static MethodId Likelihood(PoolingModel model) => model switch
    {
        PoolingModel.BetaBinomial => BetaLikelihood,
        PoolingModel.GammaPoisson => GammaLikelihood,
        _ => NormalLikelihood,
    };
}
