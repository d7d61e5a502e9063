namespace TruceStats.Evaluations;

/// <summary>What went in, what came out in short, what to read it with, and how to check it.</summary>
internal static class InputSections
{
    public static IEnumerable<ReportBlock> Summary(ReportWriting writing)
    {
        string[] items =
        [
            .. ChangeSections.Finding(writing), .. ModelSections.Effect(writing), .. ModelSections.Afterwards(writing).Take(1), .. CurveSection.Sentence(writing).Take(1), .. RivalSections.Mixed(writing),
            .. writing.Evaluation.Cautions.Where(caution => caution.Code is CautionCodes.InForceUnderFourWeeks or CautionCodes.LastBinIncomplete or CautionCodes.AfterTheFirstLook)
                .Select(writing.Caution),
            writing.Phrase("nothing-causal"),
        ];
        yield return new ReportList(items);
    }

    public static IEnumerable<ReportBlock> Inputs(ReportWriting writing)
    {
        var evaluation = writing.Evaluation;
        List<IReadOnlyList<string>> rows =
        [
            [writing.Phrase("input-truce"), evaluation.Truce.Name],
            [writing.Phrase("input-parties"), string.Join(", ", evaluation.Truce.Parties)],
            [
                writing.Phrase("input-counts"),
                writing.Phrase("input-bins", ("bins", ReportWriting.Count(evaluation.Series.Length)), ("span", writing.Span(evaluation.Series.Coverage))),
            ],
        ];
        if (evaluation.Series.Source is { } source)
        {
            rows.Add([
                writing.Phrase("input-source"),
                writing.Phrase("input-source-rows", ("name", source.Name), ("read", ReportWriting.Count(source.RowsRead)), ("rejected", ReportWriting.Count(source.RowsRejected))),
            ]);
        }
        rows.Add([writing.Phrase("input-as-of"), ReportWriting.Date(evaluation.AsOf)]);
        rows.Add([writing.Phrase("input-level"), writing.Level]);
        rows.Add([writing.Phrase("input-look"), ReportWriting.Count(evaluation.Options.Look)]);
        yield return new ReportTable(writing.Phrase("caption-inputs"), [writing.Phrase("input-item"), writing.Phrase("input-value")], rows, new HashSet<int>());
        if (evaluation.Tallies.HasValue)
            yield return Picture(writing, ReportFigure.Series);
    }

    public static IEnumerable<ReportBlock> Cautions(ReportWriting writing)
    {
        var cautions = writing.Evaluation.Cautions;
        if (cautions.Count > 0)
            yield return new ReportList([.. cautions.Select(writing.Caution).Distinct()]);
    }

    public static IEnumerable<ReportBlock> Cards(ReportWriting writing) => MethodCards.Of(writing.Evaluation, writing.Language).Select(card => new ReportCard(
        card.Title,
        [
            (writing.Phrase("card-estimand"), card.Estimand), (writing.Phrase("card-formula"), card.Formula), (writing.Phrase("card-assumptions"), card.Assumptions),
            (writing.Phrase("card-wrong"), card.WrongIf), (writing.Phrase("card-source"), card.Source),
        ]));

    public static IEnumerable<ReportBlock> Rerun(ReportWriting writing)
    {
        var execution = writing.Evaluation.Execution;
        yield return new ReportParagraph(writing.Phrase(
            "rerun", ("version", LibraryVersion), ("seed", execution.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("draws", ReportWriting.Count(execution.Draws)), ("hash", writing.Evaluation.DataHash)));
    }

    public static ReportPicture Picture(ReportWriting writing, ReportFigure figure, string? alternative = null)
    {
        string caption = writing.Phrase("picture-" + figure);
        return new ReportPicture(figure, caption, alternative is null ? caption : caption + " " + alternative);
    }

    private static string LibraryVersion => typeof(TruceEvaluation).Assembly.GetName().Version!.ToString(3);
}
