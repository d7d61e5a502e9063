using TruceStats.Sensitivity;

namespace TruceStats.Json;

/// <summary>Lists by name and cases by history; histories that no case has are not written.</summary>
internal sealed record CaptureListsWire(IReadOnlyList<string> Names, IReadOnlyList<CaptureHistoryWire> Histories)
{
    public static IReadOnlyList<CaptureHistoryWire> Filled(CaptureLists lists) =>
        [.. lists.Histories.Where(history => history.Value > 0).Select(history => new CaptureHistoryWire(history.Key, history.Value))];

    public CaptureLists ToDomain() => CaptureLists.Of(Names, Histories.ToDictionary(history => history.History, history => history.Cases, StringComparer.Ordinal));
}

internal sealed record CaptureHistoryWire(string History, long Cases);

internal sealed record LogLinearCaptureWire(int MostOrder, CaptureCriterion Criterion)
{
    public LogLinearCapture ToDomain() => new() { MostOrder = MostOrder, Criterion = Criterion };
}

internal sealed record LogLinearCaptureFitWire(string Version, LogLinearCapture Model, CaptureLists Lists, double Level, NamedEstimate Headline)
{
    public static LogLinearCaptureFitWire Of(LogLinearCaptureFit fit) => new(
        TruceStats.Json.Headline.Version, fit.Model, fit.Lists, fit.Level, new(fit.Best.Terms, fit.Population));

    public LogLinearCaptureFit ToDomain()
    {
        var fit = Model.Fit(Lists).At(Level);
        TruceStats.Json.Headline.Check([Headline], [new(fit.Best.Terms, fit.Population)], Version);
        return fit;
    }
}

internal sealed record ReportingDelayWire(IReadOnlyList<double> Probabilities, int DaysPerStep);

internal sealed record NowcastBinWire(StudyPeriod Period, long? Observed, double Completeness, Estimate Corrected, bool IsTooYoung);

internal sealed record ReportingNowcastWire(
    string Version, CountSeries Series, LocalDate AsOf, ReportingDelay Delay, double CompleteEnough, double Level, Estimate Headline)
{
    public static ReportingNowcastWire Of(ReportingNowcast result) => new(
        TruceStats.Json.Headline.Version, result.Asked, result.AsOf, result.Delay, result.CompleteEnough, result.Level, result.Bins[^1].Corrected);

    public ReportingNowcast ToDomain()
    {
        var result = ReportingNowcast.Of(Series, AsOf, Delay, CompleteEnough).At(Level);
        TruceStats.Json.Headline.Check(Headline, result.Bins[^1].Corrected, Version);
        return result;
    }
}
