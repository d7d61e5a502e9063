using TruceStats.Sensitivity;

namespace TruceStats.Evaluations;

/// <summary>What would overturn the change, a sentence a question.</summary>
internal static class SensitivitySection
{
    public static IEnumerable<ReportBlock> Of(ReportWriting writing)
    {
        if (writing.Evaluation.Sensitivity.Value is not { } set)
            yield break;
        string[] items =
        [
            .. set.TippingPoint.Value is { } tipping ? [Tipping(writing, tipping)] : Array.Empty<string>(),
            .. set.Bounds.Value is { } bounds ? [Bounds(writing, bounds)] : Array.Empty<string>(),
            .. set.Dates.Value is { Least: { } least, Greatest: { } greatest } dates ? [Dates(writing, dates, least, greatest)] : Array.Empty<string>(),
            .. set.SecondSource.Value is { } second ? SecondSource(writing, second) : [],
            .. set.RegressionToMean.Value is { } regression ? [Regression(writing, regression)] : Array.Empty<string>(),
            .. set.ReportingLag.Value is { } lag ? [Lag(writing, lag)] : Array.Empty<string>(),
        ];
        if (items.Length > 0)
            yield return new ReportList(items);
    }

    private static string Tipping(ReportWriting writing, UnderReporting tipping)
    {
        if (tipping.Completeness.Value is not { } completeness)
            return writing.Phrase("tipping-none");
        string limit = tipping.CompletenessAtLimit is { } known ? writing.Phrase("tipping-limit", ("limit", ReportWriting.Share(known))) : "";
        string hidden = tipping.HiddenEvents?.Value is { } events ? " " + writing.Phrase("tipping-hidden", ("hidden", RoundedBeside.Text(events, 0))) : "";
        return writing.Phrase("tipping", ("value", ReportWriting.Share(completeness)), ("limit", limit)) + hidden;
    }

    private static string Bounds(ReportWriting writing, ReportedBounds bounds)
    {
        string[] more = bounds is { High: { } high, Least: { } least, Greatest: { } greatest }
            ? [writing.Phrase("bounds-high", ("value", Ratio(high))), writing.Phrase("bounds-crossed", ("least", Ratio(least)), ("greatest", Ratio(greatest)))]
            : [writing.Phrase("bounds-unknown")];
        return writing.Phrase("bounds", ("low", Ratio(bounds.Low)), ("high", string.Join("; ", more)));

        string Ratio(RateChange change) => writing.Estimate(change.Ratio());
    }

    private static string Dates(ReportWriting writing, ShiftedDates dates, ShiftedDate least, ShiftedDate greatest) => writing.Phrase(
        dates.ConclusionHolds ? "dates-hold" : "dates-turn", ("count", ReportWriting.Count(dates.Dates.Count)), ("least", writing.Estimate(least.Ratio)),
        ("leastDate", Days(least)), ("greatest", writing.Estimate(greatest.Ratio)), ("greatestDate", Days(greatest)));

    private static string Days(ShiftedDate date) => ReportWriting.Date(date.Start) + (date.End is { } end ? "/" + ReportWriting.Date(end) : "");

    private static IEnumerable<string> SecondSource(ReportWriting writing, SourceAgreement agreement)
    {
        yield return writing.Phrase(
            "second-source-mean", ("bins", ReportWriting.Count(agreement.PairedCount)), ("value", writing.Estimate(agreement.MeanRatio)));
        if (agreement is { FirstChange: { } first, SecondChange: { } second })
            yield return writing.Phrase("second-source", ("first", writing.Estimate(first.Ratio())), ("second", writing.Estimate(second.Ratio())));
    }

    private static string Regression(ReportWriting writing, RegressionToMean regression) => writing.Phrase(
        "regression", ("span", writing.Span(regression.Before)), ("expected", writing.Estimate(regression.ExpectedRatio)),
        ("remaining", writing.Estimate(regression.RemainingRatio)), ("found", writing.Estimate(regression.Change.Ratio())));

    private static string Lag(ReportWriting writing, ReportingNowcast lag)
    {
        var old = lag.Bins.Where(bin => !bin.IsTooYoung).ToList();
        return writing.Phrase(
            "lag", ("seen", ReportWriting.Count(old.Sum(bin => bin.Observed ?? 0))), ("corrected", RoundedBeside.Text(old.Sum(bin => bin.Corrected.Value ?? 0), 0)),
            ("young", ReportWriting.Count(lag.TooYoung)));
    }
}
