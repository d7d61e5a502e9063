using TruceStats.Compliance;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddCompliance()
    {
        AddEnum<PoolingModel>();
        AddEnum<SeveralPerpetrators>();
        Add<ComparedUnit, ComparedUnitWire>(u => new(u.Key, u.Change, u.Expected is null ? null : u.Events, u.Expected), w => w.ToDomain());
        Add<PooledRateChange, PooledRateChangeWire>(PooledRateChangeWire.Of, w => w.ToDomain());
        Add<PartyChange, PartyChangeWire>(p => new(p.Party, p.Known, p.All), w => new(w.Party, w.Known, w.All));
        Add<PartyChanges, PartyChangesWire>(PartyChangesWire.Of, w => w.ToDomain());
        Add<PooledRateChangeFit, PooledRateChangeFitWire>(PooledRateChangeFitWire.Of, w => w.ToDomain());
    }
}
