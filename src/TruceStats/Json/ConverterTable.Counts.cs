namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddCounts()
    {
        AddEnum<CountedQuantity>();
        Add<Exposure, ExposureWire>(e => new(e.Amount, e.Unit), w => Exposure.Of(w.Amount, w.Unit));
        Add<Tally, TallyWire>(t => new(t.Events, t.Exposure, t.What, t.Cautions), w => Tally.Of(w.Events, w.Exposure, w.What, w.Cautions));
        AddEnum<BinStatus>();
        AddEnum<Straddle>();
        Add<CountBin, CountBinWire>(b => new(b.Period, b.Count, b.Status, b.Exposure, b.IsPartial), w => w.ToDomain());
        Add<CountingReport, CountingReportWire>(CountingReportWire.Of, w => w.ToDomain());
        Add<Attribution, AttributionWire>(a => new(a.Name, a.Seed), w => w.ToDomain());
        Add<CountSeries, CountSeriesWire>(CountSeriesWire.Of, w => w.ToDomain());
        AddEnum<UnknownBest>();
        AddEnum<Groups>();
        Add<MeasureSeries, MeasureSeriesWire>(MeasureSeriesWire.Of, w => w.ToDomain());
        Add<CountPanel, CountPanelWire>(p => new(p.Keys, p.Series, p.Counting), w => w.ToDomain());
        Add<CountingRule, CountingRuleWire>(CountingRuleWire.Of, w => w.ToDomain());
    }
}
