namespace TruceStats.Evaluations;

/// <summary>The sentences that were judged.</summary>
internal static class ClaimSection
{
    public static IEnumerable<ReportBlock> Of(ReportWriting writing)
    {
        if (writing.Evaluation.Claims.Value is not { } judgements)
            yield break;
        var curve = writing.Evaluation.Curve.Value;
        // Null where the curve is about something else than the claim.
        string?[] shares = [.. judgements.Select(judgement => curve is not null && judgement.IsAboutEffectsOf(curve) ? ReportWriting.Share(judgement.AgreementWith(curve)) : null)];
        bool robust = shares.Any(share => share is not null);
        string[] headers = [writing.Phrase("column-sentence"), writing.Phrase("column-verdict"), .. robust ? [writing.Phrase("column-agreement")] : Array.Empty<string>()];
        yield return new ReportTable(
            writing.Phrase("caption-claims", ("level", writing.Level)), headers,
            [
                .. judgements.Select((judgement, i) => (string[])
                [
                    judgement.Claim.Statement(writing.Language), writing.Phrase("verdict-" + judgement.Verdict), .. robust ? [shares[i] ?? "–"] : Array.Empty<string>(),
                ]),
            ],
            new HashSet<int> { 2 });
        yield return new ReportList([.. judgements.Select(judgement => judgement.Sentence(writing.Language))]);
    }
}
