namespace TruceStats.Json;

/// <summary>The extension interfaces, and the built-in methods by what they are for and by their kind.</summary>
internal static class MethodRegistry
{
    private static readonly IRateInterval[] ForOneRate =
        [RateMethod.Exact, RateMethod.MidP, RateMethod.Score, RateMethod.Likelihood, RateMethod.Byar, RateMethod.Wald, RateMethod.Jeffreys];

    // The bootstrap has options of its own and so no single instance: it is written with them.
    private static readonly object[] ForRatios =
    [
        RateRatioMethod.MidP, RateRatioMethod.Exact, RateRatioMethod.Score, RateRatioMethod.SkewnessCorrectedScore, RateRatioMethod.Likelihood,
        RateRatioMethod.LogWald, RateRatioMethod.Jeffreys, RateRatioMethod.MinimumLikelihood, RateRatioMethod.ETest,
        RateRatioMethod.QuasiPoisson, RateRatioMethod.NegativeBinomial, RateRatioMethod.CircularWindows,
    ];

    private static readonly IRateDifferenceMethod[] ForDifferences =
        [RateDifferenceMethod.MoverJeffreys, RateDifferenceMethod.MoverScore, RateDifferenceMethod.Score, RateDifferenceMethod.Wald, RateDifferenceMethod.QuasiMover];

    private static readonly Type[] Interfaces =
        [typeof(IRateInterval), typeof(IRateRatioInterval), typeof(IRateRatioTest), typeof(IRateDifferenceMethod)];

    public static bool IsExtension(Type type) => Array.Exists(Interfaces, known => known.IsAssignableFrom(type));

    public static bool IsBuiltIn(string kind) =>
        kind == BlockBootstrapRatio.KindName
        || Array.Exists(ForOneRate, method => method.Kind == kind)
        || Array.Exists(ForRatios, method => KindOf(method) == kind)
        || Array.Exists(ForDifferences, method => method.Kind == kind);

    /// <summary>The built-in that is asked for as an interface, by its kind; null where there is none.</summary>
    public static TMethod? BuiltIn<TMethod>(string kind)
        where TMethod : class
    {
        foreach (object method in ForOneRate.Concat(ForRatios).Concat(ForDifferences))
        {
            if (method is TMethod fitting && KindOf(method) == kind)
                return fitting;
        }

        return null;
    }

    public static string KindOf(object method) => method switch
    {
        IRateInterval one => one.Kind,
        IRateRatioInterval interval => interval.Kind,
        IRateRatioTest test => test.Kind,
        IRateDifferenceMethod difference => difference.Kind,
        _ => throw new ArgumentException("This is no method.", nameof(method)),
    };
}
