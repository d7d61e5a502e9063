using TruceStats.Durations;

namespace TruceStats.Tests.Conventions;

internal static partial class Samples
{
    private static SpellTable Kept => SpellTable.Of([6, 66.5, 122, 30, 1, 1234.5, 41, 43, 24, 8, 17, 11], [true, true, false, true, true, true, true, false, true, true, true, false])
        .WithLabels("region", ["north", "south", "north", "south", "south", "north", "north", "south", "north", "south", "north", "south"]);

    private static IEnumerable<object> Durations()
    {
        var partial = Spell.EndedBetween(31, 1234.5).From(40).Because("withdrawn").Of("MS-13").Named("halt of 2012").Since(new LocalDate(2012, 3, 9));
        return
        [
            .. DurationRegression(),
            Spell.Ended(1234.5),
            Spell.StillOn(1234.5),
            Spell.EndedBy(1234.5).From(12.25),
            partial,
            Kept.Report,
            new SpellReport("truces", 1234, [new RejectedRow("truces", 7, null, SpellReasons.PartiesDiffer)], [Caution.Of(CautionCodes.NoEvents)]),
            Kept.With("strength", [.. Enumerable.Range(0, 12).Select(i => -1234.5 + i)]),
            SpellTable.Of([partial, Spell.StillOn(0.5)]),
            .. DurationModels(),
            .. DurationResults(),
        ];
    }

    private static IEnumerable<object> DurationModels()
    {
        var log = IncidentLog.Of([Incident.Of(IncidentKind.Homicide, new LocalDate(2012, 5, 4), by: ["MS-13"], deaths: ReportedCount.Exactly(1234))]);
        var deaths = SpellEnd.Deaths(12, 7, log, ActorRegister.Empty, CountedQuantity.DeathsBest);
        return
        [
            SpellEnd.FormalEnding,
            deaths,
            SpellEnd.FirstOf(SpellEnd.FirstDeathByParty(log), SpellEnd.FormalEnding),
            new KaplanMeier { Interval = SurvivalInterval.Plain, Level = 0.975 },
            new NelsonAalen { Level = 0.975 },
            new LogRank { Rho = 0.5, Gamma = 1, Strata = "region" },
            new GrayTest { Cause = "withdrawn", Rho = 0.5 },
            new AalenJohansen { Interval = SurvivalInterval.Log, Level = 0.975 },
            new Turnbull { Tolerance = 1e-7 },
        ];
    }

    private static IEnumerable<object> DurationResults()
    {
        var partial = SpellTable.Between([10, 20.5, 30, 5, 25, 0], [20.5, 30, 30, double.PositiveInfinity, 60, 12]);
        var competing = Kept.Because(["withdrawn", "expired", null, "expired", "withdrawn", "expired", "withdrawn", null, "expired", "withdrawn", "expired", null]);
        var comparison = LogRank.Of(Kept, "region");
        return
        [
            KaplanMeier.Of(Kept),
            KaplanMeier.Of(Kept).At(0.975),
            KaplanMeier.Extremes(partial),
            NelsonAalen.Of(Kept),
            comparison,
            comparison.Groups[0],
            GrayTest.Of(competing, "region", "withdrawn"),
            AalenJohansen.Of(competing),
            Turnbull.Of(partial),
        ];
    }
}
