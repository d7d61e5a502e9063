#:project ../src/TruceStats/TruceStats.csproj

// El Salvador, January 2015 to October 2016: homicides a month. When did it change, and does that agree with the truce of 26 March 2016?
// Counts: examples/data/series_2015_01_2016_10.csv. Then a series in the style of the coal-mining disasters, made here with a change that is known.

using NodaTime;
using TruceStats;
using TruceStats.ChangePoints;

long[] counts = [336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585, 740, 660, 603, 352, 351, 331, 371, 398, 344, 397];
var monthly = CountSeries.Of(Resolution.Month, new LocalDate(2015, 1, 1), counts);

Console.WriteLine("Is there any change at all?");
Console.WriteLine($"  {AnyChangeTest.SupremumF(monthly)}");
Console.WriteLine($"  {AnyChangeTest.LikelihoodRatio(monthly)}");
Console.WriteLine();

Console.WriteLine("When, as the penalty has it");
var found = new ChangePointSearch { MinimumSegment = 3 }.Fit(monthly);
Console.WriteLine($"  {found}");
foreach (var caution in found.Cautions)
    Console.WriteLine($"  caution: {caution}");
Console.WriteLine();

Console.WriteLine("How much that rests on the penalty");
foreach (var step in PenaltyPath.Of(new ChangePointSearch { MinimumSegment = 3 }, monthly, 1, 30).Steps)
    Console.WriteLine("  " + string.Join("; ", [step.ToString(), .. step.Segmentation.Changes.Select(change => change.ToString())]));
Console.WriteLine();

Console.WriteLine("When, if there was one change from May 2015 on");
var later = monthly.During(StudyPeriod.Of(new LocalDate(2015, 5, 1), new LocalDate(2016, 11, 1)));
var one = new ChangePointSearch { Segments = 2 }.Fit(later);
Console.WriteLine($"  {one}");
foreach (var segment in one.Segments)
    Console.WriteLine($"  {segment}");
Console.WriteLine();

Console.WriteLine("Does it agree with the truce?");
var truce = Truce.Of("March 2016",
[
    Declaration.Of("halt", "ms-13", declared: new LocalDate(2016, 3, 25), effective: new LocalDate(2016, 3, 26)),
]);
Console.WriteLine($"  {one.AgreesWith(truce)}");
Console.WriteLine("  The government's extraordinary measures began three days later, inside the same days.");
Console.WriteLine();

Console.WriteLine("A known truth: 112 years, 3.1 a year and from 1891 on 0.9");
var random = new Random(1851);
var yearly = CountSeries.Of(
    Resolution.Year, new LocalDate(1851, 1, 1), [.. Enumerable.Range(1851, 112).Select(year => (long?)Poisson(year < 1891 ? 3.1 : 0.9, random))]);
var accidents = new ChangePointSearch().Fit(yearly);
Console.WriteLine($"  {accidents}");
Console.WriteLine($"  against the truth: {SegmentationComparison.Of(yearly.Coverage, [new LocalDate(1891, 1, 1)], accidents.Changes.Select(change => change.Date), marginDays: 730)}");

// Waiting times of a unit rate, counted until the mean is used up.
static long Poisson(double mean, Random random)
{
    long events = -1;
    for (double left = mean; left >= 0; left += Math.Log(1 - random.NextDouble()))
        events++;
    return events;
}
