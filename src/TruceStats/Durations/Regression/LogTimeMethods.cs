namespace TruceStats.Durations;

/// <summary>What the answers of an accelerated failure time model are made by.</summary>
internal static class LogTimeMethods
{
    private const string Source = "Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, chapter 3";

    private static readonly MethodId Exponential = new("aft-exponential", "exponential accelerated failure time", Source);
    private static readonly MethodId Weibull = new("aft-weibull", "Weibull accelerated failure time", Source);
    private static readonly MethodId LogNormal = new("aft-log-normal", "log-normal accelerated failure time", Source);
    private static readonly MethodId LogLogistic = new("aft-log-logistic", "log-logistic accelerated failure time", Source);

    /// <summary>Limits and test of a coefficient without a finite estimate.</summary>
    public static MethodId Profile { get; } = new("aft-profile-likelihood", "profile likelihood", Source);

    public static MethodId LikelihoodRatio { get; } = new("aft-likelihood-ratio", "likelihood ratio", Source);

    public static MethodId Of(DurationDistribution distribution) => distribution switch
    {
        DurationDistribution.Exponential => Exponential,
        DurationDistribution.LogNormal => LogNormal,
        DurationDistribution.LogLogistic => LogLogistic,
        _ => Weibull,
    };
}
