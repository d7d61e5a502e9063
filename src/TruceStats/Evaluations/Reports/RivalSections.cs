namespace TruceStats.Evaluations;

/// <summary>What else happened, and the design.</summary>
internal static class RivalSections
{
    public static IEnumerable<ReportBlock> Rivals(ReportWriting writing)
    {
        if (writing.Evaluation.Rivals.Value is { } rivals)
            yield return new ReportList([.. rivals.Select(rival => Sentence(writing, rival))]);
    }

    /// <summary>The rivals in force that the series cannot tell from the truce.</summary>
    public static IEnumerable<string> Mixed(ReportWriting writing) =>
        (writing.Evaluation.Rivals.Value ?? []).Where(rival => rival is { ActsInForce: true, IsToldApart: false }).Select(rival => Place(writing, rival));

    public static IEnumerable<ReportBlock> Design(ReportWriting writing)
    {
        if (writing.Evaluation.Design.Value is not { } points)
            yield break;
        yield return new ReportTable(
            writing.Phrase("caption-design"), [writing.Phrase("column-point"), writing.Phrase("column-answer")],
            [
                .. points.Select(point => (string[])
                [
                    point.Sentence(writing.Language), writing.Phrase(point.Answer switch { DesignAnswer.Met => "yes", DesignAnswer.NotMet => "no", _ => "unknown" }),
                ]),
            ],
            new HashSet<int>());
    }

    private static string Sentence(ReportWriting writing, RivalReview rival)
    {
        string place = Place(writing, rival);
        if (rival.Tipping.Value?.Ratio.Value is not { } ratio)
            return place;
        string limit = rival.Tipping.Value.RatioAtLimit is { } known ? writing.Phrase("rival-tipping-limit", ("limit", RoundedBeside.Text(known, 1))) : "";
        return place + " " + writing.Phrase("rival-tipping", ("value", RoundedBeside.Text(ratio, 1)), ("limit", limit));
    }

    private static string Place(ReportWriting writing, RivalReview rival)
    {
        (string, string)[] named =
        [
            ("rival", rival.Rival.Name), ("start", rival.Rival.Start.IsExact ? ReportWriting.Date(rival.Rival.Start.Earliest) : rival.Rival.Start.ToString()),
            ("windows", string.Join(", ", rival.Windows.Select(writing.Window))),
        ];
        if (rival.Windows.Count == 0)
            return writing.Phrase("rival-outside", named);
        if (!rival.IsToldApart)
            return writing.Phrase("rival-mixed", named);
        var estimate = rival.Joint.Value!.Effects.First(one => one.Name == EvaluationCase.InForce).Estimate;
        var effect = Finding.Of(estimate, ReportWriting.NoneOf(estimate.Unit));
        return writing.Phrase("rival-apart", [.. named, ("value", effect.Value), ("lower", effect.Lower), ("upper", effect.Upper), ("level", writing.Level)]);
    }
}
