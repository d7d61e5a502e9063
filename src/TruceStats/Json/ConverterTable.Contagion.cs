using TruceStats.Contagion;

namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddContagion()
    {
        Add<EventTimes, EventTimesWire>(e => new(e.Days, e.Coverage, e.SpreadSeed, e.Cautions), w => w.ToDomain());
        Add<ActorEvents, ActorEventsWire>(ActorEventsWire.Of, w => w.ToDomain());
        Add<LocatedEvents, LocatedEventsWire>(e => new(e.IsOnEarth, e.First, e.Second, e.Dates, e.Cautions), w => w.ToDomain());
        Add<HawkesProcess, HawkesProcessWire>(p => new(p.ShortestHalfLife, p.LongestHalfLife), w => w.ToDomain());
        Add<HawkesFit, HawkesFitWire>(HawkesFitWire.Of, w => w.ToDomain());
        Add<BinnedContagion, BinnedContagionWire>(b => new(b.AssumePoisson), w => new() { AssumePoisson = w.AssumePoisson });
        Add<BinnedContagionFit, BinnedContagionFitWire>(BinnedContagionFitWire.Of, w => w.ToDomain());
        Add<MutualExcitation, MutualExcitationWire>(m => new(m.ShortestHalfLife, m.LongestHalfLife), w => w.ToDomain());
        Add<RetaliationMatrix, RetaliationMatrixWire>(RetaliationMatrixWire.Of, w => w.ToDomain());
        Add<KnoxCell, KnoxCellWire>(
            c => new(c.AboveMetres, c.Metres, c.AboveDays, c.Days, c.Observed, c.Expected, c.Test, c.AdjustedTest),
            w => new(w.AboveMetres, w.Metres, w.AboveDays, w.Days, w.Observed, w.Expected, w.Test, w.AdjustedTest));
        Add<KnoxTest, KnoxTestWire>(KnoxTestWire.Of, w => w.ToDomain());
    }
}
