namespace TruceStats.Evaluations;

/// <summary>The sources of what has no method of its own.</summary>
internal static class CardSources
{
    public const string Power = "Gu, Ng, Tang and Schucany 2008, Biometrical Journal 50:283–298";

    public const string Dispersion = "Wedderburn 1974, Biometrika 61:439–447";

    public const string Postponement = "Bowers and Johnson 2003, Journal of Quantitative Criminology 19:275–301";

    public const string Placebos =
        "Bertrand, Duflo and Mullainathan 2004, Quarterly Journal of Economics 119:249–275; Abadie, Diamond and Hainmueller 2015, American Journal of Political Science"
        + " 59:495–510";

    public const string Curve = "Simonsohn, Simmons and Nelson 2020, Nature Human Behaviour 4:1208–1214";

    public const string Holm = "Holm 1979, Scandinavian Journal of Statistics 6:65–70";

    public const string Design =
        "Cochrane Effective Practice and Organisation of Care 2017, suggested risk of bias criteria; Penfold and Zhang 2013, Academic Pediatrics 13:S38–S44;"
        + " Ljung and Box 1978, Biometrika 65:297–303";
}
