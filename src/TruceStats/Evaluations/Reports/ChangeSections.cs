namespace TruceStats.Evaluations;

/// <summary>The windows with their tallies, and the rate change between two of them.</summary>
internal static class ChangeSections
{
    public static IEnumerable<ReportBlock> Windows(ReportWriting writing)
    {
        if (writing.Evaluation.Tallies.Value is not { } tallies)
            yield break;
        string[] columns = ["window", "first", "last", "events", "exposure", "rate", "bins", "without"];
        yield return new ReportTable(
            writing.Phrase("caption-windows"), [.. columns.Select(column => writing.Phrase("column-" + column))],
            [
                .. tallies.Select(tally => (string[])
                [
                    writing.Window(tally.Name), ReportWriting.Date(tally.Period.Start), ReportWriting.LastDay(tally.Period), tally.Tally is { } counted ? ReportWriting.Count(counted.Events) : "–",
                    tally.Tally is { } seen ? Figures.Short(seen.Exposure.Amount) + " " + writing.Language.Texts.UnitText(seen.Exposure.Unit) : "–",
                    tally.Tally is { } known ? writing.Rate(known) : "–", ReportWriting.Count(tally.Bins), ReportWriting.Count(tally.WithoutCount),
                ]),
            ],
            new HashSet<int> { 1, 2, 3, 4, 5, 6, 7 });
    }

    public static IEnumerable<ReportBlock> Change(ReportWriting writing)
    {
        if (writing.Evaluation.Change.Value is not { } change)
            yield break;
        foreach (string sentence in Finding(writing))
            yield return new ReportParagraph(sentence);
        yield return new ReportTable(
            writing.Phrase("caption-change"),
            [writing.Phrase("column-quantity"), writing.Phrase("column-value"), writing.Phrase("column-interval", ("level", writing.Level)), writing.Phrase("column-method")],
            [
                Row("ratio", change.Ratio()), Row("percent", change.PercentChange()), Row("difference", change.Difference()), Row("averted", change.Averted().RateDifference),
            ],
            new HashSet<int> { 1, 2 });
        if (Evaluations.Finding.Of(change.Ratio(), 1).IsDetected != Evaluations.Finding.Of(change.Difference(), 0).IsDetected)
            yield return new ReportParagraph(writing.Phrase("methods-disagree"));
        if (change.Dispersion is { } dispersion)
            yield return new ReportParagraph(writing.Phrase("dispersion", ("dispersion", Figures.Three(dispersion.Raw))));
        foreach (string sentence in Detectable(writing))
            yield return new ReportParagraph(sentence);

        string[] Row(string quantity, Estimate estimate) =>
            [writing.Phrase("quantity-" + quantity), writing.Estimate(estimate), writing.Interval(estimate), writing.Method(estimate)];
    }

    /// <summary>The sentence of the rate change.</summary>
    public static IEnumerable<string> Finding(ReportWriting writing) => writing.Evaluation.Change.Value is { } change
        ? [writing.Sentence("change", Evaluations.Finding.Of(change.Ratio(), 1), ("before", writing.Rate(change.Before)), ("after", writing.Rate(change.After)))]
        : [];

    private static IEnumerable<string> Detectable(ReportWriting writing)
    {
        if (writing.Evaluation.Detectable.Value is not { } detectable)
            yield break;
        string key = (detectable.Fall, detectable.Rise) switch { (not null, not null) => "both", (not null, null) => "fall", (null, not null) => "rise", _ => "none" };
        yield return writing.Phrase(
            "detectable-" + key, ("fall", detectable.Fall is { } fall ? RoundedBeside.Text(fall, 1) : ""), ("rise", detectable.Rise is { } rise ? RoundedBeside.Text(rise, 1) : ""),
            ("power", ReportWriting.Share(detectable.Power)), ("dispersion", Figures.Three(detectable.Dispersion)));
    }
}
