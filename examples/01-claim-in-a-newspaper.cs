#:project ../src/TruceStats/TruceStats.csproj

// The claims of late March 2016 about El Salvador, as computations. On 26 March three gangs declared a halt; newspapers wrote of
// "more than 2,000 murders in three months", and of "about 10 a day, less than half the rate" of January and February.
// Counts: police figures as El Faro printed them in April and May 2016 (examples/data/monthly_homicides_quoted.csv, S02 and S07).

using TruceStats;

long january = 740, february = 660, march = 603;
var beforeTheHalt = Tally.Of(january + february, Exposure.Days(60));      // 1 January to 29 February
var marchBeforeTheHalt = Tally.Of(547, Exposure.Days(25));                // 1 to 25 March
var firstSixDays = Tally.Of(56, Exposure.Days(6));                        // 26 to 31 March

Console.WriteLine("\"More than 2,000 in three months\"");
long quarter = january + february + march;
Console.WriteLine($"  counted: {quarter}. Later prints of the same months: 738 + 661 + 603 = {738 + 661 + 603}, 736 + 671 + 611 = {736 + 671 + 611}.");
Console.WriteLine("  A count over a stretch that has ended: no sampling error, but sources differ.");
Console.WriteLine();

Console.WriteLine("\"About 10 a day\"");
Console.WriteLine($"  {Rate.Of(firstSixDays).Estimate()}");
Console.WriteLine();

Console.WriteLine("\"Less than half the rate\"");
Report("against January and February", RateChange.Between(before: beforeTheHalt, after: firstSixDays));
Report("against 1 to 25 March", RateChange.Between(before: marchBeforeTheHalt, after: firstSixDays));
Console.WriteLine("  The rate fell, to about half of what it was or less. That it is below half is not robust:");
Console.WriteLine("  it depends on the test and on the stretch that one compares with.");
Console.WriteLine();

Console.WriteLine("\"On pace for\"");
var daysToTheEndOfJune = Exposure.Days(91);                               // 1 April to 30 June
Console.WriteLine($"  at the rate of the six days, April to June: {Rate.Of(firstSixDays).OnPaceFor(daysToTheEndOfJune)}");
Console.WriteLine($"  at the rate of January and February:        {Rate.Of(beforeTheHalt).OnPaceFor(daysToTheEndOfJune)}");
Console.WriteLine("  counted in the end: 352 + 351 + 331 = 1034");
Console.WriteLine();

Console.WriteLine("What these numbers cannot say");
var change = RateChange.Between(beforeTheHalt, firstSixDays);
foreach (var caution in change.Ratio().Cautions.Concat(change.Test(nullRatio: 0.5, Alternative.Less).Cautions))
    Console.WriteLine($"  caution: {caution}");
Console.WriteLine($"  Were counts to vary {change.TippingDispersion():0.0} times as much as Poisson counts, \"no change\" would lie in the interval;");
Console.WriteLine("  two totals can't show how much they vary: give the daily counts where you have them.");
Console.WriteLine("  The government's own measures in the prisons began on 29 March, three days into the halt:");
Console.WriteLine("  no count tells the two apart.");

static void Report(string title, RateChange change)
{
    Console.WriteLine($"  {title}:");
    Console.WriteLine($"    {change}");
    Console.WriteLine($"    exact:               {change.Ratio(RateRatioMethod.Exact)}");
    Console.WriteLine($"    is it below one half? {change.Test(nullRatio: 0.5, Alternative.Less)}");
    Console.WriteLine($"                          {change.Test(nullRatio: 0.5, Alternative.Less, RateRatioMethod.Exact)}");
    Console.WriteLine($"    probability that it is (Bayesian, Jeffreys prior): {change.ProbabilityBelow(0.5):0.000}");
}
