namespace TruceStats.Evaluations;

/// <summary>The sentences in English.</summary>
internal sealed class EnglishTexts : ReportTexts
{
    public override IReadOnlyDictionary<string, string> Phrases => EnglishPhrases.All;

    public override string RateRatio => "rate ratio, after over before";

    public override string Total => "number reported";

    public override string Pace => "total, if the rate goes on";

    public override string YearlyRatio => "what the rate is multiplied by in a year";

    public override string Effect(string name) => "effect of " + name;

    public override string Average(Unit unit) => "rate " + unit;

    public override string Range(ClaimRange range)
    {
        if (double.IsNegativeInfinity(range.Lower))
            return (range.IncludesUpper ? "at most " : "below ") + End(range.Upper);
        if (double.IsPositiveInfinity(range.Upper))
            return (range.IncludesLower ? "at least " : "above ") + End(range.Lower);
        return "from " + End(range.Lower) + " to below " + End(range.Upper);
    }

    public override string Statement(RatioClaim claim) => claim.Range switch
    {
        { IncludesUpper: true, Upper: > 0 and < 1 } fall when double.IsNegativeInfinity(fall.Lower) => "the rate fell by at least " + Percent(1 - fall.Upper),
        { IncludesLower: true, Lower: > 1 } rise when double.IsPositiveInfinity(rise.Upper) => "the rate rose by at least " + Percent(rise.Lower - 1),
        var range => "the rate after was " + Range(range) + " times the rate before",
    };

    public override string Statement(EffectClaim claim) => "the effect of " + claim.Name + " was " + Range(claim.Range);

    public override string Statement(AverageClaim claim) => "the rate was " + Range(claim.Range) + " " + claim.Rate.Unit;

    public override string Statement(TotalClaim claim) => "the number was " + Range(claim.Range);

    public override string Statement(PaceClaim claim) => "the total is on pace to be " + Range(claim.Range);

    public override string Statement(TrendClaim claim) => claim.Range switch
    {
        { Lower: 1 } rise when double.IsPositiveInfinity(rise.Upper) => "the rate is rising",
        { Upper: 1 } fall when double.IsNegativeInfinity(fall.Lower) => "the rate is falling",
        var range => "the rate is multiplied by " + Range(range) + " in a year",
    };

    public override string Words(string names) => names;

    public override string UnitText(Unit unit) => unit.Symbol;

    public override string Judgement(ClaimJudgement judgement)
    {
        string verdict = judgement.Verdict switch { ClaimVerdict.Supported => "Supported", ClaimVerdict.Contradicted => "Contradicted", _ => "Undetermined" };
        return verdict + ": " + judgement.Claim.Statement(ReportLanguage.English) + ". " + Known(judgement) + ", " + Relation(judgement) + "." + Shared(judgement);
    }

    private static string Known(ClaimJudgement judgement)
    {
        var (value, least, greatest) = Numbers(judgement);
        string quantity = judgement.Claim.Quantity(ReportLanguage.English);
        quantity = char.ToUpperInvariant(quantity[0]) + quantity[1..];
        if (judgement.Evidence.HasSamplingError)
            return quantity + ": " + (value.Length > 0 ? value : "undefined") + ", " + Level(judgement.Level) + " interval from " + least + " to " + greatest;
        if (least == greatest)
            return quantity + ": " + least;
        return quantity + ": " + (value.Length > 0 ? value : "no best figure") + ", from " + least + " to " + (greatest == "∞" ? "a high that is not known" : greatest);
    }

    private string Relation(ClaimJudgement judgement)
    {
        string range = Range(judgement.Claim.Range);
        return judgement.Verdict switch
        {
            ClaimVerdict.Supported => "all of it " + range,
            ClaimVerdict.Contradicted => "none of it " + range,
            _ => "some of it " + range + " and some not",
        };
    }

    private static string Shared(ClaimJudgement judgement) => judgement is { Together: > 1, Evidence.HasSamplingError: true }
        ? FormattableString.Invariant($" {judgement.Together} claims are judged together at {Level(judgement.JointLevel)} (Holm).")
        : "";
}
