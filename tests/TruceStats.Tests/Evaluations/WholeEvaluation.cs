using TruceStats.Compliance;
using TruceStats.Evaluations;
using TruceStats.Sensitivity;

namespace TruceStats.Tests.Evaluations;

/// <summary>An evaluation of made-up incidents in which every part has an answer.</summary>
internal static class WholeEvaluation
{
    private const int Weeks = 90;
    private const int Start = 64;
    private const int End = 76;

    private static readonly LocalDate Monday = new(2015, 1, 5);
    private static readonly ActorId[] Factions = [ActorId.Of("norte"), ActorId.Of("sur")];

    public static TruceEvaluation Value { get; } = Make();

    private static TruceEvaluation Make()
    {
        var days = StudyPeriod.OfDays(Monday, 7 * Weeks);
        var log = IncidentLog.Of(Enumerable.Range(0, Weeks).SelectMany(Week));
        var rule = new CountingRule { Resolution = Resolution.Week, Coverage = days, What = CountedQuantity.DeathsBest };
        var series = log.CountBy(rule);
        // Known to a few days, of which the rule takes the first.
        var begun = PartialDate.FewDays(At(Start), At(Start).PlusDays(4));
        var ending = Ending.On(At(End), EndingReason.Withdrawn);
        var truce = Truce.Of("tregua", [.. Factions.Select((faction, i) => Declaration.Of($"d{i}", faction, At(Start), begun, ending: ending))]);
        var change = RateChange.Between(series.During(StudyPeriod.Of(Monday, At(Start))), series.During(StudyPeriod.Of(At(Start), At(End))));
        return TruceEvaluation.Of(truce, log, new EvaluationOptions
        {
            Counting = rule,
            DateRule = DateRule.Earliest,
            Straddle = Straddle.Before,
            Actors = ActorRegister.Of(Factions.Select(faction => Actor.Of(faction, faction.Value, ActorKind.Faction))),
            SeveralPerpetrators = SeveralPerpetrators.CountForNobody,
            EarlierTruces = [.. Enumerable.Range(0, 6).Select(Earlier)],
            Rivals = [RivalEvent.Of("estado de emergencia", At(Start + 4))],
            Claims = [Claim.FellByAtLeast(0.1, change), Claim.MoreThan(100, ReportedCount.Between(90, 120, 150))],
            SecondSource = series,
            ReportingDelay = ReportingDelay.Of([0.7, 0.2, 0.1], 7),
            CurveReplicates = 99,
        });
    }

    private static LocalDate At(int week) => Monday.PlusDays(7 * week);

    private static IEnumerable<Incident> Week(int week)
    {
        int incidents = (week is >= Start and < End ? 4 : 9) + ((week * 7919) % 5);
        return Enumerable.Range(0, incidents).Select(i => Incident.Of(
            IncidentKind.Homicide, At(week).PlusDays(i % 7), place: PlaceCode.Of($"m{(week + (5 * i)) % 7}"), by: i % 3 == 2 ? null : [Factions[i % 2]],
            deaths: ReportedCount.Between(1, 1 + (i % 4 / 3), 3)));
    }

    private static Truce Earlier(int number) => Truce.Of(
        $"anterior {number}",
        [
            Declaration.Of(
                "d", Factions[0], new LocalDate(2010, 1, 1), new LocalDate(2010, 1, 1), ending: Ending.On(new LocalDate(2010, 2, 1).PlusDays(20 * number), EndingReason.Breached)),
        ]);
}
