using TruceStats.Durations;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddDurationRegression()
    {
        AddEnum<TiedEnds>();
        AddEnum<HazardTimeTransform>();
        AddEnum<DurationDistribution>();
        Add<SpellProfile, SpellProfileWire>(p => new(p.Numbers, p.Labels), w => w.ToDomain());
        Add<CoxRegression, CoxRegressionWire>(CoxRegressionWire.Of, w => w.ToDomain());
        Add<CoxFit, CoxFitWire>(CoxFitWire.Of, w => w.ToDomain());
        Add<AcceleratedFailureTime, AcceleratedFailureTimeWire>(
            m => new(m.Distribution, m.Covariates, m.References, m.Level),
            w => new() { Distribution = w.Distribution, Covariates = w.Covariates, References = w.References, Level = w.Level });
        Add<AcceleratedFailureTimeFit, AcceleratedFailureTimeFitWire>(AcceleratedFailureTimeFitWire.Of, w => w.ToDomain());
    }
}
