namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static Ending End => Ending.On(PartialDate.Month(2018, 2), EndingReason.Withdrawn);

    private static Declaration Announced => Declaration.Of(
        "ms-1", Gang.Id, PartialDate.Day(March26.PlusDays(-1)), PartialDate.Day(March26), [ActorId.Of("government")], PartialDate.Day(March26.PlusDays(3)));

    private static Declaration Prolonged => Declaration.Of(
        "ms-2", Gang.Id, PartialDate.Day(March26.PlusDays(2)), PartialDate.Day(March26.PlusDays(3)), [ActorId.Of("government")], ending: End, extends: "ms-1");

    private static Truce Truce => Truce.Of("March 2016", [Announced, Prolonged], purposes: TrucePurposes.Humanitarian | TrucePurposes.PeaceProcess, scope: [PlaceCode.Of("SV")]);

    private static IEnumerable<object> Truces() =>
    [
        End,
        Announced,
        Prolonged,
        Truce,
        Truce.Windows(StudyPeriod.Year(2016), StudyPeriod.Month(2016, 2), new LocalDate(2016, 9, 30), DateRule.Earliest),
        RivalEvent.Of("extraordinary measures", PartialDate.Day(March26.PlusDays(3)), PartialDate.Year(2018), "S02"),
        RivalEvent.Of("recount of the dead", PartialDate.Month(2016, 5)),
    ];
}
