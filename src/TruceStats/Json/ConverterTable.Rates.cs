namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddRates()
    {
        AddMethods<IRateInterval>();
        AddMethods<IRateMethod>();
        AddMethods<IRateRatioInterval>();
        AddMethods<IRateRatioTest>();
        AddMethods<IRateRatioMethod>();
        AddMethods<IRateDifferenceMethod>();
        Add<GammaPrior, GammaPriorWire>(p => new(p.Shape, p.Exposure), w => w.ToDomain());
        Add<RateChangeOptions, RateChangeOptionsWire>(o => new(o.Method, o.Level), w => new() { Method = w.Method, Level = w.Level });
        Add<RateDispersion, RateDispersionWire>(d => new(d.Raw, d.DegreesOfFreedom, d.Bins, d.FromIncidents), w => w.ToDomain());
        Add<AvertedEvents, AvertedEventsWire>(
            a => new(a.RateDifference, a.CounterfactualMean, a.CounterfactualDraw),
            w => new(w.RateDifference, w.CounterfactualMean, w.CounterfactualDraw));
        Add<RatePower, RatePowerWire>(p => new(p.RateBefore, p.Before, p.Method, p.Alpha, p.NullRatio, p.Alternative), w => w.ToDomain());
        Add<Rate, RateWire>(RateWire.Of, w => w.ToDomain());
        Add<RateChange, RateChangeWire>(RateChangeWire.Of, w => w.ToDomain());
        Add<StratifiedRateChange, StratifiedRateChangeWire>(StratifiedRateChangeWire.Of, w => w.ToDomain());
        Add<RateTrend, RateTrendWire>(RateTrendWire.Of, w => w.ToDomain());
    }
}
