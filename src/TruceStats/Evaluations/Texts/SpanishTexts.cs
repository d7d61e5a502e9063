namespace TruceStats.Evaluations;

/// <summary>The sentences in Spanish.</summary>
internal sealed class SpanishTexts : ReportTexts
{
    public override string RateRatio => "razón de tasas, después sobre antes";

    public override string Total => "número registrado";

    public override string Pace => "total, si la tasa se mantiene";

    public override string YearlyRatio => "factor por el que se multiplica la tasa en un año";

    public override string Effect(string name) => "efecto de " + name;

    public override string Average(Unit unit) => "tasa " + UnitText(unit);

    public override string Range(ClaimRange range)
    {
        if (double.IsNegativeInfinity(range.Lower))
            return (range.IncludesUpper ? "a lo sumo " : "menos de ") + End(range.Upper);
        if (double.IsPositiveInfinity(range.Upper))
            return (range.IncludesLower ? "al menos " : "más de ") + End(range.Lower);
        return "desde " + End(range.Lower) + " hasta menos de " + End(range.Upper);
    }

    public override string Statement(RatioClaim claim) => claim.Range switch
    {
        { IncludesUpper: true, Upper: > 0 and < 1 } fall when double.IsNegativeInfinity(fall.Lower) => "la tasa bajó al menos un " + Percent(1 - fall.Upper),
        { IncludesLower: true, Lower: > 1 } rise when double.IsPositiveInfinity(rise.Upper) => "la tasa subió al menos un " + Percent(rise.Lower - 1),
        var range => "la tasa de después fue " + Range(range) + " veces la de antes",
    };

    public override string Statement(EffectClaim claim) => "el efecto de " + claim.Name + " fue " + Range(claim.Range);

    public override string Statement(AverageClaim claim) => "la tasa fue " + Range(claim.Range) + " " + UnitText(claim.Rate.Unit);

    public override string Statement(TotalClaim claim) => "el número fue " + Range(claim.Range);

    public override string Statement(PaceClaim claim) => "el total va camino de ser " + Range(claim.Range);

    public override string Statement(TrendClaim claim) => claim.Range switch
    {
        { Lower: 1 } rise when double.IsPositiveInfinity(rise.Upper) => "la tasa está subiendo",
        { Upper: 1 } fall when double.IsNegativeInfinity(fall.Lower) => "la tasa está bajando",
        var range => "la tasa se multiplica por " + Range(range) + " en un año",
    };

    public override string Design(DesignPoint point) => point.Key;

    public override string Judgement(ClaimJudgement judgement)
    {
        string verdict = judgement.Verdict switch { ClaimVerdict.Supported => "Respaldado", ClaimVerdict.Contradicted => "Contradicho", _ => "Sin determinar" };
        return verdict + ": " + judgement.Claim.Statement(ReportLanguage.Spanish) + ". " + Known(judgement) + ", " + Relation(judgement) + "." + Shared(judgement);
    }

    private static string Known(ClaimJudgement judgement)
    {
        var (value, least, greatest) = Numbers(judgement);
        string quantity = judgement.Claim.Quantity(ReportLanguage.Spanish);
        quantity = char.ToUpperInvariant(quantity[0]) + quantity[1..];
        if (judgement.Evidence.HasSamplingError)
            return quantity + ": " + (value.Length > 0 ? value : "indefinida") + ", intervalo del " + Level(judgement.Level) + " de " + least + " a " + greatest;
        if (least == greatest)
            return quantity + ": " + least;
        return quantity + ": " + (value.Length > 0 ? value : "sin cifra más probable") + ", de " + least + " a " + (greatest == "∞" ? "un máximo que no se conoce" : greatest);
    }

    private string Relation(ClaimJudgement judgement)
    {
        string range = Range(judgement.Claim.Range);
        return judgement.Verdict switch
        {
            ClaimVerdict.Supported => "todo ello " + range,
            ClaimVerdict.Contradicted => "nada de ello " + range,
            _ => "una parte " + range + " y otra no",
        };
    }

    private static string Shared(ClaimJudgement judgement) => judgement is { Together: > 1, Evidence.HasSamplingError: true }
        ? FormattableString.Invariant($" Se juzgan juntas {judgement.Together} afirmaciones al {Level(judgement.JointLevel)} (Holm).")
        : "";

    /// <summary>The units of the library in Spanish; a caller's own as it is.</summary>
    private static string UnitText(Unit unit) => unit.Symbol switch
    {
        "events" => "hechos",
        "days" => "días",
        "per day" => "por día",
        "per week" => "por semana",
        "per year" => "por año",
        "per person-day" => "por persona y día",
        "per 100,000 a year" => "por 100 000 habitantes al año",
        var own => own,
    };
}
