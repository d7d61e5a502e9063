namespace TruceStats.Json;

internal sealed record StudyPeriodWire(LocalDate Start, LocalDate? End)
{
    public StudyPeriod ToDomain() => End is { } end ? StudyPeriod.Of(Start, end) : StudyPeriod.From(Start);
}

internal sealed record PeriodSetWire(IReadOnlyList<StudyPeriod> Periods)
{
    public PeriodSet ToDomain()
    {
        var set = PeriodSet.Of(Periods);
        return set.Periods.SequenceEqual(Periods) ? set : throw new FormatException("the periods must be in order and must not touch one another.");
    }
}

internal sealed record PartialDateWire(LocalDate Earliest, LocalDate Latest, DatePrecision Precision);

internal sealed record ActorWire(ActorId Id, string Name, ActorKind Kind, IReadOnlyList<string> Aliases, ReportedCount? Strength);

internal sealed record ActorMembershipWire(ActorId Member, ActorId Parent, StudyPeriod? During);

internal sealed record ActorRegisterWire(IReadOnlyList<Actor> Actors, IReadOnlyList<ActorMembership> Memberships);

internal sealed record EndingWire(PartialDate Date, EndingReason Reason);

internal sealed record DeclarationWire(
    string Id, ActorId By, IReadOnlyList<ActorId> Toward, PartialDate Declared, PartialDate Effective, PartialDate? PlannedEnd, Ending? Ending, string? Extends);

internal sealed record TruceWire(
    string Name, IReadOnlyList<Declaration> Declarations, TruceClass Class, TrucePurposes Purposes, IReadOnlyList<PlaceCode> Scope, IReadOnlyList<ActorId> Mediators);

internal sealed record RivalEventWire(string Name, PartialDate Start, PartialDate? End, string Source);

internal sealed record TruceWindowsWire(StudyPeriod Baseline, StudyPeriod? Anticipation, StudyPeriod InForce, StudyPeriod? Aftermath);
