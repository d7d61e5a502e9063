#:project ../src/TruceStats/TruceStats.csproj
#:project ../src/TruceStats.Plots/TruceStats.Plots.csproj

// The truce of March 2012 in El Salvador: in force from 9 March 2012, eroding from the middle of 2013, over in early 2014. Did the rate go back, or beyond, and how many
// hidden bodies would erase the fall? As text here, and as a page in Spanish with charts in report-2012.html (or where the first argument says).
// Counts as the press printed them: examples/data/monthly_homicides_quoted.csv (S01, S03, S09 to S24, S27). Some months are differences of printed totals.

using NodaTime;
using TruceStats;
using TruceStats.Evaluations;
using TruceStats.Interruptions;
using TruceStats.Plots;

// Half-years before, months since, as finely as they were printed.
List<StudyPeriod> bins = [Until(2010, 1, 2010, 7), Until(2010, 7, 2011, 1), Until(2011, 1, 2011, 7), Until(2011, 7, 2012, 1), Until(2012, 1, 2012, 3)];
List<long?> homicides = [2176, 3987 - 2176, 2119, 4354 - 2119, 813];
Add(2012, 3, 255, 156, 172, 166, 175, 157);
Joined(Until(2012, 9, 2012, 12), 514);
Add(2012, 12, 168, 191, 190, 165, 148, 170, 182, 253, 255);
Joined(Until(2013, 9, 2013, 12), 730);
Add(2013, 12, 208, 236, 252, 306, 284, 400, 372, 351, 351, 333, 291);
Joined(Until(2014, 11, 2015, 1), 781);
Add(2015, 1, 336, 307, 484, 418, 643, 677, 470, 918, 685, 684, 449, 585);
var series = CountSeries.OfBins(bins, homicides);

// Nobody declared it over: it ended in the first quarter of 2014, and the last of these days is taken. Every other day is tried below.
var over = Ending.On(PartialDate.FewDays(new LocalDate(2014, 1, 1), new LocalDate(2014, 4, 1)), EndingReason.Breached);
Declaration Truce2012(ActorId gang) => Declaration.Of(gang.Value, gang, declared: new LocalDate(2012, 3, 9), effective: new LocalDate(2012, 3, 9), ending: over);
var truce = Truce.Of("the truce of March 2012 in El Salvador", [Truce2012("ms-13"), Truce2012("barrio-18")]);

var inForce = series.During(PeriodSet.Of(Until(2012, 3, 2014, 4)));
var evaluation = TruceEvaluation.Of(truce, series, new EvaluationOptions
{
    DateRule = DateRule.Latest,
    Straddle = Straddle.After,                                                        // March 2012 counts as in force
    Model = new SegmentedRegression { Trend = TrendForm.None },                       // five bins before tell no trend
    Claims = [Claim.Rising(RateTrend.Of(inForce)), Claim.FellByAtLeast(0.4, RateChange.Between(series.During(PeriodSet.Of(Until(2010, 1, 2012, 3))), inForce))],
    Design = new DesignStatements { DateDefinedBeforehand = true, SourceStable = false },
});

Console.Write(evaluation.ToText());
File.WriteAllText(args is [var path] ? path : "report-2012.html", evaluation.ToHtml(ScottPlotFigures.Default, ReportLanguage.Spanish));

static StudyPeriod Until(int year, int month, int endYear, int endMonth) =>
    StudyPeriod.Of(new LocalDate(year, month, 1), new LocalDate(endYear, endMonth, 1));

void Joined(StudyPeriod months, long count)
{
    bins.Add(months);
    homicides.Add(count);
}

void Add(int year, int month, params long[] counts)
{
    foreach (long count in counts)
    {
        Joined(StudyPeriod.Month(year, month), count);
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
    }
}
