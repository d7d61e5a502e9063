using TruceStats.Durations;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    partial void AddDurations()
    {
        Add<Spell, SpellWire>(SpellWire.Of, w => w.ToDomain());
        Add<SpellReport, SpellReportWire>(r => new(r.Source, r.Asked, r.Rejected, r.Cautions), w => w.ToDomain());
        Add<SpellTable, SpellTableWire>(SpellTableWire.Of, w => w.ToDomain());
        AddDurationRegression();
    }

    partial void AddDurationRegression();
}
