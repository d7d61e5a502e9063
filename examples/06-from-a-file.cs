#:project ../src/TruceStats.Data/TruceStats.Data.csproj
#:project ../src/TruceStats.Plots/TruceStats.Plots.csproj

// From a file of events to a rate change and a picture. The file has the 49 columns of UCDP GED and invented events of an invented country, with what goes wrong in
// real ones: a second header row, dates in two forms, an exact duplicate, days that do not exist, ends before starts, deaths out of order,
// events that last or are known to a month only, line ends inside quotes, and a last row that is cut off.

using NodaTime;
using TruceStats;
using TruceStats.Data;
using TruceStats.Plots;

var ceaseFire = new LocalDate(2021, 6, 1);
var coverage = StudyPeriod.Of(new LocalDate(2021, 1, 1), new LocalDate(2021, 12, 1));
var file = UcdpGed.Read("examples/data/ucdp-shaped.csv");

Console.WriteLine("What became of the rows");
var log = file.ToLog();
Console.WriteLine($"  {log.Source}");
foreach (var row in log.Source.Rejected)
    Console.WriteLine($"  {row}");
foreach (var again in log.ExactDuplicates())
    Console.WriteLine($"  twice: {again}");
Console.WriteLine();

Console.WriteLine("Who fought whom: the government and the Northern Front, each event once");
var front = UcdpGed.Actor(8802);
var dyad = log.WithoutExactDuplicates().Where(IncidentFilter.All.Of(UcdpGed.StateBased).By(UcdpGed.Actor(8801)).Against(front));
Console.WriteLine($"  {dyad.Count} of {log.Count} incidents");
foreach (var incident in dyad.Where(incident => !incident.Start.IsExact || incident.End is not null))
    Console.WriteLine($"  not on one known day: {incident}");
Console.WriteLine();

Console.WriteLine("By month, unless told otherwise");
var rule = new CountingRule { Resolution = Resolution.Month, Coverage = coverage };
try
{
    dyad.CountBy(rule);
}
catch (InvalidOperationException refused)
{
    Console.WriteLine($"  {refused.Message}");
}
Console.WriteLine("By month, without those that no month can be said for");
var monthly = dyad.CountBy(rule with { Attribution = Attribution.Exclude });
foreach (var bin in monthly.Bins)
    Console.WriteLine($"  {bin}");
Console.WriteLine($"  {monthly.Counting}");
Console.WriteLine();

Console.WriteLine("Before and after, with the spread of the months; what is done with unclear days is tried out, not chosen");
foreach (var attribution in new[] { Attribution.Exclude, Attribution.FirstDay, Attribution.LastDay, Attribution.Draw(seed: 2021) })
{
    var series = dyad.CountBy(rule with { Attribution = attribution });
    var change = RateChange.Between(series.During(StudyPeriod.Of(coverage.Start, ceaseFire)), series.During(StudyPeriod.From(ceaseFire)));
    Console.WriteLine($"  {attribution}: {change.Before.Events} then {change.After.Events}; {change.Ratio()}");
}
Console.WriteLine("  The five rejected rows are in none of these numbers.");
Console.WriteLine();

Console.WriteLine("The months and the cease-fire as a picture");
var truce = Truce.Of("cease-fire", [Declaration.Of("1", front, declared: ceaseFire, effective: ceaseFire, toward: [UcdpGed.Actor(8801)])]);
var picture = monthly.Plot(new PlotOptions { Title = "Ostara, 2021", Counted = "incidents" });
picture.AddTruce(truce);
string path = Path.Combine(Path.GetTempPath(), "ostara-2021.png");
picture.SavePng(path, 800, 500);
Console.WriteLine($"  {Path.GetFileName(path)}, 800 × 500; {picture.Axes.Left.Label.Text} by {picture.Axes.Bottom.Label.Text}");
Console.WriteLine();

Console.WriteLine("The same count while the file is read, never held in memory, for files of any length");
var streamed = file.Where(IncidentFilter.All.Of(UcdpGed.StateBased)).CountBy(rule with { Attribution = Attribution.Exclude });
Console.WriteLine($"  {streamed.Counting}");
Console.WriteLine($"  {streamed.Source}");
Console.WriteLine("  The duplicate is in this count, and the report that goes with it says so.");
