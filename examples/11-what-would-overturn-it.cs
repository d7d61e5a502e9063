#:project ../src/TruceStats/TruceStats.csproj

// The truce of March 2012 in El Salvador: homicides from March 2012 to December 2013 against January 2010 to February 2012, and what would overturn the fall.
// Counts: police and forensic figures as the press printed them (examples/data/monthly_homicides_quoted.csv: S03, S09, S11 to S20).
// Bodies were said to be hidden, the day of the truce is given as 1 or 9 March, and two institutions counted the same dead.

using NodaTime;
using TruceStats;
using TruceStats.Sensitivity;

var before = CountSeries.OfBins(
    [
        Until(2010, 1, 2010, 7), Until(2010, 7, 2011, 1), Until(2011, 1, 2011, 7), Until(2011, 7, 2012, 1), Until(2012, 1, 2012, 3),
    ],
    [2176, 3987 - 2176, 2119, 4354 - 2119, 813]);
var after = CountSeries.OfBins(
    [
        .. Enumerable.Range(3, 6).Select(month => StudyPeriod.Month(2012, month)), Until(2012, 9, 2012, 12), StudyPeriod.Month(2012, 12),
        .. Enumerable.Range(1, 8).Select(month => StudyPeriod.Month(2013, month)), Until(2013, 9, 2013, 12), StudyPeriod.Month(2013, 12),
    ],
    [255, 156, 172, 166, 175, 157, 514, 168, 191, 190, 165, 148, 170, 182, 253, 255, 730, 208]);
var change = RateChange.Between(before, after);
Console.WriteLine($"The fall: {change}");
Console.WriteLine();

Console.WriteLine("How many hidden bodies would erase it?");
var hidden = UnderReporting.Of(change);
double days = change.After.Exposure.Amount;
Console.WriteLine($"  reporting would have had to fall to {hidden.Completeness.Value:P0} of what it was, to {hidden.CompletenessAtLimit:P0} for the interval to reach 1");
Console.WriteLine($"  that is {hidden.HiddenEvents!.Value:F0} bodies in {days} days, {hidden.HiddenEvents.Value / days:F1} a day;"
    + $" {hidden.HiddenEventsAtLimit:F0} for the interval");
Console.WriteLine($"  to make it a fall of a quarter: {UnderReporting.Of(change, nullRatio: 0.75).HiddenEvents!.Value:F0} bodies");
Console.WriteLine($"  if one body in five stayed hidden that would not have before: {hidden.RatioAt(0.8)}");
Console.WriteLine();

Console.WriteLine("Disappearances that were homicides (counts made up: 3,200 before, 3,600 after)");
var disappeared = RateChange.Between(Tally.Of(3200, change.Before.Exposure), Tally.Of(3600, change.After.Exposure));
var totals = RateChange.Between(change.Before, change.After);
var misclassified = Misclassification.Of(totals, disappeared);
Console.WriteLine($"  {misclassified}");
Console.WriteLine($"  with none of those before, {misclassified.TippingShareAfter():P0} of those after would make the ratio 1");
double[] shares = [0.25, 0.5, 0.75];
var grid = misclassified.Grid(shares, shares);
for (int i = 0; i < shares.Length; i++)
{
    var row = shares.Select((share, j) => $"{share:P0} after: {grid[i][j].Value:F3}");
    Console.WriteLine($"  {shares[i]:P0} before, {string.Join(", ", row)}");
}
Console.WriteLine();

Console.WriteLine("A rival event on the same day");
Console.WriteLine($"  {RivalTipping.Of(change, RivalEvent.Of("a move of prisoners", PartialDate.Day(new LocalDate(2012, 3, 8))))}");
Console.WriteLine();

Console.WriteLine("The day on which it began to hold: any from 1 March to 1 May 2012; a month that the day cuts goes with its first day");
var months = CountSeries.OfBins(
    [.. before.Bins.Concat(after.Bins).Select(bin => bin.Period)], before.Bins.Concat(after.Bins).Select(bin => bin.Count));
var start = PartialDate.FewDays(new LocalDate(2012, 3, 1), new LocalDate(2012, 5, 1));
Console.WriteLine($"  {ShiftedDates.Of(months, months.Coverage, start, straddle: Straddle.Before)}");
Console.WriteLine();

Console.WriteLine("Police and forensic institute, where both are printed (S11, S13, S16, S18)");
StudyPeriod[] bins = [Until(2012, 1, 2012, 6), StudyPeriod.Month(2012, 6), Until(2012, 7, 2013, 1), Until(2013, 1, 2013, 6), StudyPeriod.Month(2013, 6)];
var police = CountSeries.OfBins(bins, [null, 166, null, null, 182]);
var forensic = CountSeries.OfBins(bins, [null, 167, null, null, 185]);
var agreement = SourceAgreement.Of(police, forensic);
foreach (var bin in agreement.Bins)
    Console.WriteLine($"  {bin.Name}: {bin.Estimate.Value:F3} forensic over police");
Console.WriteLine();

Console.WriteLine("Three lists of the dead (counts made up): how many are on none?");
var lists = CaptureLists.Of(
    ["police", "press", "church"],
    new Dictionary<string, long> { ["100"] = 1250, ["010"] = 310, ["001"] = 205, ["110"] = 140, ["101"] = 88, ["011"] = 41, ["111"] = 23 });
var capture = new LogLinearCapture().Fit(lists);
Console.WriteLine($"  {lists}");
foreach (var model in capture.Models.Take(3))
    Console.WriteLine($"  {model}");
Console.WriteLine($"  police and press alone: {lists.Pair("police", "press").Chapman()}");
foreach (var caution in capture.Cautions)
    Console.WriteLine($"  caution: {caution}");

static StudyPeriod Until(int year, int month, int endYear, int endMonth) =>
    StudyPeriod.Of(new LocalDate(year, month, 1), new LocalDate(endYear, endMonth, 1));
