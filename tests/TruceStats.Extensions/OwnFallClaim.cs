using System.Globalization;
using TruceStats.Evaluations;

namespace TruceStats.Extensions;

/// <summary>A claim about the ratio of two rates: <see cref="Claim.FellByAtLeast"/> again.</summary>
internal sealed record OwnFallClaim : IClaim
{
    public required double Share { get; init; }

    public required RateChange Change { get; init; }

    public string Kind => "own-fall";

    public ClaimRange Range => ClaimRange.AtMost(1 - Share);

    public ClaimEvidence Evidence(double level) => ClaimEvidence.Of(Change.Ratio(level: level), Change.Test(1 - Share), Change.ProbabilityBelow(1 - Share));

    public string Statement(ReportLanguage language) =>
        (language == ReportLanguage.Spanish ? "la tasa bajó al menos un " : "the rate fell by at least ")
        + Math.Round(100 * Share, 8).ToString(CultureInfo.InvariantCulture) + "%";

    public string Quantity(ReportLanguage language) => language == ReportLanguage.Spanish ? "razón de tasas, después sobre antes" : "rate ratio, after over before";
}
