using TruceStats.Evaluations;
using TruceStats.Interruptions;

namespace TruceStats.Json;

internal sealed record ClaimRangeWire(double Lower, double Upper, bool IncludesLower, bool IncludesUpper)
{
    public ClaimRange ToDomain() => (double.IsNegativeInfinity(Lower), double.IsPositiveInfinity(Upper), IncludesLower, IncludesUpper) switch
    {
        (true, false, false, false) => ClaimRange.Below(Upper),
        (true, false, false, true) => ClaimRange.AtMost(Upper),
        (false, true, false, false) => ClaimRange.Above(Lower),
        (false, true, true, false) => ClaimRange.AtLeast(Lower),
        (false, false, true, false) => ClaimRange.Between(Lower, Upper),
        _ => throw new FormatException("one end must be finite; of two finite ends the lower is included and the upper is not, and an infinite one never is."),
    };
}

/// <summary>What is known of a claim: an estimate with an interval, or a count as such.</summary>
internal sealed record ClaimEvidenceWire(Estimate? Estimate, HypothesisTest? Test, double? Probability, ReportedCount? Count)
{
    public static ClaimEvidenceWire Of(ClaimEvidence evidence) =>
        evidence.Count is { } count ? new(null, null, null, count) : new(evidence.Estimate, evidence.Test, evidence.Probability, null);

    public ClaimEvidence ToDomain() => (Estimate, Count) switch
    {
        ({ } estimate, null) => ClaimEvidence.Of(estimate, Test, Probability),
        (null, { } count) when Test is null && Probability is null => ClaimEvidence.Of(count),
        _ => throw new FormatException("either an estimate, with a test and a probability where they are known, or a count alone must be given."),
    };
}

internal sealed record RatioClaimWire(RateChange Change, ClaimRange Range);

internal sealed record EffectClaimWire(InterruptionFit Fit, string Name, ClaimRange Range);

internal sealed record AverageClaimWire(Rate Rate, ClaimRange Range);

internal sealed record TotalClaimWire(ReportedCount Count, ClaimRange Range);

internal sealed record PaceClaimWire(Rate SoFar, Exposure Whole, ClaimRange Range);

internal sealed record TrendClaimWire(RateTrend Trend, ClaimRange Range);

/// <summary>A judgement: the claim and how strictly it was judged, and the verdict with its estimate, which are found again on reading.</summary>
internal sealed record ClaimJudgementWire(
    string Version, IClaim Claim, double Level, double JointLevel, int Together, ClaimVerdict Verdict, NamedEstimate Headline)
{
    public static ClaimJudgementWire Of(ClaimJudgement judgement) => new(
        TruceStats.Json.Headline.Version, judgement.Claim, judgement.Level, judgement.JointLevel, judgement.Together, judgement.Verdict, HeadlineOf(judgement));

    public ClaimJudgement ToDomain()
    {
        ConfidenceLevel.Check(Level);
        ConfidenceLevel.Check(JointLevel);
        if (!IsShare())
            throw new FormatException("the level must be the joint level, or what one of at most as many claims as were judged together gets of it.");
        var judgement = new ClaimJudgement(Claim, Level, JointLevel, Together);
        TruceStats.Json.Headline.Check([Headline], [HeadlineOf(judgement)], Version);
        TruceStats.Json.Headline.Check("The verdict", Verdict.ToString(), judgement.Verdict.ToString(), Version);
        return judgement;
    }

    // Of m claims judged together each is judged at 1 − α/k, k being those that were still open: at most m.
    private bool IsShare()
    {
        double open = Math.Round((1 - JointLevel) / (1 - Level));
        return Together >= 1 && (Level.Equals(JointLevel) || (open >= 1 && open <= Together && Level.Equals(1 - ((1 - JointLevel) / open))));
    }

    private static NamedEstimate HeadlineOf(ClaimJudgement judgement) => new(judgement.Claim.Kind, judgement.Evidence.Estimate, judgement.Evidence.Test);
}
