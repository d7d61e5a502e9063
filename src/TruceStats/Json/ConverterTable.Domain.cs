namespace TruceStats.Json;

internal sealed partial class ConverterTable
{
    private void AddPeriodsAndActors()
    {
        AddEnum<DateRule>();
        AddEnum<DatePrecision>();
        AddText(resolution => resolution.ToString(), Resolution.Parse);
        Add<StudyPeriod, StudyPeriodWire>(p => new(p.Start, p.End), w => w.ToDomain());
        Add<PeriodSet, PeriodSetWire>(s => new(s.Periods), w => w.ToDomain());
        Add<PartialDate, PartialDateWire>(d => new(d.Earliest, d.Latest, d.Precision), w => PartialDate.Of(w.Earliest, w.Latest, w.Precision));
        AddText(id => id.Value, ActorId.Of);
        AddText(kind => kind.Code, ActorKind.Of);
        Add<Actor, ActorWire>(a => new(a.Id, a.Name, a.Kind, a.Aliases, a.Strength), w => Actor.Of(w.Id, w.Name, w.Kind, w.Aliases, w.Strength));
        Add<ActorMembership, ActorMembershipWire>(m => new(m.Member, m.Parent, m.During), w => ActorMembership.Of(w.Member, w.Parent, w.During));
        Add<ActorRegister, ActorRegisterWire>(r => new(r.Actors, r.Memberships), w => ActorRegister.Of(w.Actors, w.Memberships));
    }

    private void AddTruces()
    {
        AddEnum<EndingReason>();
        AddEnum<TruceClass>();
        AddEnum<TrucePurposes>();
        AddEnum<TruceSidedness>();
        AddEnum<PartyRule>();
        Add<Ending, EndingWire>(e => new(e.Date, e.Reason), w => Ending.On(w.Date, w.Reason));
        Add<Declaration, DeclarationWire>(
            d => new(d.Id, d.By, d.Toward, d.Declared, d.Effective, d.PlannedEnd, d.Ending, d.Extends),
            w => Declaration.Of(w.Id, w.By, w.Declared, w.Effective, w.Toward, w.PlannedEnd, w.Ending, w.Extends));
        Add<Truce, TruceWire>(
            t => new(t.Name, t.Declarations, t.Class, t.Purposes, t.Scope, t.Mediators),
            w => Truce.Of(w.Name, w.Declarations, w.Class, w.Purposes, w.Scope, w.Mediators));
        Add<RivalEvent, RivalEventWire>(e => new(e.Name, e.Start, e.End, e.Source), w => RivalEvent.Of(w.Name, w.Start, w.End, w.Source));
        Add<TruceWindows, TruceWindowsWire>(
            s => new(s.Baseline, s.Anticipation, s.InForce, s.Aftermath),
            w => TruceWindows.Of(w.Baseline, w.Anticipation, w.InForce, w.Aftermath));
    }
}
