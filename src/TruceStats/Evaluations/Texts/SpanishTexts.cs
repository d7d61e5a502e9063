namespace TruceStats.Evaluations;

/// <summary>The sentences in Spanish.</summary>
internal sealed class SpanishTexts : ReportTexts
{
    public override IReadOnlyDictionary<string, string> Phrases => SpanishPhrases.All;

    public override string RateRatio => "razón de tasas, después sobre antes";

    public override string Total => "número registrado";

    public override string Pace => "total, si la tasa se mantiene";

    public override string YearlyRatio => "factor por el que se multiplica la tasa en un año";

    public override string Effect(string name) => "efecto de " + name;

    public override string Average(Unit unit) => "tasa " + UnitText(unit);

    public override string Range(ClaimRange range)
    {
        if (double.IsNegativeInfinity(range.Lower))
            return (range.IncludesUpper ? "no más de " : "menos de ") + End(range.Upper);
        if (double.IsPositiveInfinity(range.Upper))
            return (range.IncludesLower ? "al menos " : "más de ") + End(range.Lower);
        return "entre " + End(range.Lower) + " y menos de " + End(range.Upper);
    }

    public override string Statement(RatioClaim claim) => claim.Range switch
    {
        { IncludesUpper: true, Upper: > 0 and < 1 } fall when double.IsNegativeInfinity(fall.Lower) => "la tasa bajó al menos un " + Percent(1 - fall.Upper),
        { IncludesLower: true, Lower: > 1 } rise when double.IsPositiveInfinity(rise.Upper) => "la tasa subió al menos un " + Percent(rise.Lower - 1),
        var range => "la tasa posterior fue de " + Range(range) + " veces la anterior",
    };

    public override string Statement(EffectClaim claim) => "el efecto de " + claim.Name + " fue de " + Range(claim.Range);

    public override string Statement(AverageClaim claim) => "la tasa fue de " + Range(claim.Range) + " " + UnitText(claim.Rate.Unit);

    public override string Statement(TotalClaim claim) => "el número fue de " + Range(claim.Range);

    public override string Statement(PaceClaim claim) => "el total va camino de ser de " + Range(claim.Range);

    public override string Statement(TrendClaim claim) => claim.Range switch
    {
        { Lower: 1 } rise when double.IsPositiveInfinity(rise.Upper) => "la tasa está subiendo",
        { Upper: 1 } fall when double.IsNegativeInfinity(fall.Lower) => "la tasa está bajando",
        var range => "la tasa se multiplica por " + Range(range) + " en un año",
    };

    public override string Judgement(ClaimJudgement judgement)
    {
        string verdict = judgement.Verdict switch { ClaimVerdict.Supported => "Respaldada", ClaimVerdict.Contradicted => "Contradicha", _ => "Sin determinar" };
        return verdict + ": " + judgement.Claim.Statement(ReportLanguage.Spanish) + ". " + Known(judgement) + ", " + Relation(judgement) + "." + Shared(judgement);
    }

    private static string Known(ClaimJudgement judgement)
    {
        var (value, least, greatest) = Numbers(judgement);
        string quantity = judgement.Claim.Quantity(ReportLanguage.Spanish);
        quantity = char.ToUpperInvariant(quantity[0]) + quantity[1..];
        if (judgement.Evidence.HasSamplingError)
            return quantity + ": " + (value.Length > 0 ? value : "sin valor definido") + ", intervalo del " + Level(judgement.Level) + " de " + least + " a " + greatest;
        if (least == greatest)
            return quantity + ": " + least;
        return quantity + ": " + (value.Length > 0 ? value : "sin mejor estimación") + ", de " + least + " a " + (greatest == "∞" ? "un máximo desconocido" : greatest);
    }

    private string Relation(ClaimJudgement judgement)
    {
        string claimed = "lo afirmado (" + Range(judgement.Claim.Range) + ")", all = judgement.Evidence.Least < judgement.Evidence.Greatest ? "por entero " : "";
        return judgement.Verdict switch
        {
            ClaimVerdict.Supported => all + "dentro de " + claimed,
            ClaimVerdict.Contradicted => all + "fuera de " + claimed,
            _ => "en parte dentro de " + claimed + " y en parte fuera",
        };
    }

    private static string Shared(ClaimJudgement judgement) => judgement is { Together: > 1, Evidence.HasSamplingError: true }
        ? FormattableString.Invariant($" Se juzgan en conjunto {judgement.Together} afirmaciones, al {Level(judgement.JointLevel)} (Holm).")
        : "";

    public override string Words(string names) => SpanishWords.Of(names);

    /// <summary>The units of the library in Spanish, and those that it makes of a caller's own exposure; other units of a caller's own as they are.</summary>
    public override string UnitText(Unit unit) => unit.Symbol switch
    {
        "ratio" => "razón",
        "probability" => "probabilidad",
        "events" => "eventos",
        "days" => "días",
        "person-days" => "personas-día",
        "per day" => "por día",
        "per week" => "por semana",
        "per year" => "por año",
        "per person-day" => "por persona-día",
        "per 100,000 a year" => "por 100,000 habitantes al año",
        "bins" => "períodos",
        "correlation" => "correlación",
        "(correlation)" => "(correlación)",
        "log ratio" => "logaritmo de la razón",
        "log rate" => "logaritmo de la tasa",
        "log hazard" => "logaritmo del riesgo instantáneo",
        "log days" => "logaritmo de los días",
        "log-likelihood" => "logaritmo de la verosimilitud",
        "statistic" => "estadístico",
        "of the process" => "del proceso",
        "by rank" => "por rango",
        "harm" => "daño",
        "expected events" => "eventos esperados",
        "expected ends" => "finales esperados",
        "expected ends a spell" => "finales esperados por episodio",
        var own when own.StartsWith("per ", StringComparison.Ordinal) && own is not ("per capita" or "per cápita") => "por " + own["per ".Length..],
        var own => own,
    };
}
