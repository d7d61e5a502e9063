#:project ../src/TruceStats/TruceStats.csproj

// Is it holding now? Days as they come in, one by one, against the time before the truce.
// First drawn days, so that the truth is known: 20 a day before, 9 a day while the truce holds, 16 a day from its 46th day on; variance twice the mean throughout.
// Then El Salvador, whose published counts are bins of 6 days and of months: examples/data/monthly_homicides_quoted.csv.

using NodaTime;
using TruceStats;
using TruceStats.Monitoring;

long[] before =
[
    19, 28, 17, 14, 27, 28, 16, 26, 19, 17, 19, 36, 23, 18, 14, 15, 22, 12, 26, 10, 27, 20, 10, 16, 19, 8, 14, 26, 18, 15, 14, 6, 22, 22, 22, 22, 24, 18, 20, 20, 19, 14, 26, 18, 12, 17, 16, 20, 16, 20, 18, 31, 16, 16, 18, 24, 17, 25, 16, 30,
];
long[] holding = [7, 15, 7, 8, 15, 10, 10, 7, 9, 4, 12, 11, 23, 3, 5, 3, 9, 4, 14, 14, 8, 10, 8, 7, 6, 3, 4, 18, 12, 10, 10, 10, 8, 5, 13, 8, 14, 12, 6, 2, 10, 5, 9, 18, 2];
long[] failing = [17, 20, 13, 7, 16, 17, 26, 9, 16, 19, 12, 18, 16, 13, 20, 20, 15, 16, 22, 10, 23, 12, 15, 23, 7, 15, 14, 23, 19, 18];
var daily = CountSeries.Of(Resolution.Day, new LocalDate(2016, 1, 26), [.. before, .. holding, .. failing]);
var truce = new LocalDate(2016, 3, 26);
var baseline = MonitoringBaseline.Of(daily.During(StudyPeriod.Of(daily.Coverage.Start, truce)));
var since = daily.During(StudyPeriod.Of(truce, daily.Coverage.End!.Value));
Console.WriteLine("expected: " + baseline + ", " + baseline.Dispersion);

// 1. Has it begun to hold? A confidence sequence for the ratio of the rates: right after every day at once, however often one looks.
Console.WriteLine();
var sequence = new RatioSequence { Direction = MonitoringDirection.Downward };
var state = sequence.Start(baseline);
foreach (var bin in since.Bins.Where(bin => bin.Status == BinStatus.Counted).Take(14))
{
    state = state.Observe(bin);
    if (state.Counted is 1 or 2 or 7 or 14)
        Console.WriteLine("day " + state.Counted + ": " + state.Step!.Ratio);
}
Console.WriteLine("first day below 1: " + sequence.Run(since, baseline).FirstAlarm!.Bin);

// 2. Is it still holding? The rate while it held, learned on its first 30 days, is the baseline now; a rise by half is to be found soon,
// and a false alarm is to come once in 200 days at the most.
Console.WriteLine();
var learned = daily.During(StudyPeriod.OfDays(truce, 30));
var later = daily.During(StudyPeriod.Of(truce.PlusDays(30), daily.Coverage.End!.Value));
var cusum = new NegativeBinomialCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 200 };
var run = cusum.Run(later, learned);
Console.WriteLine(run);
Console.WriteLine(run.FirstAlarm);
Console.WriteLine("true change: [2016-05-10, …)");
foreach (var day in run.States.Skip(14).Take(6))
    Console.WriteLine(day.Bin + " -> " + day.Step);
Console.WriteLine("a rise by half is found after " + cusum.RunLength(learned, 1.5)!.Value!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + " days on average");

// 3. The same question by other methods.
Console.WriteLine();
IMonitoringMethod[] methods =
[
    new PoissonCusum { Direction = MonitoringDirection.Upward, OutOfControlRatio = 1.5, WantedRunLength = 200 },
    new GeneralizedLikelihoodRatio { Direction = MonitoringDirection.Upward, Threshold = 5 },
    Ears.C1,
    Ears.C2,
    new RatioSequence { Direction = MonitoringDirection.Upward },
];
foreach (var method in methods)
    Console.WriteLine(method.Run(later, learned));

// 4. El Salvador. 547 homicides on 1 to 25 March 2016, 56 in the six days from the 26th, 352 in April, 351 in May. Of the time before only the total is known here, so that
// the dispersion must be named: it is taken as 5, and the government's measures of 29 March are in every one of these numbers.
Console.WriteLine();
var march = MonitoringBaseline.Of(Tally.Of(547, Exposure.Days(25)), bin: Exposure.Days(30));
var salvador = CountSeries.OfBins(
    [StudyPeriod.Of(truce, new LocalDate(2016, 4, 1)), StudyPeriod.OfDays(new LocalDate(2016, 4, 1), 30), StudyPeriod.OfDays(new LocalDate(2016, 5, 1), 31)], [56, 352, 351]);
var watched = new RatioSequence { Direction = MonitoringDirection.Downward, Dispersion = 5 }.Run(salvador, march);
foreach (var month in watched.States)
    Console.WriteLine(month.Bin + " -> " + month.Step!.Ratio);
Console.WriteLine(watched.FirstAlarm);
Console.WriteLine("with: " + string.Join(", ", watched.FirstAlarm!.Cautions));
