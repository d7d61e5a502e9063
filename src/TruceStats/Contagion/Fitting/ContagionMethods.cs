namespace TruceStats.Contagion;

/// <summary>The methods by which answers of this room are made.</summary>
internal static class ContagionMethods
{
    public static readonly MethodId Hawkes = new(
        "hawkes", "Hawkes process, maximum likelihood",
        "Hawkes 1971, Biometrika 58:83–90; Ogata 1978, Annals of the Institute of Statistical Mathematics 30:243–261; Ozaki 1979, 31:145–155");

    public static readonly MethodId Binned = new(
        "binned-contagion", "count autoregression, maximum likelihood",
        "Fokianos, Rahbek and Tjøstheim 2009, Journal of the American Statistical Association 104:1430–1439; Kirchner 2016, Stochastic Processes and their Applications 126:2494–2525");

    public static readonly MethodId Mutual = new(
        "mutual-excitation", "mutually exciting processes, maximum likelihood",
        "Hawkes 1971, Biometrika 58:83–90; Ogata 1978, Annals of the Institute of Statistical Mathematics 30:243–261; Ozaki 1979, 31:145–155");

    public static readonly MethodId Profile = new(
        "contagion-profile-likelihood", "profile likelihood", "Venzon and Moolgavkar 1988, Applied Statistics 37:87–94");

    public static readonly MethodId LogWald = new(
        "contagion-log-wald", "Wald on the log", "Ogata 1978, Annals of the Institute of Statistical Mathematics 30:243–261");

    public static readonly MethodId LikelihoodRatio = new(
        "contagion-likelihood-ratio", "likelihood ratio against drawn series", "Davies 1987, Biometrika 74:33–43; Barnard 1963, Journal of the Royal Statistical Society B 25:294");

    public static readonly MethodId Rescaling = new(
        "time-rescaling", "time rescaling, Kolmogorov–Smirnov", "Papangelou 1972, Transactions of the American Mathematical Society 165:483–506; Ogata 1988, Journal of the American Statistical Association 83:9–27");

    public static readonly MethodId RescalingBootstrap = new(
        "time-rescaling-bootstrap", "time rescaling, parametric bootstrap", "Papangelou 1972, Transactions of the American Mathematical Society 165:483–506; Ogata 1988, Journal of the American Statistical Association 83:9–27; Stute, Manteiga and Quindimil 1993, Metrika 40:243–256");

    public static readonly MethodId Declustering = new(
        "stochastic-declustering", "stochastic declustering", "Zhuang, Ogata and Vere-Jones 2002, Journal of the American Statistical Association 97:369–380");

    public static readonly MethodId Knox = new(
        "knox", "Knox test, permutation of the times", "Knox 1964, Applied Statistics 13:25–29; Besag and Diggle 1977, Applied Statistics 26:327–333; Ratcliffe and Rengert 2008, Security Journal 21:58–76");

    public static readonly MethodId KnoxMaximum = new(
        "knox-maximum", "Knox test, greatest of all bands", "Knox 1964, Applied Statistics 13:25–29; Westfall and Young 1993, Resampling-Based Multiple Testing");
}
