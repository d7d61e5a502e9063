using System.Text;

namespace TruceStats;

/// <summary>The one place in which cautions become sentences, in English and in Spanish.</summary>
/// <remarks>
/// <c>{dispersion}</c> is the argument of that name, <c>{bins:bin}</c> a number with its noun, <c>{strata:stratum|strata}</c> with the noun's two forms,
/// of which words that agree with it may be a part. Where a code has several sentences, the first
/// is taken whose arguments are all there. Arguments that the sentence does not use follow it in brackets: nothing that a caution knows is lost.
/// </remarks>
internal static partial class CautionSentences
{
    private const string OnlyTotals = "Only totals are known, not how counts vary from bin to bin: the answer takes them as Poisson counts.";

    private static readonly Dictionary<string, string[]> English = new(
        [.. Shared, .. ChangePoints, .. Durations, .. Monitoring, .. Contagion, .. Compliance, .. Sensitivity, .. Evaluations], StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Spanish = new(
    [
        .. SpanishShared, .. SpanishChangePoints, .. SpanishDurations, .. SpanishMonitoring, .. SpanishContagion, .. SpanishCompliance, .. SpanishSensitivity,
        .. SpanishEvaluations,
    ],
    StringComparer.Ordinal);

    private static Dictionary<string, string[]> Shared => new(StringComparer.Ordinal)
    {
        [CautionCodes.DispersionUnchecked] =
        [
            OnlyTotals + " Widened for overdispersion, the log-Wald interval reaches the ratio {nullRatio} at a dispersion of {tippingDispersion};"
                + " where that is below 1, it holds the ratio already.",
            OnlyTotals,
        ],
        [CautionCodes.Overdispersed] = ["Counts vary {dispersion} times as much as Poisson counts would, which the method takes them for."],
        [CautionCodes.DeathsClump] = ["The totals are deaths, and deaths come several at a time: Poisson intervals are too narrow."],
        [CautionCodes.NoEventsOnOneSide] = ["There are no events {side}: the limit towards that side is 0 or infinite."],
        [CautionCodes.NoEvents] = ["There are no events to compare: the value is undefined."],
        [CautionCodes.MissingBinsLeftOut] = ["Missing, left out and not counted as zero: {bins:bin}."],
        [CautionCodes.IncompleteBinsLeftOut] = ["Too recent to be complete and left out: {bins:bin}."],
        [CautionCodes.RankFloor] = ["A rank among {windows:window} cannot be smaller than {floor}: it is no p-value."],
        [CautionCodes.NoWidth] = ["Nothing was seen to vary, so that the interval has no width: it says nothing of how sure the value is."],
        [CautionCodes.FewBins] = ["The shorter stretch has only {bins:counted bin}: too few to tell well how much counts vary."],
        [CautionCodes.NothingToResample] = ["A stretch without events cannot be resampled: the interval rules nothing out."],
        [CautionCodes.EventsAtOneEnd] = ["All events lie in the first or the last bin: a trend has no finite value."],
        [CautionCodes.StrataLeftOut] = ["Without events on one side, so without a ratio of their own, and left out: {strata:stratum|strata}."],
        [CautionCodes.StraddlingBins] = ["Cut by an edge of the stretch: {bins:bin}; the rule was “{rule}”."],
        [CautionCodes.StretchBeyondCoverage] = ["Asked for, but outside the series: {days:day}."],
        [CautionCodes.IncidentsAttributed] = ["Could lie in more than one bin: {incidents:incident}, placed by the rule “{rule}”."],
        [CautionCodes.IncidentsExcluded] = ["Could lie in more than one bin and left out: {incidents:incident}."],
        [CautionCodes.UnknownDeathsLeftOut] = ["With an unknown figure of deaths and left out, not counted as zero: {incidents:incident}."],
        [CautionCodes.DeathsFigureReplaced] = ["The figure of deaths asked for is unknown in {incidents:incident}; the {figure} figure was used there."],
        [CautionCodes.RowsRejected] = ["Could not be read and are in no bin: {rows:row} of the source."],
        [CautionCodes.NoIncidents] = ["There was no incident to count: every zero rests on the coverage that was stated."],
        [CautionCodes.FewBinsForNeweyWest] = ["Newey–West errors are too narrow on fewer than 100 bins; there are {bins}."],
        [CautionCodes.CorrelationNotIdentified] = ["With {bins:bin}, fewer than 24, the correlation from bin to bin can hardly be told."],
        [CautionCodes.StrongCorrelation] = ["Neighbouring bins are strongly correlated ({correlation}) for a series of {bins:bin}: no method keeps its level there."],
        [CautionCodes.ResidualsCorrelated] = ["Residuals of neighbouring bins are correlated ({correlation}), which the errors do not allow for."],
        [CautionCodes.NoOverdispersion] = ["Counts do not vary more than Poisson counts would: the negative binomial fell back to Poisson."],
        [CautionCodes.ParameterEstimated] =
        [
            "The parameter {parameter} was estimated as {value}; the errors take it as known.",
            "The parameter {parameter} was estimated; the errors take it as known.",
        ],
        [CautionCodes.BinsSharedByDays] = ["Cut by the edge of an interruption and shared by days: {bins:bin}."],
        [CautionCodes.EffectsNotToldApart] =
            ["On these bins the effects of {first} and {second} can hardly be told apart: their estimates are correlated {correlation}."],
        [CautionCodes.NotConverged] = ["The search for {what} did not come to rest: the numbers are those of its last step."],
        [CautionCodes.AtBoundary] = ["The estimate of {parameter} lies at the edge of what is possible, where its errors say little."],
        [CautionCodes.PlacebosWithoutFit] = ["Without a fit and no part of the comparison: {placebos:false date or outcome|false dates or outcomes}."],
        [CautionCodes.DrawnSeriesWithoutFit] =
            ["Of {of:drawn series|drawn series}, {series} had no fit: they count as those that speak most for no effect."],
        [CautionCodes.OtherInterruptionsAct] = ["Other interruptions act in {bins:bin} that are added up: the expectation is without those too."],
        [CautionCodes.FewClusters] = ["There are only {places:place}, of which {started} started: errors by place are unsure with fewer than 20."],
        [CautionCodes.NoClusteredError] = ["How places vary cannot be told, so there is no interval: one place alone carries a side, or a side has no events."],
        [CautionCodes.CellsLeftOut] = ["Of {of:group and bin|groups and bins}, {cells} could not be compared and are left out."],
        [CautionCodes.PermutationFloor] = ["There are only {arrangements:way|ways} to give the starts to other places: no p-value can be below {floor}."],
        [CautionCodes.ArrangementsWithoutEffect] = ["Of {of:arrangement}, {arrangements} leave the effect undefined: they count as at least as extreme."],
    };

    /// <summary>The codes that have a sentence.</summary>
    public static IReadOnlyCollection<string> Codes => English.Keys;

    /// <summary>The sentences of every code in a language, with their arguments in braces.</summary>
    /// <param name="languageCode"><c>en</c> or <c>es</c>.</param>
    /// <exception cref="ArgumentException">There are no sentences in that language.</exception>
    public static IReadOnlyDictionary<string, string[]> In(string languageCode) => languageCode switch
    {
        "en" => English,
        "es" => Spanish,
        _ => throw new ArgumentException($"There are sentences in en and es, but not in '{languageCode}'.", nameof(languageCode)),
    };

    /// <summary>The English sentence of a caution; code and arguments as they are where its code, a caller's own, has none.</summary>
    public static string Of(Caution caution) => Of(caution, "en");

    /// <summary>The sentence of a caution in a language; code and arguments as they are where its code, a caller's own, has none.</summary>
    /// <param name="caution">The caution.</param>
    /// <param name="languageCode"><c>en</c> or <c>es</c>.</param>
    /// <exception cref="ArgumentException">There are no sentences in that language.</exception>
    public static string Of(Caution caution, string languageCode)
    {
        Func<CautionArgument, string> value = languageCode == "es" ? SpanishValue : static argument => argument.Value;
        foreach (string sentence in In(languageCode).GetValueOrDefault(caution.Code, []))
        {
            if (Filled(sentence, caution, value) is { } filled)
                return filled;
        }
        return caution.ToString();
    }

    private static string? Filled(string sentence, Caution caution, Func<CautionArgument, string> value)
    {
        var text = new StringBuilder();
        List<CautionArgument> unused = [.. caution.Arguments];
        int done = 0;
        for (int open = sentence.IndexOf('{', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('{', done))
        {
            int close = sentence.IndexOf('}', open);
            string[] parts = sentence[(open + 1)..close].Split(':', 2);
            if (caution.Arguments.FirstOrDefault(argument => argument.Name == parts[0]) is not { } argument)
                return null;
            text.Append(sentence, done, open - done).Append(value(argument));
            if (parts.Length > 1)
                text.Append(' ').Append(Noun(parts[1], argument.Number));
            unused.Remove(argument);
            done = close + 1;
        }
        text.Append(sentence, done, sentence.Length - done);
        return unused.Count == 0 ? text.ToString() : text + " (" + string.Join(", ", unused) + ")";
    }

    private static string Noun(string noun, double? number)
    {
        string[] forms = noun.Split('|');
        return number == 1 ? forms[0] : forms.Length > 1 ? forms[1] : noun + "s";
    }
}
