using TruceStats.ChangePoints;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddChangeDates()
    {
        Add<SingleChange, SingleChangeWire>(SingleChangeWire.Of, w => w.ToDomain());
        Add<ChangeDatePosterior, ChangeDatePosteriorWire>(ChangeDatePosteriorWire.Of, w => w.ToDomain());
        Add<OnlineDetection, OnlineDetectionWire>(d => new(d.Prior, d.HazardPerDay, d.Dispersion), w => w.ToDomain());
        Add<OnlineDetectionState, OnlineDetectionStateWire>(OnlineDetectionStateWire.Of, w => w.ToDomain());
    }
}
