#:project ../src/TruceStats/TruceStats.csproj

// How long truces last. The two of El Salvador (2012 and 2016) are real; the others, with their parties and their deaths, are invented for the example.

using NodaTime;
using TruceStats;
using TruceStats.Durations;

var asOf = new LocalDate(2016, 12, 31);
Truce[] truces =
[
    // It eroded from June 2013 on, and by the end of March 2014 it was over; no day is given (examples/data: sources S13, S18, S38).
    Held("El Salvador 2012", "ms-13", PartialDate.Day(new(2012, 3, 9)), PartialDate.FewDays(new(2013, 6, 1), new(2014, 3, 31)), EndingReason.Breached),
    Held("El Salvador 2016", "ms-13", PartialDate.Day(new(2016, 3, 26)), null, EndingReason.Unknown),
    Held("Harbour", "dockers", PartialDate.Day(new(2013, 1, 10)), PartialDate.Day(new(2013, 2, 20)), EndingReason.Breached),
    Held("Hills", "ridge", PartialDate.Day(new(2013, 5, 1)), PartialDate.Day(new(2014, 9, 14)), EndingReason.Withdrawn),
    Held("Market", "stalls", PartialDate.Day(new(2014, 2, 3)), PartialDate.Day(new(2014, 2, 24)), EndingReason.Expired),
    Held("Bridges", "east bank", PartialDate.Day(new(2014, 6, 1)), PartialDate.Month(2015, 3), EndingReason.Withdrawn),
    Held("Old town", "night watch", PartialDate.Day(new(2015, 4, 1)), null, EndingReason.Unknown),
    Held("Quarry", "pit", PartialDate.Day(new(2015, 7, 7)), PartialDate.Day(new(2015, 10, 30)), EndingReason.Breached),
    Held("Terminal", "drivers", PartialDate.Day(new(2015, 11, 2)), PartialDate.Day(new(2016, 6, 19)), EndingReason.Breached),
    Held("Valley", "north fork", PartialDate.Day(new(2016, 1, 15)), null, EndingReason.Unknown),
];

Console.WriteLine("Formal endings: two are known only in part, and nothing is imputed");
var spells = truces.Spells(SpellEnd.FormalEnding, asOf);
Console.WriteLine($"  {spells}");
Console.WriteLine($"  {spells.Report}");
foreach (var spell in spells.Take(2))
    Console.WriteLine($"  {spell}");
try
{
    KaplanMeier.Of(spells);
}
catch (ArgumentException refused)
{
    Console.WriteLine($"  {refused.Message}");
}
Console.WriteLine();

Console.WriteLine("The curve: where it falls, and both extremes");
Console.WriteLine($"  {Turnbull.Of(spells)}");
Console.WriteLine($"  {KaplanMeier.Extremes(spells)}");
var curve = KaplanMeier.Of(spells.Latest());
Console.WriteLine($"  beyond half a year, ends at the latest: {curve.SurvivalAt(182)}");
Console.WriteLine($"  days of the first year: {curve.RestrictedMean(365)}");
Console.WriteLine();

Console.WriteLine("The first death by a party, or the formal ending, whichever came first");
var log = IncidentLog.Of(
[
    Killing(new(2013, 1, 30), "dockers"), Killing(new(2013, 11, 3), "ridge youth"), Killing(new(2014, 2, 10), null), Killing(new(2014, 7, 19), "east bank"),
    Killing(new(2015, 4, 2), "pit"), Killing(new(2015, 9, 9), "pit"), Killing(new(2015, 12, 24), "drivers"), Killing(new(2016, 8, 8), "night watch"),
]);
var register = ActorRegister.Of(
    [Actor.Of("ridge", "Ridge", ActorKind.Gang), Actor.Of("ridge youth", "Ridge Youth", ActorKind.Clique)], [ActorMembership.Of("ridge youth", "ridge")]);
var invented = truces.Where(truce => !truce.Name.StartsWith("El Salvador", StringComparison.Ordinal));
var first = invented.Spells(SpellEnd.FirstOf(SpellEnd.FirstDeathByParty(log, register), SpellEnd.FormalEnding), asOf)
    .WithLabels("mediated", ["yes", "yes", "no", "no", "yes", "no", "no", "yes"]);
foreach (var spell in first)
    Console.WriteLine($"  {spell}");
Console.WriteLine($"  {KaplanMeier.Of(first)}");
Console.WriteLine($"  {AalenJohansen.Of(first)}");
foreach (var caution in KaplanMeier.Of(first).Cautions)
    Console.WriteLine($"  caution: {caution}");
Console.WriteLine();

Console.WriteLine("Do mediated truces last as long as others?");
Console.WriteLine($"  {LogRank.Of(first, "mediated")}");
Console.WriteLine("Eight truces cannot tell: that no difference was detected does not mean that there is none.");

static Truce Held(string name, string party, PartialDate start, PartialDate? end, EndingReason reason) =>
    Truce.Of(name, [Declaration.Of("1", party, start, start, ending: end is null ? null : Ending.On(end, reason))]);

static Incident Killing(LocalDate day, string? by) =>
    Incident.Of(IncidentKind.Homicide, day, by: by is null ? null : [by], deaths: ReportedCount.Exactly(1));
