#:project ../src/TruceStats/TruceStats.csproj

// Does one killing bring the next? Generated events with a known truth: 0.4 a day come of themselves, and each brings half a further one, with a half-life of 1.5 days.
// The same events known to the day only; the same as daily counts; and events whose background doubles half way, without any contagion, which look like it.

using NodaTime;
using TruceStats;
using TruceStats.Contagion;

var year = StudyPeriod.OfDays(new LocalDate(2015, 1, 1), 365);
var events = HawkesProcess.Simulate(background: 0.4, branchingRatio: 0.5, halfLife: 1.5, year, seed: 7);

Console.WriteLine($"True: branching ratio 0.5, half-life 1.5 days, background 0.4 per day; {events}");
var fit = new HawkesProcess().Fit(events);
foreach (var estimate in fit.Estimates)
    Console.WriteLine($"  {estimate}");
Console.WriteLine($"  no contagion: {fit.Test(replicates: 199)}");
Console.WriteLine($"  residuals: {fit.ResidualTest(replicates: 199)}");
Console.WriteLine($"  on the day after: {fit.IntensityAt(year.End!.Value)}");
Console.WriteLine();

LocalDate[] days = [.. events.Days.Select(day => year.Start.PlusDays((int)day))];
Console.WriteLine("Known to the day only");
var spread = new HawkesProcess().Fit(EventTimes.SpreadWithinDays(days, year, seed: 1));
Console.WriteLine($"  spread within their days: {spread.BranchingRatio}");
var daily = CountSeries.Of(Resolution.Day, year.Start, [.. Enumerable.Range(0, 365).Select(day => days.LongCount(date => date == year.Start.PlusDays(day)))]);
Console.WriteLine($"  as daily counts: {new BinnedContagion().Fit(daily).BranchingRatio}");
Console.WriteLine();

var random = new Random(7);
double[] doubled = [.. Enumerable.Range(0, 300).Select(i => i < 100 ? 182 * random.NextDouble() : 182 + (183 * random.NextDouble())).Order()];
var mistaken = new HawkesProcess().Fit(EventTimes.Of(doubled, year));
Console.WriteLine("No contagion, but a background that doubles half way");
Console.WriteLine($"  {mistaken}");
foreach (var caution in mistaken.Cautions)
    Console.WriteLine($"  caution: {caution}");
foreach (var (name, from, half) in new[] { ("first half", 0, 182), ("second half", 182, 183) })
{
    var stretch = StudyPeriod.OfDays(year.Start.PlusDays(from), half);
    var part = new HawkesProcess().Fit(EventTimes.Of(doubled.Where(day => day >= from && day < from + half).Select(day => day - from), stretch));
    Console.WriteLine($"  {name} alone: branching ratio {part.BranchingRatio}");
}
