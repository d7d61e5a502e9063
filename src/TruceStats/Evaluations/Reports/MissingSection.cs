namespace TruceStats.Evaluations;

/// <summary>Every part that has no answer, with the reason: nothing is dropped silently.</summary>
internal static class MissingSection
{
    public static IEnumerable<ReportBlock> Of(ReportWriting writing)
    {
        var evaluation = writing.Evaluation;
        var set = evaluation.Sensitivity.Value;
        (string Part, Caution? Reason)[] parts =
        [
            ("windows", evaluation.Windows.Reason ?? evaluation.Tallies.Reason), ("rate change", evaluation.Change.Reason), ("detectable", evaluation.Detectable.Reason),
            ("interrupted series", evaluation.Interrupted.Reason), ("aftermath", evaluation.Aftermath.Reason), ("postponement", evaluation.Aftermath.Value?.Postponement.Reason),
            ("anytime-valid", evaluation.AnytimeValid.Reason), ("placebos", evaluation.Placebos.Reason), ("specification curve", evaluation.Curve.Reason),
            ("curve test", evaluation.CurveTest.Reason), ("parties", evaluation.Parties.Reason), ("places", evaluation.Places.Reason), ("durability", evaluation.Durability.Reason),
            ("sensitivity", evaluation.Sensitivity.Reason), ("tipping", set?.TippingPoint.Reason), ("bounds", set?.Bounds.Reason), ("dates", set?.Dates.Reason),
            ("second source", set?.SecondSource.Reason), ("regression", set?.RegressionToMean.Reason), ("lag", set?.ReportingLag.Reason), ("rivals", evaluation.Rivals.Reason),
            ("design", evaluation.Design.Reason), ("claims", evaluation.Claims.Reason),
        ];
        string[] items =
        [
            .. parts.Where(part => part.Reason is not null)
                .Select(part => writing.Phrase("missing", ("part", writing.Phrase("part-" + part.Part)), ("reason", writing.Caution(part.Reason!)))),
        ];
        if (items.Length > 0)
            yield return new ReportList(items);
    }
}
