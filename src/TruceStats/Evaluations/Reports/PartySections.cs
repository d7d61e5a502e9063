namespace TruceStats.Evaluations;

/// <summary>Who kept to it, where it was kept, and how long earlier truces lasted.</summary>
internal static class PartySections
{
    public static IEnumerable<ReportBlock> Parties(ReportWriting writing)
    {
        if (writing.Evaluation.Parties.Value is not { } parties)
            yield break;
        yield return new ReportParagraph(writing.Phrase(
            "parties-unknown", ("before", ReportWriting.Count(parties.UnknownBefore.Events)), ("after", ReportWriting.Count(parties.UnknownAfter.Events))));
        string[] columns = ["party", "known", "lowest", "highest"];
        yield return new ReportTable(
            writing.Phrase("caption-parties", ("level", writing.Level)), [.. columns.Select(column => writing.Phrase("column-" + column))],
            [
                .. parties.Changes.Select(change => (string[])[change.Party.Value, Ratio(writing, change.Known), Ratio(writing, change.Lowest), Ratio(writing, change.Highest)]),
            ],
            new HashSet<int> { 1, 2, 3 });
    }

    public static IEnumerable<ReportBlock> Places(ReportWriting writing)
    {
        if (writing.Evaluation.Places.Value is not { } places)
            yield break;
        var pooled = Finding.Of(places.Pooled, 1);
        yield return new ReportParagraph(writing.Phrase(
            "places-pooled", ("places", ReportWriting.Count(places.Units.Count)), ("value", pooled.Value), ("lower", pooled.Lower), ("upper", pooled.Upper), ("level", writing.Level),
            ("fell", places.ShareFell.Value is { } fell ? ReportWriting.Share(fell) : writing.Phrase("undefined"))));
        yield return new ReportTable(
            writing.Phrase("caption-places"),
            [
                writing.Phrase("column-place"), writing.Phrase("column-value"), writing.Phrase("column-interval", ("level", writing.Level)), writing.Phrase("column-kept"),
            ],
            [
                .. places.Changes.Select(change => (string[])
                [
                    change.Key, writing.Estimate(change.Ratio), writing.Interval(change.Ratio), change.ProbabilityFell.Value is { } fell ? ReportWriting.Share(fell) : "–",
                ]),
            ],
            new HashSet<int> { 1, 2, 3 });
        yield return InputSections.Picture(writing, ReportFigure.Places);
    }

    /// <summary>How many of the earlier truces lasted as long as this one has.</summary>
    public static IEnumerable<ReportBlock> Durability(ReportWriting writing)
    {
        if (writing.Evaluation is not { Durability.Value: { } durability, Windows.Value.InForce: { } inForce })
            yield break;
        var earliest = Finding.Of(durability.Earliest.SurvivalAt(inForce.Days), 0);
        yield return new ReportParagraph(writing.Phrase(
            "durability", ("count", ReportWriting.Count(durability.Table.Count)), ("days", ReportWriting.Count(inForce.Days)), ("value", earliest.Value),
            ("lower", earliest.Lower), ("upper", earliest.Upper), ("level", writing.Level), ("latest", writing.Estimate(durability.Latest.SurvivalAt(inForce.Days)))));
    }

    private static string Ratio(ReportWriting writing, RateChange change)
    {
        var ratio = change.Ratio(level: writing.Evaluation.Options.Level);
        return writing.Estimate(ratio) + (ratio.Interval is null ? "" : " (" + writing.Interval(ratio) + ")");
    }
}
