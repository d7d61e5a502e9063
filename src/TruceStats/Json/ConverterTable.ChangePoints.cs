using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddChangePoints()
    {
        AddEnum<DateVerdict>();
        AddMethods<ISegmentCost>();
        Add<Penalty, PenaltyWire>(p => new(p.Kind, p.Value), w => w.ToDomain());
        Add<ChangePointSearch, ChangePointSearchWire>(ChangePointSearchWire.Of, w => w.ToDomain());
        Add<ChangePoint, ChangePointWire>(c => new(c.Date, c.Bin, c.Interval, c.Level), w => w.ToDomain());
        Add<Segment, SegmentWire>(s => new(s.Period, s.Bins, s.Tally, s.Rate), w => w.ToDomain());
        Add<Segmentation, SegmentationWire>(SegmentationWire.Of, w => w.ToDomain());
        Add<PenaltyPathStep, PenaltyPathStepWire>(s => new(s.From, s.To, s.Segmentation), w => w.ToDomain());
        Add<PenaltyPath, PenaltyPathWire>(PenaltyPathWire.Of, w => w.ToDomain());
        Add<DateAgreement, DateAgreementWire>(a => new(a.Dates, a.Truce, a.Level), w => w.ToDomain());
        Add<AnyChangeTest, AnyChangeTestWire>(AnyChangeTestWire.Of, w => w.ToDomain());
        Add<SegmentationComparison, SegmentationComparisonWire>(
            c => new(c.Coverage, c.Reference, c.Found, c.MarginDays), w => SegmentationComparison.Of(w.Coverage, w.Reference, w.Found, w.MarginDays));
        Add<SingleChange, SingleChangeWire>(SingleChangeWire.Of, w => w.ToDomain());
        Add<ChangeDatePosterior, ChangeDatePosteriorWire>(ChangeDatePosteriorWire.Of, w => w.ToDomain());
        Add<OnlineDetection, OnlineDetectionWire>(d => new(d.Prior, d.HazardPerDay, d.Dispersion), w => w.ToDomain());
        Add<OnlineDetectionState, OnlineDetectionStateWire>(OnlineDetectionStateWire.Of, w => w.ToDomain());
    }
}
