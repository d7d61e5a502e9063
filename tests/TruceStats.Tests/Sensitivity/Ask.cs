using TruceStats.Sensitivity;

namespace TruceStats.Tests.Sensitivity;

/// <summary>Questions that can be called off, asked within a test.</summary>
internal static class Ask
{
    public static LogLinearCaptureFit Models(this LogLinearCapture model, CaptureLists lists, Execution? execution = null) =>
        model.Fit(lists, execution, TestContext.Current.CancellationToken);

    public static ShiftedDates Dates(
        CountSeries series, StudyPeriod baseline, PartialDate start, PartialDate? end = null, double nullRatio = 1, Straddle straddle = Straddle.Refuse) =>
        ShiftedDates.Of(series, baseline, start, end, nullRatio, straddle, cancellationToken: TestContext.Current.CancellationToken);
}
