#:project ../src/TruceStats/TruceStats.csproj

// The truce of March 2012 in El Salvador: homicides from March 2012 to December 2013 against January 2010 to February 2012.
// Counts: police and forensic figures as the press printed them (examples/data/monthly_homicides_quoted.csv: S03, S09, S11 to S20).
// A published study of the same truce gives a rate ratio of 0.55 with a 95% interval of 0.49 to 0.63.

using NodaTime;
using TruceStats;

// Half-years and months, as finely as they were printed. Some months are differences of printed totals and mix two sources.
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

Console.WriteLine("Two totals");
var totals = RateChange.Between(before.Tally(), after.Tally());
Console.WriteLine($"  before: {totals.Before}; after: {totals.After}");
Console.WriteLine($"  {totals}");
Console.WriteLine($"  exact: {totals.Ratio(RateRatioMethod.Exact)}");
Console.WriteLine($"  the interval would reach 1 if counts varied {totals.TippingDispersion():0} times as much as Poisson counts do");
Console.WriteLine();

Console.WriteLine("The same counts, bin by bin");
var change = RateChange.Between(before, after);
Console.WriteLine($"  {change.Dispersion}");
Console.WriteLine($"  {change}");
Console.WriteLine($"  for comparison: {change.Ratio(RateRatioMethod.NegativeBinomial)}");
foreach (var caution in change.Ratio().Cautions)
    Console.WriteLine($"  caution: {caution}");
Console.WriteLine();
Console.WriteLine("Months differ by far more than chance: the Poisson interval is several times too narrow.");
Console.WriteLine("Bin by bin the interval is like the published one, 0.49 to 0.63. None of this says why the rate fell.");

static StudyPeriod Until(int year, int month, int endYear, int endMonth) =>
    StudyPeriod.Of(new LocalDate(year, month, 1), new LocalDate(endYear, endMonth, 1));
