namespace TruceStats.Evaluations;

/// <summary>The specification curve, the choice that moves it most, and its test.</summary>
internal static class CurveSection
{
    public static IEnumerable<ReportBlock> Of(ReportWriting writing)
    {
        if (writing.Evaluation.Curve.Value is not { } curve)
            yield break;
        foreach (string sentence in Sentence(writing))
            yield return new ReportParagraph(sentence);
        if (curve.Influences is [var influence, ..])
        {
            yield return new ReportParagraph(writing.Phrase(
                "curve-influence", ("respect", writing.Language.Texts.Words(influence.Respect)), ("share", ReportWriting.Share(influence.ShareOfVariance)), ("options", Options(writing, influence, curve.None))));
        }
        if (writing.Evaluation.CurveTest.Value is { } test)
        {
            yield return new ReportTable(
                writing.Phrase(curve.Grid.Sources.Count == 1 ? "caption-curve-test" : "caption-curve-test-first", ("curves", ReportWriting.Count(test.Curves))), [writing.Phrase("column-test"), writing.Phrase("column-p")],
                [
                    [writing.Phrase("test-median"), Figures.PValue(test.Median.PValue)],
                    [writing.Phrase("test-share"), Figures.PValue(test.SignificantShare.PValue)],
                    [writing.Phrase("test-z"), Figures.PValue(test.AverageZ.PValue)],
                ],
                new HashSet<int> { 1 });
        }
        yield return InputSections.Picture(writing, ReportFigure.SpecificationCurve, Sentence(writing).First());
    }

    /// <summary>Where the curve lies, and how many combinations have no answer. The side is the median's.</summary>
    public static IEnumerable<string> Sentence(ReportWriting writing)
    {
        if (writing.Evaluation.Curve.Value is not { } curve)
            yield break;
        bool below = curve.Median <= curve.None;
        yield return writing.Phrase(
            below ? "curve-below" : "curve-above", ("count", ReportWriting.Count(curve.Answered.Count)), ("median", Text(curve.Median)),
            ("least", Text(curve.Answered[0].Effect!.Value!.Value)), ("greatest", Text(curve.Answered[^1].Effect!.Value!.Value)),
            ("share", ReportWriting.Share(below ? curve.ShareBelow : curve.ShareAbove)),
            ("significant", ReportWriting.Share(below ? curve.ShareSignificantBelow : curve.ShareSignificantAbove)),
            ("none", Figures.Short(curve.None)), ("level", writing.Level));
        if (curve.WithoutAnswer > 0)
            yield return writing.Phrase("curve-without", ("count", ReportWriting.Count(curve.WithoutAnswer)));

        string Text(double effect) => RoundedBeside.Text(effect, curve.None);
    }

    private static string Options(ReportWriting writing, ChoiceInfluence influence, double none) => string.Join("; ", influence.Options.Zip(
        influence.Medians, (option, median) => writing.Phrase("curve-option", ("option", writing.Language.Texts.Words(option)), ("median", median is { } known ? RoundedBeside.Text(known, none) : writing.Phrase("undefined")))));
}
