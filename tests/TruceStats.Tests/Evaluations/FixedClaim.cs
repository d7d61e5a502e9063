using TruceStats.Evaluations;

namespace TruceStats.Tests.Evaluations;

/// <summary>A claim whose interval is given, the same at every level.</summary>
internal sealed class FixedClaim(double? value, double least, double greatest, ClaimRange range) : IClaim
{
    private static readonly MethodId Given = new("given", "given", "An interval that is given");

    public string Kind => "fixed";

    public ClaimRange Range => range;

    public ClaimEvidence Evidence(double level) =>
        ClaimEvidence.Of(new Estimate(value, null, new ConfidenceInterval(least, greatest, level, Given), Given, Unit.Ratio));

    public string Statement(ReportLanguage language) => "the number was " + language.Texts.Range(range);

    public string Quantity(ReportLanguage language) => "number";

    public static ClaimVerdict Verdict(ClaimRange range, double least, double greatest) =>
        ClaimJudgement.Of(new FixedClaim(null, least, greatest, range)).Verdict;
}
