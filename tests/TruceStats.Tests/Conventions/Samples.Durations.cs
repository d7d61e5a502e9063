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
        ];
    }
}
