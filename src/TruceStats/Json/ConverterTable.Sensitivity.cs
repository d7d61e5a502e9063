using TruceStats.Sensitivity;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddSensitivity()
    {
        AddEnum<CaptureCriterion>();
        Add<UnderReporting, UnderReportingWire>(UnderReportingWire.Of, w => w.ToDomain());
        Add<RivalTipping, RivalTippingWire>(RivalTippingWire.Of, w => w.ToDomain());
        Add<Misclassification, MisclassificationWire>(MisclassificationWire.Of, w => w.ToDomain());
        Add<ShiftedDate, ShiftedDateWire>(d => new(d.Start, d.End, d.Ratio, d.Direction), w => new(w.Start, w.End, w.Ratio, w.Direction));
        Add<ShiftedDates, ShiftedDatesWire>(ShiftedDatesWire.Of, w => w.ToDomain());
        Add<ReportedBounds, ReportedBoundsWire>(
            b => new(b.Low, b.Best, b.High, b.UnknownAtLow, b.UnknownAtHigh, b.UnknownLeftOut),
            w => new(w.Low, w.Best, w.High, w.UnknownAtLow, w.UnknownAtHigh, w.UnknownLeftOut));
        Add<SourceAgreement, SourceAgreementWire>(SourceAgreementWire.Of, w => w.ToDomain());
        Add<RegressionToMean, RegressionToMeanWire>(RegressionToMeanWire.Of, w => w.ToDomain());
        Add<DisplacementDifference, DisplacementDifferenceWire>(DisplacementDifferenceWire.Of, w => w.ToDomain());
        Add<HarmWeightedDisplacement, HarmWeightedDisplacementWire>(HarmWeightedDisplacementWire.Of, w => w.ToDomain());
        Add<CaptureLists, CaptureListsWire>(l => new(l.Names, CaptureListsWire.Filled(l)), w => w.ToDomain());
        Add<LogLinearCapture, LogLinearCaptureWire>(m => new(m.MostOrder, m.Criterion), w => w.ToDomain());
        Add<LogLinearCaptureFit, LogLinearCaptureFitWire>(LogLinearCaptureFitWire.Of, w => w.ToDomain());
        Add<ReportingDelay, ReportingDelayWire>(d => new(d.Probabilities, d.DaysPerStep), w => ReportingDelay.Of(w.Probabilities, w.DaysPerStep));
        Add<NowcastBin, NowcastBinWire>(
            b => new(b.Period, b.Observed, b.Completeness, b.Corrected, b.IsTooYoung), w => new(w.Period, w.Observed, w.Completeness, w.Corrected, w.IsTooYoung));
        Add<ReportingNowcast, ReportingNowcastWire>(ReportingNowcastWire.Of, w => w.ToDomain());
    }
}
