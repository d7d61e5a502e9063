namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddCounts()
    {
        AddEnum<CountedQuantity>();
        Add<Exposure, ExposureWire>(e => new(e.Amount, e.Unit), w => Exposure.Of(w.Amount, w.Unit));
        Add<Tally, TallyWire>(t => new(t.Events, t.Exposure, t.What, t.Cautions), w => Tally.Of(w.Events, w.Exposure, w.What, w.Cautions));
    }
}
