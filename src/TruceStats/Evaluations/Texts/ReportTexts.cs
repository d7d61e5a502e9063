namespace TruceStats.Evaluations;

/// <summary>Every sentence of a report in one language. Each is built from the numbers that it states; direction and certainty are read off them here and nowhere else.</summary>
internal abstract class ReportTexts
{
    /// <summary>The sentences of a report, by keys that are the same in every language.</summary>
    public abstract IReadOnlyDictionary<string, string> Phrases { get; }

    public abstract string RateRatio { get; }

    public abstract string Total { get; }

    public abstract string Pace { get; }

    public abstract string YearlyRatio { get; }

    public abstract string Effect(string name);

    public abstract string Average(Unit unit);

    public abstract string Range(ClaimRange range);

    public abstract string Statement(RatioClaim claim);

    public abstract string Statement(EffectClaim claim);

    public abstract string Statement(AverageClaim claim);

    public abstract string Statement(TotalClaim claim);

    public abstract string Statement(PaceClaim claim);

    public abstract string Statement(TrendClaim claim);

    public abstract string Judgement(ClaimJudgement judgement);

    /// <summary>What the library calls a method, a model or a choice; a caller's own name as it is.</summary>
    public abstract string Words(string names);

    /// <summary>What a unit is called.</summary>
    public abstract string UnitText(Unit unit);

    /// <summary>A sentence of a report with its places filled.</summary>
    public string Phrase(string key, params ReadOnlySpan<(string Name, string Value)> values) => Evaluations.Phrase.Fill(Phrases[key], values);

    public string Design(DesignPoint point)
    {
        string[] numbers = [.. point.Numbers.Select(number => point.Key == "autocorrelation" ? Figures.PValue(number) : Figures.Short(number))];
        string key = "design-" + point.Key + (point is { Key: "autocorrelation", Numbers.Count: 0 } ? "-unknown" : "");
        return Phrase(key, [.. numbers.Select((number, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), number))]);
    }

    /// <summary>A share as a percentage: 0.4 is <c>40%</c>.</summary>
    protected static string Percent(double share) => Figures.Short(Math.Round(100 * share, 8)) + "%";

    /// <summary>A level as a percentage; one that Holm's procedure shared out is rounded: <c>98.33%</c>.</summary>
    protected static string Level(double level) => level < 0.9999 ? Figures.Level(Math.Round(level, 4)) : Figures.Level(level);

    /// <summary>The ends of a range, none of them rounded.</summary>
    protected static string End(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What is left possible, as numbers that stand on the side of the claim's ends on which they truly are.</summary>
    protected static (string Value, string Least, string Greatest) Numbers(ClaimJudgement judgement)
    {
        var (evidence, range) = (judgement.Evidence, judgement.Claim.Range);
        string value = evidence.Estimate.Value is { } known ? RoundedBeside.Text(known, range.Lower, range.Upper) : "";
        return (value, RoundedBeside.Text(evidence.Least, range.Lower, range.Upper), RoundedBeside.Text(evidence.Greatest, range.Lower, range.Upper));
    }
}
