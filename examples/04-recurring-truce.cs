#:project ../src/TruceStats/TruceStats.csproj

// Weekend truces: killings by day, halved on Saturdays and Sundays, and half of what was averted made up for on Monday and Tuesday.
// The counts are synthetic and seeded, so that the truth is known and stands beside the estimate.

using NodaTime;
using TruceStats;
using TruceStats.Interruptions;

const double Weekday = 12, InForce = 0.5, Afterwards = 1.25;
var year = StudyPeriod.Year(2019);
var truces = StudyPeriod.Of(new LocalDate(2019, 5, 1), new LocalDate(2020, 1, 1));
var weekends = PeriodSet.Weekly(truces, IsoDayOfWeek.Saturday, 2);
var twoDaysAfter = PeriodSet.Weekly(truces, IsoDayOfWeek.Monday, 2);

var random = new Seeded(20190501);
var counts = new List<long?>();
double averted = 0, excess = 0;
for (var day = year.Start; day < year.End!.Value; day = day.PlusDays(1))
{
    double ratio = weekends.Contains(day) ? InForce : twoDaysAfter.Contains(day) && day > weekends.Periods[0].Start ? Afterwards : 1;
    counts.Add(random.Poisson(Weekday * ratio));
    averted += ratio < 1 ? Weekday * (1 - ratio) : 0;
    excess += ratio > 1 ? Weekday * (ratio - 1) : 0;
}
var daily = CountSeries.Over(Resolution.Day, year, counts);
Console.WriteLine(daily);

var episodes = Interruption.OnOff(weekends).Named("weekend truce");
var model = new SegmentedRegression { Seasonality = Seasonality.DayOfWeek, Errors = StandardErrors.AutocorrelationInflated };
Console.WriteLine($"{model}");
Console.WriteLine();

Console.WriteLine("On and off");
Console.WriteLine($"  truth {InForce}; {model.Fit(daily, episodes)}");
Console.WriteLine();

Console.WriteLine("Postponed or averted? The two days after each episode have a term of their own");
var postponed = Postponement.Of(model.Fit(daily, episodes), "weekend truce", binsAfter: 2);
Console.WriteLine($"  in force: truth {InForce}; {postponed.InForce}");
Console.WriteLine($"  two days after: truth {Afterwards}; {postponed.After}");
Console.WriteLine($"  averted in force: truth {averted:F0}; {postponed.Averted}");
Console.WriteLine($"  excess in the two days after: truth {excess:F0}; {postponed.Excess}");
Console.WriteLine($"  net: truth {averted - excess:F0}; {postponed.Net}");

/// <summary>A small generator of this example's own, so that its counts are the same on every machine and in every version.</summary>
internal sealed class Seeded(ulong state)
{
    public double Next()
    {
        state = (state * 6364136223846793005) + 1442695040888963407;
        return ((state >> 11) + 0.5) / (1UL << 53);
    }

    /// <summary>Counts exponential waits until a unit of time is over.</summary>
    public long Poisson(double mean)
    {
        long events = -1;
        for (double time = 0; time < mean; events++)
            time -= Math.Log(Next());
        return events;
    }
}
