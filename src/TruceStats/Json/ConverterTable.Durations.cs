using TruceStats.Durations;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddDurations()
    {
        Add<Spell, SpellWire>(SpellWire.Of, w => w.ToDomain());
        Add<SpellReport, SpellReportWire>(r => new(r.Source, r.Asked, r.Rejected, r.Cautions), w => w.ToDomain());
        Add<SpellTable, SpellTableWire>(SpellTableWire.Of, w => w.ToDomain());
        AddEnum<SurvivalInterval>();
        Add<SpellEnd, SpellEndWire>(SpellEndWire.Of, w => w.ToDomain());
        Add<KaplanMeier, KaplanMeierWire>(m => new(m.Interval, m.Level), w => w.ToDomain());
        Add<NelsonAalen, NelsonAalenWire>(m => new(m.Level), w => new() { Level = w.Level });
        Add<LogRank, LogRankWire>(m => new(m.Rho, m.Gamma, m.Strata), w => new() { Rho = w.Rho, Gamma = w.Gamma, Strata = w.Strata });
        Add<GrayTest, GrayTestWire>(m => new(m.Cause, m.Rho), w => new() { Cause = w.Cause, Rho = w.Rho });
        Add<AalenJohansen, AalenJohansenWire>(m => new(m.Interval, m.Level), w => new() { Interval = w.Interval, Level = w.Level });
        Add<Turnbull, TurnbullWire>(m => new(m.Tolerance), w => new() { Tolerance = w.Tolerance });
        Add<ComparedGroup, ComparedGroupWire>(g => new(g.Name, g.Spells, g.Observed, g.Expected), w => w.ToDomain());
        Add<SurvivalCurve, SurvivalCurveWire>(SurvivalCurveWire.Of, w => w.ToDomain());
        Add<SurvivalExtremes, SurvivalExtremesWire>(SurvivalExtremesWire.Of, w => w.ToDomain());
        Add<HazardCurve, HazardCurveWire>(HazardCurveWire.Of, w => w.ToDomain());
        Add<IncidenceCurve, IncidenceCurveWire>(IncidenceCurveWire.Of, w => w.ToDomain());
        Add<TurnbullCurve, TurnbullCurveWire>(TurnbullCurveWire.Of, w => w.ToDomain());
        Add<GroupComparison, GroupComparisonWire>(GroupComparisonWire.Of, w => w.ToDomain());
        AddDurationRegression();
    }
}
