namespace TruceStats.Durations;

/// <summary>What the answers of a Cox regression are made by.</summary>
internal static class CoxMethods
{
    private const string Cox = "Cox 1972, Journal of the Royal Statistical Society B 34:187–220";
    private const string EfronSource = Cox + "; Efron 1977, Journal of the American Statistical Association 72:557–565";
    private const string BreslowSource = Cox + "; Breslow 1974, Biometrics 30:89–99";
    private const string RobustSource = "; Lin and Wei 1989, Journal of the American Statistical Association 84:1074–1078";

    private static readonly MethodId Efron = new("cox-efron", "Cox, Efron ties", EfronSource);
    private static readonly MethodId Breslow = new("cox-breslow", "Cox, Breslow ties", BreslowSource);
    private static readonly MethodId EfronRobust = new("cox-efron-robust", "Cox, Efron ties, robust errors", EfronSource + RobustSource);
    private static readonly MethodId BreslowRobust = new("cox-breslow-robust", "Cox, Breslow ties, robust errors", BreslowSource + RobustSource);

    /// <summary>Limits and test of a coefficient without a finite estimate.</summary>
    public static MethodId Profile { get; } = new(
        "cox-profile-likelihood", "Cox, profile likelihood", Cox + "; Heinze and Schemper 2001, Biometrics 57:114–119");

    public static MethodId LikelihoodRatio { get; } = new("cox-likelihood-ratio", "likelihood ratio", Cox);

    public static MethodId Wald { get; } = new("cox-wald", "Wald", Cox);

    public static MethodId WaldRobust { get; } = new("cox-wald-robust", "Wald, robust errors", Cox + RobustSource);

    public static MethodId Score { get; } = new("cox-score", "score", Cox);

    public static MethodId Concordance { get; } = new(
        "harrell-concordance", "concordance", "Harrell, Califf, Pryor, Lee and Rosati 1982, Journal of the American Medical Association 247:2543–2546");

    public static MethodId Proportionality { get; } = new(
        "proportional-hazards-score", "score test of proportional hazards", "Grambsch and Therneau 1994, Biometrika 81:515–526");

    public static MethodId Hazard { get; } = new(
        "cox-cumulative-hazard", "Cox, cumulative hazard", Cox + "; Breslow 1974, Biometrics 30:89–99; Tsiatis 1981, Annals of Statistics 9:93–108");

    public static MethodId Survival { get; } = new(
        "cox-survival", "Cox, survival, log-log", Cox + "; Tsiatis 1981, Annals of Statistics 9:93–108; Borgan and Liestøl 1990, Scandinavian Journal of Statistics 17:35–41");

    public static MethodId Of(CoxRegression model) => (model.Ties, IsRobust(model)) switch
    {
        (TiedEnds.Breslow, false) => Breslow,
        (TiedEnds.Breslow, true) => BreslowRobust,
        (_, true) => EfronRobust,
        _ => Efron,
    };

    public static bool IsRobust(CoxRegression model) => model.Robust || model.Clusters is not null;
}
